// Chance that a number repeats: SEED=… npm run test:long throws the same again.

import { seeded } from '../../src/core/plant/seeded.ts'

/** Thrown dice. */
export type Dice = {
  readonly seed: number
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number
  /** True so often: 0 never, 1 always. */
  happens(chance: number): boolean
  /** One of them; throws if there is none. */
  oneOf<T>(all: readonly T[]): T
}

/** The run's seed, or a new one. */
export function newSeed(): number {
  return Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
}

/** Dice that fall as `seed` has it. */
export function dice(seed: number): Dice {
  const next = seeded(String(seed))
  const below = (count: number) => Math.floor(next() * count)
  return {
    seed,
    below,
    happens: (chance) => next() < chance,
    oneOf: <T>(all: readonly T[]): T => {
      const [one] = all.slice(below(all.length))
      if (one === undefined) throw new Error('nothing to choose from')
      return one
    },
  }
}
