import type { Ask } from '../../core/ask.ts'
import { couldBeFound } from '../../core/ladder.ts'
import { asksTo, levelOf } from '../../core/outcomes.ts'
import { allowed } from '../../core/mode.ts'
import { heldBack } from '../../core/pause.ts'
import { hasFear, isPaused, isUnsafe, waitsForQuestions, welcomeLevel, wishesTold } from '../../core/safety.ts'
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
 * May Tendril suggest it, as things are noted now? It is not closed, nor more than they would like to be asked, it leaves nothing that
 * who is feared could find, and they are not let rest, paused, or waiting for the first questions: then it goes on only by hand.
 */
export function mayBeSuggested(app: App, shown: ShownAsk): boolean {
  if (closed(app, shown) !== undefined || !isWelcome(app, shown)) return false
  const { ask, person } = shown
  const notebook = app.notebook.value
  if (couldBeFound(notebook, ask.step)) return false
  return (
    !person ||
    (!person.resting &&
      !isPaused(asksTo(notebook, person.id), person) &&
      !waitsForQuestions(person.card, hasFear(notebook)))
  )
}

/** Is it no more than they said they would like to be asked for now? */
export function isWelcome(app: App, { ask }: ShownAsk): boolean {
  const { person } = ask
  return person === undefined || levelOf(ask) <= welcomeLevel(asksTo(app.notebook.value, person), app.now())
}
