// The choice of `core`, as one policy among the others. What was quickly guessed of steps that were not taken is not kept, as in the app.

import type { Moment, Policy } from './policy.ts'
import type { Known, Pair } from './world.ts'
import { allowed, choiceFrom, shortlist } from '../../src/core/choice/choose.ts'
import type { Pair as StepWith, Past } from '../../src/core/choice/past.ts'
import type { PersonId } from '../../src/core/person.ts'
import type { Domain, StepId } from '../../src/core/step.ts'

type Placed = StepWith & { readonly at: Pair }

/** Tendril's own choice. */
export const engine: Policy = {
  name: 'Tendril',
  choose: (moment) => {
    const pairs = pairsOf(moment.known)
    const choice = choiceFrom({ past: pastOf(moment, pairs), day: moment.day, limit: moment.known.limit })
    const some = shortlist(allowed(moment.pairs.map(pairs), choice))
    const guesses = new Map(some.map((pair) => [pair, moment.guess(pair.at)]))
    return allowed(some, choice, (pair) => guesses.get(pair) ?? {})[0]?.at
  },
}

function pastOf({ noted }: Moment, pairs: (at: Pair) => Placed): readonly Past[] {
  return noted.flatMap(({ done, ...one }) => (done === undefined ? [] : [{ ...pairs(one), ...partsOf(one), done }]))
}

function partsOf({ step: _step, helper: _helper, ...parts }: Moment['noted'][number]) {
  return parts
}

const known = new WeakMap<Known, readonly Placed[]>()

function pairsOf(all: Known): (at: Pair) => Placed {
  const table =
    known.get(all) ??
    all.steps.flatMap((step, place) =>
      all.helpers.map(({ id, closeness }, helper): Placed => ({
        step: step.id as StepId,
        domain: step.domain as Domain,
        grade: step.grade,
        helper: id as PersonId,
        closeness,
        at: { step: place, helper },
      })),
    )
  known.set(all, table)
  const people = all.helpers.length
  return ({ step, helper }) => {
    const pair = table[step * people + helper]
    if (!pair) throw new Error('No such pair')
    return pair
  }
}
