import type { Askable } from '../safety.ts'
import type { Change } from '../records/op.ts'
import type { Instant } from '../../lib/time.ts'
import type { Mode } from '../mode.ts'
import type { Notebook } from '../notebook.ts'
import type { PersonId } from '../person.ts'
import type { Rehearsal, RehearsalId } from './rehearsal.ts'
import { allowed, answer } from '../mode.ts'
import { inOrder } from '../in-order.ts'
import { library } from '../library.ts'
import { whoCanBeAsked } from '../safety.ts'
import { day } from '../../lib/time.ts'

/** Three questions, answered alone, before anything with somebody close is begun. A yes closes it. @see docs/evidence.md#unsafe-people */
export const checkQuestions = ['afraid', 'punished', 'watched'] as const
/** One of the three. */
export type CheckQuestion = (typeof checkQuestions)[number]

/** The check holds for thirty days. Ours. */
export const checkHolds = 30 * day

/** Where somebody stands before a rehearsal. `open`: go on. `check`: the three questions first. Else the mode that closes it. */
export type RehearsalGate = 'open' | 'check' | Exclude<Mode, 'open'>

/** May something with somebody close be begun at `now`? */
export function rehearsalGate(notebook: Notebook, now: Instant): RehearsalGate {
  const { partner, mode } = allowed(notebook.privateAnswers, now)
  if (!partner) return mode === 'open' ? 'unasked' : mode
  const checks = [...notebook.rehearsals.values()].map(({ checked }) => checked)
  // A clock that ran years ahead must not open it for years.
  const holds = checks.some((checked) => checked !== undefined && Math.abs(now - checked) < checkHolds)
  return holds ? 'open' : 'check'
}

/** Three noes open it for thirty days. */
export function passCheck(id: RehearsalId, now: Instant): readonly Change[] {
  return [{ kind: 'rehearsal', id, set: { checked: now } }]
}

/**
 * A yes is remembered where it keeps the person safe: on the card of whoever it is about, and in the private answers, so that
 * nothing like it is offered again until they answer anew.
 */
export function failCheck(question: CheckQuestion, person: PersonId | undefined, now: Instant): readonly Change[] {
  const answers = answer(question === 'watched' ? 'watched' : 'afraid', 'yes', now)
  if (person === undefined || question === 'watched') return [answers]
  const card = question === 'afraid' ? { 'card.afraid': 'yes' } : { 'card.saidNo': 'punished' }
  return [answers, { kind: 'person', id: person, set: card }]
}

/**
 * With whom: the gate of a step at home at level 3, so that nobody is offered who frightens, punishes, or is hardly known. A good
 * record of asks is not needed: what is hard to say is often with the one who was never asked for anything.
 */
export function whoToRehearseWith(notebook: Notebook, now: Instant): readonly Askable[] {
  const atHome = library.find(({ domain, level }) => domain === 'HOM' && level === 3)
  return atHome ? whoCanBeAsked(notebook, { ...atHome, ties: [], needsTrust: false }, now) : []
}

/** Rehearsals, the newest first. */
export function rehearsalsInOrder(notebook: Notebook): readonly Rehearsal[] {
  return inOrder([...notebook.rehearsals.values()], ({ made }) => made).toReversed()
}
