// What no score can override. Whom the person marked, who is paused, resting or too much for a step: that gate is `core/safety.ts`, and only
// pairs that passed it come here. This is about what was asked lately, and how it went.

import type { PersonId } from '../person.ts'
import { type Moment, type Pair, type Past, wasTooMuch } from './past.ts'

/** One person is asked once in so many days. Ours: nobody should feel used. */
const betweenAsks = 4
/** A step comes again after so many days. */
const beforeAgain = 10
/** After it went badly with somebody, nothing is proposed with them for so many days; after a second time the person has to say so (`isPaused`). */
const afterHarsh = 28
/** For so many days after something was too much, steps are at least so much smaller (a grade). */
export const backOff = { days: 14, smaller: 0.15 } as const
/** No step is further above the most exposed one that went well. As in dose finding: no dose is skipped. @see docs/evidence.md#next-ask */
const mostHigher = 0.25
/** The most exposed step that still counts shrinks by this much a day since something went well: what was too much must not bring it back. */
const shrinksADay = 0.1 / 60
/** Where so many people can be asked, nobody gets more than half of the last six asks. */
const [enoughPeople, lately] = [4, 6]

/** The pairs that may be proposed at all. Empty: then nothing is, and never the least bad ask. The past holds rows that can be read. */
export function guarded<P extends Pair>(pairs: readonly P[], { past, day, limit }: Moment): readonly P[] {
  const within = (days: number, one: Past): boolean => Math.abs(day - one.day) < days // a wrong clock may write ahead
  const done = past.filter((one) => one.done)
  const steps = new Set(done.filter((one) => within(beforeAgain, one)).map(({ step }) => step))
  const inPeace = done.filter((one) => within(one.harsh ? afterHarsh : betweenAsks, one))
  const people = new Set(inPeace.map(({ helper }) => helper))
  const free = pairs.filter(({ step, helper }) => !steps.has(step) && (!helper || !people.has(helper)))
  const tooMuch = done.filter((one) => wasTooMuch(one, limit) && within(backOff.days, one))
  const smaller = tooMuch.map(({ grade }) => Math.max(0, grade - backOff.smaller))
  const highest = Math.min(reached(done, day, limit), ...smaller)
  const most = askedMost(free, done)
  return free.filter(({ helper, grade }) => grade <= highest && (!helper || !most.has(helper)))
}

/** How exposed a step may be by what went well. */
function reached(done: readonly Past[], day: number, limit: number): number {
  const well = done.filter((one) => !wasTooMuch(one, limit))
  const away = Math.max(0, day - Math.max(-Infinity, ...well.map((one) => one.day)))
  return Math.max(0, Math.max(0, ...well.map(({ grade }) => grade)) - away * shrinksADay) + mostHigher
}

/** Who gets half of the last asks. Counted among all who are free, whatever is too high now: a lower limit must not let anybody in. */
function askedMost(pairs: readonly Pair[], done: readonly Past[]): ReadonlySet<PersonId> {
  const people = new Set(pairs.flatMap(({ helper }) => helper ?? []))
  const newest = done.map((one) => one.day).toSorted((a, b) => b - a)
  const last = done.filter((one) => one.day >= (newest[lately - 1] ?? -Infinity)) // more than six if several were at one moment
  const half = Math.max(lately, last.length) / 2
  const isMost = (person: PersonId): boolean => last.filter(({ helper }) => helper === person).length >= half
  return new Set(people.size < enoughPeople ? [] : [...people].filter(isMost))
}
