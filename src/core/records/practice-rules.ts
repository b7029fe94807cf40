import type { AskId } from '../ask.ts'
import type { BeliefId } from '../practices/belief.ts'
import type { PersonId } from '../person.ts'
import type { Reader } from './read.ts'
import type { Rating } from '../practices/belief.ts'
import type { PlanPart } from '../safety-plan.ts'
import type { Spoken } from '../practices/letter.ts'
import type { PrivateQuestion } from '../mode.ts'
import { fears } from '../guess.ts'
import { wishes, worses } from '../harm.ts'
import { privateQuestions } from '../mode.ts'
import { beliefKinds, ratedThings } from '../practices/belief.ts'
import { doors, feelings, hands, needs, nexts, noWords, replies } from '../practices/check-in.ts'
import { longestLetter, longestCanNow, outwards, rungs, voices } from '../practices/letter.ts'
import { cardLines, findingFears, fits, heldBacks, type Session, tooMuches } from '../practices/finding.ts'
import { beginnings, gifts } from '../practices/origin.ts'
import { amounts } from '../practices/reflection.ts'
import { rehearsed, reviews } from '../practices/rehearsal.ts'
import { restThings } from '../practices/rest.ts'
import { rhythms } from '../practices/staying.ts'
import { isObject } from './parse.ts'
import { count, flag, listOf, moment, nameOf, oneOf, text } from './read.ts'
import { first, last, type Rules } from './rule.ts'

const long = text(4000)
const ask = nameOf<AskId>()
const person = nameOf<PersonId>()
const belief = nameOf<BeliefId>()

/** How much is in the body, 0..10. */
const dose: Reader<number> = (value) => within(count(value), 10)

const spoken: Reader<Spoken> = (value) => {
  if (!isObject(value)) return undefined
  const sound = nameOf<string>()(value['sound'])
  const type = text(80)(value['type'])
  const seconds = within(count(value['seconds']), 3600)
  return sound === undefined || type === undefined || seconds === undefined ? undefined : { sound, type, seconds }
}

/** One rating, as it stands under its own field `rated.<id>`. */
export const rating: Reader<Omit<Rating, 'id'>> = (value) => {
  if (!isObject(value)) return undefined
  const at = moment(value['at'])
  const of = oneOf(ratedThings)(value['of'])
  const much = within(count(value['value']), 100)
  return at === undefined || of === undefined || much === undefined ? undefined : { at, of, value: much }
}

/** How much, under its own field `marks.<sign, cost or sentence>`. */
export const amount = oneOf(amounts)

/** Fields of a check-in. */
export const checkInRules = {
  at: first(moment),
  said: last(oneOf(replies)),
  saidWords: last(text(200)),
  doors: last(listOf(oneOf(doors))),
  hands: last(listOf(oneOf(hands))),
  feelings: last(listOf(oneOf(feelings))),
  ownFeeling: last(text(60)),
  noWord: last(oneOf(noWords)),
  alsoTrue: last(long),
  need: last(oneOf(needs)),
  next: last(oneOf(nexts)),
  ask: last(ask),
} as const satisfies Rules

/** Fields of a reflection, beside `marks.*`. */
export const reflectionRules = {
  at: first(moment),
  of: first(oneOf(['signs', 'costs', 'leanings'])),
} as const satisfies Rules

/** Fields of the one page "where I learned it". None is fixed: the page can be emptied, and begun anew. */
export const originRules = {
  at: last(moment),
  beginnings: last(listOf(oneOf(beginnings))),
  words: last(long),
  gifts: last(listOf(oneOf(gifts))),
  giftWords: last(long),
  thanked: last(moment),
  belief: last(belief),
  before: last(dose),
  after: last(dose),
  numb: last(flag),
  closed: last(moment),
} as const satisfies Rules

/** Fields of a belief, beside `rated.*`. */
export const beliefRules = {
  made: first(moment),
  kind: first(oneOf(beliefKinds)),
  words: last(text(300)),
  tests: last(listOf(oneOf(fears))),
  fairer: last(text(300)),
  wasTrueThere: last(flag),
} as const satisfies Rules

/** Fields of a letter. */
export const letterRules = {
  made: first(moment),
  rung: first(oneOf(rungs)),
  voice: last(oneOf(voices)),
  text: last(text(longestLetter)),
  spoken: last(spoken),
  before: last(dose),
  after: last(dose),
  numb: last(flag),
  numbAfter: last(flag),
  begun: last(moment),
  outward: last(oneOf(outwards)),
  canNow: last(text(longestCanNow)),
  closed: first(moment),
  stopped: last(moment),
  mayReturn: last(flag),
} as const satisfies Rules

/** Fields of an act of rest. */
export const restRules = {
  made: first(moment),
  thing: last(oneOf(restThings)),
  words: last(text(200)),
  plan: last(text(300)),
  done: last(moment),
  left: last(moment),
} as const satisfies Rules

/** Fields of a rehearsal. */
export const rehearsalRules = {
  made: first(moment),
  of: first(oneOf(rehearsed)),
  person: last(person),
  happened: last(long),
  inside: last(long),
  request: last(long),
  room: last(long),
  when: last(text(300)),
  task: last(text(300)),
  goodEnough: last(text(300)),
  checked: last(moment),
  before: last(dose),
  after: last(dose),
  numb: last(flag),
  ask: last(ask),
  review: last(oneOf(reviews)),
} as const satisfies Rules

/** Fields of the answers to the eight private questions, beside `when.*`. */
export const safetyRules = {
  at: last(moment),
  dying: last(oneOf(privateQuestions.dying)),
  afraid: last(oneOf(privateQuestions.afraid)),
  watched: last(oneOf(privateQuestions.watched)),
  unreal: last(oneOf(privateQuestions.unreal)),
  numbing: last(oneOf(privateQuestions.numbing)),
  loss: last(oneOf(privateQuestions.loss)),
  unusual: last(oneOf(privateQuestions.unusual)),
  someone: last(oneOf(privateQuestions.someone)),
} as const satisfies Rules & { readonly [Q in PrivateQuestion]: unknown }

/** Fields of the own safety plan. */
export const safetyPlanRules = {
  signs: last(long),
  alone: last(long),
  around: last(long),
  people: last(long),
  professionals: last(long),
  safer: last(long),
} as const satisfies Rules & { readonly [P in PlanPart]: unknown }

/** Fields of the page on needing the program less. */
export const stayingRules = {
  know: last(long),
  earlySigns: last(long),
  people: last(listOf(person)),
  rhythm: last(oneOf(rhythms)),
  goodbye: last(moment),
} as const satisfies Rules

/** One session, as it stands under its own field `session.<id>`. */
export const session: Reader<Omit<Session, 'id'>> = (value) => {
  if (!isObject(value)) return undefined
  const at = moment(value['at'])
  const useful = within(count(value['useful']), 10)
  const tooMuch = oneOf(tooMuches)(value['tooMuch'])
  const heldBack = oneOf(heldBacks)(value['heldBack'])
  if (at === undefined) return undefined
  return { at, ...(useful !== undefined && { useful }), ...(tooMuch && { tooMuch }), ...(heldBack && { heldBack }) }
}

/** Fields of the one page on finding somebody, beside `session.*`. None is fixed: the page can be emptied, and begun anew. */
export const findingRules = {
  at: last(moment),
  ready: last(dose),
  fears: last(listOf(oneOf(findingFears))),
  fits: last(listOf(oneOf(fits))),
  message: last(text(1000)),
  lines: last(listOf(oneOf(cardLines))),
  hard: last(long),
  ask: last(ask),
} as const satisfies Rules

/** Fields of an answer to "did Tendril make anything worse?" */
export const harmRules = {
  at: first(moment),
  worse: last(oneOf(worses)),
  words: last(long),
  wish: last(oneOf(wishes)),
} as const satisfies Rules

function within(number: number | undefined, most: number): number | undefined {
  return number !== undefined && number <= most ? number : undefined
}
