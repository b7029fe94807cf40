// Runs in the page: the store's contract over IndexedDB, a fresh database for each promise.
import { openDB } from 'idb'
import { makeDeviceKey } from '../../src/seal/device.ts'
import { storeContract } from '../../src/store/contract.ts'
import { indexedDbStore } from '../../src/store/indexed-db.ts'

let made = 0

/** Tries one promise. Empty when it is kept, else what was wrong. */
export async function keeps(i: number): Promise<string> {
  try {
    await storeContract[i]?.run(async () => indexedDbStore(`contract-${made++}`))
    return ''
  } catch (error) {
    return String(error)
  }
}

/** What a database of the first version still holds after it was opened as one of today. Empty when all is there, and sounds can be kept. */
export async function keepsWhatIsOld(): Promise<string> {
  const name = 'contract-old'
  const old = await openDB(name, 1, {
    upgrade: (db) => void ['rows', 'drafts', 'keys'].map((store) => db.createObjectStore(store)),
  })
  await Promise.all([old.put('rows', Uint8Array.of(1), 1), old.put('drafts', Uint8Array.of(2), 'a')])
  await Promise.all([old.put('keys', await makeDeviceKey(), 'device'), old.put('keys', 'era-1', 'era')])
  old.close()
  const store = indexedDbStore(name)
  const door = await store.door(() => Promise.reject(new Error('another key')))
  const kept = door.ok && door.value.handle && (await store.keepSound('s', 0, Uint8Array.of(3), door.value.handle))
  const [rows, drafts, sound] = [await store.rows(), await store.drafts(), await store.sound('s')]
  if (!kept || !kept.ok || !rows.ok || !drafts.ok || !sound.ok) return 'refused'
  const all = [...rows.value.map((row) => row.sealed), ...drafts.value.values(), ...sound.value].map(([first]) => first)
  return all.join() === '1,2,3' ? '' : all.join()
}

/** How the device key is marked after it came back from the database, and what came of an attempt to export it. */
export async function keyIsSealed(): Promise<string> {
  const store = indexedDbStore('contract-key')
  await store.door(makeDeviceKey)
  const door = await store.door(makeDeviceKey)
  const key = door.ok ? door.value.handle : undefined
  if (!key) return 'no key'
  const mark = key.extractable ? 'extractable' : 'not extractable'
  return crypto.subtle.exportKey('raw', key).then(
    () => `${mark}, exported`,
    () => `${mark}, not exported`,
  )
}
