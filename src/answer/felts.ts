import type { FeltIndex } from '../seal/ask-content.ts'
import * as words from '../words/screens/answer.ts'

/** How it was to be asked: the five steps from worst to best with their words. The order is that of `felts` in core. */
export const felts: readonly (readonly [FeltIndex, string])[] = [
  [0, words.felt.burden],
  [1, words.felt['bit-much']],
  [2, words.felt.fine],
  [3, words.felt.good],
  [4, words.felt.glad],
]
