// New recovery words stand beside the ways in, as words that nobody saw yet, until they are on the screen: so long they open nothing and lead
// nowhere, those before go on, and they are shown to whoever comes for words. Once seen they count on this device at once. That they lead to the
// record from elsewhere too must be told to the other devices first: until that is kept, their secret stands there as one that is due.

import type { Bytes } from '../lib/bytes.ts'
import { makeDeviceKey, openOnDevice, sealOnDevice } from '../seal/device.ts'
import { hkdfKey } from '../seal/primitives.ts'
import type { Store } from '../store/store.ts'
import type { RecordKey } from './record-key.ts'

/** Under this name the secret stands there, sealed with the record key. */
export const dueSlot = 'words-due'
/** Under this name, while nobody saw the words yet. */
export const unseenSlot = 'words-unseen'
/** Under this name stands where the words of this device lead, as the record has it: other words may have been made elsewhere since. */
export const placesSlot = 'words-places'
type Beside = typeof dueSlot | typeof unseenSlot | typeof placesSlot

/** What stands there, as it is kept. */
export async function sealBeside(root: Bytes, name: Beside, bytes: Bytes): Promise<Bytes> {
  return sealOnDevice(await hkdfKey(root), `slot/${name}`, bytes)
}

/** What stands there under that name; `undefined` if nothing does. */
export async function openBeside(store: Store, { seal }: RecordKey, name: Beside): Promise<Bytes | undefined> {
  const door = await store.door(makeDeviceKey)
  const sealed = door.ok ? door.value.slots.get(name) : undefined
  const opened = sealed && (await openOnDevice(seal, `slot/${name}`, sealed))
  return opened?.ok ? opened.value : undefined
}
