import type { Afterwards, Ask } from './ask.ts'
import type { Channel, Says } from './says.ts'
import type { BeliefId } from './practices/belief.ts'
import type { Change, Fields } from './records/op.ts'
import type { Guess } from './guess.ts'
import type { Instant } from '../lib/time.ts'
import type { Level, StepId } from './step.ts'
import type { Notebook } from './notebook.ts'
import type { PersonId, Tie } from './person.ts'
import type { Result } from '../lib/result.ts'
import { askState, isUnopened } from './ask.ts'
import { fail, ok } from '../lib/result.ts'
import { hour, later } from '../lib/time.ts'
import { isAnswerable } from './library.ts'
import { fieldsOf } from './records/op.ts'
import { withoutAnswer } from './guess.ts'

/** What can be said of an ask before it is asked. `null` empties a part. */
export type Wording = {
  readonly step?: StepId | null
  readonly title?: string | null
  readonly size?: Level | null
  readonly person?: PersonId | null
  readonly tie?: Tie
  readonly words?: string | null
  readonly channel?: Channel | null
  readonly plan?: string | null
  readonly belief?: BeliefId | null
}

/** What turned out, noted bit by bit. `null` empties a part. */
export type AfterNote = { readonly [K in keyof Afterwards]?: Afterwards[K] | null }

/** Why a step in the life of an ask can't be taken. All of them can happen by a second device or a late tap; none is a bug. */
export type Refusal =
  | 'already-sealed'
  | 'not-sealed'
  | 'already-asked'
  | 'not-asked'
  | 'nothing-to-answer'
  | 'not-waiting'
  | 'nothing-new'
  | 'not-opened'
  | 'withdrawn'
  | 'too-soon'
  | 'reminded'

/** What is to be noted, or why not. */
export type Noted = Result<readonly Change[], Refusal>

/** The one reminder may be sent 48 hours after asking, not before. @see docs/evidence.md#core-loop */
export const remindAfter = 48 * hour

/** Notes a new ask, as a draft. `id` is random, drawn by the caller. */
export function makeAsk(id: string, now: Instant, wording: Wording, trial = false): readonly Change[] {
  return [{ kind: 'ask', id, set: { made: now, ...(trial && { trial }), ...fieldsOf(wording) } }]
}

/** Changes how, until it is asked; who and what, until the guess is sealed. With another step, title or person it begins anew: it was about the other one. */
export function reword(ask: Ask, wording: Wording): Noted {
  if (ask.asked !== undefined) return fail('already-asked')
  const other = (['step', 'person', 'title'] as const).some(
    (part) => wording[part] !== undefined && (wording[part] ?? undefined) !== ask[part],
  )
  if (other && ask.sealed !== undefined) return fail('already-sealed')
  const isWorded = wording.words !== undefined || wording.plan !== undefined
  return set(ask, { ...fieldsOf({ ...(isWorded && wholeOf(ask)), ...wording }), ...(other && { guess: {} }) })
}

/** Keeps the guess as a draft: the parts of it that this ask can have, and what it is about. */
export function draftGuess(ask: Ask, guess: Guess): Noted {
  if (ask.sealed !== undefined) return fail('already-sealed')
  const { step, title, person } = ask
  return set(ask, { guess: { ...fieldsOf(guessOf(step, guess)), about: fieldsOf({ step, title, person }) } })
}

/** The parts of a guess that an ask of this step can have. */
export function guessOf(step: StepId | undefined, guess: Guess): Guess {
  return isAnswerable(step) ? guess : withoutAnswer(guess)
}

/** Seals the guess, for good, with what it is about. An empty guess may be sealed too: that nothing was guessed is then certain. */
export function sealGuess(ask: Ask, guess: Guess, now: Instant): Noted {
  if (ask.sealed !== undefined) return fail('already-sealed')
  const { step, title, size, person, tie } = ask
  const about = fieldsOf({ step, title, size, person, tie })
  return set(ask, { ...fieldsOf(wholeOf(ask)), seal: { at: now, guess: fieldsOf(guessOf(step, guess)), about } })
}

/** It was asked: said, or the link shared. `until` is when a link stops taking answers; without a link there is none. */
export function markAsked(
  ask: Ask,
  now: Instant,
  how: { readonly channel?: Channel; readonly until?: Instant } = {},
): Noted {
  if (ask.sealed === undefined) return fail('not-sealed')
  if (ask.withdrawn !== undefined) return fail('withdrawn')
  if (ask.asked !== undefined) return fail('already-asked')
  return set(ask, { ...fieldsOf(wholeOf(ask)), asked: now, ...fieldsOf(how) })
}

/**
 * Notes what they said in person, where something was asked. It may be noted anew; what they send later through a link counts instead. One
 * that waits to be opened is opened first: it would be seen nowhere any more.
 */
export function tellAnswer(ask: Ask, answer: { readonly says: Says; readonly line?: string }, now: Instant): Noted {
  if (ask.asked === undefined) return fail('not-asked')
  if (ask.withdrawn !== undefined) return fail('withdrawn')
  if (isUnopened(ask)) return fail('not-opened')
  if (!isAnswerable(ask.step)) return fail('nothing-to-answer')
  return set(ask, { told: { ...fieldsOf(answer), at: now } })
}

/** The asker looks at the answer that arrived, or at the newer one. */
export function openAnswer(ask: Ask, now: Instant): Noted {
  if (askState(ask, now) !== 'arrived') return fail('nothing-new')
  // A mark was set on an answer before: this one may be from them.
  return set(ask, { opened: now, seen: ask.answerCount, ...(ask.seen > 0 && { notFromThem: false }) })
}

/** The asker looks at how they said it was to be asked, on an after-link. */
export function seeFelt(ask: Ask, now: Instant): readonly Change[] {
  return ask.feltCame === undefined ? [] : [{ kind: 'ask', id: ask.id, set: { feltSeen: now } }]
}

/** The asker takes it back, sealed or asked, before an answer. */
export function withdraw(ask: Ask, now: Instant): Noted {
  const state = askState(ask, now)
  return state === 'guessed' || state === 'waiting' ? set(ask, { withdrawn: now }) : fail('not-waiting')
}

/** The asker lets it rest: no answer came, and none is waited for. Not a no. */
export function letRest(ask: Ask, now: Instant): Noted {
  const state = askState(ask, now)
  return (state === 'waiting' || state === 'silent') && ask.rested === undefined
    ? set(ask, { rested: now })
    : fail('not-waiting')
}

/** Reminds them: once ever, and not before `remindAfter`. */
export function remind(ask: Ask, now: Instant): Noted {
  if (askState(ask, now) !== 'waiting' || ask.asked === undefined) return fail('not-waiting')
  if (ask.reminded !== undefined) return fail('reminded')
  return now < later(ask.asked, remindAfter) ? fail('too-soon') : set(ask, { reminded: now })
}

/** Notes what turned out; may be added to at any time, finished or not. */
export function noteAfterwards(ask: Ask, after: AfterNote): Noted {
  if (ask.asked === undefined) return fail('not-asked')
  return set(ask, Object.fromEntries(Object.entries(after).map(([part, value]) => [`after.${part}`, value])))
}

/** Finishes or skips the afterwards. An answer that waits is looked at first. Without any answer, it was carried through or rested. */
export function finishAsk(ask: Ask, after: AfterNote, now: Instant): Noted {
  const noted = noteAfterwards(ask, after)
  if (!noted.ok) return noted
  const state = askState(ask, now)
  if (state === 'arrived') return fail('not-opened')
  if (state === 'withdrawn') return fail('withdrawn')
  return ok([...noted.value, { kind: 'ask', id: ask.id, set: { finished: now } }])
}

/** Marks, or unmarks, that the answer was not from them: a forwarded link, a shared phone. It then counts nowhere. */
export function markNotFromThem(ask: Ask, notFromThem: boolean): Noted {
  return set(ask, { notFromThem })
}

/**
 * Deletes an ask for ever, and closes its links. If they said "I'd rather not be asked this", that wish is kept with the person; a link
 * that is read once more before it ends keeps what is needed for that, since they may have said so meanwhile.
 */
export function forgetAsk({ links }: Pick<Notebook, 'links'>, ask: Ask, now: Instant): readonly Change[] {
  const { id, person, step, answer } = ask
  const counts = person !== undefined && step !== undefined && !ask.trial && !ask.notFromThem
  const asked = counts ? { person, step } : undefined
  const ends = [...links.values()]
    .filter((link) => link.ask === id)
    .map(
      (link) => ({ kind: 'link', id: link.id, set: { closing: now, ...(link.purpose === 'ask' && asked) } }) as const,
    )
  const wish = asked && answer?.says === 'never' ? [ratherNot(asked.person, asked.step)] : []
  return [...wish, ...ends, { kind: 'ask', id, gone: true }]
}

/** Keeps with somebody that they would rather not be asked this. */
export function ratherNot(person: PersonId, step: StepId): Change {
  return { kind: 'person', id: person, set: { [`ratherNot.${step}`]: true } }
}

/**
 * Words are written together with whom and what they are for. Another device may have made it another ask, and not have heard of this: then
 * what stands there in the end are the words of the one or of the other, never of one to the other.
 */
function wholeOf({ step, person, tie, title, size, belief, words, plan }: Ask): Wording {
  return {
    step: step ?? null,
    person: person ?? null,
    tie,
    title: title ?? null,
    size: size ?? null,
    belief: belief ?? null,
    words: words ?? null,
    plan: plan ?? null,
  }
}

function set(ask: Ask, fields: Fields): Noted {
  return ok(Object.keys(fields).length === 0 ? [] : [{ kind: 'ask', id: ask.id, set: fields }])
}
