// Where one browser is woken, and how that is kept: sealed with a key that only a poke brings.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

import { fromBase64url } from '../../lib/base64url.ts'
import { concat } from '../../lib/bytes.ts'
import type { Bytes } from '../../lib/bytes.ts'
import type { BrowserKeys } from './message.ts'

/** An address at a push company, and the browser's keys. */
export type BrowserSubscription = BrowserKeys & { readonly endpoint: string }

/** Longest address of a push company that is kept, in characters. The longest known have about 800. */
const longestEndpoint = 1024

/**
 * A subscription from the parts of a request, `undefined` if one is missing or can't be. Whether the address may be reached is another
 * question.
 */
export function readSubscription(parts: Readonly<Record<string, unknown>>): BrowserSubscription | undefined {
  const { endpoint, p256dh, auth } = parts
  const publicKey = typeof p256dh === 'string' ? fromBase64url(p256dh) : undefined
  const secret = typeof auth === 'string' ? fromBase64url(auth) : undefined
  if (typeof endpoint !== 'string' || endpoint.length > longestEndpoint) return undefined
  if (publicKey?.length !== 65 || publicKey[0] !== 4 || secret?.length !== 16) return undefined
  return { endpoint, publicKey, auth: secret }
}

/** What opens the subscriptions of a box, from the token that pokes it. */
export function openerOf(pokeToken: Bytes): Bytes {
  return new Uint8Array(hkdfSync('sha256', pokeToken, '', 'tendril/1/subscription', 32))
}

/** Sealed, as the database keeps it. */
export function sealSubscription(opener: Bytes, { endpoint, publicKey, auth }: BrowserSubscription): Bytes {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', opener, nonce)
  const sealed = cipher.update(concat(publicKey, auth, Buffer.from(endpoint)))
  return concat(nonce, sealed, cipher.final(), cipher.getAuthTag())
}

/** What `sealSubscription` sealed; `undefined` with another key, or if it was altered. */
export function openSubscription(opener: Bytes, sealed: Bytes): BrowserSubscription | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', opener, sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(-16))
    const plain = concat(decipher.update(sealed.subarray(12, -16)), decipher.final())
    const endpoint = Buffer.from(plain.subarray(81)).toString()
    return { publicKey: plain.slice(0, 65), auth: plain.slice(65, 81), endpoint }
  } catch {
    return undefined
  }
}
