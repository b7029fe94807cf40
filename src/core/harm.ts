import type { Brand } from '../lib/brand.ts'
import type { Instant } from '../lib/time.ts'
import { day } from '../lib/time.ts'

/** Names one answer. */
export type HarmId = Brand<string, 'HarmId'>

/** "Did Tendril make anything worse?" Asked where the person looks for it, and once a month at most. */
export const worses = ['no', 'a-bit', 'yes'] as const

/** What was wished for then. */
export const wishes = ['pause', 'smaller', 'help', 'nothing'] as const

/** One answer, with what it was. */
export type Harm = {
  readonly id: HarmId
  readonly at: Instant
  readonly worse: (typeof worses)[number]
  readonly words?: string
  readonly wish?: (typeof wishes)[number]
}

/** From so long after the last answer on, the question is quietly offered again. */
const harmAgainAfter = 30 * day

/** Is it time to offer the question again, where the person looks for it? */
export function isHarmDue(answers: Iterable<Harm>, now: Instant): boolean {
  const last = Math.max(-Infinity, ...[...answers].map(({ at }) => at))
  return now - last >= harmAgainAfter
}
