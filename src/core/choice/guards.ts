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
/** The most exposed step that still counts shrinks by this much a day away. */
const shrinksADay = 0.1 / 60
/** Where so many people can be asked, nobody gets more than half of the last six asks. */
const [enoughPeople, lately] = [4, 6]

/** The most exposed step that may be proposed now, 0 to 1. @param past rows that can be read. */
function highestGrade(past: readonly Past[], day: number, limit: number): number {
  const done = past.filter((one) => one.done)
  const well = done.filter((one) => !wasTooMuch(one, limit)).map(({ grade }) => grade)
  const away = Math.max(0, day - Math.max(-Infinity, ...done.map((one) => one.day)))
  const reached = done.length === 0 ? 0 : Math.max(0, Math.max(0, ...well) - away * shrinksADay)
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
  const lastOfStep = lastDays(done, ({ step }) => step)
  const lastOfHelper = lastDays(done, ({ helper }) => helper)
  const lastHarsh = lastDays(
    done.filter(({ harsh }) => harsh),
    ({ helper }) => helper,
  )
  const since = (last: number | undefined): number => (last === undefined ? Infinity : Math.abs(day - last))
  const free = pairs.filter(
    ({ step, helper, grade }) =>
      grade <= highest &&
      since(lastOfStep.get(step)) >= beforeAgain &&
      (helper === undefined ||
        (since(lastOfHelper.get(helper)) >= betweenAsks && since(lastHarsh.get(helper)) >= afterHarsh)),
  )
  const much = askedMuch(free, done)
  return free.filter(({ helper }) => helper === undefined || !much.has(helper))
}

function askedMuch(pairs: readonly Pair[], done: readonly Past[]): ReadonlySet<PersonId> {
  const people = new Set(pairs.flatMap(({ helper }) => helper ?? []))
  if (people.size < enoughPeople) return new Set()
  const last = done.toSorted((a, b) => b.day - a.day).slice(0, lately)
  return new Set([...people].filter((person) => last.filter(({ helper }) => helper === person).length * 2 >= lately))
}

function lastDays<K>(rows: readonly Past[], key: (row: Past) => K | undefined): ReadonlyMap<K, number> {
  const last = new Map<K, number>()
  for (const row of rows) {
    const name = key(row)
    if (name !== undefined) last.set(name, Math.max(row.day, last.get(name) ?? -Infinity))
  }
  return last
}
