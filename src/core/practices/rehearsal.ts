import type { AskId } from '../ask.ts'
import type { Brand } from '../../lib/brand.ts'
import type { Instant } from '../../lib/time.ts'
import type { PersonId } from '../person.ts'

/** Names one rehearsal. */
export type RehearsalId = Brand<string, 'RehearsalId'>

/** What is rehearsed: a talk, asking a partner to come to therapy, handing over one task whole. */
export const rehearsed = ['talk', 'therapy', 'hand-over'] as const
/** One of the three. */
export type Rehearsed = (typeof rehearsed)[number]

/** How the one review after four weeks came out. */
export const reviews = ['theirs', 'shared', 'took-it-back', 'not-yet'] as const

/** Something hard, written before it is said. It ends as an ask with a guess. */
export type Rehearsal = {
  readonly id: RehearsalId
  readonly made: Instant
  readonly of: Rehearsed
  readonly person?: PersonId
  readonly happened?: string
  readonly inside?: string
  readonly request?: string
  readonly room?: string
  /** When it will be said: fed, sober, private. */
  readonly when?: string
  /** The task that is handed over, and what is good enough. */
  readonly task?: string
  readonly goodEnough?: string
  /** When the private safety check before it was answered with three noes. */
  readonly checked?: Instant
  /** How much is in the body, 0..10, before and after. */
  readonly before?: number
  readonly after?: number
  /** The ask that it became. */
  readonly ask?: AskId
  /** When the one review is due: four weeks after the ask was made. */
  readonly reviewAt?: Instant
  readonly review?: (typeof reviews)[number]
}
