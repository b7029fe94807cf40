import { guessOf, makeAsk, markAsked, type Noted, sealGuess, type Wording } from '../core/ask-steps.ts'
import type { Ask, AskId } from '../core/ask.ts'
import type { Channel } from '../core/says.ts'
import type { Guess } from '../core/guess.ts'
import { isAnswerable, stepById } from '../core/library.ts'
import type { Notebook } from '../core/notebook.ts'
import type { BeliefId } from '../core/practices/belief.ts'
import type { PersonId, Tie } from '../core/person.ts'
import { withoutEmpty } from '../core/records/fields.ts'
import type { Change } from '../core/records/op.ts'
import type { Level, StepId } from '../core/step.ts'
import { fail, ok } from '../lib/result.ts'
import type { Instant } from '../lib/time.ts'
import type { App } from './app.ts'
import { draftsOfAsk } from './draft-names.ts'

/** What is known of an ask when it is begun. Either a step of the library, or a title of one's own. */
export type AskBegun = {
  readonly step?: StepId
  readonly title?: string
  readonly size?: Level
  /** Somebody of the circle; left out, it is for anyone: with no link, and in person unless its step is a written one. */
  readonly person?: PersonId
  readonly words?: string
  readonly channel?: Channel
  readonly plan?: string
  /** The belief that it was chosen to test. */
  readonly belief?: BeliefId
  /** What was guessed while choosing: it is *the* guess, and still open. */
  readonly guess?: Guess
}

/** Begins an ask, as a draft that can be changed in every part: changes, to be kept alone or together with others. */
export function draftChanges(notebook: Notebook, id: AskId, begun: AskBegun, now: Instant): readonly Change[] {
  const { guess, ...wording } = begun
  return [
    ...makeAsk(id, now, { ...wordingOf(notebook, begun), ...wording }),
    ...(guess ? [{ kind: 'ask', id, set: { guess: { ...guessOf(begun.step, guess) } } } as const] : []),
  ]
}

/** Is what was chosen now another ask than `ask`? Then what was written, half written and guessed about that one does not go along. */
export function isAnother(ask: Ask, { step, title, person }: Pick<AskBegun, 'step' | 'title' | 'person'>): boolean {
  return step !== ask.step || title !== ask.title || person !== ask.person
}

/** Is it worded, and the way of asking chosen? Only where somebody known is asked for something. */
export function isWorded({ step, person }: Pick<AskBegun, 'step' | 'person'>): boolean {
  return person !== undefined && isAnswerable(step)
}

/** Who and how, as it follows from what was chosen: the tie of the person, or of whoever is asked where that is anyone. */
export function wordingOf(notebook: Notebook, { step, person }: AskBegun): Wording {
  const known = person === undefined ? undefined : notebook.people.get(person)
  if (known) return { person: known.id, tie: known.tie, ...(!isAnswerable(step) && { channel: 'in-person' }) }
  const isWritten = step !== undefined && stepById.get(step)?.written
  return { person: null, tie: tieOfAnyone(step), channel: isWritten ? 'in-writing' : 'in-person' }
}

/**
 * They say that they asked, or share the link. A guess that was not sealed yet is sealed now, as it stands.
 *
 * @param how `until` is when the link stops taking answers; leave it out where there is no link.
 */
export function saidAsked(ask: Ask, now: Instant, how: { channel?: Channel; until?: Instant }): Noted {
  if (ask.sealed !== undefined) return markAsked(ask, now, how)
  const sealed = sealGuess(ask, ask.guess, now)
  const asked = markAsked({ ...ask, sealed: now }, now, how)
  if (!sealed.ok || !asked.ok) return asked.ok ? fail('already-sealed') : asked
  return ok([...sealed.value, ...asked.value])
}

/** The ask with the fear in one's own words that was typed at its guess and not sealed yet: that draft goes when the guess is sealed. */
export function withFear(app: App, ask: Ask): Ask {
  const typed = app.drafts.texts.value.get(draftsOfAsk(ask.id).fear)
  return typed === undefined
    ? ask
    : { ...ask, guess: withoutEmpty({ ...ask.guess, ownFear: typed.trim() || undefined }) }
}

function tieOfAnyone(step: StepId | undefined): Tie {
  const ties = (step && stepById.get(step)?.ties) ?? []
  return ties.includes('professional') && !ties.includes('stranger') ? 'professional' : 'stranger'
}
