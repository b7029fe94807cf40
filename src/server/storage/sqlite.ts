// Logs in one SQLite file, by the SQLite that Node brings. Chosen over an own format for expiry, deletion and backup.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { instant } from '../../lib/time.ts'
import type { LogClass } from '../../protocol/limits.ts'
import { judgeAppend, outcomeOf } from './append-rules.ts'
import type { AppendOutcome, AppendWish } from './append-rules.ts'
import { groupCommit } from './group-commit.ts'
import { upgrade } from './schema.ts'
import { prepare } from './sqlite-statements.ts'
import type { LogRow, Statements } from './sqlite-statements.ts'
import type { LogHead, NewLog } from './log.ts'
import type { StepFault } from './steps.ts'
import type { Page, Storage } from './storage.ts'

/** How to open it. */
export type SqliteOptions = {
  readonly folder: string
  readonly mostMegabytes: number
  readonly writesWaiting: number
  /** Told when the disk failed a sync: the process must end. */
  readonly broken: (why: unknown) => void
}

/** Why it could not be opened: another process has it, or its tables can’t be brought forward. */
export type OpenError = 'in-use' | StepFault

/** Bytes of a page; the file grows by these. */
const pageSize = 4096

/** Opens `tendril.db` in the folder, making both if they are missing. Throws if the folder cannot be written. */
export function openSqlite(options: SqliteOptions): Result<Storage, OpenError> {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const lock = takeLock(join(options.folder, 'tendril.lock'))
  if (!lock) return fail('in-use')
  // Waiting stops everything else, so it is short: a backup that is in the way is met again later.
  const db = new DatabaseSync(join(options.folder, 'tendril.db'), { timeout: 100 })
  db.exec(`pragma page_size = ${pageSize}; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;
    pragma trusted_schema = off; pragma cell_size_check = on; pragma journal_size_limit = 67108864;
    pragma temp_store = memory; pragma max_page_count = ${options.mostMegabytes * (1024 ** 2 / pageSize)};`)
  const upgraded = upgrade(db)
  if (!upgraded.ok) {
    db.close()
    lock.close()
    return upgraded
  }
  return ok(storageOn(db, lock, options))
}

/** A lock that a killed process cannot leave behind: the system lets go of it. Other programs may still read the database, for a backup. */
function takeLock(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file)
  try {
    lock.exec('begin exclusive')
    return lock
  } catch {
    lock.close()
    return undefined
  }
}

function storageOn(db: DatabaseSync, lock: DatabaseSync, options: SqliteOptions): Storage {
  const statements = prepare(db)
  const writer = groupCommit(db, options.writesWaiting, options.broken)
  const erase = eraser(db)
  const find = (id: Bytes) => headOf(statements.byId.get(id))
  return {
    find: async (id) => find(id),
    create: (log, first, now) =>
      writer.write(() => {
        const there = find(log.id)
        if (there && there.expires > now) return { made: false, log: there }
        if (there) removeNow(statements, there.n)
        return { made: true, log: insert(statements, log, first) }
      }),
    append: async ({ n }, wish) => {
      const done = await writer.write(() => appendNow(statements, n, wish))
      return done.ok && done.value === undefined ? fail('none') : (done as Result<AppendOutcome, 'no-space' | 'busy'>)
    },
    read: async ({ n }, from, most) => {
      const log = headOf(statements.byNumber.get(n))
      return log ? readPage(statements, log, from, most) : fail('none')
    },
    remove: async ({ n }) => {
      const done = await writer.write(() => removeNow(statements, n))
      erase.soon()
      return done
    },
    sweep: async (now) => {
      const gone = statements.expired.all(now).map((row) => Number(row['n']))
      for (const n of gone) await writer.write(() => removeNow(statements, n))
      if (gone.length > 0) erase.soon()
      return gone.length
    },
    full: writer.full,
    close: async () => {
      writer.flush()
      erase.now()
      db.close()
      lock.close()
    },
  }
}

function insert(statements: Statements, log: NewLog, first: Bytes): LogHead {
  const count = first.length > 0 ? 1 : 0
  const { id, adminHash, useHash, type, expires, expiresAsked } = log
  const fixed = [id, adminHash, useHash, type, log.class, first.length, count, log.closed ? 1 : 0, expires] as const
  const n = Number(statements.insertLog.run(...fixed, expiresAsked ?? null).lastInsertRowid)
  if (count === 1) statements.insertAppend.run(n, 0, first)
  return { ...log, n, tail: first.length, count, sequence: '' }
}

function appendNow(statements: Statements, n: number, wish: AppendWish): AppendOutcome | undefined {
  const log = headOf(statements.byNumber.get(n))
  if (!log) return undefined
  const row = wish.producer ? statements.producer.get(n, wish.producer.id) : undefined
  const last = row ? { epoch: Number(row['epoch']), sequence: Number(row['seq']) } : undefined
  const verdict = judgeAppend(log, last, wish)
  const outcome = outcomeOf(log, last, wish, verdict)
  if (verdict !== 'write') return outcome
  const added = wish.body.length > 0 ? 1 : 0
  if (added === 1) statements.insertAppend.run(n, log.tail, wish.body)
  statements.moveTail.run(outcome.tail, log.count + added, wish.sequence ?? log.sequence, outcome.closed ? 1 : 0, n)
  if (wish.producer) statements.setProducer.run(n, wish.producer.id, wish.producer.epoch, wish.producer.sequence)
  return outcome
}

function removeNow(statements: Statements, n: number): boolean {
  statements.removeAppends.run(n)
  statements.removeProducers.run(n)
  return statements.removeLog.run(n).changes === 1
}

function readPage(
  statements: Statements,
  log: LogHead,
  asked: number | 'now',
  most: number,
): Result<Page, 'bad-request'> {
  const from = asked === 'now' ? log.tail : Math.min(asked, log.tail)
  const appends: Bytes[] = []
  let next = from
  if (from === log.tail) return ok({ log, from, next, appends })
  for (const row of statements.appendsFrom.iterate(log.n, from)) {
    const data = row['data'] as Bytes
    if (next === from && row['at'] !== from) return fail('bad-request')
    if (appends.length > 0 && next - from + data.length > most) break
    appends.push(data)
    next += data.length
  }
  return appends.length > 0 ? ok({ log, from, next, appends }) : fail('bad-request')
}

/** Takes deleted bytes out of the write-ahead file too: soon after the last deletion, and again if a reader was in the way. */
function eraser(db: DatabaseSync): { soon: () => void; now: () => void } {
  let timer: NodeJS.Timeout | undefined
  const now = () => {
    clearTimeout(timer)
    timer = undefined
    const done = db.prepare('pragma wal_checkpoint(truncate)').get()
    return Number(done?.['busy'] ?? 1) === 0
  }
  const later = (wait: number) => {
    timer ??= setTimeout(() => {
      if (!now()) later(5000)
    }, wait).unref()
  }
  return { soon: () => later(500), now }
}

/** A row of the table as the rest of the server knows it. */
function headOf(row: LogRow | undefined): LogHead | undefined {
  if (!row) return undefined
  return {
    n: Number(row['n']),
    id: row['id'] as Bytes,
    adminHash: row['admin_hash'] as Bytes,
    useHash: row['use_hash'] as Bytes,
    type: String(row['type']),
    class: row['class'] as LogClass,
    closed: row['closed'] === 1,
    expires: instant(Number(row['expires'])),
    expiresAsked: row['expires_asked'] === null ? undefined : instant(Number(row['expires_asked'])),
    tail: Number(row['tail']),
    count: Number(row['count']),
    sequence: String(row['seq']),
  }
}
