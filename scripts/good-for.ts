// What people can do with a copy that was started with these settings, in sentences.
import { resolve } from 'node:path'
import { isLoopback } from '../src/server/address.ts'
import type { Config } from '../src/server/config.ts'

/** The sentences, a line each. */
export function goodFor(config: Config): string {
  const { dataFolder, databaseUrl } = config
  const place = databaseUrl === undefined ? resolve(dataFolder) : 'the database of TENDRIL_DATABASE_URL'
  return [...reach(config), `What it keeps, all of it sealed, is in ${place}. Ctrl-C ends it.`].join('\n')
}

function reach({ publicUrl, host }: Config): readonly string[] {
  const more = 'To let others answer, give it a public address: docs/self-hosting.md.'
  const unsealed = 'without https their browsers can seal nothing, and nobody can write or answer there.'
  if (publicUrl === undefined)
    return isLoopback(host)
      ? ['This copy works on this computer only: a link you send opens nowhere else.', more]
      : [`Others may reach it at ${host}, but ${unsealed}`, more]
  const { protocol, hostname } = new URL(publicUrl)
  return protocol === 'https:' || isLoopback(hostname)
    ? [`People reach it at ${publicUrl}. Links you send open there.`]
    : [`People reach it at ${publicUrl}, but ${unsealed}`, more]
}
