import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { AskId } from '../../core/ask.ts'
import { chances, hards } from '../../core/guess.ts'
import { type GuessWhileChoosing, type NextAsk, nextAsks, proposed, selfDirected } from '../../core/next-asks.ts'
import { heldBack } from '../../core/pause.ts'
import type { StepId } from '../../core/step.ts'
import { type WhyThis, whyThis } from '../../core/why-this.ts'
import { hour } from '../../lib/time.ts'
import { stepTitle, stepWords } from '../../words/steps.ts'
import type { App } from '../app.ts'
import { draftChanges, isWorded } from '../asking.ts'
import { draftParts } from '../draft-parts.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { canChoose } from './choice-loaded.ts'
import { type Keeping, keeping } from './keeping.ts'

/** One of the four, with what was guessed of it. */
export type OneOfFour = {
  readonly ask: NextAsk
  readonly title: string
  readonly guess: GuessWhileChoosing
  /** Said of the one that is proposed, once it was asked which. */
  readonly why: WhyThis | undefined
}

/** Up to four asks to choose from, and a quick guess of each. Nothing is set; each may stay empty, and any can be taken. */
export type FourScreen = Pick<Keeping, 'trouble'> & {
  /** Why there is nothing to choose among. `early`: too few were asked to choose by. `nothing`: none passes now. */
  readonly none: ReadonlySignal<'not-now' | 'paused' | 'none-wished' | 'early' | 'nothing' | undefined>
  readonly four: ReadonlySignal<readonly OneOfFour[]>
  /** Where no ask fits: something for which nobody has to answer, if one fits. */
  readonly self: ReadonlySignal<
    { readonly step: StepId; readonly title: string; readonly note: string | undefined } | undefined
  >
  /** It was asked which one: then one is marked, unless after these guesses none is fitting. */
  readonly asked: ReadonlySignal<boolean>
  readonly fits: ReadonlySignal<boolean>
  readonly set: (step: StepId, guess: GuessWhileChoosing) => void
  readonly askWhich: () => void
  /** Makes it a draft ask with its guess, and lets the guesses of the others go. Where it goes on, or nothing if it could not be kept. */
  readonly take: (step: StepId) => Promise<{ readonly ask: AskId; readonly to: 'words' | 'guess' } | undefined>
}

const draft = 'next-four'
/** Guesses of another day are not shown again: they were about another day. Ours. */
const keptFor = 12 * hour

type Begun = {
  readonly at: number
  readonly asked: boolean
  readonly guesses: ReadonlyMap<StepId, GuessWhileChoosing>
}

export function fourScreen(app: App): FourScreen {
  const { trouble, keep } = keeping(app)
  const begun = signal(begunBefore(app))
  const none = computed(() => noneOf(app))
  const asks = computed(() => (none.value === undefined ? nextAsks(app.notebook.value, app.now()) : []))
  const guessesNow = computed(() => begun.value.guesses)
  const one = computed(() => proposed(app.notebook.value, app.now(), asks.value, guessesNow.value))
  const four = computed(() =>
    asks.value.map((ask): OneOfFour => {
      const guess = guessesNow.value.get(ask.step.id) ?? {}
      const marked = begun.value.asked && ask === one.value
      const why = marked ? whyThis(app.notebook.value, app.now(), ask, guess) : undefined
      return { ask, guess, why, title: stepTitle(ask.step.id, ask.person?.name) }
    }),
  )
  const self = computed(() => {
    const step =
      none.value === undefined && asks.value.length === 0 ? selfDirected(app.notebook.value, app.now()) : undefined
    return step && { step: step.id, title: stepTitle(step.id), note: stepWords[step.id]?.note }
  })
  function change(part: Partial<Begun>): void {
    begun.value = { ...begun.value, at: app.now(), ...part }
    app.drafts.type(draft, textOf(begun.value))
  }
  return {
    trouble,
    none: computed(() => none.value ?? (asks.value.length === 0 ? 'nothing' : undefined)),
    four,
    self,
    asked: computed(() => begun.value.asked),
    fits: computed(() => one.value !== undefined),
    set: (step, guess) => change({ guesses: new Map(begun.value.guesses).set(step, guess) }),
    askWhich: () => change({ asked: true }),
    take: oneAtATime(async (step) => {
      const taken = four.value.find(({ ask }) => ask.step.id === step)
      if (!taken && step !== self.value?.step) return undefined
      const person = taken?.ask.person
      const ask = newId<AskId>(app.environment)
      const chosen = { step, ...(taken && { guess: taken.guess }), ...(person && { person: person.id }) }
      const kept = await keep(draftChanges(app.notebook.value, ask, chosen, app.now()), [draft])
      return kept ? { ask, to: isWorded(chosen) ? 'words' : 'guess' } : undefined
    }),
  }
}

function noneOf(app: App): 'not-now' | 'paused' | 'none-wished' | 'early' | undefined {
  const held = heldBack(app.notebook.value, app.now())
  if (held !== undefined) return held
  if (app.notebook.value.settings.pace === 0) return 'none-wished'
  return canChoose(app.notebook.value) ? undefined : 'early'
}

function textOf({ at, asked, guesses }: Begun): string {
  return JSON.stringify({ at, asked, guesses: Object.fromEntries(guesses) })
}

function begunBefore(app: App): Begun {
  const { at, asked, guesses } = draftParts(app.drafts.texts.value.get(draft))
  const fresh = typeof at === 'number' && Math.abs(app.now() - at) < keptFor
  if (!fresh) return { at: app.now(), asked: false, guesses: new Map() }
  const given = typeof guesses === 'object' && guesses !== null ? Object.entries(guesses) : []
  return { at, asked: asked === true, guesses: new Map(given.map(([step, guess]) => [step as StepId, guessIn(guess)])) }
}

function guessIn(value: unknown): GuessWhileChoosing {
  const given: { readonly [part: string]: unknown } = typeof value === 'object' && value !== null ? { ...value } : {}
  const chance = chances.find((one) => one === given['chance'])
  const hard = hards.find((one) => one === given['hard'])
  return { ...(chance !== undefined && { chance }), ...(hard !== undefined && { hard }) }
}
