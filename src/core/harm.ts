import type { Brand } from '../lib/brand.ts'
import type { Instant } from '../lib/time.ts'

/** Names one answer. */
export type HarmId = Brand<string, 'HarmId'>

/** "Did Tendril make anything worse?" Asked where the person looks for it, and once a month at most. */
export const worses = ['no', 'a-bit', 'yes'] as const

/** One answer, with what it was. */
export type Harm = {
  readonly id: HarmId
  readonly at: Instant
  readonly worse: (typeof worses)[number]
  readonly words?: string
}
