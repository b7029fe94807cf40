import type { CheckIn, CheckInId, Feeling } from '../practices/check-in.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import type { Show } from './enough.ts'
import { inOrder } from '../in-order.ts'
import { showOf } from './enough.ts'

/** A feeling of ours, or the person's own word. */
export type FeelingWord = { readonly feeling: Feeling } | { readonly own: string }

/** The words for feelings of one month: each once, in the order in which they came, and those that had never come before: of the first month none, there is no before. */
export type WordsOfMonth = {
  /** When it began. */
  readonly month: Instant
  /** How much may be said of so many check-ins: below five, the words and no number. */
  readonly show: Show
  /** The check-ins in which a word was found, oldest first. */
  readonly checkIns: readonly CheckInId[]
  readonly words: readonly FeelingWord[]
  readonly fresh: readonly FeelingWord[]
}

/**
 * The words that were found for feelings, month by month, oldest first. Months without any are left out. There is no score: more
 * check-ins find more words.
 *
 * @param startOfMonth when the month of a moment began where the person is.
 */
export function feelingWords({ checkIns }: Notebook, startOfMonth: (at: Instant) => Instant): readonly WordsOfMonth[] {
  const months = new Map<Instant, CheckIn[]>()
  for (const checkIn of inOrder([...checkIns.values()], ({ at }) => at)) {
    if (wordsOf(checkIn).length === 0) continue
    const month = startOfMonth(checkIn.at)
    const of = months.get(month)
    if (of) of.push(checkIn)
    else months.set(month, [checkIn])
  }
  const known = new Set(firstWords(months))
  return [...months].map(([month, of]) => monthFrom(month, of, known))
}

function firstWords(months: ReadonlyMap<Instant, readonly CheckIn[]>): readonly string[] {
  const [first = []] = months.values()
  return first.flatMap(wordsOf).map(keyOf)
}

/** `known` holds the words of the months before, and learns those of this one. */
function monthFrom(month: Instant, of: readonly CheckIn[], known: Set<string>): WordsOfMonth {
  const words = new Map(of.flatMap(wordsOf).map((word) => [keyOf(word), word]))
  const fresh = [...words].flatMap(([key, word]) => (known.has(key) ? [] : [word]))
  for (const key of words.keys()) known.add(key)
  return { month, show: showOf(of.length), checkIns: of.map(({ id }) => id), words: [...words.values()], fresh }
}

function wordsOf({ feelings = [], ownFeeling = '' }: CheckIn): readonly FeelingWord[] {
  const own = ownFeeling.trim().toLowerCase()
  return [...feelings.map((feeling) => ({ feeling })), ...(own === '' ? [] : [{ own }])]
}

function keyOf(word: FeelingWord): string {
  return 'own' in word ? `own ${word.own}` : word.feeling
}
