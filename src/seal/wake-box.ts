// The box by which a person's devices are woken. docs/protocol.md, "Waking a device".

import { toBase64url } from '../lib/base64url.ts'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { formatBearer } from '../protocol/capability.ts'
import { hkdf, sha256 } from './primitives.ts'
import { utf8 } from './utf8.ts'

/** A box, by what its secret gives. */
export type WakeBox = {
  /** The `Authorization` header with which its person sets devices and takes them away. */
  readonly adminBearer: string
  /** What an offer names it by: whoever holds it may poke, and nothing more. */
  readonly name: string
  /** The poke token alone, in base64url: the server seals subscriptions with it. */
  readonly pokeToken: string
}

/** Names one of the box's devices by the address that it is woken at: the same for the same address, and only with the box's own secret. */
export async function wakeSlot(secret: Bytes, endpoint: string): Promise<string> {
  return toBase64url(await hkdf(secret, concat(utf8('tendril/1/slot'), utf8(endpoint)), 8))
}

/** From `A_w`, 32 random bytes that are kept in the record. */
export async function wakeBox(secret: Bytes): Promise<WakeBox> {
  const admin = await hkdf(secret, utf8('tendril/1/admin'), 32)
  const poke = await hkdf(secret, utf8('tendril/1/poke'), 32)
  // Made of both rights: whoever knows the name and may poke can't make a box of their own in its place.
  const name = await sha256(utf8('tendril/1/box'), await sha256(admin), await sha256(poke))
  const id = name.subarray(0, 16)
  return {
    adminBearer: formatBearer({ id, token: admin }),
    name: formatBearer({ id, token: poke }).slice('Bearer '.length),
    pokeToken: toBase64url(poke),
  }
}
