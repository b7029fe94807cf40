// Logs of past asks as the choice sees them: ordinary ones, whose numbers all mean something, and wild ones, in which anything may stand.

import fc from 'fast-check'
import type { Pair, Past } from '../../src/core/choice/past.ts'
import type { PersonId } from '../../src/core/person.ts'
import type { Domain, StepId } from '../../src/core/step.ts'

/** The day at which all of them are looked at. Days stand in eighths, so that moving all of them is exact. */
export const today = 128
const grades = [0, 0.05, 0.15, 0.2, 0.3, 0.35, 0.45, 0.5, 0.6, 0.7, 0.85, 1]
const fields: readonly Domain[] = ['INF', 'PRA', 'COM', 'LIS']
const closenesses = [0, 0.2, 0.4, 0.5, 0.8, 0.8, 1]

/** Twelve steps in four fields of life. */
export const steps = grades.map((grade, at) => ({
  step: `s${at}` as StepId,
  domain: fields[at % fields.length] ?? 'INF',
  grade,
}))
/** Seven people, two of them just as close. */
export const helpers = closenesses.map((closeness, at) => ({ helper: `h${at}` as PersonId, closeness }))
/** Each step with each of them, and with nobody of the circle. */
export const pairs: readonly Pair[] = steps.flatMap((step) => [
  ...helpers.map((helper) => ({ ...step, ...helper })),
  { ...step, closeness: 0.2 },
])

type Parts<T> = { readonly [K in keyof T]: fc.Arbitrary<T[K] | undefined> }

function without<T extends object>(parts: Parts<T>): fc.Arbitrary<T>
function without(parts: Parts<Record<string, unknown>>): fc.Arbitrary<object> {
  return fc.record(parts).map((all) => Object.fromEntries(Object.entries(all).filter(([, part]) => part !== undefined)))
}

/** A chance, or how hard something is, in hundredths. */
export const portions = fc.nat(100).map((part) => part / 100)
const maybe = fc.option(portions, { nil: undefined, freq: 2 })
/** One of the pairs. */
export const anyPair = fc.constantFrom(...pairs)
/** How hard it may be that the person is led to. */
export const limits = fc.constantFrom(0.3, 0.5, 0.7, 0.9)

/** One ask, on a day from `from` to `to`. */
export function rows(from = 0, to = today): fc.Arbitrary<Past> {
  const said = without<Omit<Past, keyof Pair>>({
    day: fc.integer({ min: from * 8, max: to * 8 }).map((eighths) => eighths / 8),
    done: fc.constantFrom(true, true, true, false),
    chance: maybe,
    dread: maybe,
    yes: fc.constantFrom(0, 0.5, 1, 1, undefined),
    felt: maybe,
    harsh: fc.constantFrom(true, undefined, undefined, undefined, undefined),
    next: maybe,
  })
  return fc.tuple(anyPair, said).map(([pair, one]) => ({ ...pair, ...one }))
}

/** Any log of up to forty asks, in any order. */
export const logs = fc.array(rows(), { maxLength: 40 })

const strange = [NaN, Infinity, -Infinity, -1, 2, 1e308, -1e308, 5e-324, -0, 1 + 1e-9]
const wildNumber = fc.oneof({ weight: 3, arbitrary: portions }, { weight: 1, arbitrary: fc.constantFrom(...strange) })
const wildDay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom(...strange, 1e12, -1e12, today, today) },
)
const wildRow = fc
  .tuple(rows(), without<Partial<Past>>({ day: wildDay, grade: wildNumber, closeness: wildNumber }))
  .chain(([row, over]) =>
    without<Partial<Past>>({ chance: wildNumber, dread: wildNumber, yes: wildNumber, felt: wildNumber }).map(
      (parts): Past => ({ ...row, ...over, ...parts }),
    ),
  )
const mostlyCalm = fc.oneof({ weight: 2, arbitrary: rows(0, 2 * today) }, { weight: 1, arbitrary: wildRow })
/** Numbers that are none, far out of range, days to come, rows that stand there twice. */
export const wildLogs = fc
  .tuple(fc.array(mostlyCalm, { maxLength: 40 }), fc.nat(2))
  .map(([log, more]) => [...log, ...log.slice(0, more * 5)])
/** A pair of which anything may stand there. */
export const wildPairs = fc.tuple(anyPair, wildNumber, wildNumber).map(([pair, grade, closeness]): Pair => ({
  ...pair,
  grade,
  closeness,
}))
