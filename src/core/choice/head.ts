import type { Pair } from './past.ts'

/** What is thought before anything is known. `noise`: how far one observation lies from what is usual (variance). */
export type Prior = {
  /** Of a middling step with somebody middling, and what grade, closeness and `told` add to it. */
  readonly mean: readonly [all: number, grade: number, close: number, told: number]
  /** How unsure each of them is, and how much fields of life and people differ. */
  readonly variance: readonly [all: number, grade: number, close: number, told: number, field: number, person: number]
  readonly noise: number
}
/** One number that was seen of a pair. `told`: another number about it, as far from its own middle. `weight`: 1 for today, less for long ago. */
export type Seen = { readonly pair: Pair; readonly value: number; readonly told?: number; readonly weight: number }
/** What is expected of a pair, and how unsure that is (a variance; what one answer adds of chance is not in it). */
export type Head = (pair: Pair, told?: number) => { readonly mean: number; readonly variance: number }

/** A part with no doubt is no part of a head; division needs it above 0. */
const certain = 1e-9

/**
 * A linear regression with a prior (Bayes, in closed form): the same rows in any order give the same but for rounding, and none gives the prior.
 * A field of life or a person that no row names adds nothing but its doubt.
 */
export function headOf({ mean, variance, noise }: Prior, seen: readonly Seen[]): Head {
  const fields = placesFrom(6, seen, ({ pair }) => pair.domain)
  const people = placesFrom(6 + fields.size, seen, ({ pair }) => pair.helper)
  // Four parts that every pair has; a field and a person that no row names; then those that rows name.
  const own = [...variance, ...[...fields].map(() => variance[4]), ...[...people].map(() => variance[5])]
  const sure = own.map((one, line) =>
    Float64Array.from(own, (_, part) => (part === line ? 1 / Math.max(certain, one) : 0)),
  )
  const pull = Float64Array.from(own, (one, part) => (mean[part] ?? 0) / Math.max(certain, one))
  // The six parts of one pair: their places, and how much of each. The same two for all pairs: there are thousands.
  const [at, x] = [new Int32Array([0, 1, 2, 3, 4, 5]), new Float64Array([1, 0, 0, 0, 1, 1])]

  function put({ domain, helper, grade, closeness }: Pair, told: number): void {
    at[4] = fields.get(domain) ?? 4
    at[5] = people.get(helper) ?? 5
    x[1] = grade - 0.5
    x[2] = closeness - 0.5
    x[3] = told
    x[5] = helper === undefined ? 0 : 1
  }
  const times = (line: Float64Array | undefined): number => {
    let sum = 0
    for (let i = 0; i < 6; i += 1) sum += (x[i] ?? 0) * (line?.[at[i] ?? 0] ?? 0)
    return sum
  }
  for (const { pair, value, told = 0, weight } of seen) {
    put(pair, told)
    at.forEach((line, i) => {
      const part = ((x[i] ?? 0) * weight) / noise
      add(pull, line, part * value)
      at.forEach((place, j) => add(sure[line], place, part * (x[j] ?? 0)))
    })
  }
  invert(sure)
  const found = Float64Array.from(sure, (line) => line.reduce((sum, one, part) => sum + one * (pull[part] ?? 0), 0))
  return (pair, told = 0) => {
    put(pair, told)
    const doubt = at.reduce((sum, place, i) => sum + (x[i] ?? 0) * times(sure[place]), 0)
    return { mean: times(found), variance: Math.max(0, doubt) } // rounding alone could take it below 0
  }
}

function placesFrom<K>(first: number, seen: readonly Seen[], nameOf: (one: Seen) => K): ReadonlyMap<K, number> {
  return new Map([...new Set(seen.map(nameOf))].map((name, at) => [name, first + at]))
}

// Gauss and Jordan, in place: what begins with a prior on its diagonal is positive, so no pivot is ever 0.
function invert(lines: readonly Float64Array[]): void {
  lines.forEach((line, at) => {
    const pivot = line[at] ?? 1
    line[at] = 1
    line.forEach((one, i) => (line[i] = one / pivot))
    for (const other of lines.filter((one) => one !== line)) {
      const factor = other[at] ?? 0
      other[at] = 0
      for (let i = 0; i < line.length; i += 1) add(other, i, -factor * (line[i] ?? 0))
    }
  })
}

function add(numbers: Float64Array | undefined, at: number, more: number): void {
  if (numbers) numbers[at] = (numbers[at] ?? 0) + more
}
