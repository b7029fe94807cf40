import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { onThisDay } from '../../core/on-this-day.ts'
import { mineId } from '../../core/records/op.ts'
import { type Entry, monthsOnPage } from '../../core/timeline.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { daysLike, monthName, startOfDay } from '../local-day.ts'
import { type Keeping, keeping } from './keeping.ts'
import { type Line, lineOf } from './timeline-line.ts'
import { type Month, monthsOf, sorted, type ShownMonth } from './timeline-months.ts'
import { timelineSearch, type TimelineSearch } from './timeline-search.ts'

/** A page of the timeline has whole months, with so many things or a few more. */
const enough = 30
/** From so many things on there is something to search. */
const searchedFrom = 6

/** A month to go to: its name in the address, and when it began. */
export type MonthAway = { readonly name: string; readonly start: Instant }

/** Everything that was kept, by month, and a search in it. */
export type TimelineScreen = Pick<Keeping, 'trouble'> & {
  /** How much there is: with a few things there is no search, and nothing to jump to. */
  readonly size: ReadonlySignal<'none' | 'few' | 'many'>
  /** The months of this page, newest first. */
  readonly months: ReadonlySignal<readonly ShownMonth[]>
  /** Where the pages before and after this one begin. */
  readonly earlier: ReadonlySignal<MonthAway | undefined>
  readonly later: ReadonlySignal<MonthAway | undefined>
  /** Every month there is, newest first; and the name of the one on which this page begins. */
  readonly all: ReadonlySignal<readonly MonthAway[]>
  readonly at: ReadonlySignal<string>
  /** Lets the page begin on another month. */
  readonly jump: (month: string) => void
  readonly line: (entry: Entry) => Line
  readonly search: TimelineSearch
  /** On this day: off until somebody turns it on. */
  readonly isOnThisDay: ReadonlySignal<boolean>
  readonly turnOnThisDay: (on: boolean) => Promise<boolean>
  readonly onThisDay: ReadonlySignal<readonly Entry[]>
}

/** @param from the month on which the page begins, as in the address; any other text is the newest. */
export function timelineScreen(app: App, from: string): TimelineScreen {
  const { trouble, keep } = keeping(app)
  const all = computed(() => monthsOf(app.notebook.value))
  const sizes = computed(() => all.value.map(({ size }) => size))
  const total = computed(() => sizes.value.reduce((sum, size) => sum + size, 0))
  const named = computed(() => all.value.map(away))
  const wanted = signal(from)
  const first = computed(() =>
    Math.max(
      0,
      named.value.findIndex(({ name }) => name === wanted.value),
    ),
  )
  const end = computed(() => first.value + monthsOnPage(sizes.value, first.value, enough))
  const before = computed(() => first.value - monthsOnPage(sizes.value.slice(0, first.value).toReversed(), 0, enough))
  return {
    trouble,
    size: computed(() => (total.value === 0 ? 'none' : total.value < searchedFrom ? 'few' : 'many')),
    months: computed(() => all.value.slice(first.value, end.value).map(shown)),
    earlier: computed(() => named.value[end.value]),
    later: computed(() => (first.value === 0 ? undefined : named.value[before.value])),
    all: named,
    at: computed(() => named.value[first.value]?.name ?? ''),
    jump: (month) => (wanted.value = month),
    line: (entry) => lineOf(app.notebook.value, entry, app.now()),
    search: timelineSearch(app, all),
    isOnThisDay: computed(() => app.notebook.value.settings.onThisDay ?? false),
    turnOnThisDay: (on) => keep([{ kind: 'settings', id: mineId, set: { onThisDay: on } }]),
    onThisDay: computed(() => (app.notebook.value.settings.onThisDay ? fromThisDay(app, all.value) : [])),
  }
}

function shown(month: Month): ShownMonth {
  return { start: month.start, entries: sorted(month) }
}

function away({ start }: Month): MonthAway {
  return { name: monthName(start), start }
}

function fromThisDay(app: App, months: readonly Month[]): readonly Entry[] {
  const now = app.now()
  const like = daysLike(now, months.at(-1)?.start ?? now)
  // Only the months in which such a day lies are looked into.
  const then = months.filter(({ start }) => like.some(({ from }) => monthName(from) === monthName(start)))
  const entries = then.flatMap(sorted)
  return onThisDay(app.notebook.value, entries, like, { now, dayStart: startOfDay(now) })
}
