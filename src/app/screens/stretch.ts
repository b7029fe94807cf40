import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { AskId } from '../../core/ask.ts'
import type { HarmId } from '../../core/harm.ts'
import type { BeliefId } from '../../core/practices/belief.ts'
import type { CheckInId } from '../../core/practices/check-in.ts'
import type { LetterId } from '../../core/practices/letter.ts'
import type { RehearsalId } from '../../core/practices/rehearsal.ts'
import type { ShareId } from '../../core/share-door.ts'
import { forgetMade, type Made, madeIn, type MadeKind, type Stretch } from '../../core/stretch.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import {
  draftOfFairer,
  draftOfHarm,
  draftOfMore,
  draftsOfAsk,
  draftsOfCheckIn,
  draftsOfLetter,
  draftsOfRehearsal,
  findingDrafts,
  originDrafts,
} from '../draft-names.ts'
import { beginOfDay } from '../local-day.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Deleting what was made from one day to another, both included: the days, what lies between, gone. */
export type StretchScreen = Pick<Keeping, 'trouble'> & {
  readonly step: ReadonlySignal<'days' | 'found' | 'gone'>
  /** The days, as `2026-11-03`; empty until one is chosen. Nowhere kept: they go with the screen. */
  readonly from: ReadonlySignal<string>
  readonly to: ReadonlySignal<string>
  readonly type: (end: 'from' | 'to', day: string) => void
  /** What is wrong with each day, once somebody wished to look. `order`: the last day is before the first. */
  readonly problems: ReadonlySignal<{ readonly from?: 'missing'; readonly to?: 'missing' | 'order' }>
  /** When the first day begins and the last one begins. `undefined` until there are two days, in order. */
  readonly days: ReadonlySignal<readonly [Instant, Instant] | undefined>
  /** Nothing is counted before this is asked for, with two days. What was put by is opened first. */
  readonly look: () => Promise<void>
  /** How much of each kind lies between them. */
  readonly found: ReadonlySignal<ReadonlyMap<MadeKind, number>>
  /** Parts of the record that can't be opened here: nothing of them goes. */
  readonly unreadable: ReadonlySignal<number>
  /** Back to the days. Nothing was changed. */
  readonly other: () => void
  /** Deletes all of it for ever, links and recordings with it. True once it is gone. */
  readonly remove: () => Promise<boolean>
}

export function stretchScreen(app: App): StretchScreen {
  const { trouble, keep } = keeping(app)
  const typed = { from: signal(''), to: signal('') }
  const step = signal<'days' | 'found' | 'gone'>('days')
  const tried = signal(false)
  const between = computed(() => stretchOf(typed.from.value, typed.to.value))
  const made = computed(() =>
    between.value && step.value === 'found' ? madeIn(app.notebook.value, between.value) : [],
  )
  return {
    trouble,
    step,
    ...typed,
    type: (end, day) => (typed[end].value = day),
    problems: computed(() => (tried.value ? problemsOf(typed.from.value, typed.to.value) : {})),
    days: computed(() => {
      const last = beginOfDay(typed.to.value)
      return between.value && last !== undefined ? ([between.value.from, last] as const) : undefined
    }),
    async look() {
      tried.value = true
      if (!between.value) return
      await app.openOlder()
      step.value = 'found'
    },
    found: computed(() => counted(made.value)),
    unreadable: app.unreadable,
    other: () => (step.value = 'days'),
    async remove() {
      const all = made.value
      const gone = await keep(forgetMade(app.notebook.value, all, app.now()), all.flatMap(draftsOf))
      if (!gone) return false
      step.value = 'gone'
      void app.links.look() // ends the links that close now
      return true
    },
  }
}

function stretchOf(first: string, last: string): Stretch | undefined {
  const [from, until] = [beginOfDay(first), beginOfDay(last, 1)]
  return from !== undefined && until !== undefined && from < until ? { from, until } : undefined
}

function problemsOf(first: string, last: string): StretchScreen['problems']['value'] {
  const [from, to] = [beginOfDay(first), beginOfDay(last)]
  const wrong = to === undefined ? 'missing' : from !== undefined && to < from ? 'order' : undefined
  return { ...(from === undefined && { from: 'missing' }), ...(wrong && { to: wrong }) }
}

function counted(made: readonly Made[]): ReadonlyMap<MadeKind, number> {
  const counts = new Map<MadeKind, number>()
  for (const { kind } of made) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}

/** What may be half written about one thing: it goes with it. */
function draftsOf({ kind, id }: Made): readonly string[] {
  if (kind === 'ask') return Object.values(draftsOfAsk(id as AskId))
  if (kind === 'check-in') return Object.values(draftsOfCheckIn(id as CheckInId))
  if (kind === 'letter') return Object.values(draftsOfLetter(id as LetterId))
  if (kind === 'rehearsal') return Object.values(draftsOfRehearsal(id as RehearsalId))
  if (kind === 'belief') return [draftOfFairer(id as BeliefId)]
  if (kind === 'harm') return [draftOfHarm(id as HarmId)]
  if (kind === 'share') return [draftOfMore(id as ShareId)]
  if (kind === 'finding') return Object.values(findingDrafts)
  return kind === 'origin' ? Object.values(originDrafts) : []
}
