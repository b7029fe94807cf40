import type { Instant } from '../lib/time.ts'
import type { Ask, AskId } from './ask.ts'
import type { Person, PersonId, Tie } from './person.ts'
import type { Hard } from './guess.ts'
import type { Domain, Level, StepId } from './step.ts'
import type { Belief, BeliefId } from './practices/belief.ts'
import type { CheckIn, CheckInId } from './practices/check-in.ts'
import type { Finding } from './practices/finding.ts'
import type { Harm, HarmId } from './harm.ts'
import type { Letter, LetterId } from './practices/letter.ts'
import type { Origin } from './practices/origin.ts'
import type { PrivateAnswers } from './mode.ts'
import type { Reflection, ReflectionId } from './practices/reflection.ts'
import type { Rehearsal, RehearsalId } from './practices/rehearsal.ts'
import type { Rest, RestId } from './practices/rest.ts'
import type { SafetyPlan } from './safety-plan.ts'
import type { Share, ShareId } from './share-door.ts'
import type { Staying } from './practices/staying.ts'

/** What kind of help was received. */
export const receivedThings = ['small-thing', 'a-hand', 'time', 'kind-words', 'food-or-gift', 'something-else'] as const

/** Help that was offered and accepted, noted in two taps. It grows a leaf too. */
export type Received = {
  readonly id: string
  readonly at: Instant
  readonly what: (typeof receivedThings)[number]
  readonly tie: Tie
  readonly person?: PersonId
}

/** Under which name and picture Tendril shows itself in the tab and on the home screen. */
export const disguises = ['tendril', 'notes', 'weather', 'garden'] as const

/** The hour that is taken for bedtime until the person says another. Ours. */
export const usualBedtime = 23

/** How many asks in seven days somebody may wish for. 0: none is suggested. */
export const paces = [0, 1, 2, 3, 5] as const

/** What the person told Tendril about how it should behave. Every part has a kind default. */
export type Settings = {
  /** First name under which asks are signed; asked once, before the first link. */
  readonly name: string
  /** ISO 3166 code of the country whose help lines are shown; chosen by the person, never guessed from an address. */
  readonly country: string
  readonly theme: 'system' | 'light' | 'dark'
  /** Low stimulation: no pictures, no motion, no tints. */
  readonly calm: boolean
  /** A Leave button on every screen. */
  readonly leaveButton: boolean
  /** The hardest level the person wants suggested; `undefined` until said (then 2). */
  readonly ownLimit?: Level
  /** Everything is paused until then: nothing is suggested, nothing is asked. */
  readonly pausedUntil?: Instant
  readonly disguise: (typeof disguises)[number]
  /** The hour at which the person usually goes to sleep, 0..23: what stirs is not offered close to it. */
  readonly bedtime: number
  /** Last time the app was opened before this one; only to greet somebody who was away. */
  readonly lastHere?: Instant
  /** When the recovery words of now were made; `undefined`: there are none. The words themselves are nowhere. */
  readonly wordsMade?: Instant
  /** The secret of the box by which devices are woken, base64url of 32 bytes; `undefined`: none was to be woken yet. */
  readonly box?: string
  /** The open half (`age1…`) of the backup key that the words of now give: with it a backup can be sealed for whoever has them. */
  readonly backupRecipient?: string
  /** When making words was offered. Once, whatever was answered. */
  readonly wordsOffered?: Instant
  /** When it was asked if the words are still there, or said that this need not be asked. Once for each set of words. */
  readonly wordsChecked?: Instant
  /** When a device stopped sharing the record. The others, and the server for them, may still hold what they had. */
  readonly leftAt?: Instant
  /** On a page of help the person wished to be asked next time how it is. */
  readonly askHow?: Instant
  /** When "how is it now?" was answered last. What was answered is not kept. */
  readonly askedHow?: Instant
  /** The person wishes to see what was kept on this day of earlier months and years. Off until they turn it on. */
  readonly onThisDay?: boolean
  /** The hardest that an ask may be guessed to be when it is suggested; `undefined` until said (then "hard"). */
  readonly hardestWished?: Hard
  /** How many asks in seven days are enough; `undefined` until said: then as many as the mode of care allows. */
  readonly pace?: (typeof paces)[number]
  /** Steps and fields of life that are never to be suggested. */
  readonly never: readonly (StepId | Domain)[]
  /** What was put away by "not today", a step or a planned ask, and until when it is not offered. */
  readonly putAway: readonly { readonly what: StepId | AskId; readonly until: Instant }[]
}

/**
 * Everything the person's record holds, folded from its operations. Records lie in the order in which they were made, the same on every
 * device.
 */
export type Notebook = {
  readonly asks: ReadonlyMap<AskId, Ask>
  readonly people: ReadonlyMap<PersonId, Person>
  readonly received: readonly Received[]
  readonly links: ReadonlyMap<string, Link>
  readonly slots: ReadonlyMap<string, Slot>
  readonly shares: ReadonlyMap<ShareId, Share>
  readonly settings: Settings
  readonly checkIns: ReadonlyMap<CheckInId, CheckIn>
  readonly reflections: ReadonlyMap<ReflectionId, Reflection>
  readonly beliefs: ReadonlyMap<BeliefId, Belief>
  readonly letters: ReadonlyMap<LetterId, Letter>
  readonly rests: ReadonlyMap<RestId, Rest>
  readonly rehearsals: ReadonlyMap<RehearsalId, Rehearsal>
  readonly harms: ReadonlyMap<HarmId, Harm>
  readonly origin: Origin
  readonly privateAnswers: PrivateAnswers
  readonly safetyPlan: SafetyPlan
  readonly staying: Staying
  readonly finding: Finding
}

/**
 * A link that was made for an ask, with what only the asker's device knows.
 * It lasts as long as the server has the log: then its keys are of no more use, and it is deleted here too.
 * What the server must still do is read off here (see `app/links.ts`): there is no second queue that could disagree.
 */
export type Link = {
  readonly id: string
  readonly ask: AskId
  /** `ask` carries the answer; `after` only "how was it to be asked?". */
  readonly purpose: 'ask' | 'after'
  /** Admin secret A, base64url of 32 bytes. */
  readonly admin: string
  /** The private half of the reply key, base64url of its 32-byte scalar. */
  readonly replyPrivate: string
  /** The fragment of the link, `1` and 22 characters. */
  readonly fragment: string
  /** The first frame, base64url: sent again byte for byte until the server has it. */
  readonly firstFrame: string
  /** When it stops taking answers. */
  readonly until: Instant
  /** When the server confirmed it. The link is shown only from then on. */
  readonly opened?: Instant
  /** The asker wants it closed: close, read to the end, delete. */
  readonly closing?: Instant
  /** How far its log was read: how many records, and the running head (base64url) over them. A shorter log later is a named alarm. */
  readonly seen?: { readonly n: number; readonly head: string }
  /** Places of replies that no version so far could read: for a newer one they are news. */
  readonly unread?: readonly number[]
  /** Once its ask was deleted: who was asked for what, so that "I'd rather not be asked this", if it came meanwhile, is kept with them. */
  readonly person?: PersonId
  readonly step?: StepId
}

/**
 * A way to this record from elsewhere: another device, or the recovery words. It is deleted when that way is to lead nowhere any more.
 * What stands here opens nothing; with it every device can tell that way where the record's log is now (see `seal/keyring.ts`).
 */
export type Slot = {
  readonly id: string
  readonly way: (typeof slotWays)[number]
  /** What the device is called, in the person's words or ours; empty for words. */
  readonly name: string
  readonly added: Instant
  /** The admin secrets of its two places on the server, base64url of 64 bytes. */
  readonly places: string
  /** Its public key, base64url of 65 bytes. */
  readonly publicPoint: string
  /** Its private key, which only its secret opens, base64url of 88 bytes. */
  readonly sealedPrivate: string
}

/** What holds the secret of a slot. */
export const slotWays = ['device', 'words', 'passkey'] as const

/** Was nothing written yet? Settings, and a trial link to oneself, are not writing. */
export function isBlank(notebook: Notebook): boolean {
  const { asks, people, received, checkIns, reflections, beliefs, letters, rests, rehearsals, harms } = notebook
  const { origin, privateAnswers, safetyPlan, staying, finding, shares } = notebook
  const many = [people, shares, checkIns, reflections, beliefs, letters, rests, rehearsals, harms]
  const pages = [origin, privateAnswers, safetyPlan, staying, finding]
  return (
    received.length === 0 &&
    many.every(({ size }) => size === 0) &&
    pages.every((page) => Object.keys(page).length === 0) &&
    [...asks.values()].every(({ trial }) => trial)
  )
}

/** When use began: the earliest moment that stands in the record; `undefined` while nothing does. What was deleted no longer counts. */
export function beganAt(notebook: Notebook): Instant | undefined {
  const { asks, people, received, checkIns, reflections, beliefs, letters, rests, rehearsals, harms, origin } = notebook
  const made = [asks, beliefs, letters, rests, rehearsals].flatMap((records) =>
    [...records.values()].map((record) => record.made),
  )
  const noted = [checkIns, reflections, harms].flatMap((records) => [...records.values()].map(({ at }) => at))
  const known = [...people.values()].map(({ added }) => added)
  const all = [...made, ...noted, ...known, ...received.map(({ at }) => at), ...(origin.at ? [origin.at] : [])]
  return all.reduce<Instant | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined)
}
