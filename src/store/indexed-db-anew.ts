// Changing the ways in to a database, and putting everything in it under another key at once. Loaded when somebody does that: seldom.
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { Bytes } from '../lib/bytes.ts'
import { mustBeOfNow, newEra } from './indexed-db-door.ts'
import { names, type Shape, strict } from './indexed-db-shape.ts'
import { leavesWay } from './leaves-way.ts'
import { sameContents } from './same-contents.ts'
import type { Contents, DoorChange } from './store.ts'

/** Changes the ways in, all or none. */
export async function changeDoor(
  db: IDBPDatabase<Shape>,
  change: DoorChange,
  by: CryptoKey | undefined,
): Promise<undefined> {
  const transaction = db.transaction(names, 'readwrite', strict)
  await mustBeOfNow(transaction.objectStore('keys'), by)
  const slots = await transaction.objectStore('slots').getAllKeys()
  if (!leavesWay(slots, change)) throw new DOMException('nothing would open it', 'InvalidStateError')
  await writeDoor(transaction, change)
  await transaction.done
}

async function writeDoor(parts: Writing, { put = {}, remove = [], ...rest }: DoorChange): Promise<void> {
  const slots = parts.objectStore('slots')
  for (const [name, sealed] of Object.entries(put)) await slots.put(sealed, name)
  for (const name of remove) await slots.delete(name)
  if (!('handle' in rest)) return
  const keys = parts.objectStore('keys')
  await (rest.handle ? keys.put(rest.handle, 'device') : keys.delete('device'))
}

/** Everything in another era, or `false` where something was written meanwhile. */
export async function sealAnew(
  db: IDBPDatabase<Shape>,
  before: Contents,
  after: Contents & DoorChange,
  by: CryptoKey,
): Promise<boolean> {
  const transaction = db.transaction(names, 'readwrite', strict)
  await mustBeOfNow(transaction.objectStore('keys'), by)
  const same = sameContents(before, await readAll(transaction))
  if (same) {
    for (const { n, sealed } of after.rows) await transaction.objectStore('rows').put(sealed, n)
    for (const kind of ['months', 'drafts', 'notes'] as const)
      for (const [name, sealed] of after[kind]) await transaction.objectStore(kind).put(sealed, name)
    for (const { id, part, sealed } of after.sounds) await transaction.objectStore('sounds').put(sealed, [id, part])
    await transaction.objectStore('slots').clear()
    await writeDoor(transaction, after)
    await transaction.objectStore('keys').put(newEra(), 'era')
  }
  await transaction.done
  return same
}

/** Everything sealed, as it is at one moment. */
export function readContents(db: IDBPDatabase<Shape>): Promise<Contents> {
  return readAll(db.transaction(names))
}

type Reading = IDBPTransaction<Shape, typeof names, 'readonly'>
type Writing = IDBPTransaction<Shape, typeof names, 'readwrite'>

async function readAll(transaction: Reading | Writing): Promise<Contents> {
  const rows = await everything<number, Bytes>(transaction.objectStore('rows'))
  const sounds = await everything<[id: string, part: number], Bytes>(transaction.objectStore('sounds'))
  const named = async (kind: 'months' | 'drafts' | 'notes') =>
    new Map(await everything<string, Bytes>(transaction.objectStore(kind)))
  return {
    rows: rows.map(([n, sealed]) => ({ n, sealed })),
    months: await named('months'),
    drafts: await named('drafts'),
    notes: await named('notes'),
    sounds: sounds.map(([[id, part], sealed]) => ({ id, part, sealed })),
  }
}

type All<Key, Value> = { getAll(): Promise<Value[]>; getAllKeys(): Promise<Key[]> }

async function everything<Key, Value>(part: All<Key, Value>): Promise<readonly (readonly [Key, Value])[]> {
  const [keys, values] = await Promise.all([part.getAllKeys(), part.getAll()])
  return keys.flatMap((key, i) => (values[i] === undefined ? [] : [[key, values[i]] as const]))
}
