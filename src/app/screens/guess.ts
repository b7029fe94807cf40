import { computed, type ReadonlySignal } from '@preact/signals-core'
import { draftGuess, sealGuess } from '../../core/ask-steps.ts'
import type { Ask, AskId } from '../../core/ask.ts'
import { lastNextSelf } from '../../core/ask-lists.ts'
import { type Fear, fearsOf, type Guess, type GuessScale, scalesOf } from '../../core/guess.ts'
import { isAnswerable, stepById } from '../../core/library.ts'
import type { Notebook } from '../../core/notebook.ts'
import { flipped } from '../../lib/flipped.ts'
import type { App } from '../app.ts'
import { withFear } from '../asking.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { inTurns } from '../in-turn.ts'
import { type ShownAsk, shownAsk } from './ask-shown.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Longest fear in one's own words, in UTF-16 units. */
export const longestFear = 300

/** The screen on which is guessed what will happen. Nothing is set at first; each part may stay empty. */
export type GuessScreen = Pick<Keeping, 'trouble'> & {
  readonly shown: ReadonlySignal<ShownAsk | undefined>
  readonly guess: ReadonlySignal<Guess>
  /** The fear in the person's own words, as typed. */
  readonly ownFear: ReadonlySignal<string>
  /** Sealed already: it can be looked at, and not changed. */
  readonly sealed: ReadonlySignal<boolean>
  /** On which scales is guessed. */
  readonly scales: readonly GuessScale[]
  /** What can be feared here; `likely` of it is shown at once, the others on demand. */
  readonly fears: readonly Fear[]
  readonly likely: readonly Fear[]
  /** The sentence that was left for this moment the last time. */
  readonly nextSelf: ReadonlySignal<string | undefined>
  /** Keeps one part of the guess as it is tapped; `undefined` empties it. */
  readonly set: <Part extends GuessScale>(part: Part, value: Guess[Part] | undefined) => Promise<boolean>
  /** A tap on a fear: it is among them, or not any more. */
  readonly toggleFear: (fear: Fear) => Promise<boolean>
  readonly typeFear: (words: string) => void
  /** Seals it for good. True also when it was sealed before. */
  readonly seal: () => Promise<boolean>
}

/** The guess of one ask. A guess given while choosing stands here already. */
export function guessScreen(app: App, id: AskId): GuessScreen {
  const { trouble, keep } = keeping(app)
  const shown = shownAsk(app, id)
  const fearDraft = draftsOfAsk(id).fear
  const guess = computed(() => shown.value?.ask.guess ?? {})
  const ownFear = computed(() => app.drafts.texts.value.get(fearDraft) ?? guess.value.ownFear ?? '')
  const answerable = isAnswerable(shown.value?.ask.step)
  const sealed = computed(() => shown.value?.ask.sealed !== undefined)
  // One after the other: each tap builds on what the one before it kept, and sealing on the last.
  const inTurn = inTurns()

  async function draft(guessed: (before: Guess) => Guess): Promise<boolean> {
    const ask = shown.value?.ask
    return ask !== undefined && keep(draftGuess(ask, guessed(ask.guess)))
  }
  async function sealNow(): Promise<boolean> {
    const ask = shown.value?.ask
    if (!ask || ask.sealed !== undefined) return ask !== undefined
    return keep(sealGuess(ask, withFear(app, ask).guess, app.now()), [fearDraft])
  }
  return {
    trouble,
    shown,
    guess,
    ownFear,
    sealed,
    scales: scalesOf(answerable),
    fears: fearsOf(answerable),
    likely: likelyFears(app.notebook.value, shown.value?.ask),
    nextSelf: computed(() => lastNextSelf(app.notebook.value, id)),
    set: (name, value) => inTurn(() => draft((before) => part(before, name, value))),
    toggleFear: (fear) => inTurn(() => draft((before) => part(before, 'fears', flipped(before.fears ?? [], fear)))),
    typeFear: (words) => app.drafts.type(fearDraft, words),
    seal: () => inTurn(sealNow),
  }
}

/** The guess with one part set, or without it. */
function part<Part extends keyof Guess>(guess: Guess, name: Part, value: Guess[Part] | undefined): Guess {
  const rest = Object.entries(guess).filter(([other]) => other !== name)
  const empty = value === undefined || (Array.isArray(value) && value.length === 0)
  return Object.fromEntries(empty ? rest : [...rest, [name, value]])
}

// What this ask was chosen to test, what its step tests, then what is feared most often; few enough to read at a glance.
const common: readonly Fear[] = ['think-less', 'owe', 'bother', 'no']

function likelyFears({ beliefs }: Notebook, ask: Ask | undefined): readonly Fear[] {
  const feared = ask?.guess.fears ?? []
  const foretold = (ask?.belief && beliefs.get(ask.belief)?.tests) ?? []
  const tested = (ask?.step && stepById.get(ask.step)?.tests) ?? []
  const likely = [...new Set([...feared, ...foretold, ...tested, ...common])].slice(0, Math.max(4, feared.length))
  return fearsOf(isAnswerable(ask?.step)).filter((fear) => likely.includes(fear))
}
