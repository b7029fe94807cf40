// One person lives half a year with one policy.

import { dice } from './dice.ts'
import { allowedPairs } from './guards.ts'
import type { Noted, Policy } from './policy.ts'
import type { Guess, Life, Pair, World } from './world.ts'
import { weeks } from './world.ts'

/** What is measured of one life. All but `asks` and `guesses`: less is better. */
export const metrics = [
  'gap',
  'gapEnd',
  'avoidance',
  'weeksTo60',
  'aversive',
  'aversivePer100',
  'unsafePer100',
  'dropout',
  'declined',
  'asks',
] as const
/** One of them. */
export type Metric = (typeof metrics)[number]
/** What one life came to. Rates of a life without asks are 0. */
export type Measured = { readonly [M in Metric]: number }

/** Lets one person live with one policy. Weeks after they left count as well: the gap and the avoidance go on being there. */
export function live(world: World, policy: Policy, seed: number): Measured {
  const life = world.begin(seed)
  const roll = dice(seed + 77_777)
  const noted: Noted[] = []
  const atFirst = life.gap()
  const count = { offers: 0, asks: 0, declined: 0, aversive: 0, unsafe: 0 }
  let [gap, avoidance, reached] = [0, 0, weeks as number]
  for (let week = 0; week < weeks; week += 1) {
    for (const day of life.chances(week)) {
      if (life.left || life.notToday(day)) continue
      offerOne({
        life,
        policy,
        noted,
        day,
        roll: (pair) => roll(Math.round(day * 1000), pair.step, pair.helper),
        count,
      })
    }
    life.pass(week)
    const now = life.gap()
    gap += now / weeks
    avoidance += life.avoidance() / weeks
    if (now <= 0.6 * atFirst && reached === weeks) reached = week + 1
  }
  const per = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
  return {
    gap,
    gapEnd: life.gap(),
    avoidance,
    weeksTo60: reached,
    aversive: count.aversive,
    aversivePer100: 100 * per(count.aversive, count.asks),
    unsafePer100: 100 * per(count.unsafe, count.asks),
    dropout: life.left ? 1 : 0,
    declined: per(count.declined, count.offers),
    asks: count.asks,
  }
}

type Count = { offers: number; asks: number; declined: number; aversive: number; unsafe: number }

type Offer = {
  readonly life: Life
  readonly policy: Policy
  readonly noted: Noted[]
  readonly day: number
  readonly roll: (pair: Pair) => number
  readonly count: Count
}

function offerOne({ life, policy, noted, day, roll, count }: Offer): void {
  const pairs = allowedPairs(life.known, noted, day)
  if (pairs.length === 0) return
  const guessed = new Map<string, Guess & Pair>()
  const guess = (pair: Pair): Guess => {
    const key = `${pair.step} ${pair.helper}`
    const said = guessed.get(key) ?? { ...pair, ...life.guess(pair, day) }
    guessed.set(key, said)
    return said
  }
  const pair = policy.choose({ known: life.known, noted, day, pairs, roll, guess, gain: (one) => life.gain(one) })
  if (!pair) return
  const own = guess(pair)
  for (const said of guessed.values()) if (said !== own) noted.push({ ...said, day })
  const came = life.offer(pair, day)
  count.offers += 1
  if (!came.done) {
    count.declined += 1
    noted.push({ ...pair, ...own, day, done: false })
    return
  }
  const { aversive, unsafe, ...told } = came
  count.asks += 1
  count.aversive += aversive ? 1 : 0
  count.unsafe += unsafe ? 1 : 0
  noted.push({ ...pair, ...own, ...told, day })
}
