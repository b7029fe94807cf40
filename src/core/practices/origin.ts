import type { BeliefId } from './belief.ts'
import type { Change } from '../records/op.ts'
import type { Instant } from '../../lib/time.ts'
import { mineId } from '../records/op.ts'

/** How it may have begun. Nothing has to be named; `rather-not` is an answer like the others. */
export const beginnings = [
  'coped-for-others',
  'asking-cost',
  'nobody-came',
  'praised-for-managing',
  'let-down-once',
  'always-so',
  'rather-not',
] as const
/** One of them. */
export type Beginning = (typeof beginnings)[number]

/** What doing it alone did for the person. It is thanked before anything about it is changed. */
export const gifts = [
  'kept-me-safe',
  'got-things-done',
  'kept-the-peace',
  'kept-my-pride',
  'let-me-leave',
  'own',
] as const
/** One of them. */
export type Gift = (typeof gifts)[number]

/** Where I learned it: one page, optional, left at any step. */
export type Origin = {
  readonly at?: Instant
  readonly beginnings?: readonly Beginning[]
  readonly words?: string
  readonly gifts?: readonly Gift[]
  readonly giftWords?: string
  /** When the protector was thanked. */
  readonly thanked?: Instant
  /** The belief it left, kept as one to rate and test. */
  readonly belief?: BeliefId
  /** How much of this is in the body, 0..10, before and after. */
  readonly before?: number
  readonly after?: number
  /** "Far away, or numb": out of what can be worked with, whatever the number. */
  readonly numb?: boolean
  /** When it was closed, towards the room. */
  readonly closed?: Instant
}

/** The parts of the page. */
const parts = [
  'at',
  'beginnings',
  'words',
  'gifts',
  'giftWords',
  'thanked',
  'belief',
  'before',
  'after',
  'numb',
  'closed',
] as const satisfies readonly (keyof Origin)[]

/** Empties the page. A belief that began here is a record of its own, and stays. */
export function forgetOrigin(): readonly Change[] {
  return [{ kind: 'origin', id: mineId, set: Object.fromEntries(parts.map((part) => [part, null])) }]
}
