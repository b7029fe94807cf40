// The ways in to a database, read: its handle, its slots, its era. Changing them is indexed-db-anew.ts.
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { Bytes } from '../lib/bytes.ts'
import { eraOf, inEra } from './eras.ts'
import { names, type Shape, strict } from './indexed-db-shape.ts'
import type { Door, Era } from './store.ts'

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

/** The parts of a transaction that the door is read from: one that may also write reads the same way. */
type Parts = {
  readonly keys: Keys
  readonly slots: { getAll(): Promise<Bytes[]>; getAllKeys(): Promise<string[]> }
  readonly rows: { count(): Promise<number> }
}

function partsOf(transaction: IDBPTransaction<Shape, typeof names, 'readonly'> | Writing): Parts {
  return {
    keys: transaction.objectStore('keys'),
    slots: transaction.objectStore('slots'),
    rows: transaction.objectStore('rows'),
  }
}

type Writing = IDBPTransaction<Shape, typeof names, 'readwrite'>
type Keys = { get(key: 'device' | 'era' | 'kept'): Promise<CryptoKey | string | undefined> }

/** A fresh name of an era. */
export function newEra(): Era {
  return crypto.getRandomValues(new Uint32Array(4)).join('.')
}

/** Ends the transaction that asks if what it would write was sealed in an era that is no more. */
export async function mustBeOfNow(keys: Keys, by: CryptoKey | undefined): Promise<void> {
  if (by !== undefined && eraOf(by) !== (await keys.get('era')))
    throw new DOMException('the key was erased', 'InvalidStateError')
}
