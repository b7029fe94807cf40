import type { AskId } from '../core/ask.ts'
import type { HarmId } from '../core/harm.ts'
import type { PersonId } from '../core/person.ts'
import type { CheckInId } from '../core/practices/check-in.ts'
import type { RehearsalId, RehearsalPart } from '../core/practices/rehearsal.ts'
import type { BeliefId } from '../core/practices/belief.ts'
import type { LetterId } from '../core/practices/letter.ts'
import type { ShareId } from '../core/share-door.ts'

/**
 * Names of what may be half written, or chosen and not kept yet, about one ask. All of it goes when the ask is deleted. `over…` stands beside
 * a draft: what was kept when it was typed (draft-over.ts).
 */
export function draftsOfAsk(id: AskId) {
  return {
    words: `words/${id}`,
    overWords: `over-words/${id}`,
    plan: `plan/${id}`,
    overPlan: `over-plan/${id}`,
    channel: `channel/${id}`,
    overChannel: `over-channel/${id}`,
    fear: `fear/${id}`,
    says: `says/${id}`,
    told: `told/${id}`,
    nextSelf: `next-self/${id}`,
    thanks: `thanks/${id}`,
    instead: `instead/${id}`,
  } as const
}

/** Names of what may be half written in one check-in. All of it goes when the check-in is deleted. */
export function draftsOfCheckIn(id: CheckInId) {
  return {
    saidWords: `check-in-said/${id}`,
    ownFeeling: `check-in-word/${id}`,
    alsoTrue: `check-in-true/${id}`,
  } as const
}

/** The name of somebody of the circle, while it is being changed. */
export function draftOfPerson(id: PersonId): string {
  return `name/${id}`
}

/** Stands while nothing is shared here because another device ended this one: that alone is kept of it, and not in the record. */
export const endedDraft = 'ended'

/** The first name with which a link is to be signed, while it is being written. */
export const signDraft = 'sign'

/** What may be half written of one rehearsal, part by part. */
export function draftsOfRehearsal(id: RehearsalId): { readonly [P in RehearsalPart]: string } {
  const name = (part: RehearsalPart) => `rehearse/${part}/${id}`
  return {
    happened: name('happened'),
    inside: name('inside'),
    request: name('request'),
    room: name('room'),
    when: name('when'),
    task: name('task'),
    goodEnough: name('goodEnough'),
  }
}

/** The fairer sentence to a belief, while it is being written. */
export function draftOfFairer(id: BeliefId): string {
  return `fairer/${id}`
}

/** What was worse, in a few words, while they are being written. */
export function draftOfHarm(id: HarmId): string {
  return `harm/${id}`
}

/** What is being written in a letter, and the one thing that can be done now. Both go when the letter is deleted. */
export function draftsOfLetter(id: LetterId) {
  return {
    text: `letter/${id}`,
    overText: `over-letter/${id}`,
    canNow: `can-now/${id}`,
    overCanNow: `over-can-now/${id}`,
  } as const
}

/** What may be half written, or chosen and not kept yet, on the page about where it was learned. */
export const originDrafts = { words: 'origin/words', giftWords: 'origin/gift', sentence: 'origin/sentence' } as const

/** The first message, and what is hard to tell, on the page about finding somebody. */
export const findingDrafts = { message: 'finding/message', hard: 'finding/hard' } as const

/** What more is being chosen for somebody who was let in, with the questions to them. It goes when the share is deleted. */
export function draftOfMore(id: ShareId): string {
  return `share-more/${id}`
}
