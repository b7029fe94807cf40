import type { Ask, AskId } from '../ask.ts'
import type { GuessScale } from '../guess.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import { outcomeOf } from '../ask.ts'
import { guessOn, stepsOn, truthOn } from '../compare.ts'
import { told } from '../outcomes.ts'

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
  const asks = told(notebook)
  const silent = asks.filter(
    (ask) => ask.answer === undefined && ask.guess[scale] !== undefined && outcomeOf(ask, now) === 'silence',
  )
  return { pairs: pairsIn(asks.toReversed(), scale), silent: silent.map(({ id }) => id) }
}

/** The asks among some that have both a guess on a scale and what is true, in their order. */
export function pairsIn(asks: readonly Ask[], scale: GuessScale): readonly Pair[] {
  const pairs: Pair[] = []
  for (const ask of asks) {
    const guess = guessOn(ask, scale)
    const truth = guess === undefined ? undefined : truthOn(ask, scale)
    if (guess !== undefined && truth !== undefined) pairs.push({ ask: ask.id, steps: stepsOn[scale], guess, truth })
  }
  return pairs
}
