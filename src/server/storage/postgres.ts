// Logs in PostgreSQL, for more than one machine: any number of server processes on one database, which keep nothing between requests.
// Appends share transactions, and looks for logs share questions. docs/decisions/0036-postgresql-for-more-than-one-machine.md

import { randomBytes } from 'node:crypto'

import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { instant } from '../../lib/time.ts'
import { appendAll } from './postgres-append.ts'
import type { AppendAnswer, AppendJob } from './postgres-append.ts'
import { believesOn } from './postgres-clock.ts'
import { connectTo } from './postgres-connection.ts'
import type { Database } from './postgres-connection.ts'
import { upgradePostgres } from './postgres-schema.ts'
import {
  addAppends,
  addLog,
  appendsFrom,
  bytesOf,
  expiredBy,
  headOf,
  keyOf,
  lockLogs,
  logsBy,
  removeLogs,
} from './postgres-statements.ts'
import type { LogHead, LogRef, NewLog } from './log.ts'
import { endOf, onePage } from './page-rules.ts'
import { roomFound } from './room.ts'
import { limitedWrites } from './limited-writes.ts'
import type { StepFault } from './steps.ts'
import { wakeOn } from './postgres-wake.ts'
import { triedBytes } from './storage.ts'
import type { NotNow } from './not-now.ts'
import type { Page, Storage } from './storage.ts'
import { together, type Together } from './together.ts'

export { postgresDurability } from './postgres-durability.ts'
export { postgresPokes } from './postgres-pokes.ts'
export { postgresStanding } from './postgres-schema.ts'

/** How to open it. */
export type PostgresOptions = {
  /** Such as `postgresql://tendril:secret@db.example/tendril`. */
  readonly url: string
  readonly writesWaiting: number
}

/**
 * Most appends and bytes in one transaction. One transaction of appends at a time: two or more made smaller batches, and each
 * append cost more than twice as much (docs/decisions/0036).
 */
const batch = { items: 256, weight: 1024 ** 2, weigh: ({ wish }: AppendJob) => wish.body.length + 256 }
/** Most logs that are removed in one transaction. */
const removedAtOnce = 20

/** Opens it and brings its tables up to date. Rejects if the database can't be reached. */
export async function openPostgres(options: PostgresOptions): Promise<Result<Storage, StepFault>> {
  const upgraded = await upgradePostgres(options.url)
  if (!upgraded.ok) return fail(upgraded.error)
  return ok(storageOn(connectTo(options.url), options.writesWaiting))
}

function storageOn(db: Database, writesWaiting: number): Storage {
  const appends = together((jobs: readonly AppendJob[]) => appendAll(db, jobs), batch)
  const looks = together((ids: readonly Bytes[]) => findAll(db, ids), {
    items: 256,
    weight: 256,
    weigh: () => 1,
    faultless: true,
  })
  const limited = limitedWrites(writesWaiting)
  const { note, room } = roomFound()
  // Whether the last one found no space: PostgreSQL keeps none for those who are there, so all count alike.
  const write = async <A extends Result<unknown, NotNow | 'none'>>(weight: number, work: () => Promise<A>) =>
    note('more', await limited(weight, work))
  return {
    find: (id) => looks.put(id),
    create: (log, first, now) => write(first.length, () => create(db, log, first, now)),
    append: (ref, wish) => write<AppendAnswer>(wish.body.length, () => appends.put({ ref, wish })),
    read: async (ref, from, most) => {
      const log = await looks.put(ref.id)
      return log?.n === ref.n ? readPage(db, looks, log, { from, most }) : fail('none')
    },
    remove: (ref) =>
      write(0, async () => {
        const gone = await removeAll(db, [ref])
        return gone.ok ? ok(gone.value === 1) : gone
      }),
    believes: (now) => believesOn(db, now),
    sweep: async (now) => {
      const rows = await db.ask(expiredBy(now))
      const refs = rows.map((row) => ({ id: bytesOf(row['id']), n: Number(row['n']) }))
      let gone = 0
      for (let i = 0; i < refs.length; i += removedAtOnce) {
        const done = await removeAll(db, refs.slice(i, i + removedAtOnce))
        gone += done.ok ? done.value : 0
      }
      return gone
    },
    tryOut: () => write(triedBytes, () => tryOut(db)),
    wake: wakeOn(db),
    room,
    close: async () => {
      await Promise.all([appends.idle(), looks.idle()])
      await db.close()
    },
  }
}

/** Looks for many logs with one question. */
async function findAll(db: Database, ids: readonly Bytes[]): Promise<readonly (LogHead | undefined)[]> {
  const rows = await db.ask(logsBy(ids))
  const logs = new Map(rows.map(headOf).map((log) => [keyOf(log.id), log]))
  return ids.map((id) => logs.get(keyOf(id)))
}

type Made = { made: boolean; log: LogHead }

/** Of two that make the same log at once, one finds it made when it tries again. */
function create(db: Database, wish: NewLog, first: Bytes, now: number): Promise<Result<Made, NotNow>> {
  return db.transact<Made>([lockLogs([wish.id])], ([rows = []]) => {
    const there = rows.map(headOf).at(0)
    if (there && there.expires > now) return { value: { made: false, log: there }, writes: [] }
    const log = { ...wish, n: newNumber(), tail: first.length, count: first.length > 0 ? 1 : 0, sequence: '' }
    const writes = [
      ...(there ? removeLogs([there.id]) : []),
      addLog(log),
      ...(first.length > 0 ? [addAppends([{ log: log.id, at: 0, body: first }])] : []),
    ]
    return { value: { made: true, log }, writes }
  })
}

/** Tells one log of an id from the next one of the same id. 53 random bits: no counter that every machine would have to ask. */
function newNumber(): number {
  return Number(randomBytes(8).readBigUInt64BE() >> 11n)
}

async function removeAll(db: Database, refs: readonly LogRef[]): Promise<Result<number, NotNow>> {
  const numbers = new Map(refs.map(({ id, n }) => [keyOf(id), n]))
  return db.transact([lockLogs(refs.map(({ id }) => id))], ([rows = []]) => {
    const there = rows.map(headOf).filter(({ id, n }) => numbers.get(keyOf(id)) === n)
    const writes = there.length > 0 ? removeLogs(there.map(({ id }) => id)) : []
    return { value: there.length, writes }
  })
}

/** With a log that has expired already, so that the sweep takes it should nobody else. */
async function tryOut(db: Database): Promise<Result<number, NotNow>> {
  const bytes = (length: number) => new Uint8Array(randomBytes(length))
  const secrets = { id: bytes(16), adminHash: bytes(32), useHash: bytes(32) }
  const log = { ...secrets, type: '', class: 's', closed: false, expires: instant(0), expiresAsked: undefined } as const
  const made = await create(db, log, bytes(triedBytes), 0)
  return made.ok ? removeAll(db, [made.value.log]) : made
}

async function readPage(
  db: Database,
  looks: Together<Bytes, LogHead | undefined>,
  log: LogHead,
  { from: asked, most }: { from: number | 'now'; most: number },
): Promise<Result<Page, 'none' | 'bad-request'>> {
  const from = asked === 'now' ? log.tail : Math.min(asked, log.tail)
  if (from === log.tail) return ok({ log, from, next: from, appends: [] })
  // What begins beyond `most` can't fit, but for the first.
  const rows = await db.ask(appendsFrom(log, from, Math.min(log.tail, from + Math.max(1, most))))
  const places = rows.map((row) => {
    const data = bytesOf(row['data'])
    return { at: Number(row['at']), size: data.length, data }
  })
  const found = onePage(places, from, most)
  if (found.length > 0) return ok({ log, from, next: endOf(found, from), appends: found.map(({ data }) => data) })
  if (places.length > 0) return fail('bad-request')
  // Nothing begins there: an odd place, or a log that went away meanwhile.
  return fail((await looks.put(log.id))?.n === log.n ? 'bad-request' : 'none')
}
