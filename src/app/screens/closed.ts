import type { Ask } from '../../core/ask.ts'
import { couldBeFound } from '../../core/ladder.ts'
import { ownStep, stepById } from '../../core/library.ts'
import { asksTo, isGood, levelOf } from '../../core/outcomes.ts'
import { allowed } from '../../core/mode.ts'
import { heldBack } from '../../core/pause.ts'
import {
  ceiling,
  hasFear,
  isPaused,
  isUnsafe,
  isWithin,
  mostOpen,
  openAsks,
  waitsForQuestions,
  welcomeLevel,
  wishesTold,
} from '../../core/safety.ts'
import type { Step } from '../../core/step.ts'
import type { App } from '../app.ts'
import type { ShownAsk } from './ask-shown.ts'

/**
 * Why Tendril does not help to ask somebody, whoever began it and when. `not-now`: the private answers call for rest and help.
 * `not-suggested`: what is noted about them. `parted`: they are no longer there. `removed`: their card was removed. `wish`: they would
 * rather not be asked this. `answer-first`: what they said to the same step waits to be opened.
 */
export type Closed = 'not-now' | 'not-suggested' | 'parted' | 'removed' | 'wish' | 'answer-first'

/** Whom an ask is for, and which step it is. */
export type Asking = { readonly ask: Pick<Ask, 'person' | 'step'>; readonly person: ShownAsk['person'] }

/** Why this ask can't be gone on with now; `undefined`: it can. A pause closes nothing that the person began. */
export function closed(app: App, asking: Asking): Closed | undefined {
  const { ask, person } = asking
  const notebook = app.notebook.value
  if (heldBack(notebook, app.now()) === 'not-now') return 'not-now'
  if (isGone(asking)) return person ? 'parted' : 'removed'
  if (!person) return undefined
  if (isUnsafe(person.card)) return 'not-suggested'
  if (ask.step === undefined || !person.ratherNot.includes(ask.step)) return undefined
  return wishesTold(notebook, person).includes(ask.step) ? 'wish' : 'answer-first'
}

/** Is whom it is for no longer there, or their card removed? Why it was, nobody knows: it may have been fear, or grief. */
export function isGone({ ask, person }: Asking): boolean {
  return person ? person.parted !== undefined : ask.person !== undefined
}

/** Is an ask that was begun before brought up again by itself? Only what would be suggested, and no big one while Tendril goes gently. */
export function isBroughtUp(app: App, shown: ShownAsk): boolean {
  const { level, mode } = allowed(app.notebook.value.privateAnswers, app.now())
  return (mode !== 'gently' || levelOf(shown.ask) <= level) && mayBeSuggested(app, shown)
}

/**
 * May Tendril suggest it, as things are noted now? It is not closed, nor more than fits, it leaves nothing that who is feared could find, not
 * enough is open with them already, and they are not let rest, paused, or waiting for the first questions: then it goes on only by hand.
 */
export function mayBeSuggested(app: App, shown: ShownAsk): boolean {
  if (closed(app, shown) !== undefined || !fits(app, shown)) return false
  const { ask, person } = shown
  const notebook = app.notebook.value
  if (couldBeFound(notebook, ask.step)) return false
  if (!person) return true
  const asks = asksTo(notebook, person.id)
  const isEnough = ask.asked === undefined && openAsks(asks, app.now()) >= mostOpen
  return !person.resting && !isPaused(asks, person) && !isEnough && !waitsForQuestions(person.card, hasFear(notebook))
}

/**
 * Is it no more than they said they would like to be asked for now, and no more than what is noted about them allows? What waits for the first
 * questions is judged once they are answered.
 */
export function fits(app: App, { ask, person }: ShownAsk): boolean {
  if (!person) return true
  const asks = asksTo(app.notebook.value, person.id)
  if (levelOf(ask) > welcomeLevel(asks, app.now())) return false
  const most = ceiling(person.card, asks.filter(isGood).length, hasFear(app.notebook.value))
  return most.reason === 'first-questions' || isWithin(most, stepOf(ask))
}

// What is needed now has no size: it was as small as could be.
function stepOf({ step, size = 1 }: Ask): Step {
  return (step && stepById.get(step)) ?? ownStep(size)
}
