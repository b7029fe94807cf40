import type { Ask } from './ask.ts'
import type { Says } from './says.ts'
import type { Chance, Fear, GuessScale } from './guess.ts'
import { chances, felts, hards } from './guess.ts'

/** What the guess came to. `kinder`: what is true lies further right, the lighter side, than the guess. */
export type Verdict = 'kinder' | 'same' | 'harder' | 'nothing-to-compare'

/** One line of steps with the guess and what is true on it. Steps count from 0 at the left and are equally far apart. */
export type Line = {
  readonly steps: 5 | 7
  readonly guess?: number
  readonly truth?: number
  readonly verdict: Verdict
}

/** What a feared thing turned out to be. */
export type Tested = 'came-true' | 'partly' | 'did-not' | 'not-known'

/** The guess of one ask beside what is true, scale by scale. Silence is on no line: nothing to compare. */
export type Comparison = {
  readonly chance: Line
  readonly felt: Line
  readonly hard: Line
  /** What was feared, and whether it happened. Empty when nothing was feared. */
  readonly fears: readonly { readonly fear: Fear | 'own'; readonly tested: Tested }[]
}

/** Where an answer stands on the seven steps of the chance of a yes. */
const stepOfAnswer: { readonly [S in Says]: number } = { no: 0, never: 0, part: 3, yes: 6 }

/** The guess beside what is true. Of an answer that was not from them, and of silence, nothing is compared. */
export function compare(ask: Ask): Comparison {
  return {
    chance: lineOf(ask, 'chance'),
    felt: lineOf(ask, 'felt'),
    hard: lineOf(ask, 'hard'),
    fears: wordsTested(ask),
  }
}

/** One scale of the comparison alone. */
function lineOf(ask: Ask, scale: GuessScale): Line {
  return line(stepsOn[scale], guessOn(ask, scale), truthOn(ask, scale))
}

/** How many steps each scale has. */
export const stepsOn = { chance: 7, felt: 5, hard: 5 } as const

/** On which step of a scale the guess lies, from 0; `undefined`: nothing was guessed. */
export function guessOn({ guess }: Ask, scale: GuessScale): number | undefined {
  if (scale === 'hard') return place(hards, guess.hard)
  if (scale === 'felt') return place(felts, guess.felt)
  return guess.chance === undefined ? undefined : stepOfChance(guess.chance)
}

/** On which step of a scale the truth lies, from 0; `undefined`: it is not known. */
export function truthOn({ after, notFromThem, answer, felt }: Ask, scale: GuessScale): number | undefined {
  if (scale === 'hard') return place(hards, after.hard)
  if (notFromThem) return undefined
  return scale === 'felt' ? place(felts, felt) : answer && stepOfAnswer[answer.says]
}

/**
 * Each feared thing, and what it came to. "No" is tested by the answer, "a bother" by their own tap; the others by "did it
 * happen?", which names no fear: with several open, only its "no" says something of each.
 */
export function wordsTested(ask: Ask): Comparison['fears'] {
  const { fears = [], ownFear } = ask.guess
  const all = [...fears, ...(ownFear === undefined ? [] : (['own'] as const))]
  const open = all.filter((fear) => testedByThem(fear, ask) === undefined)
  return all.map((fear) => ({ fear, tested: testedByThem(fear, ask) ?? testedByAsker(ask, open.length) }))
}

/** Was it much kinder than guessed: three of seven steps or more in the answer, or two of five in how it was to be asked? */
export function isMuchKinder(ask: Ask): boolean {
  return stepsKinder(ask, 'chance') >= 3 || stepsKinder(ask, 'felt') >= 2
}

/** The step, 0–6, on which a chance lies: the nearest of the seven. */
export function stepOfChance(chance: Chance): number {
  const exact = chances.indexOf(chance)
  if (exact >= 0) return exact
  const away = (step: number) => Math.abs((chances[step] ?? 0) - chance)
  return chances.reduce((nearest, _, step) => (away(step) < away(nearest) ? step : nearest), 0)
}

function line(steps: 5 | 7, guess: number | undefined, truth: number | undefined): Line {
  const given = { steps, ...(guess !== undefined && { guess }), ...(truth !== undefined && { truth }) }
  if (guess === undefined || truth === undefined) return { ...given, verdict: 'nothing-to-compare' }
  if (truth === guess) return { ...given, verdict: 'same' }
  return { ...given, verdict: truth > guess ? 'kinder' : 'harder' }
}

function stepsKinder(ask: Ask, scale: GuessScale): number {
  const [guess, truth] = [guessOn(ask, scale), truthOn(ask, scale)]
  return guess === undefined || truth === undefined ? 0 : truth - guess
}

function place<T>(words: readonly T[], word: T | undefined): number | undefined {
  return word === undefined ? undefined : words.indexOf(word)
}

/** What their answer, or their own tap, says by itself of a feared thing: of "no" and of "a bother". `undefined`: it says nothing. */
export function testedByThem(fear: Fear | 'own', { answer, felt, notFromThem }: Ask): Tested | undefined {
  if (notFromThem) return undefined
  if (fear === 'no' && answer)
    return answer.says === 'part' ? 'partly' : answer.says === 'yes' ? 'did-not' : 'came-true'
  if (fear === 'bother' && felt) return felt === 'burden' ? 'came-true' : felt === 'bit-much' ? 'partly' : 'did-not'
  return undefined
}

function testedByAsker({ after }: Ask, open: number): Tested {
  if (after.fearHappened === 'no') return 'did-not'
  if (open > 1 || after.fearHappened === undefined || after.fearHappened === 'cant-tell') return 'not-known'
  return after.fearHappened === 'yes' ? 'came-true' : 'partly'
}
