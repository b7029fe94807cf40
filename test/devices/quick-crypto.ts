// `node --import ./test/quick-crypto.ts`: the same cryptography as WebCrypto's, from Node's own functions that answer at once. WebCrypto gives
// each call, however small, to another thread and back: 10,000 histories of three devices spend most of their hour in that. Only for tests of
// what devices do with what was sealed; sealing itself and the browser journeys are tried on the real one. See quick-crypto.test.ts.

import { createCipheriv, createDecipheriv, createHash, createHmac, createSecretKey, hkdfSync } from 'node:crypto'

const real = globalThis.crypto.subtle
const tagLength = 16
const names = new Set(['HKDF', 'HMAC', 'AES-GCM'])
/** What is in the keys that were imported here: a key itself does not give it. */
const secrets = new WeakMap<CryptoKey, Uint8Array>()

/** The real ones, for who compares. */
export const slow = {
  digest: real.digest.bind(real),
  importKey: real.importKey.bind(real),
  sign: real.sign.bind(real),
  deriveBits: real.deriveBits.bind(real),
  encrypt: real.encrypt.bind(real),
  decrypt: real.decrypt.bind(real),
}

/** Those of `slow` that are asked for most; whatever else is asked of them they hand on. */
export const quick: typeof slow = {
  async digest(algorithm, data) {
    return algorithm === 'SHA-256'
      ? whole(createHash('sha256').update(view(data)).digest())
      : slow.digest(algorithm, data)
  },
  async importKey(format: string, data: unknown, algorithm: AlgorithmIdentifier, ...rest: [boolean, KeyUsage[]]) {
    if (format !== 'raw' || !(data instanceof Uint8Array) || !names.has(nameOf(algorithm)))
      return Reflect.apply(slow.importKey, undefined, [format, data, algorithm, ...rest])
    const key: unknown = createSecretKey(data).toCryptoKey(algorithm, ...rest)
    if (!(key instanceof CryptoKey)) throw new Error('Node makes another kind of key')
    secrets.set(key, Uint8Array.from(data))
    return key
  },
  async sign(algorithm, key, data) {
    const secret = secrets.get(key)
    if (!secret || nameOf(algorithm) !== 'HMAC') return slow.sign(algorithm, key, data)
    return whole(createHmac('sha256', secret).update(view(data)).digest())
  },
  async deriveBits(algorithm, key, length) {
    const secret = secrets.get(key)
    if (!secret || !isHkdf(algorithm) || !length) return slow.deriveBits(algorithm, key, length)
    return hkdfSync('sha256', secret, view(algorithm.salt), view(algorithm.info), length / 8)
  },
  async encrypt(algorithm, key, data) {
    const secret = secrets.get(key)
    if (!secret || !isGcm(algorithm)) return slow.encrypt(algorithm, key, data)
    const cipher = createCipheriv('aes-256-gcm', secret, view(algorithm.iv))
    cipher.setAAD(view(algorithm.additionalData ?? new Uint8Array()))
    return whole(Buffer.concat([cipher.update(view(data)), cipher.final(), cipher.getAuthTag()]))
  },
  async decrypt(algorithm, key, data) {
    const secret = secrets.get(key)
    if (!secret || !isGcm(algorithm)) return slow.decrypt(algorithm, key, data)
    const sealed = view(data)
    const cipher = createDecipheriv('aes-256-gcm', secret, view(algorithm.iv), { authTagLength: tagLength })
    cipher.setAAD(view(algorithm.additionalData ?? new Uint8Array()))
    cipher.setAuthTag(sealed.subarray(-tagLength))
    return whole(Buffer.concat([cipher.update(sealed.subarray(0, -tagLength)), cipher.final()]))
  },
}

Object.assign(real, quick)

function nameOf(algorithm: AlgorithmIdentifier): string {
  return typeof algorithm === 'string' ? algorithm : algorithm.name
}

function isHkdf(algorithm: AlgorithmIdentifier): algorithm is HkdfParams {
  return typeof algorithm === 'object' && algorithm.name === 'HKDF'
}

function isGcm(algorithm: AlgorithmIdentifier): algorithm is AesGcmParams {
  return typeof algorithm === 'object' && algorithm.name === 'AES-GCM'
}

function view(data: BufferSource): Uint8Array {
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}

/** A buffer of its own: Node's are often part of a larger one. */
function whole(part: Uint8Array): ArrayBuffer {
  return new Uint8Array(part).buffer
}
