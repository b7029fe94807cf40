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

/**
 * What is written for each, in order. A talk: what happened (one fact), inside me, the request, room for them. Asking to therapy:
 * my own part, what I offer, what I do if it is not yet. Handing over: the task, what is good enough, what I will not do. And when.
 */
export const rehearsalParts = {
  talk: ['happened', 'inside', 'request', 'room', 'when'],
  therapy: ['inside', 'request', 'room', 'when'],
  'hand-over': ['task', 'goodEnough', 'room', 'when'],
} as const satisfies { readonly [R in Rehearsed]: readonly (keyof Rehearsal)[] }
/** One of the parts that are written. */
export type RehearsalPart = (typeof rehearsalParts)[Rehearsed][number]

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
  /** Far away, or numb: out of what can be worked with. */
  readonly numb?: boolean
  /** The ask that it became. */
  readonly ask?: AskId
  readonly review?: (typeof reviews)[number]
}
