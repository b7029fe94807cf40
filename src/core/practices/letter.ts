import type { Brand } from '../../lib/brand.ts'
import type { Instant } from '../../lib/time.ts'

/** Names one letter. */
export type LetterId = Brand<string, 'LetterId'>

/**
 * The rungs of the practice, lightest first. R0: a photo, an age, a word. R1: what I'm proud that kid managed. R2: what they
 * should not have had to do alone. R3: "you get to rest". R5: one line for a safe person. (R4, one act of rest, is a `Rest`.)
 * @see docs/evidence.md#letters-and-rest
 */
export const rungs = ['R0', 'R1', 'R2', 'R3', 'R5'] as const
/** One of the rungs of writing. */
export type Rung = (typeof rungs)[number]

/** In whose voice it is read or written, if that helps. */
export const voices = ['future-me', 'kind-adult', 'character', 'animal'] as const

/** What closes it, towards the room: never closed by silence alone. */
export const outwards = ['drink-water', 'look-outside', 'walk', 'tell-someone', 'wash-hands', 'own'] as const

/** A spoken part: where its sealed sound lies, and how long it is. */
export type Spoken = { readonly sound: string; readonly type: string; readonly seconds: number }

/** Words to the younger self, short and bounded. Stopping keeps what is there. */
export type Letter = {
  readonly id: LetterId
  readonly made: Instant
  readonly rung: Rung
  readonly voice?: (typeof voices)[number]
  readonly text?: string
  readonly spoken?: Spoken
  /** How much is in the body, 0..10. `undefined`: not said. */
  readonly before?: number
  readonly after?: number
  /** "Far away, or numb": out of what can be worked with, whatever the number. */
  readonly numb: boolean
  readonly outward?: (typeof outwards)[number]
  readonly closed?: Instant
  /** Stopped before it was closed: a skill, and kept. */
  readonly stopped?: Instant
  /** It may come back when its theme does. */
  readonly mayReturn: boolean
}
