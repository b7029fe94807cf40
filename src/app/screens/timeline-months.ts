import type { Notebook } from '../../core/notebook.ts'
import { byMonth, type Entry, everythingKept, newestFirst } from '../../core/timeline.ts'
import type { Instant } from '../../lib/time.ts'
import { monthOf } from '../local-day.ts'

/** A month with so many things in it, made when they are looked at: most months are never shown. */
export type Month = { readonly start: Instant; readonly size: number; readonly entries: () => readonly Entry[] }

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
  const { at, entries } = everythingKept(notebook)
  return byMonth(at, monthOf).map(({ start, numbers }) => ({
    start,
    size: numbers.length,
    entries: () => entries(numbers),
  }))
}

/** The entries of a month, newest first. Made and ordered when they are first looked at. */
export function sorted(month: Month): readonly Entry[] {
  const known = inTheirOrder.get(month)
  if (known) return known
  const entries = newestFirst(month.entries())
  inTheirOrder.set(month, entries)
  return entries
}

const inTheirOrder = new WeakMap<Month, readonly Entry[]>()
