// Whom what is chosen can be asked of, and why where that is nobody.
import type { AskId } from '../../core/ask.ts'
import { limit, needsNobody } from '../../core/ladder.ts'
import { ownStep, stepById } from '../../core/library.ts'
import type { Notebook } from '../../core/notebook.ts'
import { type Person, type Tie, ties } from '../../core/person.ts'
import { type Askable, hasFear, waitsForQuestions, whoCanBeAsked } from '../../core/safety.ts'
import type { Level } from '../../core/step.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import type { Chosen } from './chosen.ts'

/** The ties of people whom an ask can be chosen for. */
export type KnownTie = Exclude<Tie, 'stranger' | 'professional'>

/** Who can be asked for what is chosen; not who said no to the ask in whose place it is. */
export function whoFor(app: App, chosen: Chosen, instead: AskId | undefined): readonly Askable[] | undefined {
  const notebook = app.notebook.value
  const declined = instead && notebook.asks.get(instead)?.person
  return whoFits(notebook, app.now(), chosen, limitNow(app))?.filter(({ person }) => person.id !== declined)
}

/** The hardest level that is safe now. */
export function limitNow({ notebook, now }: App): 0 | Level {
  return limit(notebook.value, now()).level
}

function whoFits(
  notebook: Notebook,
  now: Instant,
  { mode, step, size, person }: Chosen,
  level: 0 | Level,
): readonly Askable[] | undefined {
  if (mode !== 'step') return whoCanBeAsked(notebook, ownStep(mode === 'own' ? (size ?? 1) : smallest(level)), now)
  const chosen = step && stepById.get(step)
  const who = chosen && whoCanBeAsked(notebook, chosen, now)
  // Anyone will do; but who came along with it, and may be asked, is not lost.
  return chosen && needsNobody(chosen) && !who?.some((one) => one.person.id === person) ? undefined : who
}

/** Whom the chosen step is for, where that is why nobody is there: not all ties, and nobody of the circle has one of them. */
export function onlyFor({ people }: Notebook, { mode, step }: Chosen): readonly KnownTie[] {
  const some = (mode === 'step' && step && stepById.get(step)?.ties.filter(isKnownTie)) || []
  const isThere = [...people.values()].some(
    ({ tie, parted }) => parted === undefined && isKnownTie(tie) && some.includes(tie),
  )
  return isThere || some.length === ties.filter(isKnownTie).length ? [] : some
}

function isKnownTie(tie: Tie): tie is KnownTie {
  return tie !== 'stranger' && tie !== 'professional'
}

// What is needed now may be a level 2: small, with somebody known. Never more than what is safe.
function smallest(level: 0 | Level): Level {
  return level < 2 ? 1 : 2
}

/** Somebody who could be asked, were the first questions about them answered. */
export function waitsForAnswers(notebook: Notebook): Person | undefined {
  const fear = hasFear(notebook)
  return [...notebook.people.values()].find(
    ({ card, resting, parted }) => !resting && parted === undefined && waitsForQuestions(card, fear),
  )
}
