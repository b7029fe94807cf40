// Twelve words that open a record anywhere: 128 random bits and a checksum, as BIP39 writes them. docs/protocol.md, "Slots".

import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { ageIdentity } from './age-identity.ts'
import { hkdf, randomBytes } from './primitives.ts'
import { utf8 } from './utf8.ts'

/** Why a text is not twelve such words: not twelve, one that is in no list, or twelve that don't belong together. */
export type WordsFault = 'count' | 'unknown' | 'checksum'

/** How many words. */
const wordsCount = 12
const secretLength = 16

/** A fresh secret for words: 16 random bytes. */
export function makeWordsSecret(): Bytes {
  return randomBytes(secretLength)
}

/** The twelve words of a secret. */
export function wordsOf(secret: Bytes): readonly string[] {
  return entropyToMnemonic(secret, wordlist).split(' ')
}

/** The secret that words stand for, typed or pasted in any case, numbered or not, with anything but letters between them. */
export function readWords(typed: string): Result<Bytes, WordsFault> {
  const words = splitWords(typed)
  if (words.length !== wordsCount) return fail('count')
  if (unknownWord(typed) !== undefined) return fail('unknown')
  try {
    return ok(Uint8Array.from(mnemonicToEntropy(words.join(' '), wordlist)))
  } catch {
    return fail('checksum')
  }
}

/** The first word of a text that is in no list, as it was typed but in small letters. */
export function unknownWord(typed: string): string | undefined {
  return splitWords(typed).find((word) => !known.has(word))
}

function splitWords(typed: string): readonly string[] {
  return (
    typed
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  )
}

/** The secret half of the backups' key, in the words' own hands, as the age program reads it: `AGE-SECRET-KEY-1…`. */
export async function backupIdentity(secret: Bytes): Promise<string> {
  return ageIdentity(await hkdf(secret, utf8('tendril/1/backup'), 32))
}

const known: ReadonlySet<string> = new Set(wordlist)
