// `npm start`: builds the pages if they changed, starts the server, and says what this copy is good for.
import { resolve } from 'node:path'
import { type Config, readConfig } from '../src/server/config.ts'
import { built } from './built.ts'

const config = readConfig(process.env)
if (config.ok) built() // wrong settings are told by the server itself, at once
await import('../src/server/main.ts') // tells its address, or why it can't start
if (config.ok) console.log(goodFor(config.value))

/** What people can do with a copy that runs with these settings, in sentences. */
function goodFor({ publicUrl, dataFolder, databaseUrl }: Config): string {
  const reach =
    publicUrl === undefined
      ? [
          'This copy works on this computer only: a link you send opens nowhere else.',
          'To let others answer, give it a public address: docs/self-hosting.md.',
        ]
      : [`People reach it at ${publicUrl}. Links you send open there.`]
  const place = databaseUrl === undefined ? resolve(dataFolder) : 'the database of TENDRIL_DATABASE_URL'
  const data = `What it keeps, all of it sealed, is in ${place}. Ctrl-C ends it.`
  return [...reach, data].join('\n')
}
