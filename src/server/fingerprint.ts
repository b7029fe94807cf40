// One short name for all files that a copy of Tendril serves.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The build's list of all its files, each with its SHA-256, as `sha256sum` writes and checks it. */
const listName = 'hashes.txt'

/** The first 128 bits of the list's own SHA-256, in groups of four signs; `undefined` if nothing is built. The app shows the same. */
export function fingerprintOf(siteFolder: string): string | undefined {
  const file = join(siteFolder, listName)
  if (!existsSync(file)) return undefined
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex')
  return (hash.slice(0, 32).match(/.{4}/g) ?? []).join(' ')
}
