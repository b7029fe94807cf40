// `npm start`: builds the pages if they changed, starts the server, and says what this copy is good for.
import { readConfig } from '../src/server/config.ts'
import { built } from './built.ts'
import { goodFor } from './good-for.ts'

const config = readConfig(process.env)
if (config.ok) built() // wrong settings are told by the server itself, at once
await import('../src/server/main.ts') // tells its address, or why it can't start
if (config.ok) {
  console.log(goodFor(config.value))
  process.once('exit', (code) => code === 0 && console.log('Tendril has stopped. What it was given is kept.'))
}
