// The guards that every policy of the comparison has: nobody who is marked, or paused after a harsh answer; room between two asks of one
// person, and before one step comes again.

import type { Noted } from './policy.ts'
import type { Known, Pair } from './world.ts'

const daysBetweenAsks = 4
const daysBeforeStepAgain = 10
const pauseAfterHarsh = 28

/** All pairs that may be offered on this day. */
export function allowedPairs({ steps, helpers }: Known, noted: readonly Noted[], day: number): readonly Pair[] {
  const asked = noted.filter(({ done }) => done === true)
  const helperFree = helpers.map(({ unsafe }, helper) => {
    const theirs = asked.filter((one) => one.helper === helper)
    const harsh = theirs.filter((one) => one.harsh)
    const last = theirs.at(-1)
    if (unsafe || harsh.length > 1 || (last && day - last.day < daysBetweenAsks)) return false
    return harsh.every((one) => day - one.day >= pauseAfterHarsh)
  })
  const offered = new Map(noted.filter(({ done }) => done !== undefined).map(({ step, day: at }) => [step, at]))
  return steps.flatMap((_, step) =>
    day - (offered.get(step) ?? -Infinity) < daysBeforeStepAgain
      ? []
      : helperFree.flatMap((free, helper) => (free ? [{ step, helper }] : [])),
  )
}
