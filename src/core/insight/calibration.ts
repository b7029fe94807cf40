import type { Ask, AskId } from '../ask.ts'
import type { Band } from './bands.ts'
import { type Chance, chances } from '../guess.ts'
import { meanBand, meanOf, nearlySure, rateBand } from './bands.ts'

/** From how many asks of a kind anything is said of the guesses as a whole, or of the low ones among them. @see docs/evidence.md#bands */
const enoughForMeans = 10
/** From how many the guesses are set against one fixed guess. */
const enoughForSkill = 30
/** From how many they are looked at low, middle and high. */
const enoughForCurve = 60

/** What was guessed on the average, and what came, in the asks that it names: ten or more. */
export type Means = {
  readonly asks: readonly AskId[]
  readonly guessed: number
  readonly came: number
  /** Where the rate that comes may well lie. */
  readonly band: Band
}

/**
 * Were the guesses nearer to what came than one fixed guess: the rate that came in these same asks? Both by the squared distance
 * (Brier). No other fixed guess is as near as that rate, so that who always guesses the same is never told "nearer".
 */
export type Skill = {
  /** 1 is perfect, 0 as near as the fixed guess, below 0 further off. */
  readonly skill: number
  /** Where it may well lie. */
  readonly band: Band
  /** Said plainly, so that it needs the surer band. */
  readonly found: 'nearer' | 'cant-tell' | 'further'
}

/** Guesses that were low (up to 3 in 10), even, or high (from 7 in 10), each with what came; below ten without `means`. */
export type Bin = {
  readonly of: 'low' | 'even' | 'high'
  readonly asks: readonly AskId[]
  readonly means: Means | undefined
}

/** What may be said of the guesses of one kind. `pairs`: nothing but the pairs. `few`: too few to be sure. */
export type Calibration =
  | { readonly stage: 'pairs'; readonly asks: readonly AskId[] }
  | { readonly stage: 'few'; readonly means: Means }
  | { readonly stage: 'skill'; readonly means: Means; readonly skill: Skill | undefined }
  | {
      readonly stage: 'curve'
      readonly means: Means
      readonly skill: Skill | undefined
      readonly bins: readonly Bin[]
    }

type Pair = { readonly id: AskId; readonly guess: Chance; readonly came: number }

/** How the guessed chances of some asks of one kind compare with what came. Asks without a guess or an answer are left out. */
export function calibrationOf(asks: readonly Ask[]): Calibration {
  const pairs = asks.flatMap(pairIn)
  const means = meansOf(pairs)
  if (means === undefined) return { stage: 'pairs', asks: idsOf(pairs) }
  if (pairs.length < enoughForSkill) return { stage: 'few', means }
  const skill = skillOf(pairs)
  if (pairs.length < enoughForCurve) return { stage: 'skill', means, skill }
  return { stage: 'curve', means, skill, bins: binsOf(pairs) }
}

function pairIn({ id, guess: { chance }, answer, notFromThem }: Ask): readonly Pair[] {
  if (chance === undefined || answer === undefined || notFromThem) return []
  return [{ id, guess: chance, came: answer.says === 'yes' ? 1 : answer.says === 'part' ? 0.5 : 0 }]
}

function idsOf(pairs: readonly Pair[]): readonly AskId[] {
  return pairs.map(({ id }) => id)
}

function meansOf(pairs: readonly Pair[]): Means | undefined {
  if (pairs.length < enoughForMeans) return undefined
  const hits = pairs.reduce((sum, { came }) => sum + came, 0)
  const guessed = meanOf(pairs.map(({ guess }) => guess))
  return { asks: idsOf(pairs), guessed, came: hits / pairs.length, band: rateBand(hits, pairs.length) }
}

/** `undefined` where all came out alike: then there is nothing to tell apart. */
function skillOf(pairs: readonly Pair[]): Skill | undefined {
  const hits = pairs.reduce((sum, { came }) => sum + came, 0)
  const fixed = pairs.map(({ came }) => (hits / pairs.length - came) ** 2)
  const worst = meanOf(fixed)
  if (worst === 0) return undefined
  const nearer = pairs.map(({ guess, came }, i) => ((fixed[i] ?? 0) - (guess - came) ** 2) / worst)
  const sure = meanBand(nearer, 0, nearlySure)
  const found = sure.low > 0 ? 'nearer' : sure.high < 0 ? 'further' : 'cant-tell'
  return { skill: meanOf(nearer), band: meanBand(nearer, 0), found }
}

function binsOf(pairs: readonly Pair[]): readonly Bin[] {
  const [, , low = 0, , high = 1] = chances
  const bin = (of: Bin['of'], isIn: (guess: Chance) => boolean): Bin => {
    const its = pairs.filter(({ guess }) => isIn(guess))
    return { of, asks: idsOf(its), means: meansOf(its) }
  }
  return [
    bin('low', (guess) => guess <= low),
    bin('even', (guess) => guess > low && guess < high),
    bin('high', (guess) => guess >= high),
  ]
}
