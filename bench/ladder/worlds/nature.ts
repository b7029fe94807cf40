// Who somebody of the public world is: drawn once, at the start of a life.

import { between, type Dice, dice, normal, t4 } from '../dice.ts'
import type { Known, Pair, WorldHelper } from '../world.ts'

/** What can be turned to make another world. Chances are from 0 to 1; hardness likewise. */
export type Settings = {
  /** Added to the courage that everybody has. */
  readonly courage: number
  /** Added to how much of what was expected is felt. */
  readonly feltMore: number
  /** Added to the distress that every ask has. */
  readonly base: number
  /** Added to every helper's readiness. */
  readonly readiness: number
  /** How much too low the chance is thought to be: from, to. */
  readonly bias: readonly [number, number]
  /** Chance to leave after something aversive, in the middle. */
  readonly leaves: number
  readonly unsafe: number
  /** How far a step's true size is from its grade. */
  readonly gradeNoise: number
  /** Part of guesses, and of ratings and felt values, that is not given; noise of guesses. */
  readonly noGuess: number
  readonly noRating: number
  readonly noFelt: number
  readonly guessNoise: number
  /** Chance a week that a helper becomes busy, and that life is turned over at week 10. */
  readonly becomesBusy: number
  readonly lifeEvent: number
}

/** The world that the others differ from. */
export const base: Settings = {
  courage: 0,
  feltMore: 0,
  base: 0,
  readiness: 0,
  bias: [0.15, 0.45],
  leaves: 0.08,
  unsafe: 0.1,
  gradeNoise: 0.12,
  noGuess: 0.15,
  noRating: 0.35,
  noFelt: 0.1,
  guessNoise: 0.08,
  becomesBusy: 0.03,
  lifeEvent: 0,
}

export const domains = 10
const stepsOfDomain = 12
export const bands = 5
const panelSize = 240
/** What a cue adds to what is learnt. */
export const salience = { global: 0.1, domain: 0.25, helper: 0.3, band: 0.15, step: 0.3 } as const

/** Draws are named by what they are for. */
export const about = {
  helpers: 1,
  person: 2,
  steps: 3,
  domains: 4,
  belief: 5,
  panel: 6,
  chances: 7,
  notToday: 8,
  mood: 9,
  busy: 10,
  courage: 11,
  yes: 12,
  part: 13,
  harsh: 14,
  felt: 15,
  rating: 16,
  said: 17,
  leaves: 18,
  event: 19,
} as const

/** What never changes in one life. */
export type Nature = {
  readonly roll: Dice
  readonly known: Known
  readonly unsafe: readonly boolean[]
  /** How ready each helper is to say yes. */
  readonly readiness: readonly number[]
  /** True sizes of steps, 0 to 1.1. */
  readonly sizes: readonly number[]
  readonly domainOf: readonly number[]
  readonly bandOf: readonly number[]
  readonly fearOf: readonly number[]
  readonly courage: number
  readonly distress: { readonly base: number; readonly size: number; readonly doubt: number; readonly burden: number }
  readonly feltPart: number
  readonly learnsGood: number
  readonly learnsBad: number
  readonly returns: number
  readonly panel: readonly Pair[]
}

/** Draws a person. */
export function natureOf(seed: number, settings: Settings): Nature {
  const roll = dice(seed)
  const person = (at: number, low: number, high: number): number => between(low, high, roll(about.person, at))
  const count = 5 + Math.floor(roll(about.helpers) * 10)
  const all = Array.from({ length: count }, (_, at) => helperOf(roll, at, settings))
  const steps = Array.from({ length: domains * stepsOfDomain }, (_, at) => ({
    id: `s${at}`,
    domain: `d${Math.floor(at / stepsOfDomain)}`,
    grade: ((at % stepsOfDomain) + 0.5) / stepsOfDomain,
  }))
  const safe = all.flatMap(({ unsafe }, at) => (unsafe ? [] : [at]))
  const feltPart = person(1, 0.55, 0.9) + settings.feltMore
  const learnsGood = person(2, 0.5, 1)
  const asked = safe.length === 0 ? [0] : safe
  return {
    roll,
    known: { steps, helpers: all.map(({ known }) => known), limit: person(3, 0.6, 0.85) },
    unsafe: all.map(({ unsafe }) => unsafe),
    readiness: all.map(({ readiness }) => readiness),
    sizes: steps.map(({ grade }, at) =>
      Math.min(1.1, Math.max(0, grade + settings.gradeNoise * normal(roll, about.steps, at))),
    ),
    domainOf: steps.map((_, at) => Math.floor(at / stepsOfDomain)),
    bandOf: steps.map(({ grade }) => Math.floor(grade * bands)),
    fearOf: Array.from({ length: domains }, (_, at) =>
      Math.min(0.3, Math.max(-0.3, 0.1 * t4(roll, about.domains, at))),
    ),
    courage: person(4, 0.35, 0.6) + settings.courage,
    distress: {
      base: person(5, 0, 0.2) + settings.base,
      size: person(6, 0.25, 0.55),
      doubt: person(7, 0.2, 0.5),
      burden: person(8, 0.05, 0.2),
    },
    feltPart,
    learnsGood,
    learnsBad: learnsGood * person(9, 1, 2.2),
    returns: person(10, 0.01, 0.05),
    panel: Array.from({ length: panelSize }, (_, at) => ({
      step: Math.floor(roll(about.panel, at, 1) * steps.length),
      helper: asked[Math.floor(roll(about.panel, at, 2) * asked.length)] ?? 0,
    })),
  }
}

function helperOf(roll: Dice, at: number, settings: Settings) {
  const unsafe = roll(about.helpers, at, 1) < settings.unsafe
  const closeness = roll(about.helpers, at, 2)
  const readiness =
    0.9 + 1.2 * (closeness - 0.5) + 0.45 * t4(roll, about.helpers, at) - (unsafe ? 1.2 : 0) + settings.readiness
  const known: WorldHelper = { id: `h${at}`, closeness, unsafe: unsafe && roll(about.helpers, at, 3) < 0.5 }
  return { unsafe, readiness, known }
}
