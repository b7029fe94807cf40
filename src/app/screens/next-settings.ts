import { computed, type ReadonlySignal } from '@preact/signals-core'
import { hards, type Hard } from '../../core/guess.ts'
import { neverSuggest } from '../../core/ladder.ts'
import { stepById } from '../../core/library.ts'
import type { paces } from '../../core/notebook.ts'
import { mineId } from '../../core/records/op.ts'
import { type Domain, domains, type StepId } from '../../core/step.ts'
import type { App } from '../app.ts'
import { type Keeping, keeping } from './keeping.ts'

/** How many asks a week may be suggested. */
export type Pace = (typeof paces)[number]

/** What the next asks keep to, besides their size. Each tap is kept at once. */
export type NextSettings = Pick<Keeping, 'trouble'> & {
  /** The hardest they wish to be led to; until it is said, hard. */
  readonly hardest: ReadonlySignal<Hard>
  readonly setHardest: (hard: Hard) => Promise<boolean>
  /** How many a week. `undefined`: as many as Tendril calls enough. */
  readonly pace: ReadonlySignal<Pace | undefined>
  readonly setPace: (pace: Pace | undefined) => Promise<boolean>
  /** Fields of life, and single asks, that are never to be suggested. */
  readonly fields: ReadonlySignal<readonly Domain[]>
  readonly steps: ReadonlySignal<readonly StepId[]>
  /** A tap on a field: it is among them, or not any more. */
  readonly toggleField: (field: Domain) => Promise<boolean>
  /** It may be suggested again. */
  readonly allow: (step: StepId) => Promise<boolean>
}

/** The words of how hard, easiest first. */
export const easiestFirst: readonly Hard[] = hards.toReversed()

export function nextSettings(app: App): NextSettings {
  const { trouble, keep } = keeping(app)
  const own = computed(() => app.notebook.value.settings)
  const never = computed(() => new Set<StepId | Domain>(own.value.never))
  return {
    trouble,
    hardest: computed(() => own.value.hardestWished ?? 'hard'),
    setHardest: (hard) => keep([{ kind: 'settings', id: mineId, set: { hardestWished: hard } }]),
    pace: computed(() => own.value.pace),
    setPace: (pace) => keep([{ kind: 'settings', id: mineId, set: { pace: pace ?? null } }]),
    fields: computed(() => domains.filter((field) => never.value.has(field))),
    steps: computed(() => [...stepById.keys()].filter((step) => never.value.has(step))),
    toggleField: (field) => keep(neverSuggest(field, !never.value.has(field))),
    allow: (step) => keep(neverSuggest(step, false)),
  }
}
