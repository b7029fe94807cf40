// What can be changed in the database, as values that travel to the thread that writes, and what each does there.

import type { Bytes } from '../../lib/bytes.ts'
import type { Instant } from '../../lib/time.ts'
import { outcomeOf } from './append-rules.ts'
import type { AppendOutcome, AppendWish } from './append-rules.ts'
import type { ClockNoted } from './clock-rules.ts'
import { diskFull } from './group-commit.ts'
import type { LogHead, NewLog } from './log.ts'
import { isIndexed } from './sqlite-chain.ts'
import { headOf, storedOf } from './sqlite-statements.ts'
import type { Statements, StoredLog } from './sqlite-statements.ts'
import { triedBytes } from './storage.ts'
import { applyWake } from './sqlite-wake.ts'
import type { WakeChange, WakeChanged } from './sqlite-wake.ts'

/** One change. Several run in one transaction, in the order they came. */
export type Change =
  | { readonly kind: 'create'; readonly log: NewLog; readonly first: Bytes; readonly now: Instant }
  | { readonly kind: 'append'; readonly n: number; readonly wish: AppendWish }
  | { readonly kind: 'remove'; readonly n: number }
  | { readonly kind: 'try-out' }
  | { readonly kind: 'note-clock'; readonly noted: ClockNoted }
  | WakeChange

/** What comes of each kind. An append to a log that is gone is `undefined`; `remove` says whether there was one. */
export type Changed = {
  readonly create: { readonly made: boolean; readonly log: LogHead }
  readonly append: AppendOutcome | undefined
  readonly remove: boolean
  readonly 'try-out': true
  readonly 'note-clock': undefined
} & WakeChanged

/** Bytes that a change brings to the disk. */
export function weightOf(change: Change): number {
  if (change.kind === 'append') return change.wish.body.length
  return change.kind === 'create' ? change.first.length : 0
}

/** The changes of boxes that overwrite a subscription, or the key that opens it. */
const leaving: ReadonlySet<Change['kind']> = new Set(['subscribe', 'unsubscribe', 'woken', 'sweep-boxes'])

/** Does it, inside a transaction. */
export function apply(statements: Statements, change: Change): Changed[Change['kind']] {
  switch (change.kind) {
    case 'append':
      return append(statements, change.n, change.wish)
    case 'create':
      return create(statements, change)
    case 'remove':
      return remove(statements, change.n)
    case 'try-out':
      return tryOut(statements)
    case 'note-clock':
      return noteClock(statements, change.noted)
    case 'subscribe':
      if (!statements.wake.box.get(change.box.id) && isKeptForOthers(statements)) throw new KeptForOthers()
    // falls through: it is done like the others
    default:
      if (leaving.has(change.kind)) statements.left.add('boxes')
      return applyWake(statements.wake, change)
  }
}

/**
 * Of all room, how much is kept for logs that are there already: whoever floods a server with new ones, or with new boxes, must not stop
 * those who live on it.
 */
const keptForOthers = 0.1

/** Counts as a full disk, for this change alone. */
class KeptForOthers extends Error {
  readonly errcode = diskFull
}

function isKeptForOthers({ pages, freePages, mostPages }: Statements): boolean {
  const [all = 0, free = 0, most = 0] = [pages, freePages, mostPages].map((one) =>
    Number(Object.values(one.get() ?? {})[0]),
  )
  return isNearlyFull(all - free, most)
}

/** Whether so many pages of so many at most leave no room for new logs. */
export function isNearlyFull(used: number, most: number): boolean {
  return used > most * (1 - keptForOthers)
}

function create(statements: Statements, { log, first, now }: Extract<Change, { kind: 'create' }>): Changed['create'] {
  const there = headOf(statements.byId.get(log.id))
  if (there && there.expires > now) return { made: false, log: there }
  if (there) remove(statements, there.n)
  if (isKeptForOthers(statements)) throw new KeptForOthers()
  return { made: true, log: insert(statements, log, first) }
}

function insert(statements: Statements, log: NewLog, first: Bytes): LogHead {
  const count = first.length > 0 ? 1 : 0
  const { id, adminHash, useHash, type, expires, expiresAsked } = log
  const fixed = [id, adminHash, useHash, type, log.class, log.closed ? 1 : 0, expires] as const
  const n = Number(statements.insertLog.run(...fixed, expiresAsked ?? null).lastInsertRowid)
  statements.insertStanding.run(n, first.length, count)
  // In the index, so that its row need not be noted with the log.
  if (count === 1) statements.insertAppend.run(n, 0, 0, 1, first)
  return { ...log, n, tail: first.length, count, sequence: '' }
}

function append(statements: Statements, n: number, wish: AppendWish): Changed['append'] {
  const log = statements.heads.get(n) ?? storedOf(statements.byNumber.get(n))
  if (!log) return undefined
  const row = wish.producer ? statements.producer.get(n, wish.producer.id) : undefined
  const stood = row ? { epoch: Number(row['epoch']), sequence: Number(row['seq']) } : undefined
  const outcome = outcomeOf(log, stood, wish)
  if (outcome.verdict !== 'write') return outcome
  const { tail, closed, count, sequence } = outcome
  const last = wish.body.length > 0 ? addAppend(statements, log, wish.body) : log.last
  statements.moveTail.run(tail, count, last, n)
  if (closed !== log.closed || sequence !== log.sequence) statements.setEnd.run(closed ? 1 : 0, sequence, n)
  if (wish.producer) statements.setProducer.run(n, wish.producer.id, wish.producer.epoch, wish.producer.sequence)
  statements.heads.keep({ ...log, tail, closed, count, sequence, last })
  return outcome
}

/** Gives its row. */
function addAppend({ insertAppend }: Statements, { n, tail, count, last }: StoredLog, body: Bytes): number {
  const indexed = isIndexed(count + 1, body.length) ? 1 : 0
  return Number(insertAppend.run(n, tail, last, indexed, body).lastInsertRowid)
}

function remove(statements: Statements, n: number): boolean {
  statements.heads.forget(n)
  const log = storedOf(statements.byNumber.get(n))
  if (!log) return false
  statements.left.add('logs')
  let left = log.tail
  for (const { pos, size } of statements.places(log, 0)) {
    statements.removeAppend.run(pos)
    left -= size
  }
  // Not all were found, so the file is damaged: all rows are looked through, that nothing stays.
  if (left !== 0) statements.removeAppends.run(n)
  statements.removeProducers.run(n)
  statements.removeStanding.run(n)
  return statements.removeLog.run(n).changes === 1
}

function noteClock({ noteMeta, forgetMeta }: Statements, { seen, doubted }: ClockNoted): undefined {
  for (const [key, moment] of Object.entries({ 'clock-seen': seen, 'clock-doubted': doubted })) {
    if (moment === undefined) forgetMeta.run(key)
    else noteMeta.run(key, moment)
  }
}

/** As an append to a log that nobody has: the first is numbered 1. */
function tryOut(statements: Statements): true {
  const { lastInsertRowid } = statements.insertAppend.run(0, 0, 0, 0, new Uint8Array(triedBytes))
  statements.removeAppend.run(lastInsertRowid)
  return true
}
