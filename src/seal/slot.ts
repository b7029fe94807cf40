// Opening a slot: all that is needed of them where the record opens by itself. docs/protocol.md, "Slots".

import type { Bytes } from '../lib/bytes.ts'
import { fail } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { type DeviceFault, openOnDevice } from './device.ts'

/** A way to the record's key. `device`: by itself, with the key that this browser keeps. */
export type SlotName = 'device' | 'passphrase' | 'words' | 'passkey'

/** 24 of salt, 16 of commitment, 256 padded, 16 of tag: how long the record's key is when it is sealed. */
export const sealedLength = 312
/** How long the record's key is. */
export const rootLength = 32

/** The record's key, 32 bytes. `pad`: sealed by the right key, and is none all the same. */
export async function openSlot(name: SlotName, key: CryptoKey, slot: Bytes): Promise<Result<Bytes, DeviceFault>> {
  const root = await openOnDevice(key, slotPlace(name), slot.subarray(0, sealedLength))
  return root.ok && root.value.length !== rootLength ? fail('pad') : root
}

/** The place of a slot under the seal. */
export function slotPlace(name: SlotName): string {
  return `slot/${name}`
}
