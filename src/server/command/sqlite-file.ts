// What commands do with a database file: look whether it is whole, copy it while it is in use, put it in its place.

import { chownSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup } from 'node:sqlite'

import type { Config } from '../config.ts'
import { foundAt } from '../found.ts'
import { isNearlyFull } from '../storage/sqlite-changes.ts'
import { openToRead } from '../storage/sqlite-look.ts'
import { databaseIn } from '../storage/sqlite.ts'

/** Where the data of these settings lies; it may not be there yet. `undefined` if that is another program's care, PostgreSQL's. */
export function databaseFile({ dataFolder, databaseUrl }: Config): string | undefined {
  return databaseUrl === undefined ? databaseIn(dataFolder) : undefined
}

/** Whether there is no data yet: no file, or an empty one, on which the server starts as on none. */
export function isEmpty(file: string): boolean {
  const found = foundAt(file)
  return found.is === 'nothing' || (found.is === 'there' && found.stats.size === 0)
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

/** What of the room that the settings allow is used, in MiB, and whether new logs are refused for it. */
export type Room = { readonly used: number; readonly most: number; readonly isNearlyFull: boolean }

/** Judges it as the server does, which takes a file that is larger already for the most. */
export function roomIn(file: string, mostMegabytes: number): Room {
  const db = openToRead(file)
  try {
    const value = (name: string) => Number(db.prepare(`pragma ${name}`).get()?.[name])
    const [all, perMegabyte] = [value('page_count'), 1024 ** 2 / value('page_size')]
    const [used, most] = [all - value('freelist_count'), Math.max(all, mostMegabytes * perMegabyte)]
    return { used: used / perMegabyte, most: most / perMegabyte, isNearlyFull: isNearlyFull(used, most) }
  } finally {
    db.close()
  }
}

/**
 * Copies it, with what still stands in the write-ahead file beside it, as it is at this one moment; the copy is on the disk then. Rejects
 * if there is no room. Without the transaction each change made meanwhile would begin the copy anew: on a busy server it would never end.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  for (;;) {
    const before = markOf(from)
    const isInUse = () => existsSync(`${from}-wal`)
    const wasInUse = isInUse()
    const db = openToRead(from)
    // Where nobody had it open, nothing holds others back from writing into it: a server that is started meanwhile may.
    const held = wasInUse && isInUse()
    try {
      db.exec('begin')
      db.prepare('select count(*) from sqlite_schema').get()
      await backup(db, to, { rate: 1000 })
    } finally {
      db.close()
    }
    if (held || before === markOf(from)) return
    rmSync(to, { force: true })
  }
}

/** Changes with the file. */
function markOf(file: string): string {
  const { size, mtimeNs } = statSync(file, { bigint: true })
  return `${existsSync(`${file}-wal`)} ${size} ${mtimeNs}`
}

/** Gives a finished file its name so that a power cut leaves either none or all of it: its bytes are on the disk first, then the name. */
export function putInPlace(part: string, file: string): void {
  sync(part, 'r+')
  renameSync(part, file)
  // Windows knows no such thing for folders.
  if (process.platform !== 'win32') sync(dirname(file), 'r')
}

/**
 * Gives a file to the account that owns its folder. Where the server has an account of its own, root brings back copies for it, and what
 * stays root's the server could not open. Nobody else may give files away, and nobody else makes them for others.
 */
export function giveToOwner(file: string): void {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = statSync(dirname(file))
  chownSync(file, uid, gid)
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const opened = openSync(path, flags)
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Why a command that is about one file can't be used with PostgreSQL. */
export const notOurs =
  'The data is in PostgreSQL (TENDRIL_DATABASE_URL): copy and bring it back with its own tools, pg_dump and pg_restore.'
