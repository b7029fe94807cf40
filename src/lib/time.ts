import type { Brand } from './brand.ts'

/** A moment, in milliseconds since 1970 UTC. */
export type Instant = Brand<number, 'Instant'>

/** A moment from a clock reading in milliseconds. */
export function instant(milliseconds: number): Instant {
  return milliseconds as Instant
}

/** One minute, in milliseconds. */
export const minute = 60_000
/** One hour, in milliseconds. */
export const hour = 60 * minute
/** Twenty-four hours, in milliseconds: a length, not a calendar day. */
export const day = 24 * hour

/** The moment `milliseconds` after `start` (before it, if negative). */
export function later(start: Instant, milliseconds: number): Instant {
  return (start + milliseconds) as Instant
}
