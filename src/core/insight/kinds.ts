import type { Ask, AskId } from '../ask.ts'
import type { Band } from './bands.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import type { OfOneKind, YesCounts } from './counts.ts'
import type { Stands, Stories } from './enough.ts'
import { outcomeOf } from '../ask.ts'
import { guessOn, truthOn } from '../compare.ts'
import { once } from '../../lib/once.ts'
import { meanBand, nearlySure, rateBand } from './bands.ts'
import { byKind, countsOf } from './counts.ts'
import { told } from '../outcomes.ts'
import { showOf } from './enough.ts'

/**
 * Was what came lighter than guessed, or heavier? `maybe-…`: the guess lies outside the band that is shown, and chance alone does
 * that once in five. `sound`: inside, "your guess held".
 */
export type Found = 'kinder' | 'maybe-kinder' | 'sound' | 'maybe-harder' | 'harder'

/** How often they said yes, beside the guess, and how unsure that is. */
export type YesGap = YesCounts & {
  /** Where the rate of yeses may well lie. */
  readonly band: Band
  readonly found: Found
}

/** What was guessed on one of the scales of five words, beside what is true. Steps count from 0; right is always the lighter side. */
export type StepGap = Stands<AskId> & {
  readonly kinder: number
  readonly same: number
  readonly harder: number
  /** The mean step that was guessed, and the mean step that is true, 0..4. */
  readonly guessed: number
  readonly real: number
  /** Where the mean of what is true may well lie: the guess, and the doubt about how far it was off. 0..4. */
  readonly band: Band
  readonly found: Found
}

/** What was feared, and did it happen? In it are asks with a fear of which the person noted what came of it. */
export type Feared = Stands<AskId> & {
  readonly yes: number
  readonly partly: number
  readonly no: number
  /** The rate in which it happened, partly counting half, and where that may well lie. */
  readonly rate: number
  readonly band: Band
}

/** What is known of one kind of ask: one tie asked in one way. Nothing is ever pooled over ties or channels. */
export type Kind = OfOneKind<Figures>

type Figures = {
  readonly yes: YesGap | Stories<AskId>
  /** How it was for them: their own taps, what they told you. */
  readonly felt: StepGap | Stories<AskId>
  /** How hard it was for oneself. */
  readonly hard: StepGap | Stories<AskId>
  readonly feared: Feared | Stories<AskId>
  /** Asked, and no answer came: in none of the figures. */
  readonly silent: readonly AskId[]
}

/** Every kind of ask that was asked, in the order of ties and channels. Answers that were not opened yet are not told here. */
export function kindsOf(notebook: Notebook, now: Instant): readonly Kind[] {
  return byKind(told(notebook)).map((kind) => withFigures(kind, now))
}

/** One kind alone; `undefined` where nothing of it was asked. */
export function kindOf(notebook: Notebook, kind: OfOneKind<object>, now: Instant): Kind | undefined {
  const { tie, channel } = kind
  const asks = told(notebook).filter((ask) => ask.tie === tie && ask.channel === channel)
  return asks.length === 0 ? undefined : withFigures({ tie, channel, asks }, now)
}

/** Has the kind a figure that is enough for numbers? */
export function hasNumbers(kind: Kind): boolean {
  return (['yes', 'felt', 'hard', 'feared'] as const).some((figure) => kind[figure].show !== 'stories')
}

/** Was there any answer beside a guess: how it came out, how it was for them, or how hard it was? */
export function hasPairs(kind: Kind): boolean {
  return (['yes', 'felt', 'hard'] as const).some((figure) => kind[figure].asks.length > 0)
}

/**
 * Did the guesses about others hold? Said only where a figure has ten asks or more: none may be off for nearly sure, and of those with
 * ten no more than a third by what chance alone may do. `few-yeses`: they held, and wherever yeses are counted fewer than half came, so
 * that maybe the people, not the asking, is what to look at. `undefined`: they did not hold, or there is too little to tell.
 */
export function soundnessOf(kinds: readonly Kind[]): 'near' | 'few-yeses' | undefined {
  const gaps = kinds.flatMap(({ yes, felt }) => [yes, felt].flatMap((gap) => (gap.show === 'stories' ? [] : [gap])))
  if (gaps.some(({ found }) => found === 'kinder' || found === 'harder')) return undefined
  const enough = gaps.filter(({ show }) => show === 'percentages')
  const held = enough.filter(({ found }) => found === 'sound').length
  if (enough.length === 0 || held * 3 < enough.length * 2) return undefined
  const rates = kinds.flatMap(({ yes }) => (yes.show === 'percentages' ? [yes.rate] : []))
  return rates.length > 0 && rates.every((rate) => rate < 0.5) ? 'few-yeses' : 'near'
}

/** Each figure is worked out when it is first looked at: a page that shows one of them does not wait for the others. */
function withFigures({ tie, channel, asks }: OfOneKind<{ readonly asks: readonly Ask[] }>, now: Instant): Kind {
  const yes = once(() => yesOf(countsOf(asks)))
  const felt = once(() => stepsOf(asks, 'felt'))
  const hard = once(() => stepsOf(asks, 'hard'))
  const feared = once(() => fearedOf(asks.filter(hasTestedFear)))
  const silent = once(() => asks.filter((ask) => outcomeOf(ask, now) === 'silence').map(({ id }) => id))
  return {
    tie,
    channel,
    get yes() {
      return yes()
    },
    get felt() {
      return felt()
    },
    get hard() {
      return hard()
    },
    get feared() {
      return feared()
    },
    get silent() {
      return silent()
    },
  }
}

function yesOf(counts: YesCounts | Stories<AskId>): Kind['yes'] {
  if (counts.show === 'stories') return counts
  const [hits, of] = [counts.yes + counts.part / 2, counts.asks.length]
  const band = rateBand(hits, of)
  return { ...counts, band, found: foundIn(counts.guessedRate, band, rateBand(hits, of, nearlySure)) }
}

/** In one loop, and nothing is made for an ask: of one kind there may be thousands. */
function stepsOf(all: readonly Ask[], scale: 'felt' | 'hard'): StepGap | Stories<AskId> {
  const asks: AskId[] = []
  const off: number[] = []
  let [guesses, truths, kinder, same] = [0, 0, 0, 0]
  for (const ask of all) {
    const guess = guessOn(ask, scale)
    const truth = guess === undefined ? undefined : truthOn(ask, scale)
    if (guess === undefined || truth === undefined) continue
    asks.push(ask.id)
    off.push(truth - guess)
    guesses += guess
    truths += truth
    if (truth > guess) kinder++
    if (truth === guess) same++
  }
  const [of, show] = [asks.length, showOf(asks.length)]
  if (show === 'stories') return { show, asks }
  const [guessed, gap] = [guesses / of, meanBand(off, 1)]
  return {
    show,
    asks,
    kinder,
    same,
    harder: of - kinder - same,
    guessed,
    real: truths / of,
    band: { low: within(guessed + gap.low), high: within(guessed + gap.high) },
    found: foundIn(0, gap, meanBand(off, 1, nearlySure)),
  }
}

function fearedOf(asks: readonly Ask[]): Kind['feared'] {
  const [of, show] = [asks.length, showOf(asks.length)]
  const ids = asks.map(({ id }) => id)
  if (show === 'stories') return { show, asks: ids }
  const yes = asks.filter(({ after }) => after.fearHappened === 'yes').length
  const partly = asks.filter(({ after }) => after.fearHappened === 'partly').length
  const hits = yes + partly / 2
  return { show, asks: ids, yes, partly, no: of - yes - partly, rate: hits / of, band: rateBand(hits, of) }
}

/** Was something feared, and did the person note if it happened? "Can't tell" counts neither way. */
function hasTestedFear({ guess, after }: Ask): boolean {
  const feared = (guess.fears?.length ?? 0) > 0 || guess.ownFear !== undefined
  return feared && after.fearHappened !== undefined && after.fearHappened !== 'cant-tell'
}

function foundIn(guess: number, shown: Band, wide: Band): Found {
  if (guess < wide.low) return 'kinder'
  if (guess > wide.high) return 'harder'
  if (guess < shown.low) return 'maybe-kinder'
  return guess > shown.high ? 'maybe-harder' : 'sound'
}

function within(step: number): number {
  return Math.max(0, Math.min(4, step))
}
