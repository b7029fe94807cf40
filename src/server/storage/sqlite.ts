// Logs in one SQLite file, by the SQLite that Node brings. Chosen over an own format for expiry, deletion and backup.
// A thread of its own writes, so that waiting for the disk stops nobody else; reads have a connection here.
// The way of an append: its route, limited-writes, together (batches), batch-columns (to the thread), group-commit (one transaction), sqlite-changes
// (what it does), and back to known-heads and the answer.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { believes } from './clock-rules.ts'
import { isDamage, sqliteCodeOf } from './group-commit.ts'
import { knownHeads } from './known-heads.ts'
import type { LogRef } from './log.ts'
import { openReader } from './sqlite-reader.ts'
import type { Reader } from './sqlite-reader.ts'
import { startWriter } from './sqlite-writer.ts'
import type { Writer } from './sqlite-writer.ts'
import { roomFound } from './room.ts'
import type { StepFault } from './steps.ts'
import type { Storage } from './storage.ts'
import type { WakeStorage } from './wake.ts'

/** How to open it. */
export type SqliteOptions = {
  readonly folder: string
  readonly mostMegabytes: number
  readonly writesWaiting: number
  /** Told when the disk failed a sync, or when the thread that writes ended by itself: the process must end. */
  readonly broken: (why: unknown) => void
}

/** Why it could not be opened: another process has it, or its tables can’t be brought forward. */
export type OpenError = 'in-use' | StepFault

/** The file beside the database that whoever uses it holds. */
export const lockName = 'tendril.lock'
/** SQLite's own number for it: another has it. */
const held = 5

/** Opens `tendril.db` in the folder, making both if they are missing. Rejects if the folder cannot be written. */
export async function openSqlite(options: SqliteOptions): Promise<Result<Storage, OpenError>> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const lock = takeLock(join(options.folder, lockName))
  if (!lock) return fail('in-use')
  const file = databaseIn(options.folder)
  const { mostMegabytes, writesWaiting, broken } = options
  const writer = await startWriter({ file, mostMegabytes, writesWaiting, broken }).catch((why: unknown) => {
    lock.close()
    throw why
  })
  if (!writer.ok) {
    lock.close()
    return writer
  }
  try {
    return ok(storageOf(writer.value, openReader(file), lock))
  } catch (why) {
    await writer.value.close()
    lock.close()
    throw why
  }
}

/** The database in a data folder; it may not be there yet. */
export function databaseIn(folder: string): string {
  return join(folder, 'tendril.db')
}

/** What stands in the lock's place is none. */
export class NoLock extends Error {
  /** Where it stands. */
  readonly file: string

  constructor(file: string, cause: unknown) {
    super('the lock is not a database', { cause })
    this.file = file
  }
}

/**
 * A lock that a killed process cannot leave behind: the system lets go of it. Other programs may still read the database, for a backup.
 * `undefined` if somebody has it. Throws where the file can't be made or locked, `NoLock` where it is damaged.
 */
export function takeLock(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file)
  try {
    // A journal in a file would need room: who holds the lock could not tell a full disk from another holder.
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return lock
  } catch (why) {
    lock.close()
    if (sqliteCodeOf(why) === held) return undefined
    if (isDamage(why)) throw new NoLock(file, why)
    throw why
  }
}

function storageOf(writer: Writer, reader: Reader, lock: DatabaseSync): Storage {
  const heads = knownHeads()
  const { note, room } = roomFound()
  const remove = async ({ n, id }: LogRef) => {
    const done = await writer.write({ kind: 'remove', n })
    if (done.ok && heads.get(id)?.n === n) heads.forget(id)
    return done
  }
  return {
    find: async (id, wanted) => {
      const known = heads.get(id)
      return known && (wanted?.(known) ?? true) ? known : heads.keep(reader.find(id))
    },
    create: async (log, first, now) => {
      const done = await writer.write({ kind: 'create', log, first, now })
      // What is there already needs no room.
      if (!done.ok || done.value.made) note('new', done)
      if (done.ok) heads.keep(done.value.log)
      return done
    },
    append: async (log, wish) => {
      const done = note('more', await writer.write({ kind: 'append', n: log.n, wish }))
      if (!done.ok) return done
      if (done.value === undefined) return fail('none')
      const { tail, closed, count, sequence } = done.value
      heads.move(log, { tail, closed, count, sequence })
      return ok(done.value)
    },
    read: async ({ n }, from, most) => reader.read(n, from, most),
    remove,
    believes: (now) => believes(reader.clock(), now, (noted) => writer.write({ kind: 'note-clock', noted })),
    sweep: async (now) => {
      let [gone, fault]: [number, unknown] = [0, undefined]
      // One after the other: a sweep must not fill the queue that appends wait in. One that can't be removed keeps none of the others.
      for (const log of reader.expired(now)) {
        const done = await remove(log).catch((why: unknown) => void (fault = why))
        gone += done?.ok && done.value ? 1 : 0
      }
      if (fault !== undefined) throw fault
      return gone
    },
    tryOut: async () => note('more', await writer.write({ kind: 'try-out' })),
    wake: wakeOf(writer, reader),
    room,
    close: async () => {
      // First: the writer lets go of the file, and may only when nobody here has it open (PageLook.close).
      reader.close()
      await writer.close()
      lock.close()
    },
  }
}

function wakeOf(writer: Writer, reader: Reader): WakeStorage {
  return {
    find: async (id) => reader.findBox(id),
    subscribe: (wish) => writer.write({ kind: 'subscribe', ...wish }),
    unsubscribe: (id, slot) => writer.write({ kind: 'unsubscribe', id, slot }),
    poke: async (poke) => {
      await writer.write({ kind: 'poke', ...poke })
    },
    claim: async (now, until, most) => {
      if (!reader.anyDue(now)) return []
      const claimed = await writer.write({ kind: 'claim', now, until, most })
      return claimed.ok ? claimed.value : []
    },
    woken: async (which, came) => {
      await writer.write({ kind: 'woken', which, came })
    },
    sweep: async (now) => {
      if (reader.anyOldBox(now)) await writer.write({ kind: 'sweep-boxes', now })
    },
    secret: async (name, fresh) => {
      const found = await writer.write({ kind: 'secret', name, fresh })
      if (!found.ok) throw new Error('no space for a secret of the server')
      return found.value
    },
  }
}
