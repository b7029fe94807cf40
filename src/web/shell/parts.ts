// What an address names. The brand is given here, once; a name proves nothing: what it stood for may be deleted, or never have been.
import type { AskId } from '../../core/ask.ts'
import type { HarmId } from '../../core/harm.ts'
import type { PersonId } from '../../core/person.ts'
import type { BeliefId } from '../../core/practices/belief.ts'
import type { CheckInId } from '../../core/practices/check-in.ts'
import type { RehearsalId } from '../../core/practices/rehearsal.ts'
import type { LetterId } from '../../core/practices/letter.ts'
import type { ShareId } from '../../core/share-door.ts'

/** The parts of a path, as `ask` of `/ask/:ask`. One that the path does not have is empty, and names nothing. */
export type PathParts = {
  readonly ask: AskId
  readonly person: PersonId
  readonly checkIn: CheckInId
  readonly kind: string
  readonly lesson: string
  readonly rehearsal: RehearsalId
  /** A step of a way: one of the eight private questions, a part of a rehearsal. */
  readonly part: string
  readonly belief: BeliefId
  readonly letter: LetterId
  readonly harm: HarmId
  /** A season of the picture, counted from 1. */
  readonly season: string
  /** A month of the timeline, `2026-11`. */
  readonly month: string
  readonly share: ShareId
}

/** Nothing is named. All parts stand here, or the compiler says so. */
const nothing: { readonly [Part in keyof PathParts]: '' } = {
  ask: '',
  person: '',
  checkIn: '',
  kind: '',
  lesson: '',
  rehearsal: '',
  part: '',
  belief: '',
  letter: '',
  harm: '',
  season: '',
  month: '',
  share: '',
}

/** The parts by their names. */
export function pathParts(parts: Readonly<Record<string, string>>): PathParts {
  return { ...nothing, ...parts } as unknown as PathParts
}
