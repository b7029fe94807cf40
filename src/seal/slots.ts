// Ways to the record's key on this device: the key itself is sealed once under each of them, so that a way can be added, changed or taken
// away without touching what was written. docs/protocol.md, "Slots".

import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { sealOnDevice } from './device.ts'
import { hkdf, hkdfKey, randomBytes, sha256 } from './primitives.ts'
import { rootLength, sealedLength, type SlotName, slotPlace } from './slot.ts'
import { fromJson, utf8 } from './utf8.ts'

/** A fresh record key: 32 random bytes. It seals everything on the device, and never changes with what opens it. */
export function makeRoot(): Bytes {
  return randomBytes(rootLength)
}

/** The key of a slot from its secret. `device` needs none: there the browser's own handle is the key. */
export async function slotKey(name: Exclude<SlotName, 'device'>, secret: Bytes): Promise<CryptoKey> {
  return hkdfKey(await hkdf(secret, utf8(`tendril/1/slot/${name}`), rootLength))
}

/** What a passkey is asked, 32 bytes: the same always, so that one that is synced to a new device answers the same there. */
export function passkeyQuestion(): Promise<Bytes> {
  return sha256(utf8('tendril/1/prf'))
}

/** The record's key sealed under a slot's; `notes` stand beside it in clear: what must be known to find the slot's key again. */
export async function sealSlot(name: SlotName, key: CryptoKey, root: Bytes, notes: object = {}): Promise<Bytes> {
  return concat(await sealOnDevice(key, slotPlace(name), root), utf8(JSON.stringify(notes)))
}

/** What stands in clear beside a sealed key: whatever JSON it is, `undefined` if it is none. Anybody may have written it. */
export function slotNotes(slot: Bytes): unknown {
  return fromJson(slot.subarray(sealedLength))
}
