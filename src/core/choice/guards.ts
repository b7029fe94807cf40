// What no score can override. Whom the person marked, who is paused, resting or too much for a step: that gate is `core/safety.ts`, and only
// pairs that passed it come here. This is about what was asked lately, and how it went.

import type { PersonId } from '../person.ts'
import { type Pair, type Past, wasTooMuch } from './past.ts'

/** One person is asked once in so many days. Ours: nobody should feel used. */
const betweenAsks = 4
/** A step comes again after so many days. */
const beforeAgain = 10
/** After it went badly with somebody, nothing is proposed with them for so many days; after a second time the person has to say so (`isPaused`). */
const afterHarsh = 28
/** For so many days after something was too much, steps are smaller by `smaller` at least. */
const backOff = 14
const smaller = 0.15
/** No step is further above the most exposed one that went well. As in dose finding: no dose is skipped. @see docs/evidence.md#next-ask */
const mostHigher = 0.25
/** The most exposed step that still counts shrinks by this much a day since something went well: what was too much must not bring it back. */
const shrinksADay = 0.1 / 60
/** Where so many people can be asked, nobody gets more than half of the last six asks. */
const [enoughPeople, lately] = [4, 6]

/** The most exposed step that may be proposed now, 0 to 1. @param past rows that can be read. */
function highestGrade(past: readonly Past[], day: number, limit: number): number {
  const well = past.filter((one) => one.done && !wasTooMuch(one, limit))
  const away = Math.max(0, day - Math.max(-Infinity, ...well.map((one) => one.day)))
  const reached = Math.max(0, Math.max(0, ...well.map(({ grade }) => grade)) - away * shrinksADay)
  return Math.min(reached + mostHigher, ...badLately(past, day, limit).map(({ grade }) => Math.max(0, grade - smaller)))
}

/** What was too much within the last days, so that steps are smaller on purpose now. */
function badLately(past: readonly Past[], day: number, limit: number): readonly Past[] {
  return past.filter((one) => wasTooMuch(one, limit) && Math.abs(day - one.day) < backOff)
}

/** The pairs that may be proposed at all. Empty: then nothing is, and never the least bad ask. */
export function guarded(pairs: readonly Pair[], past: readonly Past[], day: number, limit: number): readonly Pair[] {
  const highest = highestGrade(past, day, limit)
  const done = past.filter((one) => one.done)
  const sinceStep = daysSince(day, done, ({ step }) => step)
  const sinceHelper = daysSince(day, done, ({ helper }) => helper)
  const harsh = done.filter((one) => one.harsh)
  const sinceHarsh = daysSince(day, harsh, ({ helper }) => helper)
  const free = pairs.filter(
    ({ step, helper }) =>
      sinceStep(step) >= beforeAgain &&
      (helper === undefined || (sinceHelper(helper) >= betweenAsks && sinceHarsh(helper) >= afterHarsh)),
  )
  const much = askedMuch(free, done)
  return free.filter(({ helper, grade }) => grade <= highest && (helper === undefined || !much.has(helper)))
}

// Counted among all who are free, whatever is too high now: a lower limit must not let anybody in.
function askedMuch(pairs: readonly Pair[], done: readonly Past[]): ReadonlySet<PersonId> {
  const people = new Set(pairs.flatMap(({ helper }) => helper ?? []))
  if (people.size < enoughPeople) return new Set()
  const newest = done.map((one) => one.day).toSorted((a, b) => b - a)
  const last = done.filter((one) => one.day >= (newest[lately - 1] ?? -Infinity)) // more than six if several were at one moment
  const half = Math.max(lately, last.length) / 2
  return new Set([...people].filter((person) => last.filter(({ helper }) => helper === person).length >= half))
}

/** How far the nearest row of a name is, in days: also of one that a wrong clock wrote into the future. None: for ever. */
function daysSince<K>(day: number, rows: readonly Past[], key: (row: Past) => K): (name: K) => number {
  const nearest = new Map<K, number>()
  for (const row of rows) {
    const name = key(row)
    nearest.set(name, Math.min(Math.abs(day - row.day), nearest.get(name) ?? Infinity))
  }
  return (name) => nearest.get(name) ?? Infinity
}
