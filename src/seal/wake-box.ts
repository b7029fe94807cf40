// The box by which a person's devices are woken. docs/protocol.md, "Waking a device".

import { toBase64url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { formatBearer } from '../protocol/capability.ts'
import { hkdf } from './primitives.ts'
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

/** From `A_w`, 32 random bytes that are kept in the record. */
export async function wakeBox(secret: Bytes): Promise<WakeBox> {
  const id = await hkdf(secret, utf8('tendril/1/id'), 16)
  const poke = await hkdf(secret, utf8('tendril/1/poke'), 32)
  return {
    adminBearer: formatBearer({ id, token: await hkdf(secret, utf8('tendril/1/admin'), 32) }),
    name: formatBearer({ id, token: poke }).slice('Bearer '.length),
    pokeToken: toBase64url(poke),
  }
}
