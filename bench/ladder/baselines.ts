// Ways to choose that the engine is held against.

import { dice, normal } from './dice.ts'
import type { Moment, Policy } from './policy.ts'
import { mostGuesses } from './policy.ts'
import type { Pair } from './world.ts'
import { headOf, type Prior } from '../../src/core/choice/head.ts'
import type { Pair as StepWith } from '../../src/core/choice/past.ts'
import type { StepId } from '../../src/core/step.ts'

/** The pair with the highest score; the first of equals. `undefined` of none. */
function best(pairs: readonly Pair[], score: (pair: Pair) => number): Pair | undefined {
  let found: Pair | undefined
  let highest = -Infinity
  for (const pair of pairs) {
    const value = score(pair)
    if (value > highest) [found, highest] = [pair, value]
  }
  return found
}

/** Any pair. */
export const random: Policy = { name: 'random', choose: ({ pairs, roll }) => best(pairs, roll) }

/** Easy to hard: one grade up after four that were done. */
export const ladder: Policy = {
  name: 'fixed ladder',
  choose: (moment) => {
    const done = moment.noted.filter((one) => one.done).length
    return atGrade(moment, Math.floor(done / 4))
  },
}

/** Two in a row that were done: one grade up; one declined or harsh: one down. */
export const staircase: Policy = {
  name: 'staircase',
  choose: (moment) => {
    let [grade, inARow] = [0, 0]
    for (const { done, harsh } of moment.noted) {
      if (done === undefined) continue
      inARow = done && !harsh ? inARow + 1 : 0
      if (inARow === 0) grade = Math.max(0, grade - 1)
      if (inARow === 2) [grade, inARow] = [grade + 1, 0]
    }
    return atGrade(moment, grade)
  },
}

/** One number for the person, one for each helper; aims at this chance that it is done well. */
export function elo(target: number): Policy {
  return { name: `Elo ${target * 100}`, choose: (moment) => best(moment.pairs, aimedAt(target, moment)) }
}

/** The same, and the person's own guesses of four candidates decide among them. */
export const eloWithShortlist: Policy = {
  name: 'Elo 85 + shortlist',
  choose: (moment) => {
    const aim = aimedAt(0.85, moment)
    const expected = meanGuess(moment)
    return best(shortlistOf(moment, aim), (pair) => {
      const chance = helperScore(moment, pair)
      const believed = moment.guess(pair).chance ?? expected
      return chance * (1 - believed) - 3 * (1 - chance) * believed
    })
  },
}

/** The best four by a score, at most one of each domain. */
function shortlistOf({ pairs, known }: Moment, score: (pair: Pair) => number): readonly Pair[] {
  const bestOf = new Map<string, { readonly pair: Pair; readonly score: number }>()
  for (const pair of pairs) {
    const domain = known.steps[pair.step]?.domain ?? ''
    const value = score(pair)
    if (value > (bestOf.get(domain)?.score ?? -Infinity)) bestOf.set(domain, { pair, score: value })
  }
  return [...bestOf.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostGuesses)
    .map(({ pair }) => pair)
}

/** The best of some pairs by what really would be gained. Nobody could do that. */
export const oracle: Policy = {
  name: 'oracle',
  choose: ({ pairs, roll, gain }) => {
    const some =
      pairs.length <= 70
        ? pairs
        : pairs
            .map((pair) => ({ pair, at: roll(pair) }))
            .toSorted((a, b) => a.at - b.at)
            .slice(0, 70)
            .map(({ pair }) => pair)
    return best(some, gain)
  },
}

/** Thompson sampling: a regression of what went well on grade and closeness, and a draw from what it holds possible. */
export const thompson: Policy = {
  name: 'linear Thompson',
  choose: ({ pairs, known, noted, roll, day }) => {
    const stepWith = ({ step, helper }: Pair): StepWith => ({
      step: '' as StepId,
      domain: 'NEE',
      grade: known.steps[step]?.grade ?? 0,
      closeness: known.helpers[helper]?.closeness ?? 0,
    })
    const seen = noted.flatMap((one) => {
      const well = one.done && !one.harsh ? (one.yes ?? 0) : 0
      return one.done === undefined ? [] : [{ pair: stepWith(one), value: well, weight: 1 }]
    })
    const head = headOf(vague, seen)
    const luck = dice(Math.round(day * 1000))
    return best(pairs, (pair) => {
      const one = stepWith(pair)
      const { mean, variance } = head(one)
      return mean + Math.sqrt(variance) * normal(luck, pair.step, pair.helper) + 1e-6 * roll(pair)
    })
  },
}

const vague: Prior = {
  mean: [0.5, 0, 0, 0],
  variance: [0.25, 0.25, 0.25, 0, 0, 0],
  noise: 0.25,
}

function atGrade({ pairs, known, roll }: Moment, at: number): Pair | undefined {
  const grades = [...new Set(known.steps.map(({ grade }) => grade))].toSorted((a, b) => a - b)
  const wanted = grades[Math.min(at, grades.length - 1)] ?? 0
  return best(pairs, (pair) => -Math.abs((known.steps[pair.step]?.grade ?? 0) - wanted) + 1e-6 * roll(pair))
}

function aimedAt(target: number, moment: Moment): (pair: Pair) => number {
  const { known, roll } = moment
  const strength = strengthOf(moment)
  const scores = known.helpers.map((_, helper) => helperScore(moment, { step: 0, helper }))
  return (pair) => {
    const chance = logistic(strength - 5 * ((known.steps[pair.step]?.grade ?? 0) - 0.5))
    return -Math.abs(chance - target) + 0.1 * (scores[pair.helper] ?? 0) + 0.02 * roll(pair)
  }
}

function strengthOf({ noted, known }: Moment): number {
  let strength = -0.5
  for (const { done, step, harsh, felt = 0 } of noted) {
    if (done === undefined) continue
    const expected = logistic(strength - 5 * ((known.steps[step]?.grade ?? 0) - 0.5))
    const wentWell = done && !harsh && felt <= known.limit
    strength += 0.4 * ((wentWell ? 1 : 0) - expected)
  }
  return strength
}

function helperScore({ noted, known }: Moment, { helper }: Pair): number {
  let [yes, asks] = [0, 0]
  for (const one of noted) {
    if (one.helper !== helper || one.yes === undefined) continue
    yes += one.yes
    asks += 1
  }
  return (1 + 2 * (known.helpers[helper]?.closeness ?? 0.5) + yes) / (3 + asks)
}

function meanGuess({ noted }: Moment): number {
  const said = noted.flatMap(({ chance }) => (chance === undefined ? [] : [chance]))
  return said.length === 0 ? 0.4 : said.reduce((sum, one) => sum + one, 0) / said.length
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
