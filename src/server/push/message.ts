// What is sent to a device: one byte of kind, always the same length, readable by that browser only. RFC 8291 over RFC 8188.

import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

import { concat, fourBytes } from '../../lib/bytes.ts'
import type { Bytes } from '../../lib/bytes.ts'

/** The browser's half: its public key (65 bytes, uncompressed point of P-256) and a secret of 16 bytes that it shares with us. */
export type BrowserKeys = { readonly publicKey: Bytes; readonly auth: Bytes }

/** The one kind there is: something came. What, the device finds out by itself. */
const somethingCame = 1
/** Bytes before sealing, the mark of the last record and zeros included. */
const paddedLength = 128

/** The body of one push; `undefined` if the browser's key is no point of the curve. The last two are given by tests only. */
export function sealMessage(
  to: BrowserKeys,
  salt: Uint8Array = randomBytes(16),
  pair = newPair(),
  plain: Uint8Array = Uint8Array.of(somethingCame),
): Bytes | undefined {
  const own = pair.getPublicKey()
  const shared = sharedSecret(pair, to.publicKey)
  if (!shared) return undefined
  const info = concat(Buffer.from('WebPush: info\0'), to.publicKey, own)
  const secret = derive(shared, to.auth, info, 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const padded = concat(plain, [2], new Uint8Array(Math.max(0, paddedLength - plain.length - 1)))
  const sealed = concat(cipher.update(padded), cipher.final(), cipher.getAuthTag())
  return concat(salt, fourBytes(4096), [own.length], own, sealed)
}

function newPair() {
  const pair = createECDH('prime256v1')
  pair.generateKeys()
  return pair
}

function sharedSecret(pair: ReturnType<typeof createECDH>, publicKey: Bytes): Buffer | undefined {
  try {
    return pair.computeSecret(publicKey)
  } catch {
    return undefined
  }
}

function derive(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number): Bytes {
  return new Uint8Array(hkdfSync('sha256', secret, salt, info, length))
}
