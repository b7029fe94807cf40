import type { Brand } from '../lib/brand.ts'
import type { Instant } from '../lib/time.ts'

/** Names one person of the circle, inside this record only. */
export type PersonId = Brand<string, 'PersonId'>

/** How somebody stands to the person. `stranger` is anyone not in the circle. Ties are never pooled in any figure. */
export const ties = ['stranger', 'acquaintance', 'colleague', 'friend', 'kin', 'partner', 'professional'] as const
/** One of the ties. */
export type Tie = (typeof ties)[number]

/** What is chosen at first for somebody new, since most likely they are; one tap changes it. */
export const likeliestTie = 'friend' satisfies Tie

/**
 * The private card: what somebody did, never a label for them. Empty means not answered yet.
 * Only the person ever sees it. @see docs/evidence.md#unsafe-people
 */
export type Card = {
  /** "Am I ever afraid of them?" */
  readonly afraid?: 'no' | 'sometimes' | 'yes'
  /** "When I said no to them, what happened?" */
  readonly saidNo?: 'fine' | 'sulked' | 'punished' | 'dont-know'
  /** "When I told them something private?" */
  readonly toldPrivate?: 'kept' | 'shared' | 'used' | 'dont-know'
  /** "After they helped me?" */
  readonly afterHelp?: 'nothing' | 'reminded' | 'owed' | 'controlled' | 'dont-know'
  /** "If I changed my mind, could I?" */
  readonly changeMind?: 'yes' | 'no' | 'dont-know'
  /** "Have they come through, even once?" */
  readonly cameThrough?: 'yes' | 'no'
  /** "Are they close to somebody I'm afraid of?" Asked only where there is fear. What they hear may be heard by that person too. */
  readonly closeToFeared?: 'no' | 'yes' | 'dont-know'
  /** Roles that put a person out of suggestions: I care for them unpaid, they are my child, they work under me, they are my patient. */
  readonly dependsOnMe?: boolean
}

/** Why somebody is no longer there to be asked. */
export const partings = ['out-of-touch', 'died'] as const

/** Somebody of the person's circle. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly tie: Tie
  readonly card: Card
  readonly added: Instant
  /** They answered "I'd rather not be asked this" to these steps: a standing wish. Never suggest the step to them again. */
  readonly ratherNot: readonly string[]
  /** The person put them to rest: kept, but in no suggestion. */
  readonly resting: boolean
  /** They are no longer in touch, or they died: kept, and at once in no suggestion and no list to choose from. */
  readonly parted?: (typeof partings)[number]
  /** When the person last looked at a pause and lifted it; only what came later counts. @see `pauseOf` */
  readonly pauseLifted?: Instant
}
