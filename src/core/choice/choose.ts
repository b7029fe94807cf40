// The next small ask. Three things are estimated from the record at each choice, and nothing is kept: the chance that the person expects,
// the chance that they are told yes, and how hard it will feel. Among what the guards let through and the bounds hold, the choice looks for asks
// that will be done, where a yes is likely and not expected. Proved in simulation only: docs/decisions/0034-the-next-small-ask.md.

import { guarded } from './guards.ts'
import { type Head, headOf, type Prior, type Seen } from './head.ts'
import { type Pair, type Past, readable, wasTooMuch } from './past.ts'

/** The chance of a yes that the person expects: pessimistic, less so with those who are close. Our guess; it shrinks with every guess that is given. */
const expects: Prior = {
  mean: { all: 0.4, grade: -0.5, close: 0.2, told: 0 },
  variance: { all: 0.04, grade: 0.06, close: 0.06, told: 0, domain: 0.02, helper: 0.04 },
  noise: 0.02,
}
/** The chance of a yes. What the person expects tells a little of it (`told`); people differ much, fields of life hardly. @see docs/evidence.md#next-ask */
const yeses: Prior = {
  mean: { all: 0.6, grade: -0.4, close: 0.4, told: 0.2 },
  variance: { all: 0.03, grade: 0.06, close: 0.06, told: 0.1, domain: 0.003, helper: 0.06 },
  noise: 0.2,
}
/** How hard it will feel, as the person guesses it. */
const hardness: Prior = {
  mean: { all: 0.5, grade: 0.4, close: -0.1, told: 0 },
  variance: { all: 0.04, grade: 0.04, close: 0.03, told: 0, domain: 0.03, helper: 0.012 },
  noise: 0.015,
}
/** Days after which an observation weighs half. Feelings change sooner than people do. */
const halfLife = { feeling: 45, people: 150, field: 28 } as const
/** What is expected in the middle: `told` is how far from it. */
const middle = 0.4
/** An unknown person must not look good by luck: one standard deviation is taken off. Without it: 0.3 more aversive events a person. */
const caution = 1
/** A no teaches faster than a yes, and costs heart. With 1.5 to 3 the same, within the noise. */
const priceOfNo = 2
/** How likely it should be that it is done: easier bores, harder is declined. From learning studies, a rule of thumb. @see docs/evidence.md#next-ask */
const aim = 0.85
/** What the three parts of the score weigh: near the aim; learning; a field of life not tried lately. Found by simulation, flat around. */
const weights = { aim: 1, learning: 2, field: 0.3 } as const
/** Courage: at first it is 50 of 100 that are dared half of the time; each ask moves it by so much, and so steep is the slope. */
const courage = { first: 0.5, step: 0.06, slope: 12 } as const
/** How much a fresh guess says beside the estimate. */
const trust = 0.7
/** Nothing is proposed beyond these: the least chance that it is done, the most of a no, the most that it is harder than the person's limit. */
const bounds = { done: 0.5, no: 0.7, over: 0.12 } as const
/** What is felt is a tenth less than was guessed, until the own record says otherwise (that counts as `asks` asks), and spreads so much (variance). */
const felt = { less: 0.1, asks: 4, noise: 0.0225 } as const
/** How many are shown at once. Six were no better than four. @see docs/decisions/0034-the-next-small-ask.md */
const shown = 4

/** What was guessed of a pair while choosing; it is the guess if that ask is made. */
export type QuickGuess = { readonly chance?: number; readonly dread?: number }

/** What is thought of a pair: chances between 0 and 1, and how hard, which an estimate may take a little outside. `yes` is the cautious one. */
export type View = {
  readonly done: number
  readonly yes: number
  readonly expected: number
  readonly dread: number
  /** The chance that it is harder than the person's limit. */
  readonly over: number
}

/** What is known at one moment, and how pairs look by it. */
export type Choice = {
  readonly past: readonly Past[]
  readonly day: number
  readonly limit: number
  readonly view: (pair: Pair, guess?: QuickGuess) => View
  readonly score: (pair: Pair, view: View) => number
}

/**
 * Fits everything to the record, for one moment.
 *
 * @param past in any order; rows that can't be read say nothing.
 * @param day today, on the same count as the rows'.
 * @param limit the hardest that the person wishes to be led to, 0 to 1.
 */
export function choiceFrom(past: readonly Past[], day: number, limit: number): Choice {
  const rows = readable(past)
  const weight = (at: number, half: number): number => 2 ** (-Math.abs(day - at) / half)
  const seen = (part: 'chance' | 'next' | 'dread'): readonly Seen[] =>
    rows.flatMap((row) => {
      const value = row[part]
      return value === undefined ? [] : [{ pair: row, value, weight: weight(row.day, halfLife.feeling) }]
    })
  const expected = headOf(expects, [...seen('chance'), ...seen('next')])
  const dreaded = headOf(hardness, seen('dread'))
  const answers = rows.flatMap(({ yes, harsh, ...pair }): readonly Seen[] => {
    const told = (pair.chance ?? clamped(expected.mean(pair))) - middle
    return yes === undefined ? [] : [{ pair, value: harsh ? 0 : yes, told, weight: weight(pair.day, halfLife.people) }]
  })
  const agreed = headOf(yeses, answers)
  const dares = courageOf(rows, dreaded, limit)
  const turnsOut = turnsOutOf(rows, limit)
  const lately = new Map<string, number>()
  for (const { domain, done, day: at } of rows)
    if (done) lately.set(domain, (lately.get(domain) ?? 0) + weight(at, halfLife.field))

  function view(pair: Pair, guess: QuickGuess = {}): View {
    const believed = clamped(mixed(guess.chance, clamped(expected.mean(pair))))
    const dread = mixed(guess.dread, dreaded.mean(pair))
    const told = believed - middle
    const spread = Math.sqrt(dreaded.variance(pair) + felt.noise)
    return {
      done: logistic((dares - dread) * courage.slope),
      yes: clamped(agreed.mean(pair, told) - caution * Math.sqrt(agreed.variance(pair, told))),
      expected: believed,
      dread,
      over: logistic((1.7 * (dread + turnsOut - limit)) / spread), // 1.7: the logistic that is nearest to a normal
    }
  }
  function score({ domain }: Pair, { done, yes, expected: believed }: View): number {
    const learning = yes * (1 - believed) - priceOfNo * (1 - yes) * believed
    const field = 1 / Math.sqrt(1 + (lately.get(domain) ?? 0))
    return rounded(-weights.aim * Math.abs(done - aim) + weights.learning * learning + weights.field * field)
  }
  return { past: rows, day, limit, view, score }
}

/** Is it inside the bounds? */
function holds({ done, yes, over }: View): boolean {
  return done >= bounds.done && 1 - yes <= bounds.no && over <= bounds.over
}

/**
 * At most four pairs to choose from, the best first, each of another field of life. Equal ones stand in the order in which they came.
 * Empty: nothing fits, and a step that needs nobody, or rest, is offered instead.
 */
export function shortlist(pairs: readonly Pair[], choice: Choice): readonly Pair[] {
  const best = new Map<string, { readonly pair: Pair; readonly score: number }>()
  for (const pair of guarded(pairs, choice.past, choice.day, choice.limit)) {
    const view = choice.view(pair)
    if (!holds(view)) continue
    const score = choice.score(pair, view)
    if (score > (best.get(pair.domain)?.score ?? -Infinity)) best.set(pair.domain, { pair, score })
  }
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({ pair }) => pair)
}

/**
 * Which of them is recommended, now that some were guessed of: none that was guessed to be harder than the limit, whatever is estimated.
 * `undefined`: none of them any more. The person may take any.
 */
export function recommended<P extends Pair>(
  pairs: readonly P[],
  choice: Choice,
  guessOf: (pair: P) => QuickGuess,
): P | undefined {
  let found: { readonly pair: P; readonly score: number } | undefined
  for (const pair of pairs) {
    const guess = guessOf(pair)
    const view = choice.view(pair, guess)
    const score = choice.score(pair, view)
    if (!((guess.dread ?? 0) > choice.limit) && holds(view) && score > (found?.score ?? -Infinity))
      found = { pair, score }
  }
  return found?.pair
}

/**
 * How hard a thing is dared half of the time: it grows with what was done well, and shrinks with what was taken back or too much. Of two
 * rows of one moment the easier one counts first, so that the order of rows says nothing.
 */
function courageOf(past: readonly Past[], dreaded: Head, limit: number): number {
  const steps = past.map((row) => ({
    day: row.day,
    dread: row.dread ?? dreaded.mean(row),
    well: row.done && !wasTooMuch(row, limit) ? 1 : 0,
  }))
  let dares: number = courage.first
  for (const { dread, well } of steps.toSorted((a, b) => a.day - b.day || a.dread - b.dread || a.well - b.well))
    dares += courage.step * (well - logistic((dares - dread) * courage.slope))
  return dares
}

/** How much harder than guessed it turns out to be; mostly less than 0. What was too much counts only where it makes this more, never less. */
function turnsOutOf(past: readonly Past[], limit: number): number {
  const offs = past.flatMap((row) =>
    row.felt === undefined || row.dread === undefined
      ? []
      : [{ off: row.felt - row.dread, much: wasTooMuch(row, limit) }],
  )
  let sum = -felt.less * felt.asks
  let count: number = felt.asks
  for (const { off, much } of offs.toSorted((a, b) => Number(a.much) - Number(b.much) || b.off - a.off))
    if (!much || off * count > sum) {
      sum += off
      count += 1
    }
  return sum / count
}

function mixed(guess: number | undefined, estimate: number): number {
  return guess === undefined || !(guess >= 0 && guess <= 1) ? estimate : trust * guess + (1 - trust) * estimate
}

function clamped(chance: number): number {
  return Math.min(0.98, Math.max(0.02, chance))
}

// Never quite 0 or 1, also after ten thousand rows.
function logistic(x: number): number {
  return 1 / (1 + Math.exp(-Math.min(30, Math.max(-30, x))))
}

// Equal scores stay equal, in whichever order the rows were added up.
function rounded(score: number): number {
  return Math.round(score * 1e9) / 1e9
}
