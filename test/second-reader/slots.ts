// The ways in, read a second way: Argon2id of Node itself, and the list of words alone.

import { argon2Sync, createHash } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { openOnDevice } from './ask.ts'
import { hkdf, Refused } from './capability.ts'

/** The record key that a slot holds. `secret` is a passphrase, twelve words, or what a passkey answered as hexadecimal digits. */
export function openSlot(way: string, secret: string, slot: Buffer): Buffer {
  if (slot.length < 312) throw new Refused('frame')
  const input = { words: secretOfWords, passkey: (text: string) => Buffer.from(text, 'hex') }[way]
  const ikm = input ? input(secret) : stretched(secret, JSON.parse(slot.subarray(312).toString()))
  const key = hkdf(ikm, Buffer.from(`tendril/1/slot/${way}`), 32)
  const root = openOnDevice(key, `slot/${way}`, slot.subarray(0, 312))
  if (root.length !== 32) throw new Refused('pad')
  return root
}

function stretched(passphrase: string, { v, salt, memory, passes }: Record<string, unknown>): Buffer {
  const nonce = Buffer.from(String(salt), 'base64url')
  const bounds = v === 1 && nonce.length === 16 && within(memory, 19_456, 262_144) && within(passes, 1, 12)
  if (!bounds) throw new Refused('parameters')
  const message = Buffer.from(passphrase.normalize('NFKC'))
  const how = { parallelism: 1, tagLength: 32, memory: Number(memory), passes: Number(passes) }
  return argon2Sync('argon2id', { message, nonce, ...how })
}

function within(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}

/** The 16 bytes of twelve words: eleven bits a word, the last four of all a checksum. */
export function secretOfWords(text: string): Buffer {
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
  if (words.length !== 12) throw new Refused('count')
  const places = words.map((word) => wordlist.indexOf(word))
  if (places.includes(-1)) throw new Refused('unknown')
  const all = places.reduce((sum, place) => (sum << 11n) | BigInt(place), 0n)
  const secret = Buffer.from((all >> 4n).toString(16).padStart(32, '0'), 'hex')
  const check = (createHash('sha256').update(secret).digest()[0] ?? 0) >> 4
  if (BigInt(check) !== (all & 15n)) throw new Refused('checksum')
  return secret
}

/** How age writes the key of backups: bech32 in capitals. */
export function identityOf(secret: Buffer): string {
  const key = hkdf(secret, Buffer.from('tendril/1/backup'), 32)
  const bits = BigInt(`0x${key.toString('hex')}`) << 4n // 256 bits and four zeros are 52 fives
  const data = Array.from({ length: 52 }, (_, i) => Number((bits >> BigInt(5 * (51 - i))) & 31n))
  const name = 'age-secret-key-'
  const letters = [...name].map((letter) => letter.charCodeAt(0))
  const front = [...letters.map((code) => code >> 5), 0, ...letters.map((code) => code & 31)]
  const sum = [...front, ...data, 0, 0, 0, 0, 0, 0].reduce(step, 1n) ^ 1n
  const check = Array.from({ length: 6 }, (_, i) => Number((sum >> BigInt(5 * (5 - i))) & 31n))
  return `${name}1${[...data, ...check].map((n) => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'[n]).join('')}`.toUpperCase()
}

const polynomial = [0x3b6a57b2n, 0x26508e6dn, 0x1ea119fan, 0x3d4233ddn, 0x2a1462b3n]

function step(sum: bigint, value: number): bigint {
  const top = sum >> 25n
  const next = ((sum & 0x1ffffffn) << 5n) ^ BigInt(value)
  return polynomial.reduce((all, one, i) => ((top >> BigInt(i)) & 1n ? all ^ one : all), next)
}
