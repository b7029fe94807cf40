import type { IDBPDatabase } from 'idb'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { mustBeOfNow, openDoor } from './indexed-db-door.ts'
import { names, openShape, type Shape, strict } from './indexed-db-shape.ts'
import type { Done, Store, StoreError } from './store.ts'

const anew = () => import('./indexed-db-anew.ts')

/** The store in this browser's IndexedDB. Other tabs are told of changes. */
export function indexedDbStore(name: string): Store {
  const news = new BroadcastChannel(`${name}-store`)
  let opened: Promise<IDBPDatabase<Shape>> | undefined
  const database = (): Promise<IDBPDatabase<Shape>> => (opened ??= openShape(name, () => (opened = undefined)))
  async function attempt<T>(work: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<Result<T, StoreError>> {
    try {
      return ok(await work(await database()))
    } catch (error) {
      opened = undefined
      return fail(toCode(error))
    }
  }
  async function change<T>(work: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<Result<T, StoreError>> {
    const done = await attempt(work)
    if (done.ok) news.postMessage('changed')
    return done
  }
  return {
    door: (make) => attempt((db) => openDoor(db, make)),
    changeDoor: (to, by) => change(async (db) => (await anew()).changeDoor(db, to, by)),
    contents: () => attempt(async (db) => (await anew()).readContents(db)),
    sealAnew: (before, after, by) => change(async (db) => (await anew()).sealAnew(db, before, after, by)),
    rows: () => attempt(readRows),
    append: (sealed, done, by) => change((db) => appendRow(db, sealed, done, by)),
    replace: (upTo, sealed, by, months = new Map()) => change((db) => replaceRows(db, [upTo, sealed, months], by)),
    months: () => attempt((db) => db.getAllKeys('months')),
    allMonths: () => attempt((db) => readNamed(db, 'months')),
    drafts: () => attempt((db) => readNamed(db, 'drafts')),
    keepDraft: (draft, sealed, by) => attempt((db) => writeNamed(db, 'drafts', { name: draft, sealed }, by)),
    keepSound: (id, part, sealed, by) => attempt((db) => writeSound(db, [id, part], sealed, by)),
    sound: (id) => attempt((db) => db.getAll('sounds', soundOf(id))),
    forgetSound: (id) => attempt((db) => db.delete('sounds', soundOf(id)).then(() => undefined)),
    note: (which) => attempt((db) => db.get('notes', which)),
    keepNote: (which, sealed, by) => change((db) => writeNamed(db, 'notes', { name: which, sealed }, by)),
    erase: () => change(eraseAll),
    onChange(listener) {
      news.addEventListener('message', listener)
      return () => news.removeEventListener('message', listener)
    },
  }
}

async function readRows(db: IDBPDatabase<Shape>) {
  const transaction = db.transaction('rows')
  const [numbers, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
  return values.map((sealed, i) => ({ n: numbers[i] ?? 0, sealed }))
}

async function appendRow(
  db: IDBPDatabase<Shape>,
  sealed: Bytes,
  done: Done,
  by: CryptoKey | undefined,
): Promise<number> {
  const transaction = db.transaction(names, 'readwrite', strict)
  await mustBeOfNow(transaction.objectStore('keys'), by)
  const rows = transaction.objectStore('rows')
  const last = await rows.openKeyCursor(null, 'prev')
  const n = (last?.key ?? 0) + 1
  await rows.put(sealed, n)
  await transaction.objectStore('keys').put('yes', 'kept')
  for (const draft of done.drafts ?? []) await transaction.objectStore('drafts').delete(draft)
  for (const id of done.sounds ?? []) await transaction.objectStore('sounds').delete(soundOf(id))
  for (const [which, note] of Object.entries(done.notes ?? {})) await transaction.objectStore('notes').put(note, which)
  for (const [id, sound] of done.brought ?? []) await transaction.objectStore('sounds').put(sound, [id, 0])
  await transaction.done
  return n
}

async function replaceRows(
  db: IDBPDatabase<Shape>,
  [upTo, sealed, months]: readonly [number, Bytes, ReadonlyMap<string, Bytes | undefined>],
  by: CryptoKey | undefined,
): Promise<number> {
  const transaction = db.transaction(['rows', 'months', 'keys'], 'readwrite', strict)
  await mustBeOfNow(transaction.objectStore('keys'), by)
  const rows = transaction.objectStore('rows')
  if ((await rows.getKey(upTo)) !== undefined) {
    await rows.delete(IDBKeyRange.upperBound(upTo))
    await rows.put(sealed, upTo)
    const kept = transaction.objectStore('months')
    for (const [month, bytes] of months) await (bytes ? kept.put(bytes, month) : kept.delete(month))
  }
  await transaction.done
  return upTo
}

async function readNamed(db: IDBPDatabase<Shape>, store: 'months' | 'drafts'): Promise<ReadonlyMap<string, Bytes>> {
  const transaction = db.transaction(store)
  const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
  const named = new Map<string, Bytes>()
  for (const [i, value] of values.entries()) named.set(keys[i] ?? '', value)
  return named
}

async function writeNamed(
  db: IDBPDatabase<Shape>,
  store: 'drafts' | 'notes',
  { name, sealed }: { readonly name: string; readonly sealed: Bytes | undefined },
  by: CryptoKey | undefined,
): Promise<undefined> {
  const transaction = db.transaction([store, 'keys'], 'readwrite', strict)
  await mustBeOfNow(transaction.objectStore('keys'), by)
  const named = transaction.objectStore(store)
  await (sealed ? named.put(sealed, name) : named.delete(name))
  await transaction.done
}

async function writeSound(
  db: IDBPDatabase<Shape>,
  place: [id: string, part: number],
  sealed: Bytes,
  by: CryptoKey | undefined,
): Promise<undefined> {
  const transaction = db.transaction(['sounds', 'keys'], 'readwrite', strict)
  await mustBeOfNow(transaction.objectStore('keys'), by)
  await transaction.objectStore('sounds').put(sealed, place)
  await transaction.done
}

function soundOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id, 0], [id, Infinity])
}

async function eraseAll(db: IDBPDatabase<Shape>): Promise<undefined> {
  const transaction = db.transaction(names, 'readwrite', strict)
  for (const store of names) await transaction.objectStore(store).clear()
  await transaction.done
}

/** What goes wrong in here is the browser's or its disk's, whatever name it gives it; what throws otherwise is a bug of ours. */
function toCode(error: unknown): StoreError {
  if (!(error instanceof DOMException)) throw error
  return error.name === 'QuotaExceededError' ? 'full' : 'unavailable'
}
