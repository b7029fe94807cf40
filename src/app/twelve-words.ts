// The recovery words, and the twelve that bring another device, as what they stand for: 16 secret bytes. The list of words is as large as all
// the rest that opens a record, so it is loaded when somebody types some or is shown some.

import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { WordsFault } from '../seal/words.ts'

export type { WordsFault } from '../seal/words.ts'

const list = () => import('../seal/words.ts')

/** The secret that words stand for, as they were typed or pasted. */
export async function secretOfWords(typed: string): Promise<Result<Bytes, WordsFault>> {
  return (await list()).readWords(typed)
}

/** The words that stand for a secret. */
export async function wordsOfSecret(secret: Bytes): Promise<readonly string[]> {
  return (await list()).wordsOf(secret)
}

/** A fresh secret for words. */
export async function newWordsSecret(): Promise<Bytes> {
  return (await list()).makeWordsSecret()
}

/** The first word of a text that is in no list of words; empty where all are. */
export async function unknownWordIn(typed: string): Promise<string> {
  return (await list()).unknownWord(typed) ?? ''
}

/** With this the age program opens a backup that was made for these words: `AGE-SECRET-KEY-1…`. */
export async function backupIdentityOf(secret: Bytes): Promise<string> {
  return (await list()).backupIdentity(secret)
}
