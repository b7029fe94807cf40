import type { Ask, AskId } from './ask.ts'
import type { Askable, Circle } from './safety.ts'
import type { Change } from './records/op.ts'
import type { Instant } from '../lib/time.ts'
import type { Domain, Level, Step, StepId } from './step.ts'
import type { Notebook } from './notebook.ts'
import { allowed } from './mode.ts'
import { likeliestTie, type PersonId } from './person.ts'
import { asksThatCount, lastConcluded, levelOf } from './outcomes.ts'
import { counts, outcomeOf } from './ask.ts'
import { hour, later } from '../lib/time.ts'
import { library, stepById } from './library.ts'
import { pausedUntil } from './pause.ts'
import { mineId } from './records/op.ts'
import { circleOf, hasFear, whoIn } from './safety.ts'

/** Whom a step is for: a tiny ask to anyone, one to somebody of the circle, or saying yes to the next offer. */
export type For = 'anyone' | 'known' | 'receive'

/** What is looked for. `person` narrows `known` to one of the circle, `notWith` leaves people out; `without` are steps not to show again now. */
export type Wish = {
  readonly kind: For
  readonly limit: number
  readonly person?: PersonId
  readonly notWith?: ReadonlySet<PersonId>
  readonly without?: readonly StepId[]
}

/** A step that can be taken now, whom it could be asked of (best first; empty where nobody of the circle is needed), and why. */
export type Suggestion = {
  readonly step: Step
  readonly who: readonly Askable[]
  readonly why: 'first' | 'new-field' | 'next' | 'again' | 'softer'
}

/** Why the hardest suggested level is what it is now. */
export type LimitReason = 'go-gently' | 'paused' | 'own-limit' | 'after-a-no' | 'too-much'
/** The hardest level suggested now, for any person. */
export type Limit = { readonly level: 0 | Level; readonly reason: LimitReason }

/** "Not today" puts a step away for so long: gone this evening, possible again tomorrow evening. */
export const putAwayFor = 20 * hour

/**
 * The next steps, in a plain order that anybody can check: those done before later; with somebody known, what they can answer first,
 * since only an answer meets a guess; then easiest first by the library's own figure.
 * While nobody is in the circle, of those with somebody known only what a friend can be asked: whoever is added first is most likely one.
 * Never above what `limit` allows, never with somebody who may not be asked, never a step they would rather not be asked, and nothing
 * that the person said is never to be suggested.
 * Empty when nothing fits: then rest, or a step that needs nobody, is offered, and not the least bad ask.
 */
export function nextSteps(notebook: Notebook, now: Instant, wish: Wish): readonly Suggestion[] {
  const { reason } = limit(notebook, now)
  const may = maySuggest(notebook, now)
  const before = timesDone(notebook)
  const circle = circleOf(notebook, now)
  const declined = lastDeclined(notebook, now)
  const hard = reason === 'after-a-no' ? declined : reason === 'too-much' ? twiceTooMuch(notebook) : undefined
  return library
    .filter((step) => may(step) && isFor(step, wish.kind) && !wish.without?.includes(step.id))
    .map((step) => ({ step, who: wish.kind === 'known' ? whom(circle, step, declined, wish) : [] }))
    .filter(
      ({ step, who }) =>
        wish.kind !== 'known' ||
        who.length > 0 ||
        (circle.length === 0 && wish.person === undefined && step.ties.includes(likeliestTie)),
    )
    .sort(
      (a, b) =>
        (before.get(a.step.id) ?? 0) - (before.get(b.step.id) ?? 0) ||
        (wish.kind === 'known' ? Number(b.step.answerable) - Number(a.step.answerable) : 0) ||
        a.step.difficulty - b.step.difficulty,
    )
    .slice(0, wish.limit)
    .map(({ step, who }) => ({ step, who, why: whySuggested(step, notebook, hard) }))
}

/** It leaves the number of a helpline, where somebody who is feared may look: then it isn't suggested. */
const leavesATrace = 'PRO1b'

/** Would doing this step leave a trace that somebody who is feared could find? Then it isn't suggested, nor brought up where it was chosen before. */
export function couldBeFound(notebook: Notebook, step: StepId | undefined): boolean {
  return step === leavesATrace && hasFear(notebook)
}

/** Which steps may be suggested now, whoever would be asked: not above the limit, not put away, and none that is never to be. */
export function maySuggest(notebook: Notebook, now: Instant): (step: Step) => boolean {
  const most = limit(notebook, now).level
  const away = awayNow(notebook, now)
  const never = new Set<StepId | Domain>(notebook.settings.never)
  return ({ id, domain, level }) =>
    level <= most && !away.has(id) && !couldBeFound(notebook, id) && !never.has(id) && !never.has(domain)
}

/** A smaller step than `step`, the nearest that is easier; `undefined` when it is the smallest there is now. */
export function smaller(
  notebook: Notebook,
  now: Instant,
  step: Step,
  wish: Omit<Wish, 'limit'>,
): Suggestion | undefined {
  const all = nextSteps(notebook, now, { ...wish, limit: library.length })
  return all
    .filter((other) => other.step.difficulty < step.difficulty)
    .reduce<Suggestion | undefined>(harder, undefined)
}

/** Another step that is no harder level than `step`: from another field of life if there is one, as close in difficulty as can be. */
export function another(
  notebook: Notebook,
  now: Instant,
  step: Step,
  wish: Omit<Wish, 'limit'>,
): Suggestion | undefined {
  const all = nextSteps(notebook, now, { ...wish, limit: library.length })
  const others = all.filter((other) => other.step.id !== step.id && other.step.level <= step.level)
  const distance = (other: Suggestion) =>
    Math.abs(other.step.difficulty - step.difficulty) + (other.step.domain === step.domain ? 100 : 0)
  return others.reduce<Suggestion | undefined>(
    (best, other) => (best === undefined || distance(other) < distance(best) ? other : best),
    undefined,
  )
}

/** "Not today." The step, or the ask that was planned, is not offered for `putAwayFor`; nothing is counted. */
export function putAway(step: StepId | AskId, now: Instant): readonly Change[] {
  return [{ kind: 'settings', id: mineId, set: { [`putAway.${step}`]: later(now, putAwayFor) } }]
}

/** "Never suggest this", or that it may be again. A step, or a whole field of life. */
export function neverSuggest(what: StepId | Domain, never: boolean): readonly Change[] {
  return [{ kind: 'settings', id: mineId, set: { [`never.${what}`]: never ? true : null } }]
}

/** What "not today" was said to, and is not offered at `now`. */
export function awayNow(notebook: Notebook, now: Instant): ReadonlySet<StepId | AskId> {
  return new Set(notebook.settings.putAway.filter(({ until }) => until > now).map(({ what }) => what))
}

/**
 * The hardest level to suggest now; 0 is none, as while everything is paused. Never above what the private questions allow, nor above the
 * person's own limit (2 until they said one), nor above the level of an ask that was just declined or met with silence; and one level
 * down after two asks in a row that turned out "the hardest".
 */
export function limit(notebook: Notebook, now: Instant): Limit {
  const own = notebook.settings.ownLimit
  const declined = lastDeclined(notebook, now)
  const tooMuch = twiceTooMuch(notebook)
  const gentle: Limit = { level: allowed(notebook.privateAnswers, now).level, reason: 'go-gently' }
  const limits: readonly (Limit | undefined)[] = [
    own === undefined ? { level: 2, reason: 'go-gently' } : { level: own, reason: 'own-limit' },
    declined && { level: levelOf(declined), reason: 'after-a-no' },
    tooMuch && { level: oneBelow(levelOf(tooMuch)), reason: 'too-much' },
    pausedUntil(notebook.settings, now) === undefined ? undefined : { level: 0, reason: 'paused' },
  ]
  return limits.reduce<Limit>((lowest, one) => (one && one.level <= lowest.level ? one : lowest), gentle)
}

// With whom, and after a no or silence: at the same level with somebody else, or softer.
function whom(circle: Circle, step: Step, declined: Ask | undefined, wish: Omit<Wish, 'limit'>): readonly Askable[] {
  return whoIn(circle, step).filter(
    ({ person }) =>
      (wish.person === undefined || person.id === wish.person) &&
      !wish.notWith?.has(person.id) &&
      (declined?.person !== person.id || isSofter(step, declined)),
  )
}

function isSofter(step: Step, than: Ask): boolean {
  const before = than.step && stepById.get(than.step)
  return step.level < levelOf(than) || (before !== undefined && step.difficulty < before.difficulty)
}

function lastDeclined(notebook: Notebook, now: Instant): Ask | undefined {
  const last = lastConcluded(notebook, now)
  const outcome = last && outcomeOf(last, now)
  return outcome === 'no' || outcome === 'never' || outcome === 'silence' ? last : undefined
}

function twiceTooMuch(notebook: Notebook): Ask | undefined {
  const [before, last] = asksThatCount(notebook)
    .filter(({ after }) => after.hard !== undefined)
    .slice(-2)
  return before?.after.hard === 'hardest' && last?.after.hard === 'hardest' ? last : undefined
}

function oneBelow(level: Level): Level {
  return ([1, 1, 2, 3, 4] as const)[level - 1] ?? 1
}

/** Can it be asked of a stranger, or of professionals only, or needs nobody at all? Then no person and no link is needed. */
export function needsNobody({ ties }: Step): boolean {
  return ties.includes('stranger') || ties.every((tie) => tie === 'professional')
}

function isFor(step: Step, kind: For): boolean {
  if (step.receiving || kind === 'receive') return step.receiving && kind === 'receive'
  return kind === 'anyone' ? needsNobody(step) : step.ties.some((tie) => tie !== 'stranger' && tie !== 'professional')
}

function timesDone(notebook: Notebook): ReadonlyMap<StepId, number> {
  const times = new Map<StepId, number>()
  for (const ask of notebook.asks.values()) {
    if (ask.step && counts(ask) && ask.sealed !== undefined) times.set(ask.step, (times.get(ask.step) ?? 0) + 1)
  }
  return times
}

function whySuggested(step: Step, notebook: Notebook, hard: Ask | undefined): Suggestion['why'] {
  const done = [...notebook.asks.values()].filter((ask) => counts(ask) && ask.step !== undefined)
  if (done.length === 0) return 'first'
  if (hard && isSofter(step, hard)) return 'softer'
  if (done.some((ask) => ask.step === step.id)) return 'again'
  return done.some((ask) => ask.step?.startsWith(step.domain)) ? 'next' : 'new-field'
}

function harder(best: Suggestion | undefined, other: Suggestion): Suggestion {
  return best === undefined || other.step.difficulty > best.step.difficulty ? other : best
}
