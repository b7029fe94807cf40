// Any notebook: people, asks and answers to the private questions in every state, for rules that must hold in all of them.

import fc from 'fast-check'
import type { Ask, AskId } from '../../src/core/ask.ts'
import { agains, channels, says } from '../../src/core/says.ts'
import { chances, fears, felts, hards } from '../../src/core/guess.ts'
import { instant } from '../../src/lib/time.ts'
import { library } from '../../src/core/library.ts'
import type { PrivateAnswers } from '../../src/core/mode.ts'
import type { Notebook, Settings } from '../../src/core/notebook.ts'
import { type Card, type Person, type PersonId, ties } from '../../src/core/person.ts'
import { blank } from '../../src/core/records/fold.ts'
import { domains } from '../../src/core/step.ts'
import { calmAnswers } from './calm-answers.ts'

/** The moment at which all of them are looked at. */
export const now = instant(1000)
const mildest: PrivateAnswers = { ...calmAnswers, at: now }

/** Absent more often than not, as in a real record. */
function maybe<T>(arbitrary: fc.Arbitrary<T>) {
  return fc.option(arbitrary, { nil: undefined, freq: 2 })
}

function whole<T extends object>(parts: { [K in keyof T]: fc.Arbitrary<T[K] | undefined> }): fc.Arbitrary<T>
function whole(parts: { [key: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<object> {
  // A loop, since most of the time of many rules goes into this.
  return fc.record(parts).map((all) => {
    const present: { [key: string]: unknown } = {}
    for (const key in all) if (all[key] !== undefined) present[key] = all[key]
    return present
  })
}

/** A moment around `now`. */
export const moments = fc.nat(1500).map(instant)
const stepIds = fc.constantFrom(...library.filter(({ level }) => level < 4).map(({ id }) => id))
const people = fc.constantFrom('p0', 'p1', 'p2').map((id) => id as PersonId)
const goodCard: Card = {
  afraid: 'no',
  saidNo: 'fine',
  toldPrivate: 'kept',
  afterHelp: 'nothing',
  changeMind: 'yes',
  cameThrough: 'yes',
  closeToFeared: 'no',
}
const anyCards = whole<Card>({
  afraid: fc.constantFrom('no', 'no', 'no', 'sometimes', 'yes', undefined),
  saidNo: fc.constantFrom('fine', 'fine', 'sulked', 'punished', 'dont-know', undefined),
  toldPrivate: fc.constantFrom('kept', 'shared', 'used', 'dont-know', undefined),
  afterHelp: fc.constantFrom('nothing', 'reminded', 'owed', 'controlled', 'dont-know', undefined),
  changeMind: fc.constantFrom('yes', 'no', 'dont-know', undefined),
  cameThrough: fc.constantFrom('yes', 'no', undefined),
  dependsOnMe: fc.constantFrom(false, undefined, true, undefined),
  closeToFeared: fc.constantFrom('no', 'no', undefined, 'yes', 'dont-know'),
})
const cards = fc.oneof({ weight: 1, arbitrary: fc.constant(goodCard) }, { weight: 2, arbitrary: anyCards })
/** Somebody of a circle of three: more often safe than not, so that something is suggested at all. */
export const persons = whole<Person>({
  id: people,
  name: fc.constant('Mara'),
  tie: fc.constantFrom(...ties),
  card: cards,
  added: moments,
  ratherNot: fc.array(stepIds, { maxLength: 4 }),
  resting: fc.constantFrom(false, false, true),
  parted: fc.constantFrom(undefined, undefined, undefined, undefined, 'out-of-touch', 'died'),
  pauseLifted: maybe(moments),
})
/** Any ask, in any state, also one that no screen could bring about. */
export const asks = whole<Ask>({
  id: fc.uuid().map((id) => id as AskId),
  made: moments,
  step: maybe(stepIds),
  person: maybe(people),
  tie: fc.constantFrom(...ties),
  channel: maybe(fc.constantFrom(...channels)),
  guess: whole<Ask['guess']>({
    chance: maybe(fc.constantFrom(...chances)),
    felt: maybe(fc.constantFrom(...felts)),
    hard: maybe(fc.constantFrom(...hards)),
    fears: maybe(fc.subarray([...fears])),
  }),
  sealed: maybe(moments),
  asked: maybe(moments),
  until: maybe(moments),
  answer: maybe(
    fc.record({
      says: fc.constantFrom(...says),
      from: fc.constantFrom('link', 'told'),
      again: fc.constantFrom(...agains),
      at: moments,
    }),
  ),
  answerCount: fc.nat(2),
  takenBack: fc.boolean(),
  seen: fc.nat(2),
  felt: maybe(fc.constantFrom(...felts)),
  after: whole<Ask['after']>({
    came: maybe(fc.constantFrom('yes', 'partly', 'no')),
    hard: maybe(fc.constantFrom(...hards)),
    fearHappened: maybe(fc.constantFrom('yes', 'no', 'partly', 'cant-tell')),
  }),
  finished: maybe(moments),
  withdrawn: fc.constantFrom(undefined, undefined, undefined, now),
  trial: fc.constantFrom(false, false, false, true),
  notFromThem: fc.constantFrom(false, false, false, true),
})
/** An ask that somebody said yes to; one in four is otherwise whatever it is. */
export const acceptedAsks = fc.tuple(asks, people, fc.nat(3)).map(([ask, person, any]): Ask => {
  const yes = { person, asked: now, answer: { says: 'yes', from: 'told', at: now } } as const
  return any === 0 ? { ...yes, ...ask } : { ...ask, ...yes }
})
// Mostly mild, or nothing would ever be suggested.
const privateAnswers: fc.Arbitrary<PrivateAnswers> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<PrivateAnswers>({}) },
  { weight: 3, arbitrary: fc.constant<PrivateAnswers>(mildest) },
  {
    weight: 3,
    arbitrary: whole<PrivateAnswers>({
      dying: fc.constantFrom('no', 'no', 'thoughts', 'plan', undefined),
      afraid: fc.constantFrom('no', 'no', 'yes', undefined),
      watched: fc.constantFrom('no', 'no', 'yes', undefined),
      unreal: fc.constantFrom('never', 'sometimes', 'often', undefined),
      numbing: fc.constantFrom('no', 'yes', undefined),
      loss: fc.constantFrom('no', 'yes', undefined),
      unusual: fc.constantFrom('no', 'no', 'yes', undefined),
      someone: fc.constantFrom('yes', 'no', undefined),
      at: moments,
    }),
  },
)
/** Any notebook of three people and eight asks. */
export const notebooks: fc.Arbitrary<Notebook> = fc
  .record({
    privateAnswers,
    pausedUntil: fc.constantFrom(undefined, undefined, undefined, undefined, instant(999), instant(1001)),
    people: fc.uniqueArray(persons, { selector: ({ id }) => id, maxLength: 3 }),
    asks: fc.array(asks, { maxLength: 8 }),
    ownLimit: fc.constantFrom<Settings['ownLimit']>(undefined, 1, 2, 3, 5),
    hardestWished: fc.constantFrom<Settings['hardestWished']>(undefined, 'easy', 'somewhat', 'hard', 'hardest'),
    never: fc.uniqueArray(fc.oneof(stepIds, fc.constantFrom(...domains)), { maxLength: 3 }),
    putAway: fc.array(fc.record({ what: stepIds, until: moments }), { maxLength: 5 }),
  })
  .map((parts) => ({
    ...blank.notebook,
    privateAnswers: parts.privateAnswers,
    people: new Map(parts.people.map((person) => [person.id, person])),
    asks: new Map(parts.asks.map((ask) => [ask.id, ask])),
    settings: {
      ...blank.notebook.settings,
      putAway: parts.putAway,
      never: parts.never,
      ...(parts.hardestWished !== undefined && { hardestWished: parts.hardestWished }),
      ...(parts.ownLimit && { ownLimit: parts.ownLimit }),
      ...(parts.pausedUntil && { pausedUntil: parts.pausedUntil }),
    },
  }))
