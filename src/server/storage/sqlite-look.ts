// A database file looked at from outside, while it is in use or before it is put in its place: nothing is written, in it or beside it.

import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

/** Opens it to read. Where nothing is written beside the file, looking at it leaves nothing there either. Throws if it is no database. */
export function openToRead(file: string): DatabaseSync {
  if (existsSync(`${file}-wal`)) return new DatabaseSync(file, { readOnly: true })
  const alone = pathToFileURL(file)
  alone.searchParams.set('immutable', '1')
  return new DatabaseSync(alone, { readOnly: true })
}
