// The ways in to a database: its handle, its slots, its era; and putting everything in it under another key at once.
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { Bytes } from '../lib/bytes.ts'
import { eraOf, inEra } from './eras.ts'
import { names, type Shape, strict } from './indexed-db-shape.ts'
import { sameContents } from './same-contents.ts'
import type { Contents, Door, DoorChange, Era } from './store.ts'

/** Two tabs may make a handle at once: the transaction decides, and both get the one that was kept. */
export async function openDoor(db: IDBPDatabase<Shape>, make: () => Promise<CryptoKey>): Promise<Door> {
  const now = await readDoor(partsOf(db.transaction(names)))
  if (now.era !== '' && !now.isNew) return known(now)
  const made = now.isNew ? await make() : undefined
  const transaction = db.transaction(names, 'readwrite', strict)
  const then = await readDoor(partsOf(transaction))
  const keys = transaction.objectStore('keys')
  // A record from before there were eras has a key and no era yet.
  const era = then.era || newEra()
  const handle = then.isNew ? made : then.handle
  if (then.era === '') await keys.put(era, 'era')
  if (then.isNew && handle) await keys.put(handle, 'device')
  await transaction.done
  return known({ ...then, era, handle })
}

function known(door: Door): Door {
  if (door.handle) inEra(door.handle, door.era)
  return door
}

/** The parts of a transaction, readable: one that may also write reads the same way. */
type Parts = {
  readonly keys: Keys
  readonly slots: All<string, Bytes>
  readonly rows: All<number, Bytes>
  readonly months: All<string, Bytes>
  readonly drafts: All<string, Bytes>
  readonly notes: All<string, Bytes>
  readonly sounds: All<[id: string, part: number], Bytes>
}
type All<Key, Value> = { getAll(): Promise<Value[]>; getAllKeys(): Promise<Key[]>; count(): Promise<number> }

function partsOf(transaction: IDBPTransaction<Shape, typeof names, 'readonly'> | Writing): Parts {
  return {
    keys: transaction.objectStore('keys'),
    slots: transaction.objectStore('slots'),
    rows: transaction.objectStore('rows'),
    months: transaction.objectStore('months'),
    drafts: transaction.objectStore('drafts'),
    notes: transaction.objectStore('notes'),
    sounds: transaction.objectStore('sounds'),
  }
}

type Writing = IDBPTransaction<Shape, typeof names, 'readwrite'>

/** The door as it stands; its era is empty where there is none. `isNew`: nothing was ever kept here. */
async function readDoor({ keys, slots, rows }: Parts): Promise<Door & { readonly isNew: boolean }> {
  const [device, era, kept] = await Promise.all([keys.get('device'), keys.get('era'), keys.get('kept')])
  const [slotNames, slotsSealed, rowCount] = await Promise.all([slots.getAllKeys(), slots.getAll(), rows.count()])
  const handle = device instanceof CryptoKey ? device : undefined
  return {
    era: typeof era === 'string' ? era : '',
    handle,
    slots: new Map(slotsSealed.map((slot, i) => [slotNames[i] ?? '', slot])),
    rowsGone: kept !== undefined && rowCount === 0,
    isNew: handle === undefined && slotsSealed.length === 0 && rowCount === 0,
  }
}

type Keys = { get(key: 'device' | 'era' | 'kept'): Promise<CryptoKey | string | undefined> }

function newEra(): Era {
  return crypto.getRandomValues(new Uint32Array(4)).join('.')
}

/** Ends the transaction that asks if what it would write was sealed in an era that is no more. */
export async function mustBeOfNow(keys: Keys, by: CryptoKey | undefined): Promise<void> {
  if (by !== undefined && eraOf(by) !== (await keys.get('era')))
    throw new DOMException('the key was erased', 'InvalidStateError')
}

/** Changes the ways in, all or none. */
export async function changeDoor(
  db: IDBPDatabase<Shape>,
  change: DoorChange,
  by: CryptoKey | undefined,
): Promise<undefined> {
  const transaction = db.transaction(names, 'readwrite', strict)
  await mustBeOfNow(transaction.objectStore('keys'), by)
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
  const same = sameContents(before, await readAll(partsOf(transaction)))
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
  return readAll(partsOf(db.transaction(names)))
}

async function readAll(parts: Parts): Promise<Contents> {
  const [rows, sounds] = await Promise.all([everything(parts.rows), everything(parts.sounds)])
  return {
    rows: rows.map(([n, sealed]) => ({ n, sealed })),
    months: new Map(await everything(parts.months)),
    drafts: new Map(await everything(parts.drafts)),
    notes: new Map(await everything(parts.notes)),
    sounds: sounds.map(([[id, part], sealed]) => ({ id, part, sealed })),
  }
}

async function everything<Key, Value>(part: All<Key, Value>): Promise<readonly (readonly [Key, Value])[]> {
  const [keys, values] = await Promise.all([part.getAllKeys(), part.getAll()])
  return keys.flatMap((key, i) => (values[i] === undefined ? [] : [[key, values[i]] as const]))
}
