import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type Harm, type HarmId, isHarmDue, type wishes, type worses } from '../../core/harm.ts'
import { inOrder } from '../../core/in-order.ts'
import { limit } from '../../core/ladder.ts'
import { mineId } from '../../core/records/op.ts'
import type { Level } from '../../core/step.ts'
import type { App } from '../app.ts'
import { draftOfHarm } from '../draft-names.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { type Keeping, keeping } from './keeping.ts'

/** "Did Tendril make anything worse?": the answer is kept at the first tap, and what was said before stands below. */
export type WorseScreen = Pick<Keeping, 'trouble'> & {
  /** Newest first. */
  readonly before: ReadonlySignal<readonly Harm[]>
  /** A month has gone by since the last answer. */
  readonly due: ReadonlySignal<boolean>
  /** Its id, once it is kept. */
  readonly say: (worse: (typeof worses)[number]) => Promise<HarmId | undefined>
}

/** One answer: what it was, in a few words or none, and what is wished for now. */
export type OneHarmScreen = Pick<Keeping, 'trouble'> & {
  readonly harm: ReadonlySignal<Harm | undefined>
  readonly text: ReadonlySignal<string>
  /** It was typed and is not kept yet. */
  readonly open: ReadonlySignal<boolean>
  readonly type: (text: string) => void
  readonly keep: () => Promise<boolean>
  /** Keeps the wish and the words. `smaller` makes suggested asks one size smaller than they are now, or keeps them the smallest. */
  readonly wish: (wish: (typeof wishes)[number]) => Promise<boolean>
  /** Are suggested asks held to the smallest size? Then there is nothing smaller. */
  readonly smallest: ReadonlySignal<boolean>
  readonly forget: () => Promise<boolean>
}

export function worseScreen(app: App): WorseScreen {
  const { trouble, keep } = keeping(app)
  const all = computed(() => [...app.notebook.value.harms.values()])
  return {
    trouble,
    before: computed(() => inOrder(all.value, ({ at }) => at).toReversed()),
    due: computed(() => isHarmDue(all.value, app.now())),
    say: oneAtATime(async (worse) => {
      const id = newId<HarmId>(app.environment)
      return (await keep([{ kind: 'harm', id, set: { at: app.now(), worse } }])) ? id : undefined
    }),
  }
}

export function oneHarmScreen(app: App, id: HarmId): OneHarmScreen {
  const { trouble, keep } = keeping(app)
  const draft = draftOfHarm(id)
  const harm = computed(() => app.notebook.value.harms.get(id))
  const typed = computed(() => app.drafts.texts.value.get(draft))
  const words = () => typed.value?.trim() ?? harm.value?.words ?? ''
  const set = (fields: { readonly wish?: string }) =>
    ({ kind: 'harm', id, set: { words: words() || null, ...fields } }) as const
  return {
    trouble,
    harm,
    text: computed(() => typed.value ?? harm.value?.words ?? ''),
    open: computed(() => typed.value !== undefined && typed.value.trim() !== (harm.value?.words ?? '')),
    type: (text) => app.drafts.type(draft, text),
    keep: () => keep([set({})], [draft]),
    wish: (wish) => keep([set({ wish }), ...(wish === 'smaller' ? [smallerFrom(app)] : [])], [draft]),
    smallest: computed(() => app.notebook.value.settings.ownLimit === 1),
    forget: () => keep([{ kind: 'harm', id, gone: true }], [draft]),
  }
}

// One below what holds now, for whatever reason. While nothing is suggested at all, below their own limit.
function smallerFrom(app: App) {
  const notebook = app.notebook.value
  const now = limit(notebook, app.now()).level || (notebook.settings.ownLimit ?? 2)
  const smaller: Level = now === 1 ? 1 : ((now - 1) as Level)
  return { kind: 'settings', id: mineId, set: { ownLimit: smaller } } as const
}
