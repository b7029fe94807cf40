import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { inOrder } from '../../core/in-order.ts'
import { type Rest, type RestId, restThings } from '../../core/practices/rest.ts'
import { isOpenRest } from '../../core/practices/resting.ts'
import { fieldsOf } from '../../core/records/op.ts'
import { restWords } from '../../words/screens/rest.ts'
import type { App } from '../app.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { type Keeping, keeping } from './keeping.ts'

/** What can be put down. */
export type RestThing = Rest['thing']

/** Longest words, in UTF-16 units. */
export const longestRest = { words: 200, plan: 300 } as const

/** Putting one thing down today: a tap on what, and it is kept with the next. Both texts may stay as they are. */
export type RestScreen = Pick<Keeping, 'trouble'> & {
  readonly thing: ReadonlySignal<RestThing | undefined>
  /** What it is, in the person's own words. */
  readonly words: ReadonlySignal<string>
  /** If this, then that; it begins as a pattern. */
  readonly plan: ReadonlySignal<string>
  /** *Put it down* was pressed with nothing chosen. */
  readonly missing: ReadonlySignal<boolean>
  /** Neither happened nor left, newest first. */
  readonly open: ReadonlySignal<readonly Rest[]>
  /** The others, newest first. */
  readonly before: ReadonlySignal<readonly Rest[]>
  readonly choose: (thing: RestThing | undefined) => void
  readonly type: (part: 'words' | 'plan', text: string) => void
  /** Keeps it. True once it is kept. */
  readonly keep: () => Promise<boolean | undefined>
  readonly happened: (id: RestId) => Promise<boolean>
  /** Not today after all. */
  readonly leave: (id: RestId) => Promise<boolean>
  readonly remove: (id: RestId) => Promise<boolean>
}

const drafts = { thing: 'rest-thing', words: 'rest-words', plan: 'rest-plan' } as const

export function restScreen(app: App): RestScreen {
  const { trouble, keep } = keeping(app)
  const typed = (part: keyof typeof drafts) => app.drafts.texts.value.get(drafts[part])
  const pressed = signal(false)
  const thing = computed(() => restThings.find((one) => one === typed('thing')))
  const words = computed(() => typed('words') ?? '')
  const plan = computed(() => typed('plan') ?? restWords.planPattern)
  const all = computed(() => inOrder([...app.notebook.value.rests.values()], ({ made }) => made).toReversed())
  return {
    trouble,
    thing,
    words,
    plan,
    missing: computed(() => pressed.value && thing.value === undefined),
    open: computed(() => all.value.filter(isOpenRest)),
    before: computed(() => all.value.filter((rest) => !isOpenRest(rest))),
    choose: (next) => app.drafts.type(drafts.thing, next ?? ''),
    type: (part, text) => app.drafts.type(drafts[part], text),
    keep: oneAtATime(async () => {
      pressed.value = true
      if (thing.value === undefined) return false
      const set = fieldsOf({
        made: app.now(),
        thing: thing.value,
        words: words.value.trim() || undefined,
        plan: planned(plan.value),
      })
      if (!(await keep([{ kind: 'rest', id: newId(app.environment), set }], Object.values(drafts)))) return false
      pressed.value = false
      return true
    }),
    happened: (id) => keep([{ kind: 'rest', id, set: { done: app.now(), left: null } }]),
    leave: (id) => keep([{ kind: 'rest', id, set: { left: app.now(), done: null } }]),
    remove: (id) => keep([{ kind: 'rest', id, gone: true }]),
  }
}

// The pattern as it was given is no plan.
function planned(plan: string): string | undefined {
  const text = plan.trim()
  return text === '' || text === restWords.planPattern.trim() ? undefined : text
}
