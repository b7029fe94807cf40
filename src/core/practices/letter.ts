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
export const outwards = [
  'say-date',
  'look-outside',
  'drink-water',
  'wash-hands',
  'walk',
  'tell-someone',
  'own',
] as const
/** One of them. */
export type Outward = (typeof outwards)[number]
/** One of the voices. */
export type Voice = (typeof voices)[number]

/** A letter may be long: ten minutes of writing are about a fifth of this. In UTF-16 units. */
export const longestLetter = 20_000
/** One line for somebody, and one thing that can be done now. In UTF-16 units. */
export const longestCanNow = 300

/** A spoken part: where its sealed sound lies, and how long it is. */
export type Spoken = { readonly sound: string; readonly type: string; readonly seconds: number }

/** Words to the younger self, short and bounded. Stopping keeps what is there. */
export type Letter = {
  readonly id: LetterId
  readonly made: Instant
  readonly rung: Rung
  readonly voice?: Voice
  readonly text?: string
  readonly spoken?: Spoken
  /** How much is in the body, 0..10. `undefined`: not said. */
  readonly before?: number
  readonly after?: number
  /** "Far away, or numb", before or after: out of what can be worked with, whatever the number. */
  readonly numb: boolean
  readonly numbAfter?: boolean
  /** When the page was last opened to write on: the sitting. `undefined`: nobody sat down to it yet. */
  readonly begun?: Instant
  readonly outward?: Outward
  /** "One thing I can do now that I couldn't then." */
  readonly canNow?: string
  readonly closed?: Instant
  /** Stopped before it was closed: a skill, and kept. */
  readonly stopped?: Instant
  /** It may come back when its theme does. */
  readonly mayReturn: boolean
}

/** When somebody last sat down to a letter. */
export function sat({ begun, made }: Letter): Instant {
  return begun ?? made
}
