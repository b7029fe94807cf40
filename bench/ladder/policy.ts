// What a policy is: it sees what the app sees, and picks one step with somebody, or nothing. It keeps nothing between picks.

import type { Guess, Known, Pair } from './world.ts'

/** One thing that was noted: a quick guess of a pair, or an ask that was offered. `done` is missing where nothing was offered. */
export type Noted = Pair &
  Guess & {
    /** In days since the start. */
    readonly day: number
    readonly done?: boolean
    readonly yes?: number
    readonly harsh?: boolean
    readonly felt?: number
    readonly rating?: number
    readonly next?: number
  }

/** What there is to pick from at one moment. */
export type Moment = {
  readonly known: Known
  /** Everything noted so far, oldest first. */
  readonly noted: readonly Noted[]
  readonly day: number
  /** Pairs that pass the guards which all policies have. Never empty. */
  readonly pairs: readonly Pair[]
  /** An even draw for ties, the same at the same moment. */
  readonly roll: (pair: Pair) => number
  /** Asks the person for a quick guess; at most four a moment. Each is noted. */
  readonly guess: (pair: Pair) => Guess
  /** For the oracle only. */
  readonly gain: (pair: Pair) => number
}

/** A way to choose. `undefined`: nothing is offered. */
export type Policy = { readonly name: string; readonly choose: (moment: Moment) => Pair | undefined }

/** At most so many quick guesses at one moment. */
export const mostGuesses = 4
