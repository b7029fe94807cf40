import type { AskId } from '../ask.ts'
import type { GuessScale } from '../guess.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import { outcomeOf } from '../ask.ts'
import { compare } from '../compare.ts'
import { told } from './counts.ts'

/** The guess of one ask, and what is true, as steps of its scale from 0. */
export type Pair = { readonly ask: AskId; readonly steps: 5 | 7; readonly guess: number; readonly truth: number }

/** Every guess on one scale beside what is true, and the guesses to which no answer came. All newest first; nothing is added up. */
export type Pairs = { readonly pairs: readonly Pair[]; readonly silent: readonly AskId[] }

/** Guess beside reality for every ask. Silence is counted apart: it is no step of any scale. */
export function pairsOf(notebook: Notebook, scale: GuessScale, now: Instant): Pairs {
  const newest = told(notebook, now).toReversed()
  const guessed = newest.filter(({ guess }) => guess[scale] !== undefined)
  return {
    pairs: guessed.flatMap((ask) => {
      const { steps, guess, truth } = compare(ask)[scale]
      return guess === undefined || truth === undefined ? [] : [{ ask: ask.id, steps, guess, truth }]
    }),
    silent: guessed.filter((ask) => outcomeOf(ask, now) === 'silence').map(({ id }) => id),
  }
}
