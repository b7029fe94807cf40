import type { Afterwards } from '../ask.ts'
import type { Chance, Guess } from '../guess.ts'
import type { Instant } from '../../lib/time.ts'
import type { Kind } from './op.ts'
import type { PersonId } from '../person.ts'
import type { BeliefId } from '../practices/belief.ts'
import type { SharedWhat, ShareNote } from '../share-door.ts'
import type { Policy, Rule, Rules } from './rule.ts'
import type { Reader } from './read.ts'
import type { StepId } from '../step.ts'
import type { Ask, AskId } from '../ask.ts'
import { channels, says } from '../says.ts'
import { fears, felts, hards } from '../guess.ts'
import { disguises, paces, receivedThings, slotWays } from '../notebook.ts'
import { partings, ties } from '../person.ts'
import { longestLine, readReply } from '../reply.ts'
import { levels } from '../step.ts'
import { count, flag, listOf, moment, nameOf, oneOf, text } from './read.ts'
import { isObject } from './parse.ts'
import * as practices from './practice-rules.ts'
import { first, last } from './rule.ts'

type About = Partial<Pick<Ask, 'step' | 'title' | 'size' | 'person' | 'tie'>>

const short = text(200)
const long = text(4000)
const asks = nameOf<AskId>()
const people = nameOf<PersonId>()
const steps = nameOf<StepId>()

const chance: Reader<Chance> = (value) =>
  typeof value === 'number' && value >= 0 && value <= 1 ? (value as Chance) : undefined

/** The guess as it is stored: an object of its own, since it is sealed whole. */
const guess: Reader<Guess> = (value) =>
  isObject(value)
    ? withoutEmpty({
        chance: chance(value['chance']),
        felt: oneOf(felts)(value['felt']),
        hard: oneOf(hards)(value['hard']),
        fears: listOf(oneOf(fears))(value['fears']),
        ownFear: long(value['ownFear']),
      })
    : undefined

const hourOfDay: Reader<number> = (value) => {
  const hour = count(value)
  return hour !== undefined && hour < 24 ? hour : undefined
}

/** What an ask is, and to whom. */
const about: Reader<About> = (value) =>
  isObject(value)
    ? withoutEmpty({
        step: steps(value['step']),
        title: short(value['title']),
        size: oneOf(levels)(value['size']),
        person: people(value['person']),
        tie: oneOf(ties)(value['tie']),
      })
    : undefined

/** A guess that is not sealed, and what it was made about: another device may have made it another ask since. */
const drafted: Reader<{ readonly guess: Guess; readonly about?: About }> = (value) => {
  const made = guess(value)
  return made && isObject(value) ? withoutEmpty({ guess: made, about: about(value['about']) }) : undefined
}

/** `about`: what was guessed about stands in the seal too, so that another device which has not heard of it can't put another in its place. */
const seal: Reader<{ readonly at: Instant; readonly guess: Guess; readonly about?: About }> = (value) => {
  if (!isObject(value)) return undefined
  const at = moment(value['at'])
  return at === undefined
    ? undefined
    : withoutEmpty({ at, guess: guess(value['guess']) ?? {}, about: about(value['about']) })
}

const told: Reader<{ readonly says: (typeof says)[number]; readonly line?: string; readonly at: Instant }> = (
  value,
) => {
  if (!isObject(value)) return undefined
  const said = oneOf(says)(value['says'])
  const at = moment(value['at'])
  const line = text(longestLine)(value['line'])
  return said === undefined || at === undefined ? undefined : { says: said, at, ...(line && { line }) }
}

/** Fields of an ask. */
export const askRules = {
  made: first(moment),
  trial: first(flag),
  step: last(steps),
  title: last(short),
  size: last(oneOf(levels)),
  person: last(people),
  tie: last(oneOf(ties)),
  words: last(long),
  channel: last(oneOf(channels)),
  plan: last(long),
  guess: last(drafted),
  seal: first(seal),
  asked: first(moment),
  reminded: first(moment),
  until: last(moment),
  told: last(told),
  opened: first(moment),
  seen: last(count),
  feltSeen: first(moment),
  finished: first(moment),
  withdrawn: first(moment),
  rested: first(moment),
  notFromThem: last(flag),
  unheard: last(flag),
  belief: last(nameOf<BeliefId>()),
  'after.came': last(oneOf(['yes', 'partly', 'no'])),
  'after.hard': last(oneOf(hards)),
  'after.fearHappened': last(oneOf(['yes', 'partly', 'no', 'cant-tell'])),
  'after.repaid': last(oneOf(['no', 'a-little', 'yes'])),
  'after.aloneWasRight': last(flag),
  'after.nextSelf': last(long),
  'after.nextChance': last(chance),
} as const satisfies Rules & { [K in keyof Afterwards as `after.${K}`]-?: Rule<NonNullable<Afterwards[K]>> }

/** Fields of a person of the circle. */
export const personRules = {
  added: first(moment),
  name: last(short),
  tie: last(oneOf(ties)),
  resting: last(flag),
  pauseLifted: last(moment),
  parted: last(oneOf(partings)),
  'card.afraid': last(oneOf(['no', 'sometimes', 'yes'])),
  'card.saidNo': last(oneOf(['fine', 'sulked', 'punished', 'dont-know'])),
  'card.toldPrivate': last(oneOf(['kept', 'shared', 'used', 'dont-know'])),
  'card.afterHelp': last(oneOf(['nothing', 'reminded', 'owed', 'controlled', 'dont-know'])),
  'card.changeMind': last(oneOf(['yes', 'no', 'dont-know'])),
  'card.cameThrough': last(oneOf(['yes', 'no'])),
  'card.closeToFeared': last(oneOf(['no', 'yes', 'dont-know'])),
  'card.dependsOnMe': last(flag),
} as const satisfies Rules

const seen: Reader<{ readonly n: number; readonly head: string }> = (value) => {
  if (!isObject(value)) return undefined
  const n = count(value['n'])
  const head = short(value['head'])
  return n === undefined || head === undefined ? undefined : { n, head }
}

/** Fields of a link. Its secrets are fixed once; what was done about it is noted as it happens. */
export const linkRules = {
  ask: first(asks),
  purpose: first(oneOf(['ask', 'after'])),
  admin: first(short),
  replyPrivate: first(short),
  fragment: first(short),
  firstFrame: first(text(50_000)),
  until: first(moment),
  opened: first(moment),
  closing: first(moment),
  seen: last(seen),
  unread: last(listOf(count)),
  person: first(people),
  step: first(steps),
} as const satisfies Rules

/** Fields of a slot: all of it fixed once, but what it is called. */
export const slotRules = {
  way: first(oneOf(slotWays)),
  name: last(short),
  added: first(moment),
  places: first(short),
  publicPoint: first(short),
  sealedPrivate: first(short),
} as const satisfies Rules

const sharedWhat: Reader<SharedWhat> = (value) => {
  if (!isObject(value)) return undefined
  const counts = Object.entries(value).flatMap(([kind, many]) => {
    const number = count(many)
    return number === undefined || !/^[a-z-]{1,20}$/.test(kind) ? [] : [[kind, number] as const]
  })
  return Object.fromEntries(counts)
}

/** One note on a share, as it stands under its own field `notes.<id>`. */
export const shareNote: Reader<Omit<ShareNote, 'id'>> = (value) => {
  if (!isObject(value)) return undefined
  const n = count(value['n'])
  const at = moment(value['at'])
  if (n === undefined || at === undefined) return undefined
  const [noted, step] = [text(1000)(value['text']), text(140)(value['step'])]
  const takenBack = noted || step ? undefined : (true as const)
  return withoutEmpty({ n, at, text: noted, step, takenBack, order: count(value['order']) })
}

/** One thing of a share that goes on, as it stands under its own field `items.<id>`. Emptied: it was taken out. */
export const liveThing: Reader<{ readonly key: string } | { readonly q: string }> = (value) => {
  if (!isObject(value)) return undefined
  const [key, q] = [text(120)(value['key']), text(3000)(value['q'])]
  if (key !== undefined) return { key }
  return q === undefined ? undefined : { q }
}

/** Fields of a share, beside `notes.*` and `items.*`. Its keys are emptied once they open nothing any more. */
export const shareRules = {
  made: first(moment),
  label: last(short),
  what: last(sharedWhat),
  until: first(moment),
  admin: last(short),
  replyPrivate: last(short),
  fragment: last(short),
  firstFrame: last(text(50_000)),
  signing: last(short),
  names: first(flag),
  zone: first(short),
  hidden: last(listOf(short)),
  sent: last(count),
  opened: first(moment),
  closing: first(moment),
  ended: first(moment),
  forget: first(flag),
  seen: last(seen),
  looked: last(count),
} as const satisfies Rules

/** Fields of help that was received. */
export const receivedRules = {
  at: first(moment),
  what: last(oneOf(receivedThings)),
  tie: last(oneOf(ties)),
  person: last(people),
} as const satisfies Rules

/** Fields of a reply: a fact, all of it fixed. */
export const replyRules = {
  ask: first(asks),
  link: first(nameOf<string>()),
  place: first(count),
  purpose: first(oneOf(['ask', 'after'])),
  reply: first(readReply),
  at: first(moment),
} as const satisfies Rules

/**
 * Fields of the settings. `putAway.PRA2b` holds until when that step is put away; `never.PRA2b`, or `never.PRA`, that it is not to be
 * suggested.
 */
export const settingsRules = {
  name: last(text(60)),
  country: last(text(2)),
  theme: last(oneOf(['system', 'light', 'dark'])),
  calm: last(flag),
  leaveButton: last(flag),
  ownLimit: last(oneOf(levels)),
  pausedUntil: last(moment),
  disguise: last(oneOf(disguises)),
  lastHere: last(moment),
  askHow: last(moment),
  askedHow: last(moment),
  wordsMade: last(moment),
  wordsOffered: last(moment),
  backupRecipient: last(text(100)),
  wordsChecked: last(moment),
  bedtime: last(hourOfDay),
  onThisDay: last(flag),
  hardestWished: last(oneOf(hards)),
  pace: last(oneOf(paces)),
  box: last(text(43)),
  leftAt: last(moment),
} as const satisfies Rules

type Policies = ReadonlyMap<string, Policy>
const policies: { readonly [K in Kind]: Policies } = {
  ask: policiesOf(askRules),
  person: policiesOf(personRules),
  link: policiesOf(linkRules),
  received: policiesOf(receivedRules),
  settings: policiesOf(settingsRules),
  reply: policiesOf(replyRules),
  'check-in': policiesOf(practices.checkInRules),
  reflection: policiesOf(practices.reflectionRules),
  origin: policiesOf(practices.originRules),
  belief: policiesOf(practices.beliefRules),
  letter: policiesOf(practices.letterRules),
  rest: policiesOf(practices.restRules),
  rehearsal: policiesOf(practices.rehearsalRules),
  safety: policiesOf(practices.safetyRules),
  'safety-plan': policiesOf(practices.safetyPlanRules),
  staying: policiesOf(practices.stayingRules),
  finding: policiesOf(practices.findingRules),
  harm: policiesOf(practices.harmRules),
  slot: policiesOf(slotRules),
  share: policiesOf(shareRules),
}

/** The policy of one field of one kind of record. */
export function policyOf(kind: string, field: string): Policy {
  if (!isKind(kind)) return 'all'
  if (isListField(kind, field)) return 'last'
  return policies[kind].get(field) ?? 'all'
}

/** A value without its empty fields, so that what was left out is absent and not `undefined`. */
export function withoutEmpty<T extends object>(value: T): WithoutEmpty<T> {
  const full: { [key: string]: unknown } = {}
  for (const key of Object.keys(value)) if (value[key as keyof T] !== undefined) full[key] = value[key as keyof T]
  return full as WithoutEmpty<T>
}

/** `T` with every field that may be `undefined` made optional instead. */
export type WithoutEmpty<T> = {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
} & {
  readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K]
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(policies, kind)
}

// Fields whose last part is data: which step is put away, which step somebody would rather not be asked, which sign, which
// rating, when which question was answered, which note, which item.
const listFields: { readonly [K in Kind]?: readonly string[] } = {
  settings: ['putAway.', 'never.'],
  person: ['ratherNot.'],
  reflection: ['marks.'],
  belief: ['rated.'],
  safety: ['when.'],
  finding: ['session.'],
  share: ['notes.', 'items.'],
}

function isListField(kind: Kind, field: string): boolean {
  return listFields[kind]?.some((list) => field.startsWith(list)) ?? false
}

function policiesOf(rules: Rules): Policies {
  return new Map(Object.entries(rules).map(([field, { policy }]) => [field, policy]))
}
