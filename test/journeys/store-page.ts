// Runs in the page: the store's contract over IndexedDB, a fresh database for each promise.
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

/** How the device key is marked after it came back from the database, and what came of an attempt to export it. */
export async function keyIsSealed(): Promise<string> {
  const store = indexedDbStore('contract-key')
  await store.key(makeDeviceKey)
  const key = await store.key(makeDeviceKey)
  if (!key.ok) return key.error
  const mark = key.value.extractable ? 'extractable' : 'not extractable'
  return crypto.subtle.exportKey('raw', key.value).then(
    () => `${mark}, exported`,
    () => `${mark}, not exported`,
  )
}
