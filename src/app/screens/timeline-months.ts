import type { Notebook } from '../../core/notebook.ts'
import { byMonth, type Entry, everyEntry, newestFirst } from '../../core/timeline.ts'
import type { Instant } from '../../lib/time.ts'
import { monthStarts } from '../local-day.ts'

/** A month with something in it, in no order: most months are never shown. */
export type Month = { readonly start: Instant; readonly entries: readonly Entry[] }

/** A month, or a part of it, newest first. */
export type ShownMonth = { readonly start: Instant; readonly entries: readonly Entry[] }

/** Every month in which something was kept, the newest first, as months are where the device is. */
export function monthsOf(notebook: Notebook): readonly Month[] {
  const known = ofNotebook.get(notebook)
  if (known) return known
  const months = monthsIn(notebook)
  ofNotebook.set(notebook, months)
  return months
}

// Going from month to month asks for them each time. A notebook never changes: a change makes another one.
const ofNotebook = new WeakMap<Notebook, readonly Month[]>()

function monthsIn(notebook: Notebook): readonly Month[] {
  const all = everyEntry(notebook)
  const starts = monthStarts(all.map(({ at }) => at))
  const months = byMonth(all, starts).map((entries, i) => ({ start: starts[i], entries }))
  return months.toReversed().flatMap(({ start, entries }) => (start && entries.length > 0 ? [{ start, entries }] : []))
}

/** The entries of a month, newest first. Ordered when they are first looked at. */
export function sorted(month: Month): readonly Entry[] {
  const known = inTheirOrder.get(month)
  if (known) return known
  const entries = newestFirst(month.entries)
  inTheirOrder.set(month, entries)
  return entries
}

const inTheirOrder = new WeakMap<Month, readonly Entry[]>()
