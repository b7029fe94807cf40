// The next small ask. Three things are estimated from the record at each choice, and nothing is kept: the chance that the person expects,
// the chance that they are told yes, and how hard it will feel. Among what the guards let through and the bounds hold, the choice looks for asks
// that will be done, where a yes is likely and not expected. Proved in simulation only: docs/decisions/0034-the-next-small-ask.md.

import { guarded } from './guards.ts'
import { type Head, headOf, type Prior, type Seen } from './head.ts'
import { type Moment, type Pair, type Past, readable, wasTooMuch } from './past.ts'
import type { Domain } from '../step.ts'

/** The chance of a yes that the person expects: pessimistic, less so with those who are close. Our guess; it shrinks with every guess that is given. */
const expected: Prior = { mean: [0.4, -0.5, 0.2, 0], variance: [0.04, 0.06, 0.06, 0, 0.02, 0.04], noise: 0.02 }
/** The chance of a yes. What the person expects tells a little of it (`told`); people differ much, fields of life hardly. @see docs/evidence.md#next-ask */
const agreed: Prior = { mean: [0.6, -0.4, 0.4, 0.2], variance: [0.03, 0.06, 0.06, 0.1, 0.003, 0.06], noise: 0.2 }
/** How hard it will feel, as the person guesses it: our guess as well. */
const dreaded: Prior = { mean: [0.5, 0.4, -0.1, 0], variance: [0.04, 0.04, 0.03, 0, 0.03, 0.012], noise: 0.015 }
/** Days after which an observation weighs half: what is long ago counts less, and doubt grows back. 60 or 90 were no better. */
const halfLife = 150
/** What is expected in the middle: `told` is how far from it. */
const middle = 0.4
/** An unknown person must not look good by luck: one standard deviation is taken off. Without it: 0.3 more aversive events a person. */
const caution = 1
/** A no teaches faster than a yes, and costs heart. With 1.5 to 3 the same, within the noise. */
const priceOfNo = 2
/** How likely it should be that it is done: easier bores, harder is declined. From learning studies, a rule of thumb. @see docs/evidence.md#next-ask */
const aim = 0.85
/** What learning weighs beside being near the aim. Found by simulation, flat around. */
const weightOfLearning = 2
/** Courage: at first it is 50 of 100 that are dared half of the time; each ask moves it by so much, and so steep is the slope. */
const courage = { first: 0.5, step: 0.06, slope: 12 } as const
/** What is felt is a tenth less than was guessed, until the own record says otherwise (each ask moves it by a tenth), and spreads so much (variance). */
const felt = { less: 0.1, step: 0.1, noise: 0.0225 } as const
/** How much a fresh guess says beside the estimate. With .4 or .8 the gap was wider. */
const trust = 0.7
/** Nothing is proposed beyond these: the least chance that it is done, the most of a no, the most that it is harder than the person's limit. */
const bounds = { done: 0.5, no: 0.7, over: 0.12 } as const
/** How many are shown at once. Six were no better than four. */
const shown = 4
/** The slope at which the logistic is nearest to a normal distribution. */
const likeNormal = 1.7

/** What was guessed of a pair while choosing; it is the guess if that ask is made. */
export type QuickGuess = { readonly chance?: number; readonly dread?: number }
type GuessOf<P> = (pair: P) => QuickGuess

/** What is thought of a pair: chances (`yes` a cautious one, `over` that it is harder than the limit), how hard it will feel, and how well it would do. */
type View = { readonly [P in 'done' | 'yes' | 'expected' | 'over' | 'dread' | 'score']: number }
/** What is known at one moment, and how pairs look by it. */
export type Choice = Moment & { readonly view: (pair: Pair, guess?: QuickGuess) => View }

/** Fits everything to the record, for one moment. */
export function choiceFrom({ past, day, limit }: Moment): Choice {
  const rows = readable(past)
  const seen = (valueOf: (row: Past) => number | undefined, toldBy?: (row: Past) => number): readonly Seen[] =>
    rows.flatMap((pair) => {
      const value = valueOf(pair)
      const weight = 2 ** (-Math.abs(day - pair.day) / halfLife)
      return value === undefined ? [] : [{ pair, value, weight, told: toldBy?.(pair) ?? 0 }]
    })
  const expects = headOf(expected, [...seen(({ chance }) => chance), ...seen(({ next }) => next)])
  const guessedHard = seen(({ dread }) => dread)
  const dreads = headOf(dreaded, guessedHard)
  const expectedThen = (row: Past): number => (row.chance ?? clamped(expects(row).mean)) - middle
  // A yes of which something bad came is taken for a no.
  const answers = seen(({ yes, harsh }) => (yes !== undefined && harsh ? 0 : yes), expectedThen)
  const agrees = headOf(agreed, answers)
  const { dares, turnsOut } = learntFrom(rows, dreads, limit)

  function view(pair: Pair, guess: QuickGuess = {}): View {
    const believed = clamped(mixed(guess.chance, clamped(expects(pair).mean)))
    const [agree, hard] = [agrees(pair, believed - middle), dreads(pair)]
    const dread = mixed(guess.dread, hard.mean)
    const done = logistic((dares - dread) * courage.slope)
    const yes = clamped(agree.mean - caution * Math.sqrt(agree.variance))
    const beyond = (dread + turnsOut - limit) / Math.sqrt(hard.variance + felt.noise)
    const learning = yes * (1 - believed) - priceOfNo * (1 - yes) * believed
    const score = rounded(weightOfLearning * learning - Math.abs(done - aim))
    return { done, yes, expected: believed, dread, over: logistic(likeNormal * beyond), score }
  }
  return { past: rows, day, limit, view }
}

/** What the guards let through, the bounds hold and no guess puts above the limit, the best first; equal ones as they came. Empty: nothing fits. */
export function allowed<P extends Pair>(pairs: readonly P[], choice: Choice, guessOf: GuessOf<P> = () => ({})) {
  return guarded(pairs, choice)
    .filter((pair) => !((guessOf(pair).dread ?? 0) > choice.limit))
    .map((pair) => ({ pair, view: choice.view(pair, guessOf(pair)) }))
    .filter(({ view: { done, yes, over } }) => done >= bounds.done && 1 - yes <= bounds.no && over <= bounds.over)
    .toSorted((a, b) => b.view.score - a.view.score)
    .map(({ pair }) => pair)
}

/** At most four of the allowed ones to choose from, the best of each field of life. */
export function shortlist<P extends Pair>(best: readonly P[]): readonly P[] {
  const byField = new Map<Domain, P>()
  for (const pair of best) if (!byField.has(pair.domain)) byField.set(pair.domain, pair)
  return [...byField.values()].slice(0, shown)
}

/** Ask by ask: what is dared half of the time, and how much harder than guessed it turns out. Too much never makes bolder; at one moment the easier counts first. */
function learntFrom(past: readonly Past[], dreads: Head, limit: number) {
  const asks = past.map((row) => {
    const much = wasTooMuch(row, limit)
    const off = row.felt === undefined || row.dread === undefined ? undefined : row.felt - row.dread
    return { day: row.day, dread: rounded(row.dread ?? dreads(row).mean), well: row.done && !much ? 1 : 0, much, off }
  })
  const easierFirst = asks.toSorted(
    (a, b) => a.day - b.day || a.dread - b.dread || a.well - b.well || (a.off ?? -1) - (b.off ?? -1),
  )
  let dares: number = courage.first
  let turnsOut: number = -felt.less
  for (const { dread, well, much, off } of easierFirst) {
    dares += courage.step * (well - logistic((dares - dread) * courage.slope))
    const wouldEmbolden = off !== undefined && much && off < turnsOut
    if (off !== undefined && !wouldEmbolden) turnsOut += felt.step * (off - turnsOut)
  }
  return { dares, turnsOut }
}

function mixed(guess: number | undefined, estimate: number): number {
  return guess === undefined || !(guess >= 0 && guess <= 1) ? estimate : trust * guess + (1 - trust) * estimate
}

function clamped(chance: number): number {
  return Math.min(0.98, Math.max(0.02, chance))
}

function logistic(x: number): number {
  return clamped(1 / (1 + Math.exp(-x)))
}

// Equal ones stay equal, in whichever order the rows were added up.
function rounded(score: number): number {
  return Math.round(score * 1e9) / 1e9
}
