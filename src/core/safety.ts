import type { Ask } from './ask.ts'
import type { Card, Person, PersonId } from './person.ts'
import type { Instant } from '../lib/time.ts'
import type { Level, Step } from './step.ts'
import type { Notebook } from './notebook.ts'
import { allowed, helpCalledFor } from './mode.ts'
import { asksThatCount, asksTo, isGood, levelOf, wentBadly } from './outcomes.ts'
import { day } from '../lib/time.ts'
import { heldBack } from './pause.ts'
import { inOrder } from './in-order.ts'
import { isAccepted, isOpen, isUnopened, openedAnswer } from './ask.ts'

/** Why a person's ceiling is where it is. Codes for words that never judge: "Tendril won't suggest asks here." */
export type CeilingReason =
  | 'first-questions'
  | 'not-suggested'
  | 'help-had-a-price'
  | 'no-way-back'
  | 'not-sure-yet'
  | 'rest-of-card'
  | 'open'

/** The hardest level that may be suggested with somebody; 0 is none at all. */
export type Ceiling = { readonly level: 0 | Level; readonly reason: CeilingReason }

/** How many good outcomes make up for a "don't know", and make the good record that some steps need. */
const goodRecord = 2
/** The most asks that may be open with one person. @see docs/evidence.md#unsafe-people */
export const mostOpen = 3
/** For how long "smaller things" and "not now" hold, which somebody said when they were asked whether they want to be asked again. */
const wishHolds = 28 * day // @see docs/evidence.md#yes-is-partly-pressure
/** For how long an ask without a link counts as open with somebody: as long as a link mostly is. */
const openMost = 14 * day
/** From so many asks in a day, "enough for today" is said. It is said, not enforced. */
const enoughInADay = 3

/** The two questions asked before anything is suggested with somebody, and those that wait until level 3. */
export const firstQuestions = ['afraid', 'saidNo'] as const satisfies readonly (keyof Card)[]
/** Where there is fear of somebody, one more: what the others hear may reach them. */
const fearQuestions = [...firstQuestions, 'closeToFeared'] as const satisfies readonly (keyof Card)[]
/** The rest of the card. */
export const restOfCard = [
  'toldPrivate',
  'afterHelp',
  'changeMind',
  'cameThrough',
] as const satisfies readonly (keyof Card)[]

/**
 * The hardest level that may be suggested with somebody, by what they did. The strictest rule that applies gives the reason.
 *
 * @param good how many asks to them came out well.
 * @param fear is there fear of anybody (see `hasFear`)?
 * @see docs/evidence.md#unsafe-people
 */
export function ceiling(card: Card, good: number, fear: boolean): Ceiling {
  if (isUnsafe(card)) return { level: 0, reason: 'not-suggested' }
  if (questionsFirst(fear).some((question) => card[question] === undefined))
    return { level: 0, reason: 'first-questions' }
  if (card.afterHelp === 'reminded' || card.afterHelp === 'owed' || card.afterHelp === 'controlled') {
    return { level: 1, reason: 'help-had-a-price' }
  }
  if (card.changeMind === 'no') return { level: 1, reason: 'no-way-back' }
  if (Object.values(card).includes('dont-know') && good < goodRecord) return { level: 2, reason: 'not-sure-yet' }
  if (restOfCard.some((question) => card[question] === undefined)) return { level: 2, reason: 'rest-of-card' }
  return { level: 5, reason: 'open' }
}

/** Do questions about somebody wait, before anything is suggested with them? Not of who is never suggested. */
export function waitsForQuestions(card: Card, fear: boolean): boolean {
  return ceiling(card, 0, fear).reason === 'first-questions'
}

/** The questions that must have an answer before anything is suggested with somebody. */
function questionsFirst(fear: boolean): readonly (keyof Card)[] {
  return fear ? fearQuestions : firstQuestions
}

/** Is the person afraid of anybody: by the private questions, or by a card? Then who is close to that one is not suggested either. */
export function hasFear({ privateAnswers, people }: Notebook): boolean {
  return helpCalledFor(privateAnswers).includes('fear') || [...people.values()].some(({ card }) => isFeared(card))
}

/**
 * Nothing is ever suggested with them: there is fear, a no was punished, a secret was used, they depend on the person, or they are
 * close, or may be, to somebody who is feared.
 */
export function isUnsafe(card: Card): boolean {
  return (
    isFeared(card) ||
    card.saidNo === 'punished' ||
    card.toldPrivate === 'used' ||
    card.closeToFeared === 'yes' ||
    card.closeToFeared === 'dont-know' ||
    card.dependsOnMe === true
  )
}

/** Is this asked about somebody: "are they close to somebody I'm afraid of?" Not of who is feared, and not where nobody is. */
export function asksCloseToFeared(notebook: Notebook, { card }: Person): boolean {
  return card.closeToFeared !== undefined || (hasFear(notebook) && !isFeared(card))
}

function isFeared({ afraid }: Card): boolean {
  return afraid === 'sometimes' || afraid === 'yes'
}

/** Somebody who can be asked, and how many asks to them are open. */
export type Askable = { readonly person: Person; readonly open: number }

/** What matters of each person of the circle when somebody is to be suggested; counted once for many steps. */
export type Circle = readonly Standing[]
/** One person of the circle: what they may be asked, and how asking them went so far. */
export type Standing = Askable & {
  readonly ceiling: Ceiling
  /** The hardest level that they would like to be asked for now; 0 is nothing. */
  readonly welcome: 0 | Level
  readonly paused: boolean
  /** How many asks to them came out well. */
  readonly good: number
  /** How many asks to them there were. */
  readonly before: number
  /** They carry more than half of all that was accepted. */
  readonly carriesMost: boolean
}

/**
 * Whom this step can be suggested with, best first: who does not already carry most, has nothing open, was asked least.
 * Empty when there is nobody; then nothing is suggested, never the least bad person.
 */
export function whoCanBeAsked(notebook: Notebook, step: Step, now: Instant): readonly Askable[] {
  const mayBe = heldBack(notebook, now) === undefined && step.level <= allowed(notebook.privateAnswers, now).level
  return mayBe ? whoIn(circleOf(notebook, now), step) : []
}

/**
 * Who may be named where a person is proposed and nothing is asked of them: "tell one person", "somebody I trust". Nobody against
 * whom anything stands, and nobody of whom too little is known.
 */
export function whoMayBeTold(notebook: Notebook, now: Instant): readonly Person[] {
  return circleOf(notebook, now)
    .filter(({ ceiling: { level }, paused, person }) => level >= 2 && !paused && isThere(person))
    .map(({ person }) => person)
}

/** May this person be named at all where people are to choose from? Nothing stands against them, and they are still there. */
export function mayStillBeAsked({ card, parted }: Person): boolean {
  return !isUnsafe(card) && parted === undefined
}

/** May what has to do with `id` come back by itself? Nobody of the circle, or somebody against whom nothing stands; not who was removed. */
export function isStillGood({ people }: Pick<Notebook, 'people'>, id: PersonId | undefined): boolean {
  if (id === undefined) return true
  const person = people.get(id)
  return person !== undefined && mayStillBeAsked(person)
}

/** What somebody would rather not be asked, as far as it may be told: suggestions keep to it at once, it is told when its answer was opened. */
export function wishesTold({ asks }: Notebook, { id, ratherNot }: Person): readonly string[] {
  const waiting = [...asks.values()].filter((ask) => ask.person === id && isUnopened(ask)).map(({ step }) => step)
  return ratherNot.filter((step) => !waiting.some((one) => one === step))
}

/** The same as `whoCanBeAsked`, for a circle that was counted already. */
export function whoIn(circle: Circle, step: Step): readonly Askable[] {
  return circle.filter((one) => mayBeAsked(one, step, circle)).map(({ person, open }) => ({ person, open }))
}

/** The circle as it stands at `now`, in the order in which people are suggested. */
export function circleOf(notebook: Notebook, now: Instant): Circle {
  const carrying = widen(notebook)?.person
  const fear = hasFear(notebook)
  const standing = (person: Person): Standing => {
    const asks = asksTo(notebook, person.id)
    const good = asks.filter(isGood).length
    return {
      person,
      good,
      ceiling: ceiling(person.card, good, fear),
      welcome: welcomeLevel(asks, now),
      paused: isPaused(asks, person),
      open: openAsks(asks, now),
      before: asks.length,
      carriesMost: person.id === carrying,
    }
  }
  return [...notebook.people.values()].map(standing).sort(inSuggestedOrder)
}

/** How many asks to somebody are open. One without a link whose answer was never noted is not open for ever. */
export function openAsks(asksToThem: readonly Ask[], now: Instant): number {
  const isLeft = ({ asked = now, until }: Ask) => until === undefined && now >= asked + openMost
  return asksToThem.filter((ask) => isOpen(ask, now) && !isLeft(ask)).length
}

/** The hardest level that somebody would like to be asked for, by what they last said to "would you want to be asked again?" and was opened. */
export function welcomeLevel(asksToThem: readonly Ask[], now: Instant): 0 | Level {
  const said = asksToThem.filter((ask) => openedAnswer(ask)?.again !== undefined)
  const last = inOrder(said, ({ answer }) => answer?.at ?? 0).at(-1)
  if (!last?.answer || now >= last.answer.at + wishHolds) return 5
  if (last.answer.again === 'not-now') return 0
  return last.answer.again === 'smaller' ? (Math.max(1, levelOf(last) - 1) as Level) : 5
}

function inSuggestedOrder(a: Standing, b: Standing): number {
  return (
    Number(a.carriesMost) - Number(b.carriesMost) ||
    a.open - b.open ||
    a.before - b.before ||
    a.person.added - b.person.added ||
    (a.person.id < b.person.id ? -1 : 1)
  )
}

// The only gate: whoever is suggested anywhere has passed here.
function mayBeAsked(
  { person, ceiling: { level, reason }, welcome, paused, good, open }: Standing,
  step: Step,
  circle: Circle,
): boolean {
  if (!isWithin({ level, reason }, step) || step.level > welcome) return false
  if (paused || !isThere(person) || person.ratherNot.includes(step.id)) return false
  if (step.ties.length > 0 && !step.ties.includes(person.tie)) return false
  if (step.needsTrust && good < goodRecord) return false
  if (needsComingThrough(step) && person.card.cameThrough !== 'yes') return false
  if (needsTwoPeople(step) && circle.filter((one) => one.ceiling.level > 0 && isThere(one.person)).length < 2)
    return false
  return open < mostOpen
}

/** Is a step no more than may be asked of whoever has this ceiling? Where help had a price, also nothing about feelings or the body. */
export function isWithin({ level, reason }: Ceiling, step: Pick<Step, 'level' | 'domain'>): boolean {
  return step.level <= level && !(reason === 'help-had-a-price' && isPrivate(step))
}

function isThere({ resting, parted }: Person): boolean {
  return !resting && parted === undefined
}

/**
 * Nothing is suggested with somebody after two asks that went badly, until the person has looked at it and lifted the pause.
 * Say it neutrally, with where to find help beside it.
 */
export function isPaused(asksToThem: readonly Ask[], { pauseLifted }: Person): boolean {
  const since = pauseLifted ?? 0
  return asksToThem.filter((ask) => (ask.asked ?? 0) >= since && wentBadly(ask)).length >= 2
}

/**
 * Somebody who said yes to more than half of all that was accepted, once that is five or more: "who else could carry a bit?" It is
 * said where somebody is chosen and on their page. Of who is not there any more it is not said.
 */
export function widen(
  notebook: Notebook,
): { readonly person: PersonId; readonly accepted: number; readonly of: number } | undefined {
  const accepted = new Map<PersonId, number>()
  let all = 0
  for (const ask of asksThatCount(notebook)) {
    const { person } = ask
    if (person === undefined || !isAccepted(openedAnswer(ask))) continue
    accepted.set(person, (accepted.get(person) ?? 0) + 1)
    all++
  }
  const most = [...accepted].find(([, count]) => count * 2 > all)
  const person = most && notebook.people.get(most[0])
  return most && person?.parted === undefined && person && all >= 5
    ? { person: most[0], accepted: most[1], of: all }
    : undefined
}

/** Were three or more asks made since `dayStart`, the start of the person's own day? Then: "Enough for today." */
export function enoughForToday(notebook: Notebook, dayStart: Instant): boolean {
  return asksThatCount(notebook).filter((ask) => (ask.asked ?? 0) >= dayStart).length >= enoughInADay
}

/** Were as many asks made in the last seven days as the mode of care, or their own pace, calls a week's worth? Then: "Enough for this week." */
export function enoughForThisWeek(notebook: Notebook, now: Instant): boolean {
  const asksAWeek = Math.min(allowed(notebook.privateAnswers, now).asksAWeek, notebook.settings.pace ?? Infinity)
  return askedThisWeek(notebook, now) >= asksAWeek
}

/** How many asks were made in the last seven days. */
export function askedThisWeek(notebook: Notebook, now: Instant): number {
  return asksThatCount(notebook).filter((ask) => now - (ask.asked ?? 0) < 7 * day).length
}

// About feelings, body or health.
function isPrivate({ domain }: Pick<Step, 'domain'>): boolean {
  return domain === 'LIS' || domain === 'BOD'
}

function needsComingThrough({ level, domain }: Step): boolean {
  return level >= 3 && (domain === 'LIS' || domain === 'BOD' || domain === 'HOM')
}

// Care, and the key to the home: nobody should have to rest on one person alone.
function needsTwoPeople({ id }: Step): boolean {
  return ['BOD3a', 'BOD4a', 'BOD5a', 'BOD5b', 'PRA5b', 'COM5b', 'RCV5a'].includes(id)
}
