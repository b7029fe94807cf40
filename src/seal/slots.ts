// Ways to the record's key on this device: the key itself is sealed once under each of them, so that a way can be added, changed or taken
// away without touching what was written. docs/protocol.md, "Slots".

import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { type DeviceFault, openOnDevice, sealOnDevice } from './device.ts'
import { hkdf, hkdfKey, randomBytes, sha256 } from './primitives.ts'
import { fromJson, utf8 } from './utf8.ts'

/** A way to the record's key. `device`: by itself, with the key that this browser keeps. */
export type SlotName = 'device' | 'passphrase' | 'words' | 'passkey'

/** 24 of salt, 16 of commitment, 256 padded, 16 of tag: how long the record's key is when it is sealed. */
const sealedLength = 312
const rootLength = 32

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
  return concat(await sealOnDevice(key, place(name), root), utf8(JSON.stringify(notes)))
}

/** The record's key, 32 bytes. `pad`: sealed by the right key, and is none all the same. */
export async function openSlot(name: SlotName, key: CryptoKey, slot: Bytes): Promise<Result<Bytes, DeviceFault>> {
  const root = await openOnDevice(key, place(name), slot.subarray(0, sealedLength))
  return root.ok && root.value.length !== rootLength ? fail('pad') : root
}

/** What stands in clear beside a sealed key: whatever JSON it is, `undefined` if it is none. Anybody may have written it. */
export function slotNotes(slot: Bytes): unknown {
  return fromJson(slot.subarray(sealedLength))
}

function place(name: SlotName): string {
  return `slot/${name}`
}
