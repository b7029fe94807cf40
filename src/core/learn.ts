import type { Ask, AskId, Channel } from './ask.ts'
import type { Notebook } from './notebook.ts'
import type { Tie } from './person.ts'
import type { Verdict } from './compare.ts'
import { channels } from './ask.ts'
import { compare } from './compare.ts'
import { asksThatCount } from './outcomes.ts'
import { ties } from './person.ts'

/** From how many asks of a kind numbers are shown at all; below, only the stories. @see docs/evidence.md#showing-numbers */
const enoughForNumbers = 5
/** From how many percentages are. */
const enoughForPercentages = 10

/** How many came out kinder than guessed, as guessed, and harder. Only asks with both a guess and a truth. */
export type Tally = { readonly kinder: number; readonly same: number; readonly harder: number; readonly of: number }

/**
 * What is known of one kind of ask: one tie asked in one way. Nothing is ever pooled over ties or channels.
 * In it are only asks that have both a guessed chance and an answer; silence is no answer.
 */
export type Kind = {
  readonly tie: Tie
  readonly channel: Channel
  /** The asks, oldest first. Below five they are all that may be shown. */
  readonly asks: readonly AskId[]
  readonly show: 'stories' | 'counts' | 'percentages'
  readonly yes: number
  readonly part: number
  /** "Not this time" and "I'd rather not be asked this". */
  readonly no: number
  /** How many yeses the guesses add up to, to the nearest whole: "you had guessed 3". */
  readonly guessed: number
  /** The share of yeses, part of it counting half, 0..1. */
  readonly share: number
  /** The share that was guessed, 0..1. */
  readonly guessedShare: number
  /** Where the share may well lie: Wilson's 95 % interval, 0..1. */
  readonly range: { readonly low: number; readonly high: number }
  /** Is the guessed share outside that range? `sound`: it is inside, "your guesses were sound". */
  readonly verdict: 'kinder' | 'sound' | 'harder' | 'too-few'
  /** How it was to be asked, beside the guess. */
  readonly felt: Tally
  /** How hard it was, beside the guess. */
  readonly hard: Tally
}

/** Every kind of ask that has an answer, in the order of ties and channels. Kinds with numbers and kinds with stories alike. */
export function learn(notebook: Notebook): readonly Kind[] {
  const all = asksThatCount(notebook).filter((ask) => ask.answer !== undefined && ask.guess.chance !== undefined)
  return ties.flatMap((tie) =>
    channels.flatMap((channel) => {
      const asks = all.filter((ask) => ask.tie === tie && ask.channel === channel)
      return asks.length === 0 ? [] : [kindOf(tie, channel, asks)]
    }),
  )
}

/** The kinds of which numbers may be said, the one with most asks first. */
export function withNumbers(kinds: readonly Kind[]): readonly Kind[] {
  return kinds.filter(({ show }) => show !== 'stories').sort((a, b) => b.asks.length - a.asks.length)
}

/**
 * Were the guesses sound wherever there is enough to tell? Then say so: maybe the people, not the asking, is what to look at.
 * `false` too while there is too little.
 */
export function guessesWereSound(kinds: readonly Kind[]): boolean {
  const known = withNumbers(kinds)
  return known.length > 0 && known.every(({ verdict }) => verdict === 'sound')
}

/**
 * Wilson's score interval for a share at 95 %: sensible from the first few, and never outside 0..1.
 *
 * @param hits how many of them, halves allowed, 0..of.
 * @param of how many in all, above 0.
 */
export function wilson(hits: number, of: number): { readonly low: number; readonly high: number } {
  const z = 1.959964
  const share = hits / of
  const middle = share + (z * z) / (2 * of)
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const whole = 1 + (z * z) / of
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}

function kindOf(tie: Tie, channel: Channel, asks: readonly Ask[]): Kind {
  const of = asks.length
  const yes = asks.filter(({ answer }) => answer?.says === 'yes').length
  const part = asks.filter(({ answer }) => answer?.says === 'part').length
  const guesses = asks.reduce((sum, { guess }) => sum + (guess.chance ?? 0), 0)
  const range = wilson(yes + part / 2, of)
  return {
    tie,
    channel,
    asks: asks.map(({ id }) => id),
    show: of < enoughForNumbers ? 'stories' : of < enoughForPercentages ? 'counts' : 'percentages',
    yes,
    part,
    no: of - yes - part,
    guessed: Math.round(guesses),
    share: (yes + part / 2) / of,
    guessedShare: guesses / of,
    range,
    verdict: of < enoughForNumbers ? 'too-few' : verdictOf(guesses / of, range),
    felt: tally(asks.map((ask) => compare(ask).felt.verdict)),
    hard: tally(asks.map((ask) => compare(ask).hard.verdict)),
  }
}

function verdictOf(guessed: number, { low, high }: Kind['range']): Kind['verdict'] {
  if (guessed < low) return 'kinder'
  return guessed > high ? 'harder' : 'sound'
}

function tally(verdicts: readonly Verdict[]): Tally {
  const many = (one: Verdict) => verdicts.filter((verdict) => verdict === one).length
  const [kinder, same, harder] = [many('kinder'), many('same'), many('harder')]
  return { kinder, same, harder, of: kinder + same + harder }
}
