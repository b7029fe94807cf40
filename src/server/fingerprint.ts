// One short name for all files that a copy of Tendril serves.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { fingerprintText } from '../lib/fingerprint.ts'
import { isNothing } from './found.ts'

/** The build's list of all its files, each with its SHA-256, as `sha256sum` writes and checks it. */
const listName = 'hashes.txt'

/** Made of the list's own SHA-256; `undefined` if nothing is built. Throws where it may not be read. The app shows the same. */
export function fingerprintOf(siteFolder: string): string | undefined {
  const file = join(siteFolder, listName)
  if (isNothing(file)) return undefined
  return fingerprintText(createHash('sha256').update(readFileSync(file)).digest())
}

/** The name of a file that is not as the build wrote it, if there is one. Throws where one may not be read. */
export function alteredFile(siteFolder: string): string | undefined {
  const lines = readFileSync(join(siteFolder, listName), 'utf8').split('\n').filter(Boolean)
  const files = lines.map((line) => ({ hash: line.slice(0, 64), name: line.slice(66) }))
  return files.find(({ hash, name }) => hashOf(join(siteFolder, name)) !== hash)?.name
}

function hashOf(file: string): string | undefined {
  return isNothing(file) ? undefined : createHash('sha256').update(readFileSync(file)).digest('hex')
}
