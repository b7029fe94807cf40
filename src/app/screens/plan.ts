import { computed, type ReadonlySignal } from '@preact/signals-core'
import { mineId } from '../../core/records/op.ts'
import { type PlanPart, planParts } from '../../core/safety-plan.ts'
import type { App } from '../app.ts'
import { type Keeping, keeping } from './keeping.ts'

/** The own plan for a bad hour: six parts, each of which may stay empty. What is typed is kept as a draft until it is kept as the plan. */
export type PlanScreen = Pick<Keeping, 'trouble'> & {
  readonly texts: ReadonlySignal<{ readonly [part in PlanPart]: string }>
  /** Something was typed and is not kept yet. */
  readonly open: ReadonlySignal<boolean>
  /** Is anything kept? */
  readonly written: ReadonlySignal<boolean>
  readonly type: (part: PlanPart, text: string) => void
  readonly keep: () => Promise<boolean>
  readonly forget: () => Promise<boolean>
}

/** Longest part, in UTF-16 units. */
export const longestPart = 1000

export function planScreen(app: App): PlanScreen {
  const { trouble, keep } = keeping(app)
  const kept = computed(() => app.notebook.value.safetyPlan)
  const typed = (part: PlanPart) => app.drafts.texts.value.get(draftOf(part))
  const texts = computed(() => byPart((part) => typed(part) ?? kept.value[part] ?? ''))
  const drafts = planParts.map(draftOf)
  const set = (fields: { readonly [part in PlanPart]: string | null }) =>
    keep([{ kind: 'safety-plan', id: mineId, set: fields }], drafts)
  return {
    trouble,
    texts,
    open: computed(() => planParts.some((part) => texts.value[part].trim() !== (kept.value[part] ?? ''))),
    written: computed(() => Object.keys(kept.value).length > 0),
    type: (part, text) => app.drafts.type(draftOf(part), text),
    keep: () => set(byPart((part) => texts.value[part].trim() || null)),
    forget: () => set(byPart(() => null)),
  }
}

function draftOf(part: PlanPart): string {
  return `plan-${part}`
}

function byPart<T>(value: (part: PlanPart) => T): { readonly [part in PlanPart]: T } {
  const entries = planParts.map((part) => [part, value(part)] as const)
  return Object.fromEntries(entries) as { readonly [part in PlanPart]: T }
}
