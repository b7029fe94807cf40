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

/** What the browser says to an attempt to export the device key after it came back from the database. */
export async function keyIsSealed(): Promise<string> {
  const store = indexedDbStore('contract-key')
  await store.key(makeDeviceKey)
  const key = await store.key(makeDeviceKey)
  if (!key.ok) return key.error
  return crypto.subtle.exportKey('raw', key.value).then(
    () => 'exported',
    (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
  )
}
