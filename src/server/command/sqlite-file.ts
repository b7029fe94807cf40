// A database file looked at from outside, while it is in use or before it is put in its place.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { Config } from '../config.ts'

/** Where the data of these settings lies; it may not be there yet. `undefined` if that is another program's care, PostgreSQL's. */
export function databaseFile({ dataFolder, databaseUrl }: Config): string | undefined {
  return databaseUrl === undefined ? join(dataFolder, 'tendril.db') : undefined
}

/** Whether the file is whole and holds logs; every page is read. */
export function isSound(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    const db = new DatabaseSync(file, { readOnly: true })
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

/** Why a command that is about one file can't be used with PostgreSQL. */
export const notOurs =
  'The data is in PostgreSQL (TENDRIL_DATABASE_URL): copy and bring it back with its own tools, pg_dump and pg_restore.'
