import type { Pair } from './past.ts'

/** What is thought before anything is known: of a middling step with somebody middling, what the grade and closeness add, and how sure that is (variances). */
export type Prior = {
  readonly mean: { readonly all: number; readonly grade: number; readonly close: number; readonly told: number }
  readonly variance: {
    readonly all: number
    readonly grade: number
    readonly close: number
    readonly told: number
    readonly domain: number
    readonly helper: number
  }
  /** How far one observation lies from what is usual (variance). */
  readonly noise: number
}

/** One number that was seen of a pair. `told`: another number about it, as far from its own middle. `weight`: 1 for today, less for long ago. */
export type Seen = { readonly pair: Pair; readonly value: number; readonly told?: number; readonly weight: number }

/** What is expected of a pair, and how unsure that is (a variance; what one answer adds of chance is not in it). */
export type Head = {
  readonly mean: (pair: Pair, told?: number) => number
  readonly variance: (pair: Pair, told?: number) => number
}

/**
 * A linear regression with a prior (Bayes, in closed form): the same rows in any order give the same head, and none gives the prior.
 * Domains and people that no row names add nothing but their doubt. Rows with a number that is none are left out.
 */
export function headOf(prior: Prior, rows: readonly Seen[]): Head {
  const seen = rows.filter(isReadable)
  const places = placesOf(seen.map(({ pair }) => pair))
  const { precision, pull } = startOf(prior, places)
  const row = rowIn(places)
  const { at, x } = row
  for (const { pair, value, told = 0, weight } of seen) {
    row.put(pair, told)
    const sure = weight / prior.noise
    for (let i = 0; i < at.length; i += 1) {
      const [line, xi] = [at[i] ?? 0, sure * (x[i] ?? 0)]
      pull[line] = (pull[line] ?? 0) + xi * value
      for (let j = 0; j < at.length; j += 1) add(precision, line * places.size + (at[j] ?? 0), xi * (x[j] ?? 0))
    }
  }
  const covariance = inverse(precision, places.size)
  const found = pull.map((_, line) =>
    pull.reduce((sum, b, column) => sum + (covariance[line * places.size + column] ?? 0) * b, 0),
  )
  return {
    mean: (pair, told = 0) => {
      row.put(pair, told)
      let sum = 0
      for (let i = 0; i < at.length; i += 1) sum += (found[at[i] ?? 0] ?? 0) * (x[i] ?? 0)
      return sum
    },
    variance: (pair, told = 0) => {
      row.put(pair, told)
      let sum = unseen(pair, places, prior)
      for (let i = 0; i < at.length; i += 1) {
        const line = (at[i] ?? 0) * places.size
        let ofLine = 0
        for (let j = 0; j < at.length; j += 1) ofLine += (covariance[line + (at[j] ?? 0)] ?? 0) * (x[j] ?? 0)
        sum += ofLine * (x[i] ?? 0)
      }
      return sum
    },
  }
}

/** Where each number stands: four that every row has, then a column for every domain and every person that a row names. */
type Places = {
  readonly domains: ReadonlyMap<string, number>
  readonly helpers: ReadonlyMap<string, number>
  readonly size: number
}

function placesOf(pairs: readonly Pair[]): Places {
  const [domains, helpers] = [new Map<string, number>(), new Map<string, number>()]
  let size = 4
  for (const { domain, helper } of pairs) {
    if (!domains.has(domain)) domains.set(domain, size++)
    if (helper !== undefined && !helpers.has(helper)) helpers.set(helper, size++)
  }
  return { domains, helpers, size }
}

/** A part with no doubt is no part of a head; division needs it above 0. */
const certain = 1e-9

function startOf({ mean, variance }: Prior, { domains, size }: Places) {
  const fields = new Set(domains.values())
  const doubt = Array.from({ length: size }, (_, at) => (fields.has(at) ? variance.domain : variance.helper))
  doubt.splice(0, 4, variance.all, variance.grade, variance.close, variance.told)
  const sure = doubt.map((one) => 1 / Math.max(certain, one))
  const means = [mean.all, mean.grade, mean.close, mean.told]
  const precision = new Float64Array(size * size)
  sure.forEach((one, at) => add(precision, at * size + at, one))
  return { precision, pull: Float64Array.from(sure, (one, at) => one * (means[at] ?? 0)) }
}

/** Nothing was seen of this field of life, or of this person: their whole doubt is added. */
function unseen({ domain, helper }: Pair, { domains, helpers }: Places, { variance }: Prior): number {
  const ofHelper = helper === undefined || helpers.has(helper) ? 0 : variance.helper
  return ofHelper + (domains.has(domain) ? 0 : variance.domain)
}

/** The numbers of one pair and the columns in which they stand; a column that nobody named has 0. One place for all pairs: there are thousands. */
function rowIn({ domains, helpers }: Places) {
  const [at, x] = [new Int32Array([0, 1, 2, 3, 0, 0]), new Float64Array(6)]
  function put({ domain, helper, grade, closeness }: Pair, told: number): void {
    const [inDomain, ofHelper] = [domains.get(domain), helper === undefined ? undefined : helpers.get(helper)]
    at[4] = inDomain ?? 0
    at[5] = ofHelper ?? 0
    x[0] = 1
    x[1] = grade - 0.5
    x[2] = closeness - 0.5
    x[3] = told
    x[4] = inDomain === undefined ? 0 : 1
    x[5] = ofHelper === undefined ? 0 : 1
  }
  return { at, x, put }
}

function isReadable({ pair: { grade, closeness }, value, told = 0, weight }: Seen): boolean {
  return [grade, closeness, value, told, weight].every(Number.isFinite) && weight > 0
}

// Gauss and Jordan, without changing rows: a precision with a prior on its diagonal is positive, so no pivot is ever 0.
function inverse(matrix: Float64Array, size: number): Float64Array {
  const left = matrix.slice()
  const right = new Float64Array(size * size)
  for (let at = 0; at < size; at += 1) right[at * size + at] = 1
  for (let at = 0; at < size; at += 1) {
    const pivot = left[at * size + at] ?? 1
    for (const side of [left, right])
      for (let i = 0; i < size; i += 1) side[at * size + i] = (side[at * size + i] ?? 0) / pivot
    for (let line = 0; line < size; line += 1) {
      const factor = line === at ? 0 : (left[line * size + at] ?? 0)
      for (let i = 0; i < size; i += 1) {
        add(left, line * size + i, -factor * (left[at * size + i] ?? 0))
        add(right, line * size + i, -factor * (right[at * size + i] ?? 0))
      }
    }
  }
  return right
}

function add(numbers: Float64Array, at: number, more: number): void {
  numbers[at] = (numbers[at] ?? 0) + more
}
