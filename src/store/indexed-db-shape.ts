// What the database looks like, and how it is opened.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Bytes } from '../lib/bytes.ts'

/**
 * `rows` by growing number, `months`, `drafts`, `notes` and `slots` by name, `sounds` by id and part. `keys` holds one handle under
 * `device`, the era under `era`, and under `kept` that there were rows.
 */
export type Shape = DBSchema & {
  rows: { key: number; value: Bytes }
  months: { key: string; value: Bytes }
  drafts: { key: string; value: Bytes }
  sounds: { key: [id: string, part: number]; value: Bytes }
  notes: { key: string; value: Bytes }
  keys: { key: string; value: CryptoKey | string }
  slots: { key: string; value: Bytes }
}

/** All of its stores. */
export const names = ['rows', 'months', 'drafts', 'sounds', 'notes', 'keys', 'slots'] as const
/** 1: rows, drafts, keys. 2: sounds too. 3: notes and months too. 4: slots too. What is there stays as it is. */
const version = 4
/** Answer only when the bytes have been flushed to disk, as far as the browser can promise. */
export const strict = { durability: 'strict' } as const

/** Opens it, made or changed to this version if need be. `closed` is called when it is not open any more. */
export function openShape(name: string, closed: () => void): Promise<IDBPDatabase<Shape>> {
  return openDB<Shape>(name, version, {
    upgrade(db) {
      for (const store of names) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store)
    },
    // A newer version of the app in another tab must not wait for this one.
    blocking(_from, _to, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      closed()
    },
    terminated: closed,
  })
}
