// Who sends: a key pair of this server's, and a signed note for each push company. RFC 8292.

import { createECDH, createPrivateKey, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

import type { Bytes } from '../../lib/bytes.ts'
import { hour } from '../../lib/time.ts'
import type { Instant } from '../../lib/time.ts'

/** The server as a sender. */
export type Sender = {
  /** What a browser must be told when it subscribes: an uncompressed point of P-256, in base64url. */
  readonly publicKey: string
  /** The `Authorization` of a push to this origin. One note serves it for hours: signing costs more than all the rest. */
  authorization(origin: string, now: Instant): string
}

/** How long a note is good, and how long before its end a new one is written. The companies take 24 hours at most. */
const [good, renewed] = [12 * hour, hour]
/** Most notes kept: there are few push companies. */
const most = 100

/** A new private key: 32 random bytes below the order of the curve. */
export function newSenderKey(): Bytes {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  // Node leaves out zeros at the front.
  return new Uint8Array(Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32))
}

/** The sender with this key. `contact` is where a push company can find who runs the server: an https or mailto address. */
export function senderOf(privateKey: Bytes, contact: string): Sender {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(privateKey)
  const point = pair.getPublicKey()
  const key = createPrivateKey({ format: 'jwk', key: jwk(privateKey, point) })
  const publicKey = point.toString('base64url')
  const notes = new Map<string, { text: string; until: number }>()
  return {
    publicKey,
    authorization: (origin, now) => {
      const known = notes.get(origin)
      if (known && known.until - renewed > now && known.until - good <= now) return known.text
      const until = now + good
      const token = signed(key, { aud: origin, exp: Math.floor(until / 1000), sub: contact })
      const text = `vapid t=${token}, k=${publicKey}`
      if (notes.size >= most) notes.clear()
      notes.set(origin, { text, until })
      return text
    },
  }
}

function jwk(d: Bytes, point: Buffer) {
  const part = (from: number) => point.subarray(from, from + 32).toString('base64url')
  return { kty: 'EC', crv: 'P-256', d: Buffer.from(d).toString('base64url'), x: part(1), y: part(33) }
}

function signed(key: KeyObject, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' })
  return `${said}.${signature.toString('base64url')}`
}
