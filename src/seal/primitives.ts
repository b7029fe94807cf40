// The only file that calls `crypto.subtle`. All of it is in WebCrypto since browsers of 2017, so there is no library and no
// fallback code: where `crypto.subtle` is missing (no secure context), the page says so. docs/protocol.md, "Primitives".

import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { concat } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
const signing = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const none: Bytes = new Uint8Array(0)

/** `length` bytes (at most 65,536) that nobody can guess. */
export function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** SHA-256 of the parts, one after the other: 32 bytes. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)))
}

/** HMAC-SHA256 of `data`: 32 bytes. `key` must not be empty (browsers refuse it); zeros up to 64 bytes mean the same as an empty one. */
export async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data))
}

/** A key for `hkdf` whose bytes can't be read again, not even by this program. */
export function hkdfKey(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
}

/** HKDF-SHA256, extract and expand: `length` bytes bound to `info`. */
export async function hkdf(secret: Bytes | CryptoKey, info: Bytes, length: number, salt: Bytes = none): Promise<Bytes> {
  const key = secret instanceof Uint8Array ? await hkdfKey(secret) : secret
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt, info }
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8))
}

/** What AES-256-GCM needs besides the data: `key` 32 bytes, `iv` 12 bytes never used twice with that key. */
export type Gcm = { readonly key: Bytes; readonly iv: Bytes; readonly additional: Bytes }

/** AES-256-GCM: the ciphertext with its tag of 16 bytes. */
export async function encrypt(gcm: Gcm, plaintext: Bytes): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', gcm.key, 'AES-GCM', false, ['encrypt'])
  const parameters = { name: 'AES-GCM', iv: gcm.iv, additionalData: gcm.additional }
  return new Uint8Array(await crypto.subtle.encrypt(parameters, key, plaintext))
}

/** The plaintext, or `undefined` if key, iv, additional data or ciphertext are not the ones it was made with. */
export async function decrypt(gcm: Gcm, ciphertext: Bytes): Promise<Bytes | undefined> {
  const key = await crypto.subtle.importKey('raw', gcm.key, 'AES-GCM', false, ['decrypt'])
  const parameters = { name: 'AES-GCM', iv: gcm.iv, additionalData: gcm.additional }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, ciphertext))
  } catch {
    return undefined
  }
}

/** A fresh P-256 pair. `extractable` says whether `scalarOf` may read its private half. */
export function makePair(extractable = false): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(curve, extractable, ['deriveBits'])
}

/** The uncompressed point of a public key: 65 bytes. */
export async function pointOf(publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
}

/** The private number of an extractable key: 32 bytes, secret. */
export async function scalarOf(privateKey: CryptoKey): Promise<Bytes> {
  const { d = '' } = await crypto.subtle.exportKey('jwk', privateKey)
  return fromBase64url(d) ?? none
}

/** A public key from its uncompressed point, or `undefined` if `point` is not one of the curve. */
export async function importPoint(point: Bytes): Promise<CryptoKey | undefined> {
  // Some WebCryptos take other ways of writing a point too.
  if (point[0] !== 4) return undefined
  return crypto.subtle.importKey('raw', point, curve, true, []).catch(() => undefined)
}

/**
 * A private key from its number (32 bytes) and its own public point (65 bytes), or `undefined` if they are none. Both are needed:
 * browsers don't compute the point.
 */
export async function importScalar(scalar: Bytes, point: Bytes): Promise<CryptoKey | undefined> {
  return crypto.subtle.importKey('jwk', jwkOf(scalar, point), curve, true, ['deriveBits']).catch(() => undefined)
}

function jwkOf(scalar: Bytes, point: Bytes): JsonWebKey {
  const [d, x, y] = [scalar, point.subarray(1, 33), point.subarray(33)].map(toBase64url)
  return { kty: 'EC', crv: 'P-256', d, x, y } as JsonWebKey
}

/** ECDH: the 32 bytes that only the holders of one of the two private keys can know. */
export async function agree(privateKey: CryptoKey, publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256))
}

/** A fresh pair that signs, as its private number (32 bytes, secret) and its uncompressed point (65 bytes). */
export async function makeSigningPair(): Promise<{ readonly scalar: Bytes; readonly point: Bytes }> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(signing, true, ['sign', 'verify'])
  return { scalar: await scalarOf(privateKey), point: await pointOf(publicKey) }
}

/** The key that signs, from its number and its own point, or `undefined` if they are none. */
export async function importSigner(scalar: Bytes, point: Bytes): Promise<CryptoKey | undefined> {
  return crypto.subtle.importKey('jwk', jwkOf(scalar, point), signing, false, ['sign']).catch(() => undefined)
}

/** The key that tells whether something was signed, from its uncompressed point, or `undefined` if that is none of the curve. */
export async function importVerifier(point: Bytes): Promise<CryptoKey | undefined> {
  if (point[0] !== 4) return undefined
  return crypto.subtle.importKey('raw', point, signing, false, ['verify']).catch(() => undefined)
}

/** ECDSA with SHA-256: 64 bytes, others at every call. */
export async function sign(signer: CryptoKey, data: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(signing, signer, data))
}

/** Whether `signature` was made of `data` by the holder of the other half. */
export function isSigned(verifier: CryptoKey, signature: Bytes, data: Bytes): Promise<boolean> {
  return crypto.subtle.verify(signing, verifier, signature, data)
}
