// What is kept on the device: sealed under a key that lives in the browser's own store and can't be read out of it, not even by us.
// Someone with a copy of the disk finds sealed bytes; someone with the unlocked browser does not need to break them, and the app says so.
// docs/protocol.md, "The seal on the device".

import { concat, fourBytes, readFour, sameBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { decrypt, encrypt, hkdf, hkdfKey, randomBytes } from './primitives.ts'
import { utf8 } from './utf8.ts'

/**
 * Why sealed bytes can't be opened: `frame` a length that is none, `commit` another key or damaged, `seal` another place or damaged,
 * `pad` wrong shape inside.
 */
export type DeviceFault = 'frame' | 'commit' | 'seal' | 'pad'

const saltLength = 24
const frontLength = saltLength + 16
const smallest = 256
const coarsest = 65_536

/** A key for this device, to be kept as it is in IndexedDB: its bytes can't be exported. */
export async function makeDeviceKey(): Promise<CryptoKey> {
  return hkdfKey(randomBytes(32))
}

/**
 * Seals `plaintext` for one `place`, a name such as `op/000123`: sealed bytes moved to another place don't open there.
 * The length tells only the next power of two from 256 bytes, above 64 KiB the next multiple of that.
 */
export async function sealOnDevice(key: CryptoKey, place: string, plaintext: Bytes): Promise<Bytes> {
  const padded = new Uint8Array(paddedLength(4 + plaintext.length))
  padded.set(concat(fourBytes(plaintext.length), plaintext))
  return sealPaddedOnDevice(key, place, padded, randomBytes(saltLength))
}

/** The second half of `sealOnDevice`, for vectors: `padded` as it is, `salt` 24 bytes never used twice. */
export async function sealPaddedOnDevice(key: CryptoKey, place: string, padded: Bytes, salt: Bytes): Promise<Bytes> {
  const [recordKey, commit] = await deviceRecordKey(key, salt)
  return concat(salt, commit, await encrypt(deviceGcm(recordKey, place), padded))
}

/** Opens what `sealOnDevice` made with the same key and place. */
export async function openOnDevice(key: CryptoKey, place: string, sealed: Bytes): Promise<Result<Bytes, DeviceFault>> {
  if (sealed.length < frontLength + smallest + 16) return fail('frame')
  const [recordKey, commit] = await deviceRecordKey(key, sealed.subarray(0, saltLength))
  if (!sameBytes(commit, sealed.subarray(saltLength, frontLength))) return fail('commit')
  const padded = await decrypt(deviceGcm(recordKey, place), sealed.subarray(frontLength))
  if (!padded) return fail('seal')
  const end = 4 + readFour(padded, 0)
  if (end > padded.length || padded.subarray(end).some((byte) => byte !== 0)) return fail('pad')
  return ok(padded.subarray(4, end))
}

function paddedLength(length: number): number {
  if (length > coarsest) return Math.ceil(length / coarsest) * coarsest
  let padded = smallest
  while (padded < length) padded *= 2
  return padded
}

async function deviceRecordKey(key: CryptoKey, salt: Bytes): Promise<readonly [key: Bytes, commit: Bytes]> {
  const both = await hkdf(key, utf8('tendril/1/device'), 48, salt)
  return [both.subarray(0, 32), both.subarray(32)]
}

function deviceGcm(key: Bytes, place: string) {
  return { key, iv: new Uint8Array(12), additional: concat(utf8('tendril/1/device'), utf8(place)) }
}
