import { add, inverted } from '../../lib/matrix.ts'
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

/** One of the parts that a pair is summed up from: its place, and how much of it. */
type Part = { readonly at: number; readonly much: number }
/** A part with no doubt is no part of a head; division needs it above 0. */
const certain = 1e-9

/**
 * A linear regression with a prior (Bayes, in closed form): the same rows in any order give the same but for rounding, and none gives the prior.
 * A field of life or a person that no row names adds nothing but its doubt.
 */
export function headOf({ mean, variance, noise }: Prior, seen: readonly Seen[]): Head {
  const fields = placesFrom(6, seen, ({ pair }) => pair.domain)
  const people = placesFrom(6 + fields.size, seen, ({ pair }) => pair.helper)
  const partsOf = ({ grade, closeness, domain, helper }: Pair, told: number): readonly Part[] => [
    { at: 0, much: 1 },
    { at: 1, much: grade - 0.5 },
    { at: 2, much: closeness - 0.5 },
    { at: 3, much: told },
    { at: fields.get(domain) ?? 4, much: 1 },
    { at: people.get(helper) ?? 5, much: helper === undefined ? 0 : 1 },
  ]
  // The six of the prior, of which the last two are for a field and a person that no row names; then those that rows name.
  const all = [...variance, ...[...fields].map(() => variance[4]), ...[...people].map(() => variance[5])]
  const doubts = all.map((doubt) => Math.max(certain, doubt))
  // How sure we are of each, and how far that pulls. Both begin with the prior, and each row adds to them.
  const sure = doubts.map((doubt, line) => Float64Array.from(doubts, (_, at) => (at === line ? 1 / doubt : 0)))
  const pull = Float64Array.from(doubts, (doubt, at) => (mean[at] ?? 0) / doubt)
  for (const { pair, value, told = 0, weight } of seen) {
    const parts = partsOf(pair, told)
    for (const one of parts) {
      const much = (one.much * weight) / noise
      add(pull, one.at, much * value)
      for (const other of parts) add(sure[one.at], other.at, much * other.much)
    }
  }
  // The doubt that each two of them share, and what is found of each.
  const shared = inverted(sure)
  const found = shared.map((line) => line.reduce((sum, one, at) => sum + one * (pull[at] ?? 0), 0))

  return (pair, told = 0) => {
    const parts = partsOf(pair, told)
    const summed = (of: (place: number) => number): number =>
      parts.reduce((sum, { at, much }) => sum + much * of(at), 0)
    const doubt = summed((line) => summed((at) => shared[line]?.[at] ?? 0))
    return { mean: summed((at) => found[at] ?? 0), variance: Math.max(0, doubt) } // rounding alone could take it below 0
  }
}

function placesFrom<K>(first: number, seen: readonly Seen[], nameOf: (one: Seen) => K): ReadonlyMap<K, number> {
  return new Map([...new Set(seen.map(nameOf))].map((name, at) => [name, first + at]))
}
