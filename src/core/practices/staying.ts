import type { Instant } from '../../lib/time.ts'
import type { PersonId } from '../person.ts'

/** How often the person would like to look in, if at all. Nothing reminds them. */
export const rhythms = ['weekly', 'monthly', 'when-needed', 'not-anymore'] as const

/** A way to need the program less: what I know now, how I notice early, who my people are. */
export type Staying = {
  readonly know?: string
  readonly earlySigns?: string
  readonly people?: readonly PersonId[]
  readonly rhythm?: (typeof rhythms)[number]
  /** A goodbye that keeps the record. Coming back is always possible. */
  readonly goodbye?: Instant
}
