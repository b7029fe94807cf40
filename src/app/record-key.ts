import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { makeDeviceKey } from '../seal/device.ts'
import { hkdfKey } from '../seal/primitives.ts'
import { openSlot } from '../seal/slot.ts'
import { inEra } from '../store/eras.ts'
import type { Door, Era, Store, StoreError } from '../store/store.ts'

/** What everything here is sealed with. `root`: its bytes, secret, where there are slots; without any it is a handle and nobody has them. */
export type RecordKey = { readonly era: Era; readonly seal: CryptoKey; readonly root?: Bytes }

/**
 * Why the record does not open by itself. `locked`: somebody has to open it. `keyless`: the browser lost the key, and what is here stays
 * closed.
 */
export type NotOpen = StoreError | 'locked' | 'keyless'

/** The key of the record, where it opens by itself, and how the door stands. A first visit makes one. */
export async function recordKey(store: Store): Promise<Result<{ key: RecordKey; door: Door }, NotOpen>> {
  const door = await store.door(makeDeviceKey)
  if (!door.ok) return door
  const { era, handle, slots } = door.value
  if (slots.size === 0) return handle ? ok({ key: { era, seal: handle }, door: door.value }) : fail('keyless')
  const device = slots.get('device')
  const root = handle && device && (await openSlot('device', handle, device))
  return root?.ok ? ok({ key: await keyOfRoot(era, root.value), door: door.value }) : fail('locked')
}

/** The record's key from its bytes. */
export async function keyOfRoot(era: Era, root: Bytes): Promise<RecordKey> {
  return { era, root, seal: inEra(await hkdfKey(root), era) }
}
