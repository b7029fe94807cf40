// How the age program writes the secret half of a key: bech32 (BIP173) in capitals. Backups are made for its other half.

import type { Bytes } from '../lib/bytes.ts'

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const front = 'age-secret-key-'
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const

/** A secret of 32 bytes as `AGE-SECRET-KEY-1` and 58 letters and digits. */
export function ageIdentity(secret: Bytes): string {
  const five = inFives(secret)
  const sum = polymod([...expanded(), ...five, 0, 0, 0, 0, 0, 0]) ^ 1
  const check = [5, 4, 3, 2, 1, 0].map((i) => (sum >>> (5 * i)) & 31)
  return `${front}1${[...five, ...check].map((n) => letters[n] ?? '').join('')}`.toUpperCase()
}

/** Eight bits at a time to five, filled up with zeros. */
function inFives(bytes: Bytes): readonly number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2))
}

function expanded(): readonly number[] {
  const codes = Array.from(front, (letter) => letter.charCodeAt(0))
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)]
}

function polymod(values: readonly number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    for (const [i, constant] of generator.entries()) if ((top >>> i) & 1) sum ^= constant
  }
  return sum
}
