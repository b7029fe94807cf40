// Boxes and subscriptions in the SQLite file: what the thread that writes does with them, and what is read beside it.

import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

import type { Bytes } from '../../lib/bytes.ts'
import { instant } from '../../lib/time.ts'
import type { Instant } from '../../lib/time.ts'
import { wakeSlots } from '../../protocol/limits.ts'
import { longestDue, longestGap } from './wake.ts'
import type { Box, Due, Poke, Subscribing, SubscriptionRef, Woken } from './wake.ts'

/** One change. */
export type WakeChange =
  | ({ readonly kind: 'subscribe' } & Subscribing)
  | { readonly kind: 'unsubscribe'; readonly id: Bytes; readonly slot: Bytes | undefined }
  | ({ readonly kind: 'poke' } & Poke)
  | { readonly kind: 'claim'; readonly now: Instant; readonly until: Instant; readonly most: number }
  | { readonly kind: 'woken'; readonly which: SubscriptionRef; readonly came: Woken }
  | { readonly kind: 'sweep-boxes'; readonly now: Instant }
  | { readonly kind: 'secret'; readonly name: string; readonly fresh: Bytes }

/** What comes of each kind. */
export type WakeChanged = {
  readonly subscribe: undefined
  readonly unsubscribe: boolean
  readonly poke: undefined
  readonly claim: readonly Due[]
  readonly woken: undefined
  readonly 'sweep-boxes': undefined
  readonly secret: Bytes
}

/** The statements by what they do. */
export type WakeStatements = ReturnType<typeof prepareWake>

/** Prepares them; the tables must be there. */
export function prepareWake(db: DatabaseSync) {
  const sql = (text: string) => db.prepare(text)
  return {
    box: sql('select * from wake where id = ?'),
    setBox: sql('insert or replace into wake (id, admin_hash, poke_hash, expires) values (?, ?, ?, ?)'),
    setSub: sql(`insert into sub (wake, slot, sealed, expires, fails, next) values (?, ?, ?, ?, 0, 0)
      on conflict do update set sealed = excluded.sealed, expires = excluded.expires, due = null, key = null, fails = 0`),
    keepNewest: sql(`delete from sub where wake = ?1 and slot in
      (select slot from sub where wake = ?1 order by expires desc, slot limit -1 offset ?2)`),
    removeSub: sql('delete from sub where wake = ? and slot = ?'),
    removeSubs: sql('delete from sub where wake = ?'),
    removeBox: sql('delete from wake where id = ?'),
    removeIfEmpty: sql('delete from wake where id = ?1 and not exists (select 1 from sub where wake = ?1)'),
    poke: sql(
      `update sub set due = max(min(next, ?1 + ${longestGap}), ?1) + ?2, key = ?3, fails = 0
        where wake = ?4 and (due is null or due > ?1 + ${longestDue}) and expires > ?1`,
    ),
    claim:
      sql(`update sub set due = ?2 where (wake, slot) in (select wake, slot from sub where due <= ?1 order by due limit ?3)
      returning wake, slot, sealed, key, fails`),
    done: sql('update sub set due = null, key = null, fails = 0, next = ? where wake = ? and slot = ?'),
    again: sql('update sub set due = ?, fails = ? where wake = ? and slot = ?'),
    removeOldSubs: sql(
      'delete from sub where (wake, slot) in (select wake, slot from sub where expires <= ? limit 500)',
    ),
    removeOldBoxes: sql('delete from wake where id in (select id from wake where expires <= ? limit 500)'),
    addSecret: sql('insert or ignore into secret (name, value) values (?, ?)'),
    secret: sql('select value from secret where name = ?'),
  }
}

/** Does it, inside a transaction. */
export function applyWake(statements: WakeStatements, change: WakeChange): WakeChanged[WakeChange['kind']] {
  switch (change.kind) {
    case 'subscribe':
      return subscribe(statements, change)
    case 'unsubscribe':
      return unsubscribe(statements, change.id, change.slot)
    case 'poke':
      statements.poke.run(change.now, change.wait, change.key, change.id)
      return undefined
    case 'claim':
      return statements.claim.all(change.now, change.until, change.most).map(dueOf)
    case 'woken':
      return woken(statements, change.which, change.came)
    case 'sweep-boxes':
      statements.removeOldSubs.run(change.now)
      statements.removeOldBoxes.run(change.now)
      return undefined
    case 'secret':
      statements.addSecret.run(change.name, change.fresh)
      return statements.secret.get(change.name)?.['value'] as Bytes
  }
}

function subscribe(statements: WakeStatements, { box, subscription }: Subscribing): undefined {
  statements.setBox.run(box.id, box.adminHash, box.pokeHash, box.expires)
  statements.setSub.run(box.id, subscription.slot, subscription.sealed, subscription.expires)
  statements.keepNewest.run(box.id, wakeSlots)
}

function unsubscribe(statements: WakeStatements, id: Bytes, slot: Bytes | undefined): boolean {
  if (slot === undefined) {
    statements.removeSubs.run(id)
    return statements.removeBox.run(id).changes === 1
  }
  const gone = statements.removeSub.run(id, slot).changes === 1
  statements.removeIfEmpty.run(id)
  return gone
}

function woken(statements: WakeStatements, { box, slot }: SubscriptionRef, came: Woken): undefined {
  if (came === 'gone') unsubscribe(statements, box, slot)
  else if ('next' in came) statements.done.run(came.next, box, slot)
  else statements.again.run(came.again, came.fails, box, slot)
}

/** A row of the table as the rest of the server knows it. */
export function boxOf(row: Record<string, SQLOutputValue> | undefined): Box | undefined {
  if (!row) return undefined
  return {
    id: row['id'] as Bytes,
    adminHash: row['admin_hash'] as Bytes,
    pokeHash: row['poke_hash'] as Bytes,
    expires: instant(Number(row['expires'])),
  }
}

function dueOf(row: Record<string, SQLOutputValue>): Due {
  return {
    box: row['wake'] as Bytes,
    slot: row['slot'] as Bytes,
    sealed: row['sealed'] as Bytes,
    key: row['key'] as Bytes,
    fails: Number(row['fails']),
  }
}
