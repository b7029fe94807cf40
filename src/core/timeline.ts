import type { Instant } from '../lib/time.ts'
import type { Ask } from './ask.ts'
import { wasSatDownTo } from './dose.ts'
import type { Harm } from './harm.ts'
import type { Notebook, Received } from './notebook.ts'
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

/**
 * Everything that was kept and has a moment, each thing once, in no order: an ask when it was begun, a rating when it was given.
 * The private answers and the plan for a bad hour are not in it; nor is a letter's door that was only opened, or a look in which
 * nothing was said.
 */
export function everyEntry(notebook: Notebook): readonly Entry[] {
  const { asks, received, checkIns, letters, rests, rehearsals, beliefs, reflections, harms, origin, finding } =
    notebook
  const all: Entry[] = []
  for (const of of asks.values()) all.push({ kind: 'ask', at: of.made, of })
  for (const of of received) all.push({ kind: 'received', at: of.at, of })
  for (const of of checkIns.values()) all.push({ kind: 'check-in', at: of.at, of })
  for (const of of rests.values()) all.push({ kind: 'rest', at: of.made, of })
  for (const of of rehearsals.values()) all.push({ kind: 'rehearsal', at: of.made, of })
  for (const of of harms.values()) all.push({ kind: 'harm', at: of.at, of })
  for (const of of letters.values()) if (wasSatDownTo(of)) all.push({ kind: 'letter', at: of.made, of })
  for (const of of reflections.values())
    if (Object.keys(of.marks).length > 0) all.push({ kind: 'reflection', at: of.at, of })
  for (const of of beliefs.values()) all.push({ kind: 'belief', at: of.made, of }, ...ratings(of))
  if (origin.at !== undefined) all.push({ kind: 'origin', at: origin.at, of: origin })
  if (finding.at !== undefined) all.push({ kind: 'finding', at: finding.at, of: finding })
  return all
}

function ratings(belief: Belief): readonly Entry[] {
  return belief.ratings.map((rating) => ({ kind: 'rating', at: rating.at, of: { belief, rating } }))
}

/** What tells an entry from all others. */
export function entryId(entry: Entry): string {
  if (entry.kind === 'origin' || entry.kind === 'finding') return entry.kind
  if (entry.kind === 'rating') return `rating/${entry.of.belief.id}/${entry.of.rating.id}`
  return `${entry.kind}/${entry.of.id}`
}

/**
 * Entries by the month they lie in, each list in no order. Takes time by how many there are.
 *
 * @param starts when each month began, oldest first; what is older than all of them lies in the first.
 */
export function byMonth(entries: readonly Entry[], starts: readonly Instant[]): readonly (readonly Entry[])[] {
  const months = starts.map((): Entry[] => [])
  for (const entry of entries) months[monthAt(starts, entry.at)]?.push(entry)
  return months
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

function monthAt(starts: readonly Instant[], at: Instant): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}
