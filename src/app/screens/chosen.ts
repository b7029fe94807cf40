import { stepById } from '../../core/library.ts'
import type { PersonId } from '../../core/person.ts'
import type { BeliefId } from '../../core/practices/belief.ts'
import { levels, type StepId, type Level } from '../../core/step.ts'
import { draftParts } from '../draft-parts.ts'

/** What is chosen so far. Nothing is, at first. `now`: something is needed, whatever it is, from anybody who may be asked. */
export type Chosen = {
  readonly mode: 'step' | 'own' | 'now'
  readonly step?: StepId | undefined
  readonly title?: string | undefined
  readonly size?: Level | undefined
  /** `anyone`: nobody of the circle, for an ask of one's own. */
  readonly person?: PersonId | 'anyone' | undefined
  /** The belief that the step was chosen to test. */
  readonly belief?: BeliefId | undefined
}

const modes = ['step', 'own', 'now'] as const

/** What is chosen so far, as the text of a draft. */
export function chosenText(chosen: Chosen): string {
  return JSON.stringify(chosen)
}

/** The same, read back. Whatever is not as it should be counts as not chosen. */
export function parseChosen(text: string | undefined): Chosen {
  const value = draftParts(text)
  const mode = modes.find((one) => one === value['mode']) ?? 'step'
  const { step, title, person, belief } = value
  return {
    mode,
    step: typeof step === 'string' && stepById.has(step as StepId) ? (step as StepId) : undefined,
    title: typeof title === 'string' ? title : undefined,
    size: levels.find((level) => level === value['size']),
    person: typeof person === 'string' ? (person as PersonId) : undefined,
    belief: typeof belief === 'string' ? (belief as BeliefId) : undefined,
  }
}

/** Whether anything is chosen in it, so that writing over it would lose something. */
export function isChosen(text: string | undefined): boolean {
  const { step, title = '' } = parseChosen(text)
  return step !== undefined || title.trim() !== ''
}
