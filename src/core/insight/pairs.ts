import type { Ask, AskId } from '../ask.ts'
import type { GuessScale } from '../guess.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import { outcomeOf } from '../ask.ts'
import { lineOf } from '../compare.ts'
import { told } from './counts.ts'

/** The guess of one ask, and what is true, as steps of its scale from 0. */
export type Pair = { readonly ask: AskId; readonly steps: 5 | 7; readonly guess: number; readonly truth: number }

/** Every guess on one scale beside what is true, newest first; nothing is added up. */
export type Pairs = {
  readonly pairs: readonly Pair[]
  /** The guesses to which no answer came, oldest first, as every figure names its asks. */
  readonly silent: readonly AskId[]
}

/** Guess beside reality for every ask. Silence is counted apart: it is no step of any scale. */
export function pairsOf(notebook: Notebook, scale: GuessScale, now: Instant): Pairs {
  const guessed = told(notebook).filter(({ guess }) => guess[scale] !== undefined)
  const silent = guessed.filter((ask) => ask.answer === undefined && outcomeOf(ask, now) === 'silence')
  return { pairs: pairsIn(guessed, scale).toReversed(), silent: silent.map(({ id }) => id) }
}

/** The asks among some that have both a guess on a scale and what is true, in their order. */
export function pairsIn(asks: readonly Ask[], scale: GuessScale): readonly Pair[] {
  const pairs: Pair[] = []
  for (const ask of asks) {
    const { steps, guess, truth } = lineOf(ask, scale)
    if (guess !== undefined && truth !== undefined) pairs.push({ ask: ask.id, steps, guess, truth })
  }
  return pairs
}
