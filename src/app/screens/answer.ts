import { computed, type ReadonlySignal } from '@preact/signals-core'
import { markNotFromThem, openAnswer, seeFelt } from '../../core/ask-steps.ts'
import { type AskId, askState } from '../../core/ask.ts'
import { compare, type Comparison } from '../../core/compare.ts'
import type { App } from '../app.ts'
import { shownAsk, type ShownAsk } from './ask-shown.ts'
import { type Keeping, keeping } from './keeping.ts'

/** The arrival of an answer: their words first, then what was guessed beside what is true. */
export type AnswerScreen = Pick<Keeping, 'trouble'> & {
  /** The ask with its answer; `undefined` if there is none (deleted, or taken back). */
  readonly shown: ReadonlySignal<ShownAsk | undefined>
  readonly comparison: ReadonlySignal<Comparison | undefined>
  /** Was it still closed when this screen opened? Only then the tendril draws itself. */
  readonly firstTime: boolean
  /** They sent more than one answer; this is how it stands now. */
  readonly changed: ReadonlySignal<boolean>
  /** Notes that it was looked at, as it stands now. It is called anew for a changed answer, and once they say how it was to be asked. */
  readonly open: () => Promise<void>
  /** "This was not from them": it then counts nowhere. `false` takes that back. */
  readonly markNotFromThem: (notFromThem: boolean) => Promise<void>
}

/** @param id the ask that was answered. */
export function answerScreen(app: App, id: AskId): AnswerScreen {
  const { trouble, keep } = keeping(app)
  const shown = shownAsk(app, id)
  const before = shown.peek()
  return {
    trouble,
    shown: computed(() => (shown.value?.ask.answer ? shown.value : undefined)),
    comparison: computed(() => shown.value && compare(shown.value.ask)),
    firstTime: before !== undefined && askState(before.ask, app.now()) === 'arrived',
    changed: computed(() => (shown.value?.ask.answerCount ?? 0) > 1),
    async open() {
      const ask = shown.peek()?.ask
      if (!ask?.answer) return
      const opened = openAnswer(ask, app.now())
      const seen = [...(opened.ok ? opened.value : []), ...seeFelt(ask, app.now())]
      if (seen.length > 0) await keep(seen)
    },
    async markNotFromThem(notFromThem) {
      const ask = shown.peek()?.ask
      if (ask) await keep(markNotFromThem(ask, notFromThem))
    },
  }
}
