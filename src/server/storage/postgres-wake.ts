// Boxes and subscriptions in PostgreSQL. Each statement names one box, so that the tables can be spread over machines by it; but for those
// that look for who is due, or for what has expired. The server's own secret is one row.
// Several processes may look for who is due: whoever moves a row's moment first has it, and no row is ever locked for long.

import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import { instant } from '../../lib/time.ts'
import { wakeSlots } from '../../protocol/limits.ts'
import type { Database, Query, Row } from './postgres-connection.ts'
import { bytesOf } from './postgres-statements.ts'
import { longestDue, longestGap } from './wake.ts'
import type { Box, Due, Subscribing, SubscriptionRef, WakeStorage, Woken } from './wake.ts'

/** The boxes of an open database. */
export function wakeOn(db: Database): WakeStorage {
  return {
    find: async (id) => (await db.ask(query('box', 'select * from wake where id = $1', [id]))).map(boxOf).at(0),
    subscribe: (wish) => db.transact([lockBox(wish.box.id)], ([rows = []]) => subscribing(wish, rows.length > 0)),
    unsubscribe: (id, slot) => unsubscribe(db, id, slot),
    poke: async ({ id, key, now, wait }) => {
      const text = `update sub set due = greatest(least(next, $2::bigint + ${longestGap}), $2::bigint) + $3::bigint, key = $4, fails = 0
        where wake = $1 and (due is null or due > $2::bigint + ${longestDue}) and expires > $2::bigint`
      await db.ask(query('poke', text, [id, now, wait, key]))
    },
    claim: async (now, until, most) => {
      const rows = await db.ask(
        query('due', 'select wake, slot, due from sub where due <= $1 order by due limit $2', [now, most]),
      )
      const claimed = await Promise.all(rows.map((row) => db.ask(claimOne(row, until))))
      return claimed.flat().map(dueOf)
    },
    woken: async (which, came) => {
      if (came === 'gone') await unsubscribe(db, which.box, which.slot)
      else await db.ask(noteWoken(which, came))
    },
    sweep: (now) => sweep(db, now),
    secret: async (name, fresh) => {
      await db.ask(
        query('add secret', 'insert into secret (name, value) values ($1, $2) on conflict do nothing', [name, fresh]),
      )
      const [row] = await db.ask(query('secret', 'select value from secret where name = $1', [name]))
      return bytesOf(row?.['value'])
    },
  }
}

function query(name: string, text: string, values: readonly unknown[]): Query {
  return { name, text, values }
}

/** Who subscribes to a box at once with another finds it made when they try again. */
function lockBox(id: Bytes): Query {
  return query('lock box', 'select * from wake where id = $1 for update', [id])
}

function subscribing({ box, subscription }: Subscribing, isThere: boolean) {
  const { id, adminHash, pokeHash, expires } = box
  const writes = [
    isThere
      ? query('renew box', 'update wake set expires = $2 where id = $1', [id, expires])
      : query('add box', 'insert into wake (id, admin_hash, poke_hash, expires) values ($1, $2, $3, $4)', [
          id,
          adminHash,
          pokeHash,
          expires,
        ]),
    query(
      'set sub',
      `insert into sub (wake, slot, sealed, expires, fails, next) values ($1, $2, $3, $4, 0, 0)
        on conflict (wake, slot) do update set sealed = excluded.sealed, expires = excluded.expires,
          due = null, key = null, fails = 0`,
      [id, subscription.slot, subscription.sealed, subscription.expires],
    ),
    query(
      'newest subs',
      `delete from sub where wake = $1 and slot in
        (select slot from sub where wake = $1 order by expires desc, slot offset $2)`,
      [id, wakeSlots],
    ),
  ]
  return { value: undefined, writes }
}

function removeBox(id: Bytes): readonly Query[] {
  return [
    query('remove subs', 'delete from sub where wake = $1', [id]),
    query('remove box', 'delete from wake where id = $1', [id]),
  ]
}

async function unsubscribe(db: Database, id: Bytes, slot: Bytes | undefined) {
  const subs = query('subs', 'select slot from sub where wake = $1', [id])
  const done = await db.transact<boolean>([lockBox(id), subs], ([boxes = [], rows = []]) => {
    const slots = rows.map((row) => Buffer.from(bytesOf(row['slot'])))
    const has = slot === undefined ? boxes.length > 0 : slots.some((one) => one.equals(slot))
    const last = slot === undefined || (has && slots.length === 1)
    const one = query('remove sub', 'delete from sub where wake = $1 and slot = $2', [id, slot])
    return { value: has, writes: !has ? [] : last ? removeBox(id) : [one] }
  })
  return done.ok ? ok(done.value) : fail(done.error)
}

function claimOne(row: Row, until: number): Query {
  const text = `update sub set due = $4 where wake = $1 and slot = $2 and due = $3 returning wake, slot, sealed, key, fails`
  return query('claim', text, [row['wake'], row['slot'], row['due'], until])
}

function noteWoken({ box, slot }: SubscriptionRef, came: Exclude<Woken, 'gone'>): Query {
  return 'next' in came
    ? query('woken', 'update sub set due = null, key = null, fails = 0, next = $3 where wake = $1 and slot = $2', [
        box,
        slot,
        came.next,
      ])
    : query('again', 'update sub set due = $3, fails = $4 where wake = $1 and slot = $2', [
        box,
        slot,
        came.again,
        came.fails,
      ])
}

async function sweep(db: Database, now: number): Promise<void> {
  const subs = await db.ask(query('old subs', 'select wake, slot from sub where expires <= $1 limit 500', [now]))
  const oldSub = 'delete from sub where wake = $1 and slot = $2 and expires <= $3'
  for (const row of subs) await db.ask(query('remove old sub', oldSub, [row['wake'], row['slot'], now]))
  const boxes = await db.ask(query('old boxes', 'select id from wake where expires <= $1 limit 500', [now]))
  const oldBox = 'delete from wake where id = $1 and expires <= $2'
  for (const row of boxes) await db.ask(query('remove old box', oldBox, [row['id'], now]))
}

function boxOf(row: Row): Box {
  return {
    id: bytesOf(row['id']),
    adminHash: bytesOf(row['admin_hash']),
    pokeHash: bytesOf(row['poke_hash']),
    expires: instant(Number(row['expires'])),
  }
}

function dueOf(row: Row): Due {
  return {
    box: bytesOf(row['wake']),
    slot: bytesOf(row['slot']),
    sealed: bytesOf(row['sealed']),
    key: bytesOf(row['key']),
    fails: Number(row['fails']),
  }
}
