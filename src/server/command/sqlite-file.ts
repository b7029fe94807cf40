// A database file looked at from outside, while it is in use or before it is put in its place.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

import type { Config } from '../config.ts'

/** Where the data of these settings lies; it may not be there yet. `undefined` if that is another program's care, PostgreSQL's. */
export function databaseFile({ dataFolder, databaseUrl }: Config): string | undefined {
  return databaseUrl === undefined ? join(dataFolder, 'tendril.db') : undefined
}

/** Whether the file is whole and holds logs; every page is read. */
export function isSound(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    const db = openToRead(file)
    try {
      const all = db.prepare('pragma integrity_check').all()
      const logs = db.prepare(`select count(*) as n from sqlite_schema where name in ('log', 'rec', 'producer')`).get()
      return all.length === 1 && all[0]?.['integrity_check'] === 'ok' && logs?.['n'] === 3
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

/**
 * Copies it, with what still stands in the write-ahead file beside it, as it is at this one moment; the copy is on the disk then. Rejects
 * if there is no room. Without the transaction each change made meanwhile would begin the copy anew: on a busy server it would never end.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const db = openToRead(from)
  try {
    db.exec('begin')
    db.prepare('select count(*) from sqlite_schema').get()
    await backup(db, to, { rate: 1000 })
  } finally {
    db.close()
  }
}

/** Where nothing is written beside the file, looking at it must leave nothing there either. */
function openToRead(file: string): DatabaseSync {
  if (existsSync(`${file}-wal`)) return new DatabaseSync(file, { readOnly: true })
  const alone = pathToFileURL(file)
  alone.searchParams.set('immutable', '1')
  return new DatabaseSync(alone, { readOnly: true })
}

/** Why a command that is about one file can't be used with PostgreSQL. */
export const notOurs =
  'The data is in PostgreSQL (TENDRIL_DATABASE_URL): copy and bring it back with its own tools, pg_dump and pg_restore.'
