import type { Brand } from '../../lib/brand.ts'
import type { Instant } from '../../lib/time.ts'

/** Names one act of rest. */
export type RestId = Brand<string, 'RestId'>

/** What can be put down today. */
export const restThings = ['a-task', 'the-phone', 'a-reply', 'tidying', 'being-useful', 'deciding', 'own'] as const

/** R4: put one thing down today, if possible tied to a moment. Needs nothing else of the practice. */
export type Rest = {
  readonly id: RestId
  readonly made: Instant
  readonly thing: (typeof restThings)[number]
  readonly words?: string
  /** If this, then that. */
  readonly plan?: string
  readonly done?: Instant
  /** Not today after all: an answer like the other. */
  readonly left?: Instant
}
