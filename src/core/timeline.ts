import type { Instant } from '../lib/time.ts'
import type { Ask } from './ask.ts'
import { wasSatDownTo } from './dose.ts'
import type { Harm } from './harm.ts'
import type { Notebook, Received } from './notebook.ts'
import type { MonthOf } from './stretch.ts'
import type { Belief, Rating } from './practices/belief.ts'
import type { CheckIn } from './practices/check-in.ts'
import type { Finding } from './practices/finding.ts'
import type { Letter } from './practices/letter.ts'
import type { Origin } from './practices/origin.ts'
import type { Reflection } from './practices/reflection.ts'
import type { Rehearsal } from './practices/rehearsal.ts'
import type { Rest } from './practices/rest.ts'

/** What can stand on the timeline, by its kind. */
type Things = {
  readonly ask: Ask
  readonly received: Received
  readonly 'check-in': CheckIn
  readonly letter: Letter
  readonly rest: Rest
  readonly rehearsal: Rehearsal
  readonly belief: Belief
  /** A belief, as it was rated at one time. */
  readonly rating: { readonly belief: Belief; readonly rating: Rating }
  readonly reflection: Reflection
  readonly harm: Harm
  readonly origin: Origin
  readonly finding: Finding
}

/** One thing that was kept, at its moment. */
export type Entry = {
  readonly [K in keyof Things]: { readonly kind: K; readonly at: Instant; readonly of: Things[K] }
}[keyof Things]

/** Everything that was kept, by number: when each of it was, and what it is, made when it is looked at. Most of it never is. */
export type Kept = {
  readonly at: readonly Instant[]
  /** What these numbers are, each below how many there are. */
  readonly entries: (numbers: readonly number[]) => readonly Entry[]
}

/**
 * Everything that was kept and has a moment, each thing once, in no order: an ask when it was begun, a rating when it was given.
 * The private answers and the plan for a bad hour are not in it; nor is a letter's door that was only opened, or a look in which
 * nothing was said.
 */
export function everythingKept(notebook: Notebook): Kept {
  const { asks, received, checkIns, letters, rests, rehearsals, beliefs, reflections, harms, origin, finding } =
    notebook
  const said = [...reflections.values()].filter(({ marks }) => Object.keys(marks).length > 0)
  const ratings = [...beliefs.values()].flatMap((belief) => belief.ratings.map((rating) => ({ belief, rating })))
  return together([
    ofKind([...asks.values()], made, (of, at) => ({ kind: 'ask', at, of })),
    ofKind(received, atOf, (of, at) => ({ kind: 'received', at, of })),
    ofKind([...checkIns.values()], atOf, (of, at) => ({ kind: 'check-in', at, of })),
    ofKind([...rests.values()], made, (of, at) => ({ kind: 'rest', at, of })),
    ofKind([...rehearsals.values()], made, (of, at) => ({ kind: 'rehearsal', at, of })),
    ofKind([...harms.values()], atOf, (of, at) => ({ kind: 'harm', at, of })),
    ofKind([...letters.values()].filter(wasSatDownTo), made, (of, at) => ({ kind: 'letter', at, of })),
    ofKind(said, atOf, (of, at) => ({ kind: 'reflection', at, of })),
    ofKind([...beliefs.values()], made, (of, at) => ({ kind: 'belief', at, of })),
    ofKind(
      ratings,
      ({ rating }) => rating.at,
      (of, at) => ({ kind: 'rating', at, of }),
    ),
    ofKind(begun(origin.at), atOf, (_, at) => ({ kind: 'origin', at, of: origin })),
    ofKind(begun(finding.at), atOf, (_, at) => ({ kind: 'finding', at, of: finding })),
  ])
}

const made = (thing: { readonly made: Instant }): Instant => thing.made
const atOf = (thing: { readonly at: Instant }): Instant => thing.at

function begun(at: Instant | undefined): readonly { readonly at: Instant }[] {
  return at === undefined ? [] : [{ at }]
}

type OfKind = { readonly at: readonly Instant[]; readonly entry: (n: number) => readonly Entry[] }

function ofKind<T>(things: readonly T[], when: (thing: T) => Instant, entry: (of: T, at: Instant) => Entry): OfKind {
  return { at: things.map(when), entry: (n) => things.slice(n, n + 1).map((of) => entry(of, when(of))) }
}

/** The kinds, numbered one after the other. */
function together(kinds: readonly OfKind[]): Kept {
  const entry = (number: number): readonly Entry[] => {
    let n = number
    for (const kind of kinds) {
      if (n < kind.at.length) return kind.entry(n)
      n -= kind.at.length
    }
    return []
  }
  const none: readonly Instant[] = []
  return { at: none.concat(...kinds.map(({ at }) => at)), entries: (numbers) => numbers.flatMap(entry) }
}

/** What tells an entry from all others. */
export function entryId(entry: Entry): string {
  if (entry.kind === 'origin' || entry.kind === 'finding') return entry.kind
  if (entry.kind === 'rating') return `rating/${entry.of.belief.id}/${entry.of.rating.id}`
  return `${entry.kind}/${entry.of.id}`
}

/** The numbers of moments that lie in one month, in no order, and when that month began. */
type NumbersOfMonth = { readonly start: Instant; readonly numbers: readonly number[] }

/** Moments by the month they lie in, by their numbers; every month that has one, the newest first. */
export function byMonth(moments: readonly Instant[], monthOf: MonthOf): readonly NumbersOfMonth[] {
  const months = new Map<Instant, number[]>()
  let [number, from, until, numbers] = [0, Infinity, -Infinity, [] as number[]]
  for (const at of moments) {
    // What was kept one after the other lies mostly in the same month: it is not reckoned each time.
    if (at < from || at >= until) {
      const month = monthOf(at)
      numbers = months.get(month.from) ?? []
      months.set(month.from, numbers)
      from = month.from
      until = month.until
    }
    numbers.push(number++)
  }
  return [...months].map(([start, some]) => ({ start, numbers: some })).sort((a, b) => b.start - a.start)
}

/** Entries, newest first; the same order on every device. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => b.at - a.at || (entryId(a) < entryId(b) ? 1 : -1))
}

/**
 * How many months from `first` on stand on one page: whole months, and no more of them than are needed for `enough` entries.
 *
 * @param sizes how many entries each month has.
 */
export function monthsOnPage(sizes: readonly number[], first: number, enough: number): number {
  let [many, next] = [0, first]
  while (next < sizes.length && (many < enough || next === first)) many += sizes[next++] ?? 0
  return next - first
}
