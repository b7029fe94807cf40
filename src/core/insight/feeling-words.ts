import type { CheckIn, CheckInId, Feeling } from '../practices/check-in.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import type { Show } from './enough.ts'
import type { MonthOf, Stretch } from '../stretch.ts'
import { inOrder } from '../in-order.ts'
import { showOf } from './enough.ts'

/** A feeling of ours, or the person's own word. */
export type FeelingWord = { readonly feeling: Feeling } | { readonly own: string }

/**
 * The words for feelings of one month: each once, in the order in which they came, and those that had never come before: of the first
 * month none, there is no before.
 */
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
 * @param textOf how a feeling of ours is called there: who types that word found no further one.
 */
export function feelingWords(
  notebook: Notebook,
  monthOf: MonthOf,
  textOf: (feeling: Feeling) => string,
): readonly WordsOfMonth[] {
  const known = new Set<string>()
  return inMonths(withWords(notebook), monthOf).map(({ month, checkIns }, i) => {
    const words = wordsIn(checkIns, textOf)
    const fresh = [...words].flatMap(([key, word]) => (i === 0 || known.has(key) ? [] : [word]))
    for (const key of words.keys()) known.add(key)
    const ids = checkIns.map(({ id }) => id)
    return { month: month.from, show: showOf(ids.length), checkIns: ids, words: [...words.values()], fresh }
  })
}

/** Was any word found? */
export function anyFeelingWord({ checkIns }: Notebook): boolean {
  for (const checkIn of checkIns.values()) if (hasWord(checkIn)) return true
  return false
}

function withWords({ checkIns }: Notebook): readonly CheckIn[] {
  return inOrder([...checkIns.values()].filter(hasWord), ({ at }) => at)
}

function hasWord({ feelings = [], ownFeeling = '' }: CheckIn): boolean {
  return feelings.length > 0 || ownFeeling.trim() !== ''
}

type CheckInsOf = { readonly month: Stretch; readonly checkIns: CheckIn[] }

/** In their order, so that a month is asked for only when one ends: ten years have tens of thousands of check-ins. */
function inMonths(ordered: readonly CheckIn[], monthOf: MonthOf): readonly CheckInsOf[] {
  const months: CheckInsOf[] = []
  for (const checkIn of ordered) {
    const last = months.at(-1)
    if (last && checkIn.at < last.month.until) last.checkIns.push(checkIn)
    else months.push({ month: monthOf(checkIn.at), checkIns: [checkIn] })
  }
  return months
}

/** Each word once, as it came first, by its text in small letters. */
function wordsIn(checkIns: readonly CheckIn[], textOf: (feeling: Feeling) => string): ReadonlyMap<string, FeelingWord> {
  const words = new Map<string, FeelingWord>()
  const add = (text: string, word: FeelingWord) => {
    if (!words.has(text)) words.set(text, word)
  }
  // Most check-ins repeat words: only what was not there yet is written out, for thousands of them at once.
  const met = new Set<Feeling>()
  for (const { feelings = [], ownFeeling = '' } of checkIns) {
    for (const feeling of feelings) {
      if (met.has(feeling)) continue
      met.add(feeling)
      add(textOf(feeling).toLowerCase(), { feeling })
    }
    const own = ownFeeling.trim().toLowerCase()
    if (own !== '') add(own, { own })
  }
  return words
}
