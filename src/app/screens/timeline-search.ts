import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { holdsAll, searchable, wordsOf } from '../../core/search.ts'
import type { Entry } from '../../core/timeline.ts'
import type { App } from '../app.ts'
import { lineOf } from './timeline-line.ts'
import { type Month, sorted, type ShownMonth } from './timeline-months.ts'

/**
 * How much is looked through before the page may breathe: a thing that was looked through before costs one, one of which the text must be
 * made ten.
 */
const atOnce = 6000
const costs = { known: 1, unknown: 10 }
/** How many of what was found are shown at first, and more with each tap. */
const page = 20

/** A search over everything, in memory only: what was typed is nowhere once the page is left. */
export type TimelineSearch = {
  readonly typed: ReadonlySignal<string>
  readonly type: (text: string) => void
  /** The words that were typed, as they are looked for; none: nothing is searched. */
  readonly words: ReadonlySignal<readonly string[]>
  /** What is shown of what was found so far, by month, newest first. */
  readonly months: ReadonlySignal<readonly ShownMonth[]>
  /** How many things were found so far that hold all the words. */
  readonly many: ReadonlySignal<number>
  /** Was everything looked through? */
  readonly done: ReadonlySignal<boolean>
  /** Is there more than is shown? */
  readonly more: ReadonlySignal<boolean>
  readonly showMore: () => void
  /** Begins to look, and again whenever the words or the notebook change. Gives back how to stop. */
  readonly begin: () => () => void
}

/** @param months everything that is looked through, as the timeline has it: newest first. Nothing is looked at before `begin`. */
export function timelineSearch(app: App, months: ReadonlySignal<readonly Month[]>): TimelineSearch {
  const typed = signal('')
  const shown = signal(page)
  const words = computed(() => wordsOf(typed.value))
  /** The newest of what was found. It grows while there is room for more on the page: what else is found changes only `many`. */
  const first = signal<readonly ShownMonth[]>([])
  const found = signal<readonly ShownMonth[]>([])
  const many = computed(() => sizeOf(found.value))
  const done = signal(false)
  const textOf = texts(app)
  /** The months that were looked through before: their texts are made. */
  const known = new WeakSet<Month>()
  const hitsIn = (month: Month, wanted: readonly string[]): readonly ShownMonth[] => {
    known.add(month)
    const entries = sorted(month).filter((entry) => holdsAll(textOf(entry), wanted))
    return entries.length === 0 ? [] : [{ start: month.start, entries }]
  }
  const take = (all: readonly ShownMonth[], isAll: boolean) =>
    batch(() => {
      if (all.length === 0 || sizeOf(first.peek()) < shown.peek() || all[0] !== first.peek()[0]) first.value = all
      found.value = all
      done.value = isAll
    })
  /** Looks through the months from `from` on until enough were looked through at once, and goes on a moment later. */
  const look = (all: readonly Month[], from: number, wanted: readonly string[]): (() => void) => {
    const next = afterSome(all, from, known)
    const some = all.slice(from, next).flatMap((month) => hitsIn(month, wanted))
    take(from === 0 ? some : [...found.peek(), ...some], next === all.length)
    if (next === all.length) return () => {}
    let stop = app.environment.later(0, () => (stop = look(all, next, wanted)))
    return () => stop()
  }
  return {
    typed,
    words,
    months: computed(() => firstOf(first.value, shown.value)),
    many,
    done,
    more: computed(() => many.value > shown.value),
    type: (text) => batch(() => ((typed.value = text), (shown.value = page))),
    showMore: () => batch(() => ((shown.value += page), (first.value = found.peek()))),
    begin: () => effect(() => (words.value.length === 0 ? undefined : look(months.value, 0, words.value))),
  }
}

/** What is searched of an entry, made when it is first looked through. */
function texts(app: App): (entry: Entry) => string {
  const known = new WeakMap<Entry, string>()
  return (entry) => {
    const made = known.get(entry)
    if (made !== undefined) return made
    const { title, note, more } = lineOf(app.notebook.peek(), entry, app.now())
    const text = searchable([title, note, ...more].join('\n'))
    known.set(entry, text)
    return text
  }
}

function afterSome(all: readonly Month[], from: number, known: WeakSet<Month>): number {
  let [next, cost] = [from, 0]
  for (const month of all.slice(from)) {
    if (cost >= atOnce) break
    cost += month.size * (known.has(month) ? costs.known : costs.unknown)
    next++
  }
  return next
}

function firstOf(all: readonly ShownMonth[], shown: number): readonly ShownMonth[] {
  let left = shown
  return all.flatMap(({ start, entries }) => {
    const some = entries.slice(0, Math.max(0, left))
    left -= some.length
    return some.length === 0 ? [] : [{ start, entries: some }]
  })
}

function sizeOf(months: readonly ShownMonth[]): number {
  return months.reduce((sum, { entries }) => sum + entries.length, 0)
}
