import type { Brand } from '../../lib/brand.ts'
import type { Fear } from '../guess.ts'
import type { Instant } from '../../lib/time.ts'

/** Names one belief. */
export type BeliefId = Brand<string, 'BeliefId'>

/** Beliefs that are offered; each foretells something that an ask can test. `own`: in the person's words. */
export const beliefKinds = [
  'get-hurt',
  'think-less',
  'burden',
  'owe',
  'let-down',
  'take-over',
  'used-against-me',
  'alone-is-safe',
  'own',
] as const
/** One of them. */
export type BeliefKind = (typeof beliefKinds)[number]

/** What each offered belief says will happen, so that an ask can put it to the test. An own one says so itself. @see docs/evidence.md#beliefs */
export const foretells: { readonly [K in Exclude<BeliefKind, 'own'>]: readonly Fear[] } = {
  'get-hurt': ['let-down', 'used', 'feeling'],
  'think-less': ['think-less'],
  burden: ['bother'],
  owe: ['owe'],
  'let-down': ['let-down', 'no'],
  'take-over': ['take-over', 'done-wrong'],
  'used-against-me': ['used'],
  'alone-is-safe': ['no', 'let-down'],
}

/** What a rating is of: the sentence itself, the fairer one, or how much a friend would be respected for the same act. */
export const ratedThings = ['sentence', 'fairer', 'friend'] as const
/** One of the three. */
export type RatedThing = (typeof ratedThings)[number]

/** The eleven values of a rating, lowest first. */
export const ratingValues = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const

/** How much was believed at one time. `value`: 0 not at all true .. 100 completely true (for `friend`: respect, 0..100). */
export type Rating = {
  readonly id: string
  readonly at: Instant
  readonly of: RatedThing
  readonly value: number
}

/** A sentence that shame says, rated over time, beside what one's own asks say of it. */
export type Belief = {
  readonly id: BeliefId
  readonly made: Instant
  readonly kind: BeliefKind
  /** The sentence in the person's words; other kinds carry theirs in `words`. */
  readonly words?: string
  /** What it foretells: only asks that put one of these to the test bear on it. */
  readonly tests: readonly Fear[]
  /** A fairer sentence, in the person's words. */
  readonly fairer?: string
  /** It was true with somebody who was feared or who punished: then nothing is argued with. */
  readonly wasTrueThere: boolean
  /** Oldest first. */
  readonly ratings: readonly Rating[]
}

/** The ratings of one thing, oldest first. */
export function ratingsOf({ ratings }: Belief, of: RatedThing): readonly Rating[] {
  return ratings.filter((rating) => rating.of === of)
}
