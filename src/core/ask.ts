import type { BeliefId } from './practices/belief.ts'
import type { Brand } from '../lib/brand.ts'
import type { Instant } from '../lib/time.ts'
import type { Chance, Felt, Guess, Hard } from './guess.ts'
import type { PersonId, Tie } from './person.ts'
import type { Again, Channel, Says } from './says.ts'
import type { Level, StepId } from './step.ts'
import { isAnswerable } from './library.ts'

/** Names one ask. */
export type AskId = Brand<string, 'AskId'>

/** An answer as it stands now: sent through the link, or told in person and noted by the asker. */
export type Answer = {
  readonly says: Says
  readonly line?: string
  readonly felt?: Felt
  readonly again?: Again
  readonly from: 'link' | 'told'
  readonly at: Instant
}

/** What turned out, noted afterwards. Every row may stay empty. */
export type Afterwards = {
  readonly came?: 'yes' | 'partly' | 'no'
  readonly hard?: Hard
  /** Did the feared thing happen? `cant-tell` counts neither way. */
  readonly fearHappened?: 'yes' | 'partly' | 'no' | 'cant-tell'
  /** Did I take it back, or repay at once? */
  readonly repaid?: 'no' | 'a-little' | 'yes'
  /** "Doing it alone was right here": a full outcome. */
  readonly aloneWasRight?: boolean
  /** One sentence to the next self, shown before the next ask. */
  readonly nextSelf?: string
  /** Knowing this, the chance next time. */
  readonly nextChance?: Chance
}

/**
 * One ask, from choosing it to what was learnt. Steps in time are moments that are set once;
 * `askState` says where an ask stands. The sealed guess never changes.
 */
export type Ask = {
  readonly id: AskId
  readonly made: Instant
  /** Which step of the library; `undefined` for one's own. */
  readonly step?: StepId
  /** Short title of an own ask; steps carry theirs in `words`. */
  readonly title?: string
  /** How big an own ask feels; steps carry their own level. */
  readonly size?: Level
  /** Who; `undefined` when it is nobody of the circle. */
  readonly person?: PersonId
  readonly tie: Tie
  /** The sentence that is asked, the person's own. */
  readonly words?: string
  readonly channel?: Channel
  /** An if-then plan, if wanted. */
  readonly plan?: string
  /** The guess: a draft until `sealed`, fixed from then on. */
  readonly guess: Guess
  readonly sealed?: Instant
  readonly asked?: Instant
  /** The one reminder that is ever sent. */
  readonly reminded?: Instant
  /** When the link stops taking answers. */
  readonly until?: Instant
  readonly answer?: Answer
  /** How many answers came through links; above 1 the asker is told that it changed. */
  readonly answerCount: number
  /** They sent an answer and took it back. */
  readonly takenBack: boolean
  /** When the asker first opened an answer. Until then it waits, unseen. */
  readonly opened?: Instant
  /** How many link answers there were when the asker last looked; more since means that a new one waits. */
  readonly seen: number
  /** How it was to be asked, from an after-link or the answer: the friend's own tap. */
  readonly felt?: Felt
  /** When their tap on an after-link was read, as long as the asker has not looked at it. */
  readonly feltCame?: Instant
  readonly after: Afterwards
  /** Afterwards was finished or skipped. */
  readonly finished?: Instant
  /** The asker took it back before an answer. */
  readonly withdrawn?: Instant
  /** The asker let it rest: silence, which is not a no. */
  readonly rested?: Instant
  /** A trial link to oneself: counted nowhere. */
  readonly trial: boolean
  /** Its link was gone from the server before anybody looked after its end: whether an answer came, nobody knows. */
  readonly unheard?: boolean
  /** The asker says the answer was not from them: left out of every comparison. */
  readonly notFromThem: boolean
  /** The belief that it was chosen to test. */
  readonly belief?: BeliefId
}

/**
 * Where an ask stands. `silent`: the time ran out, or it was let rest, with no answer. `done`: it was said, done or received, and
 * nobody has to answer; how it was can still be noted.
 */
export type AskState =
  | 'draft'
  | 'guessed'
  | 'waiting'
  | 'arrived'
  | 'answered'
  | 'done'
  | 'finished'
  | 'silent'
  | 'withdrawn'

/**
 * Where an ask stands at `now`. An answer is always shown, even to an ask that was let rest or taken back meanwhile;
 * without one, the time running out makes it `silent`, which is never a no.
 */
export function askState(ask: Ask, now: Instant): AskState {
  if (ask.answer) return answeredState(ask)
  if (ask.withdrawn !== undefined) return 'withdrawn'
  if (ask.finished !== undefined) return 'finished'
  if (ask.sealed === undefined) return 'draft'
  if (ask.asked === undefined) return 'guessed'
  if (!isAnswerable(ask.step)) return 'done'
  return ask.rested !== undefined || hasRunOut(ask, now) ? 'silent' : 'waiting'
}

function answeredState(ask: Ask): AskState {
  if (isUnopened(ask)) return 'arrived'
  return ask.finished === undefined ? 'answered' : 'finished'
}

/** Does an answer wait that the asker has not looked at yet? The one place that says so; a changed answer is unopened again. */
export function isUnopened({ answer, answerCount, seen }: Ask): boolean {
  return answer?.from === 'link' && answerCount > seen
}

/** The answer as far as it may be told: one that waits to be opened says nothing yet, nor is the one before it still true. */
export function openedAnswer(ask: Ask): Answer | undefined {
  return isUnopened(ask) ? undefined : ask.answer
}

/** Was it a yes, or a yes to part of it? */
export function isAccepted(answer: Answer | undefined): boolean {
  return answer?.says === 'yes' || answer?.says === 'part'
}

/** How an ask came out. `done`: it was carried through and nobody's answer was needed. `open`: nothing can be said yet. */
export type Outcome = Says | 'silence' | 'done' | 'withdrawn' | 'open'

/** How the ask came out, as far as it is known at `now`. */
export function outcomeOf(ask: Ask, now: Instant): Outcome {
  if (ask.answer) return ask.answer.says
  if (ask.withdrawn !== undefined) return 'withdrawn'
  if (ask.asked === undefined) return 'open'
  if (!isAnswerable(ask.step)) return 'done'
  if (ask.rested !== undefined) return 'silence'
  if (hasRunOut(ask, now)) return ask.unheard ? 'open' : 'silence'
  return ask.finished === undefined ? 'open' : 'done'
}

/** Is it open: asked, and neither answered, nor over? */
export function isOpen(ask: Ask, now: Instant): boolean {
  return askState(ask, now) === 'waiting'
}

/** Does it count? Trials, answers that were not from them and asks that were taken back are in no figure. */
export function counts(ask: Ask): boolean {
  return !ask.trial && !ask.notFromThem && ask.withdrawn === undefined
}

function hasRunOut({ until }: Ask, now: Instant): boolean {
  return until !== undefined && now >= until
}
