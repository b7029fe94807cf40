import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type AfterNote, finishAsk, noteAfterwards } from '../../core/ask-steps.ts'
import { type Ask, type AskId, askState, isAccepted, openedAnswer } from '../../core/ask.ts'
import { isAnswerable, stepById } from '../../core/library.ts'
import type { App } from '../app.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { closeAnswerLinks, shownAsk, type ShownAsk } from './ask-shown.ts'
import { type Keeping, keeping } from './keeping.ts'

/** What turned out, and the sentence to the next self. Every row may stay empty; each tap is kept as it is made. */
export type AfterScreen = Pick<Keeping, 'trouble'> & {
  readonly shown: ReadonlySignal<ShownAsk | undefined>
  /** Can help have come of it? Of a no it can't, nor where nothing was asked or offered. */
  readonly mayHaveHelped: ReadonlySignal<boolean>
  /** Notes one row, or empties it with `null`. */
  readonly note: (row: AfterNote) => Promise<void>
  /** The sentence as it is being written; the kept one until then. */
  readonly sentence: () => string
  readonly write: (text: string) => void
  /**
   * Keeps the sentence (none, if it is empty), finishes the ask, and closes its link. `arrived`: an answer came meanwhile, and is to be
   * opened first. `taken-back`: the answer it is about is no more.
   */
  readonly finish: () => Promise<'finished' | 'arrived' | 'taken-back' | 'not-kept'>
}

/** The same for both screens of afterwards. */
export function afterScreen(app: App, id: AskId): AfterScreen {
  const { trouble, keep } = keeping(app)
  const shown = shownAsk(app, id)
  const draft = draftsOfAsk(id).nextSelf
  const sentence = () => app.drafts.texts.value.get(draft) ?? shown.value?.ask.after.nextSelf ?? ''
  return {
    trouble,
    shown,
    sentence,
    mayHaveHelped: computed(() => shown.value !== undefined && mayHaveHelped(shown.value.ask)),
    async note(row) {
      const ask = shown.peek()?.ask
      if (ask) await keep(noteAfterwards(ask, row))
    },
    write: (text) => app.drafts.type(draft, text),
    async finish() {
      await app.change([]) // what was tapped before may still be on its way to the disk, the opening of the answer too
      const ask = shown.peek()?.ask
      if (!ask) return 'not-kept'
      if (askState(ask, app.now()) === 'arrived') return 'arrived'
      if (ask.takenBack && ask.answer === undefined) return 'taken-back'
      const text = sentence().trim()
      const kept = await keep(finishAsk(ask, { nextSelf: text === '' ? null : text }, app.now()), [draft])
      if (kept) await closeAnswerLinks(app, id)
      return kept ? 'finished' : 'not-kept'
    },
  }
}

function mayHaveHelped(ask: Ask): boolean {
  const { step } = ask
  const answer = openedAnswer(ask)
  if (answer) return isAccepted(answer)
  return isAnswerable(step) || (step !== undefined && stepById.get(step)?.receiving === true)
}
