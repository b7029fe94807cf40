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

/**
 * Seals a record anew again and again, and each time one write later fails, as if the browser were killed there. Empty when all was as before
 * each time, and another era once no write failed; else what was wrong.
 */
export async function sealsAnewOrNotAtAll(): Promise<string> {
  const { put } = IDBObjectStore.prototype
  for (let writes = 0; writes < 40; writes++) {
    const store = indexedDbStore(`contract-anew-${writes}`)
    const door = await store.door(makeDeviceKey)
    if (!door.ok || !door.value.handle) return 'no door'
    for (let n = 1; n <= 3; n++) await store.append(Uint8Array.of(n), {})
    await store.keepDraft('a', Uint8Array.of(4))
    await store.keepSound('s', 0, Uint8Array.of(5))
    await store.keepNote('n', Uint8Array.of(6))
    const before = await store.contents()
    if (!before.ok) return before.error
    const more = (sealed: Uint8Array<ArrayBuffer>) => sealed.map((byte) => byte + 100)
    const after = {
      ...before.value,
      rows: before.value.rows.map(({ n, sealed }) => ({ n, sealed: more(sealed) })),
      drafts: new Map([['a', more(Uint8Array.of(4))]]),
      put: { device: Uint8Array.of(7), words: Uint8Array.of(8) },
      handle: await makeDeviceKey(),
    }
    let left = writes
    IDBObjectStore.prototype.put = function (...given) {
      const request = put.apply(this, given)
      if (left-- === 0) this.transaction.abort()
      return request
    }
    const done = await store.sealAnew(before.value, after, door.value.handle)
    IDBObjectStore.prototype.put = put
    const [now, then] = [await store.contents(), await store.door(makeDeviceKey)]
    if (!now.ok || !then.ok) return 'closed'
    const isAsBefore = JSON.stringify([...now.value.rows]) === JSON.stringify([...before.value.rows])
    if (done.ok)
      return !isAsBefore && then.value.era !== door.value.era && writes > 6 ? '' : `done after ${writes} writes`
    if (!isAsBefore || then.value.era !== door.value.era || then.value.slots.size > 0) return `half done at ${writes}`
  }
  return 'never done'
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
