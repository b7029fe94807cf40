// From one secret to everything a log needs. docs/protocol.md, "Capabilities".

import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { hkdf, sha256 } from './primitives.ts'
import { utf8 } from './utf8.ts'

/** What reading and writing records needs: the log's name on the server (16 bytes) and its content key (32 bytes, secret). */
export type LogKeys = { readonly id: Bytes; readonly content: Bytes }

/** What the holder of `W` has: the log, and the token with which the server lets them read and append. */
export type UseKeys = LogKeys & { readonly token: Bytes }

/** What the owner has besides: the secret `W` itself and the token that creates, closes and deletes. */
export type OwnKeys = UseKeys & { readonly use: Bytes; readonly adminToken: Bytes }

/** The keys of a linked log, with the seed (16 bytes) that its first record carries, and SHA-256 of its offer. */
export type LinkedKeys = OwnKeys & { readonly seed: Bytes; readonly offerHash: Bytes }

/** From `W` (16 bytes in a link, 32 in an own log) to all that its holder may do. */
export async function deriveUse(use: Bytes): Promise<UseKeys> {
  return {
    id: await hkdf(use, utf8('tendril/1/id'), 16),
    token: await hkdf(use, utf8('tendril/1/token'), 32),
    content: await hkdf(use, utf8('tendril/1/content'), 32),
  }
}

/** The keys of a log that only the person's own devices hold, from its admin secret `A` (32 bytes). */
export async function deriveOwn(admin: Bytes): Promise<OwnKeys> {
  const use = await hkdf(admin, utf8('tendril/1/use'), 32)
  return { ...(await deriveUse(use)), use, adminToken: await adminToken(admin) }
}

/** The keys of a log behind a link, from its admin secret `A` (32 bytes) and its offer. Another offer gives another link. */
export async function deriveLinked(admin: Bytes, offer: Bytes): Promise<LinkedKeys> {
  const seed = await hkdf(admin, utf8('tendril/1/seed'), 16)
  const offerHash = await sha256(offer)
  const use = await linkSecret(seed, offerHash)
  return { ...(await deriveUse(use)), use, seed, offerHash, adminToken: await adminToken(admin) }
}

/** The `W` (16 bytes) that commits to an offer. Whoever opens a link computes it again and compares. */
export function linkSecret(seed: Bytes, offerHash: Bytes): Promise<Bytes> {
  return hkdf(seed, utf8('tendril/1/link'), 16, offerHash)
}

/** `h_0`, the running head of a log before its first record: 32 bytes. */
export function firstHead(id: Bytes): Promise<Bytes> {
  return sha256(utf8('tendril/1/head'), id)
}

/** `h_n` from `h_(n-1)` and record `n-1`, length not included: 32 bytes. */
export function nextHead(head: Bytes, record: Bytes): Promise<Bytes> {
  return sha256(concat(head, record))
}

function adminToken(admin: Bytes): Promise<Bytes> {
  return hkdf(admin, utf8('tendril/1/admin'), 32)
}
