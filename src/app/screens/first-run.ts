import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { draftGuess, reword } from '../../core/ask-steps.ts'
import { type Ask, type AskId, askState } from '../../core/ask.ts'
import { type Guess, type GuessScale, scalesOf } from '../../core/guess.ts'
import { type For, nextSteps, type Suggestion } from '../../core/ladder.ts'
import { isAnswerable, library, stepById } from '../../core/library.ts'
import { heldBack } from '../../core/pause.ts'
import type { Person } from '../../core/person.ts'
import type { StepId } from '../../core/step.ts'
import type { App } from '../app.ts'
import { draftChanges, wordingOf } from '../asking.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { newId } from '../new-id.ts'
import { type Keeping, keeping } from './keeping.ts'
import { waitsForAnswers } from './who-for.ts'

/** One small ask out of three, and what is guessed of it. Everything is kept as it is tapped. */
export type FirstRunScreen = Pick<Keeping, 'trouble'> & {
  /** Why nothing is suggested at all now. */
  readonly held: ReadonlySignal<'not-now' | 'paused' | undefined>
  /** Three steps, easiest first; the chosen one is always among them. Fewer where there are no more. */
  readonly offered: ReadonlySignal<readonly Suggestion[]>
  /** Somebody whose first questions wait: told where nobody can be asked, or they would seem to be lost. */
  readonly unread: ReadonlySignal<Person | undefined>
  readonly chosen: ReadonlySignal<StepId | undefined>
  /** On which scale is guessed: the chance of a yes where somebody may say it, else how hard it is. */
  readonly scale: ReadonlySignal<GuessScale | undefined>
  readonly guess: ReadonlySignal<Guess>
  /** *I'll ask today* was pressed with nothing chosen. */
  readonly missing: ReadonlySignal<boolean>
  /** Keeps the step as a draft ask. Another step takes its place, and the guess begins anew: it was about the other one. */
  readonly choose: (step: StepId) => Promise<void>
  readonly setGuess: (guess: Pick<Guess, 'chance' | 'hard'>) => Promise<void>
  /** The next three; after the last ones it begins anew. */
  readonly others: () => void
  /** May the screen be left? True once a step is chosen, and everything that was tapped is kept. */
  readonly done: () => Promise<boolean>
}

const atOnce = 3

/**
 * @param kind whom the ask is for. For `known` only the steps are shown: who, and the rest, is chosen in the flow of an ask.
 * @param meant the draft in whose place another step is chosen; left out, the newest that was begun like this.
 */
export function firstRunScreen(app: App, kind: For, meant?: AskId): FirstRunScreen {
  const { trouble, keep } = keeping(app)
  const page = signal(0)
  const pressed = signal(false)
  const early = signal<Guess>({}) // guessed before anything was chosen
  const here = signal(meant)
  const draft = computed(() => (kind === 'known' ? undefined : draftHere(app, kind, here.value)))
  // One after the other: a second tap must find the draft that the first one makes.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<unknown>): Promise<void> => {
    turn = turn.then(work)
    return turn.then(() => undefined)
  }

  async function chooseNow(step: StepId): Promise<void> {
    const notebook = app.notebook.value
    const before = draft.value
    if (before?.step === step) return
    if (!before) {
      const id = newId<AskId>(app.environment)
      if (!(await keep(draftChanges(notebook, id, { step, guess: early.value }, app.now())))) return
      early.value = {}
      here.value = id
      return
    }
    const another = reword(before, { step, ...wordingOf(notebook, { step }) })
    await keep(another, Object.values(draftsOfAsk(before.id)))
  }
  return {
    trouble,
    held: computed(() => heldBack(app.notebook.value, app.now())),
    offered: computed(() => threeOf(app, kind, page.value, draft.value?.step)),
    unread: computed(() => waitsForAnswers(app.notebook.value)),
    chosen: computed(() => draft.value?.step),
    scale: computed(() => scalesOf(draft.value ? isAnswerable(draft.value.step) : kind !== 'receive')[0]),
    guess: computed(() => draft.value?.guess ?? early.value),
    missing: computed(() => pressed.value && draft.value === undefined),
    choose: (step) => inTurn(() => chooseNow(step)),
    setGuess: (guess) =>
      inTurn(async () => {
        if (draft.value) await keep(draftGuess(draft.value, guess))
        else early.value = guess
      }),
    others: () => (page.value = page.value + 1),
    async done() {
      await turn
      pressed.value = true
      return draft.value !== undefined
    },
  }
}

/** The one that is meant, else the newest, of drafts that were begun like this: a step with nobody of the circle in it, and no words of one's own. */
function draftHere(app: App, kind: For, meant: AskId | undefined): Ask | undefined {
  const drafts = [...app.notebook.value.asks.values()]
    .filter((ask) => askState(ask, app.now()) === 'draft' && !ask.trial && isPlain(ask))
    .filter(({ step }) => (step && stepById.get(step)?.receiving) === (kind === 'receive'))
    .sort((a, b) => a.made - b.made)
  return meant === undefined ? drafts.at(-1) : drafts.find(({ id }) => id === meant)
}

function isPlain({ step, person, title, words }: Ask): boolean {
  return step !== undefined && person === undefined && title === undefined && words === undefined
}

function threeOf(app: App, kind: For, page: number, chosen: StepId | undefined): readonly Suggestion[] {
  const all = nextSteps(app.notebook.value, app.now(), { kind, limit: library.length })
  const start = all.length === 0 ? 0 : (page * atOnce) % all.length
  const three = [...all.slice(start), ...all.slice(0, start)].slice(0, atOnce)
  const kept = chosen === undefined ? undefined : stepById.get(chosen)
  if (!kept || three.some(({ step }) => step.id === chosen)) return three
  return [{ step: kept, who: [], why: 'first' }, ...three.slice(0, atOnce - 1)]
}
