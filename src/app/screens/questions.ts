import { computed, type ReadonlySignal } from '@preact/signals-core'
import {
  allowed,
  answer,
  areAnswered,
  forgetAnswers,
  helpCalledFor,
  isFresh,
  type Mode,
  modesNow,
  type PrivateAnswers,
  type PrivateQuestion,
  privateQuestions,
  questions,
} from '../../core/mode.ts'
import type { App } from '../app.ts'
import { type Keeping, keeping } from './keeping.ts'

/** The eight private questions. Each answer is kept as it is tapped; a question that is skipped stays as it was. */
export type QuestionsScreen = Pick<Keeping, 'trouble'> & {
  readonly answers: ReadonlySignal<PrivateAnswers>
  /** How it stands: nothing answered, some, all, or all of them and long ago. */
  readonly stands: ReadonlySignal<'new' | 'begun' | 'answered' | 'old'>
  /** The place, from 1, of the first that is open or old; 1 when none is. */
  readonly next: ReadonlySignal<number>
  readonly answer: <Q extends PrivateQuestion>(
    question: Q,
    value: (typeof privateQuestions)[Q][number],
  ) => Promise<boolean>
  /** Empties all of them. */
  readonly forget: () => Promise<boolean>
}

/** What the answers change. */
export type ChangesScreen = {
  /** Every mode that holds, strictest first. */
  readonly modes: ReadonlySignal<readonly Mode[]>
  /** Those of them whose lines are said: what a stricter one closes is not spoken of, and that all is open only where nothing else is said. */
  readonly said: ReadonlySignal<readonly Mode[]>
  /** The help that the answers call for, the most pressing first. */
  readonly help: ReadonlySignal<readonly ('crisis' | 'fear')[]>
  /** Everything is open and they have not said yet how big a suggested ask may be. */
  readonly offersSize: ReadonlySignal<boolean>
}

/** The question at a place from 1, as it stands in the address; `undefined` for any other text. */
export function questionAt(place: string): PrivateQuestion | undefined {
  return /^[1-8]$/.test(place) ? questions[Number(place) - 1] : undefined
}

export function questionsScreen(app: App): QuestionsScreen {
  const { trouble, keep } = keeping(app)
  const answers = computed(() => app.notebook.value.privateAnswers)
  return {
    trouble,
    answers,
    stands: computed(() => {
      if (areAnswered(answers.value, app.now())) return 'answered'
      const given = questions.filter((question) => answers.value[question] !== undefined)
      if (given.length === 0) return 'new'
      return given.some((question) => !isFresh(answers.value, question, app.now())) ? 'old' : 'begun'
    }),
    next: computed(
      () =>
        1 +
        Math.max(
          0,
          questions.findIndex((one) => !isFresh(answers.value, one, app.now())),
        ),
    ),
    answer: (question, value) => keep([answer(question, value, app.now())]),
    forget: () => keep([forgetAnswers()]),
  }
}

export function changesScreen(app: App): ChangesScreen {
  const { value } = app.notebook
  // As it was when the screen opened: the choice stays there while it is made.
  const unsaid = value.settings.ownLimit === undefined
  const modes = computed(() => modesNow(app.notebook.value.privateAnswers, app.now()))
  return {
    modes,
    said: computed(() => saidOf(modes.value)),
    help: computed(() => helpCalledFor(app.notebook.value.privateAnswers)),
    offersSize: computed(() => unsaid && allowed(app.notebook.value.privateAnswers, app.now()).mode === 'open'),
  }
}

function saidOf(modes: readonly Mode[]): readonly Mode[] {
  if (modes.includes('not-now')) return modes.filter((mode) => mode === 'not-now' || mode === 'fear')
  return modes.filter((mode) => mode !== 'open' || modes.length === 1)
}
