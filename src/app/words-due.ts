// New recovery words count on this device at once. That they lead to the record from elsewhere too must be told to the other devices first:
// until that is kept, their secret stands beside the ways in, put there in the same step.

import type { Bytes } from '../lib/bytes.ts'
import { makeDeviceKey, openOnDevice, sealOnDevice } from '../seal/device.ts'
import { hkdfKey } from '../seal/primitives.ts'
import type { Store } from '../store/store.ts'
import type { RecordKey } from './record-key.ts'

/** Under this name it stands there, sealed with the record key. */
export const dueSlot = 'words-due'
const place = `slot/${dueSlot}`

/** The secret, as it is kept. */
export async function sealDue(root: Bytes, secret: Bytes): Promise<Bytes> {
  return sealOnDevice(await hkdfKey(root), place, secret)
}

/** The secret of words that lead nowhere yet; `undefined` if all is told. */
export async function wordsDue(store: Store, { seal }: RecordKey): Promise<Bytes | undefined> {
  const door = await store.door(makeDeviceKey)
  const sealed = door.ok ? door.value.slots.get(dueSlot) : undefined
  const opened = sealed && (await openOnDevice(seal, place, sealed))
  return opened?.ok ? opened.value : undefined
}
