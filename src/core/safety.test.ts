import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Ask, AskId } from './ask.ts'
import type { Card, Person, PersonId } from './person.ts'
import type { Notebook } from './notebook.ts'
import type { PrivateAnswers } from './mode.ts'
import type { StepId } from './step.ts'
import { blank } from './records/fold.ts'
import {
  asksCloseToFeared,
  ceiling,
  enoughForThisWeek,
  enoughForToday,
  firstQuestions,
  hasFear,
  isPaused,
  mayStillBeAsked,
  restOfCard,
  whoCanBeAsked,
  whoMayBeTold,
  widen,
} from './safety.ts'
import { day, instant, later } from '../lib/time.ts'
import { isGood, levelOf, wentBadly } from './outcomes.ts'
import { stepById } from './library.ts'
import { calmAnswers } from '../../test/core/calm-answers.ts'
import { anyAsk, withAsks } from '../../test/core/any-ask.ts'

const now = instant(1000)
const openAnswers: PrivateAnswers = { ...calmAnswers, at: now }
const first: Card = { afraid: 'no', saidNo: 'fine' }
const full: Card = {
  ...first,
  toldPrivate: 'kept',
  afterHelp: 'nothing',
  changeMind: 'yes',
  cameThrough: 'yes',
  dependsOnMe: false,
}
const mara: Person = {
  id: 'mara' as PersonId,
  name: 'Mara',
  tie: 'friend',
  card: full,
  added: instant(0),
  ratherNot: [],
  resting: false,
}
const robin: Person = { ...mara, id: 'robin' as PersonId, name: 'Robin', added: instant(1) }
const base = anyAsk({ person: mara.id, sealed: instant(1), asked: instant(2) })
const good: Partial<Ask> = { answer: { says: 'yes', from: 'told', at: instant(3) }, after: { came: 'yes' } }

function book(people: readonly Person[], ...asks: readonly Partial<Ask>[]): Notebook {
  return {
    ...blank.notebook,
    privateAnswers: openAnswers,
    people: new Map(people.map((one) => [one.id, one])),
    asks: withAsks(asks, base).asks,
  }
}

function step(id: string) {
  return stepById.get(id as StepId) ?? assert.fail(id)
}

function names(notebook: Notebook, id: string) {
  return whoCanBeAsked(notebook, step(id), now).map(({ person }) => person.name)
}

test('the ceiling says how far, and why', () => {
  const cases: readonly [Card, number, number, string][] = [
    [{}, 0, 0, 'first-questions'],
    [{ afraid: 'no' }, 9, 0, 'first-questions'],
    [{ afraid: 'sometimes' }, 9, 0, 'not-suggested'],
    [{ ...full, afraid: 'yes' }, 9, 0, 'not-suggested'],
    [{ ...full, saidNo: 'punished' }, 9, 0, 'not-suggested'],
    [{ ...full, toldPrivate: 'used' }, 9, 0, 'not-suggested'],
    [{ ...full, dependsOnMe: true }, 9, 0, 'not-suggested'],
    [{ ...full, afterHelp: 'reminded' }, 9, 1, 'help-had-a-price'],
    [{ ...full, afterHelp: 'owed' }, 9, 1, 'help-had-a-price'],
    [{ ...full, afterHelp: 'controlled' }, 9, 1, 'help-had-a-price'],
    [{ ...full, changeMind: 'no' }, 9, 1, 'no-way-back'],
    [{ ...full, saidNo: 'dont-know' }, 1, 2, 'not-sure-yet'],
    [{ ...full, saidNo: 'dont-know' }, 2, 5, 'open'],
    [{ ...full, changeMind: 'dont-know' }, 0, 2, 'not-sure-yet'],
    [first, 9, 2, 'rest-of-card'],
    [full, 0, 5, 'open'],
  ]
  for (const [card, goodOnes, level, reason] of cases)
    assert.deepEqual(ceiling(card, goodOnes, false), { level, reason })
  assert.deepEqual(
    [...firstQuestions, ...restOfCard].sort(),
    Object.keys(full)
      .filter((key) => key !== 'dependsOnMe')
      .sort(),
  )
})

test('where there is fear of anybody, nobody is suggested before it is said that they are not close to that one', () => {
  const feared = { ...robin, card: { afraid: 'sometimes' } } as const
  assert.equal(hasFear(book([mara])), false)
  assert.equal(hasFear(book([mara, feared])), true)
  assert.deepEqual(names(book([mara, feared]), 'PRA2b'), [])
  assert.deepEqual(ceiling(full, 0, true), { level: 0, reason: 'first-questions' })
  for (const [closeToFeared, who] of [
    ['no', ['Mara']],
    ['yes', []],
    ['dont-know', []],
  ] as const) {
    assert.deepEqual(names(book([{ ...mara, card: { ...full, closeToFeared } }, feared]), 'PRA2b'), who)
  }
  for (const answers of [{ afraid: 'yes' }, { watched: 'yes' }] as const) {
    const watched = { ...book([mara]), privateAnswers: answers }
    assert.deepEqual([hasFear(watched), names(watched, 'PRA2b')], [true, []])
  }
})

test('whether they are close to somebody feared is asked only where there is fear, and not of who is feared', () => {
  const feared = { ...robin, card: { afraid: 'yes' } } as const
  assert.equal(asksCloseToFeared(book([mara]), mara), false)
  assert.equal(asksCloseToFeared(book([mara, feared]), mara), true)
  assert.equal(asksCloseToFeared(book([mara, feared]), feared), false)
  const answered = { ...mara, card: { ...full, closeToFeared: 'yes' } } as const
  assert.equal(asksCloseToFeared(book([answered]), answered), true)
})

test('who is no longer in touch, or died, is at once in no suggestion', () => {
  for (const parted of ['out-of-touch', 'died'] as const) {
    const notebook = book([{ ...mara, parted }])
    assert.deepEqual(names(notebook, 'PRA2b'), [])
    assert.deepEqual(whoMayBeTold(notebook, now), [])
    assert.equal(mayStillBeAsked({ ...mara, parted }), false)
  }
  assert.equal(mayStillBeAsked(mara), true)
  assert.deepEqual(names(book([mara, { ...robin, parted: 'died' }], good, good), 'BOD3a'), [])
})

test('who may be told something: nobody against whom anything stands, or of whom too little is known', () => {
  const told = (card: Card, ...asks: readonly Partial<Ask>[]) =>
    whoMayBeTold(book([{ ...mara, card }], ...asks), now).map(({ name }) => name)
  assert.deepEqual(told(full), ['Mara'])
  assert.deepEqual(told(first), ['Mara'])
  assert.deepEqual(told({ afraid: 'no' }), [])
  assert.deepEqual(told({ ...full, afterHelp: 'controlled' }), [])
  assert.deepEqual(told({ ...full, toldPrivate: 'used' }), [])
  assert.deepEqual(told(full, { after: { hard: 'hardest' } }, { after: { hard: 'hardest' } }), [])
  assert.deepEqual(whoMayBeTold(book([{ ...mara, resting: true }]), now), [])
})

test('while nothing is suggested at all, nobody is: not now, or paused', () => {
  const notNow: Notebook = { ...book([mara]), privateAnswers: { dying: 'plan' } }
  assert.deepEqual(names(notNow, 'COM1a'), [])
  const paused: Notebook = {
    ...book([mara]),
    settings: { ...blank.notebook.settings, pausedUntil: later(now, 1) },
  }
  assert.deepEqual(names(paused, 'COM1a'), [])
  assert.deepEqual(names({ ...book([mara]), privateAnswers: { dying: 'thoughts' } }, 'COM3a'), [])
})

test('a step is offered only with whom it fits: tie, level, resting, wishes', () => {
  assert.deepEqual(names(book([mara]), 'PRA2b'), ['Mara'])
  assert.deepEqual(names(book([{ ...mara, tie: 'partner' }]), 'PRA2b'), [])
  assert.deepEqual(names(book([{ ...mara, card: first }]), 'COM3a'), [])
  assert.deepEqual(names(book([{ ...mara, resting: true }]), 'PRA2b'), [])
  assert.deepEqual(names(book([{ ...mara, ratherNot: ['PRA2b'] }]), 'PRA2b'), [])
  assert.deepEqual(names(book([mara]), 'COM1a'), ['Mara'])
})

test('what they said to being asked again holds for four weeks: smaller things, or nothing for now', () => {
  const heard = (again: 'yes' | 'smaller' | 'not-now', at = 3): Partial<Ask> => ({
    size: 3,
    answer: { says: 'yes', again, from: 'told', at: instant(at) },
  })
  assert.deepEqual(names(book([mara], heard('not-now')), 'COM1a'), [])
  assert.deepEqual(names(book([mara], heard('smaller')), 'COM3a'), [])
  assert.deepEqual(names(book([mara], heard('smaller')), 'PRA2b'), ['Mara'])
  assert.deepEqual(names(book([mara], heard('not-now'), heard('yes', 4)), 'COM3a'), ['Mara'], 'what came last')
  assert.deepEqual(names(book([mara], heard('not-now', now - 28 * day)), 'COM1a'), ['Mara'])
})

test('where help had a price, nothing about feelings or the body', () => {
  const owed = book([{ ...mara, card: { ...full, afterHelp: 'owed' } }])
  assert.deepEqual(names(owed, 'LIS1b'), [])
  assert.deepEqual(names(owed, 'BOD1b'), [])
  assert.deepEqual(names(owed, 'NEE1b'), ['Mara'])
  assert.deepEqual(names(owed, 'PRA2b'), [])
})

test('from level 3 on feelings, body and home it takes having come through once, and trust takes two good outcomes', () => {
  const never = { ...mara, tie: 'partner' as const, card: { ...full, cameThrough: 'no' as const } }
  assert.deepEqual(names(book([never], good, good), 'HOM3a'), [])
  assert.deepEqual(names(book([{ ...never, card: full }], good, good), 'HOM3a'), ['Mara'])
  assert.deepEqual(names(book([{ ...never, card: full }], good), 'HOM3a'), [])
  assert.deepEqual(names(book([mara]), 'COM3a'), ['Mara'])
})

test('care needs two people in the circle with whom something can be suggested', () => {
  assert.deepEqual(names(book([mara], good, good), 'BOD3a'), [])
  assert.deepEqual(names(book([mara, robin], good, good), 'BOD3a'), ['Mara'])
  assert.deepEqual(names(book([mara, { ...robin, card: {} }], good, good), 'BOD3a'), [])
})

test('three asks may be open with one person, and who has fewer open comes first', () => {
  assert.deepEqual(names(book([mara, robin], {}), 'PRA2b'), ['Robin', 'Mara'])
  assert.deepEqual(names(book([mara, robin], {}, {}, {}), 'PRA2b'), ['Robin'])
  assert.deepEqual(names(book([mara, robin], good), 'PRA2b'), ['Robin', 'Mara'])
  assert.deepEqual(names(book([robin, mara]), 'PRA2b'), ['Mara', 'Robin'])
  assert.deepEqual(names(book([{ ...robin, added: mara.added }, mara]), 'PRA2b'), ['Mara', 'Robin'])
  assert.deepEqual(
    whoCanBeAsked(book([mara], {}), step('PRA2b'), now).map(({ open }) => open),
    [1],
  )
  // Asked aloud, and never noted what they said: that does not leave them out for ever.
  const inTwoWeeks = later(now, 14 * day)
  assert.deepEqual(whoCanBeAsked(book([mara], {}, {}, {}), step('PRA2b'), inTwoWeeks).length, 1)
})

test('from five accepted asks, more than half with one person asks to widen, and others come first', () => {
  const toRobin = { ...good, person: robin.id }
  assert.equal(widen(book([mara], good, good, good, good)), undefined)
  assert.deepEqual(widen(book([mara], good, good, good, toRobin, toRobin)), { person: 'mara', accepted: 3, of: 5 })
  const noOne: Partial<Ask> = {
    ...good,
    answer: { says: 'part', from: 'told', at: instant(3) },
    person: 'x' as PersonId,
  }
  assert.equal(widen(book([mara], good, good, good, toRobin, toRobin, noOne)), undefined)
  assert.equal(widen(book([mara])), undefined)
  assert.equal(widen(book([robin], good, good, good, good, good)), undefined)
  assert.equal(widen(book([{ ...mara, parted: 'died' }], good, good, good, good, good)), undefined)
  const open = { person: robin.id }
  assert.deepEqual(names(book([mara, robin], good, good, good, toRobin, toRobin, open), 'PRA2b'), ['Robin', 'Mara'])
})

test('asks that went badly twice pause a person, until the pause is lifted', () => {
  const bad: Ask = { ...base, after: { hard: 'hardest' } }
  assert.equal(isPaused([bad], mara), false)
  assert.equal(isPaused([bad, { ...bad, id: 'b' as AskId }], mara), true)
  assert.equal(isPaused([bad, { ...bad, id: 'b' as AskId }], { ...mara, pauseLifted: instant(3) }), false)
  assert.deepEqual(names(book([mara], { after: bad.after }, { after: bad.after }), 'PRA2b'), [])
})

test('badly: the hardest there is, two steps harder than guessed, or help that had its feared price', () => {
  assert.equal(wentBadly({ ...base, guess: { hard: 'a-little' }, after: { hard: 'hard' } }), true)
  assert.equal(wentBadly({ ...base, guess: { hard: 'somewhat' }, after: { hard: 'hard' } }), false)
  assert.equal(wentBadly({ ...base, after: { hard: 'hard' } }), false)
  assert.equal(wentBadly(base), false)
  for (const fear of ['owe', 'used', 'take-over'] as const) {
    assert.equal(wentBadly({ ...base, guess: { fears: [fear] }, after: { fearHappened: 'yes' } }), true)
  }
  assert.equal(wentBadly({ ...base, guess: { fears: ['awkward'] }, after: { fearHappened: 'yes' } }), false)
})

test('good: accepted, came at least partly, and without the feared price', () => {
  assert.equal(isGood({ ...base, ...good }), true)
  assert.equal(isGood({ ...base, answer: { says: 'part', from: 'link', at: now }, after: { came: 'partly' } }), true)
  assert.equal(isGood({ ...base, ...good, after: {} }), false)
  assert.equal(isGood({ ...base, after: { came: 'yes' } }), false)
  assert.equal(
    isGood({ ...base, ...good, guess: { fears: ['owe'] }, after: { came: 'yes', fearHappened: 'yes' } }),
    false,
  )
})

test("three asks in a day are enough, and it is the person's own day", () => {
  const notebook = book([mara], {}, {}, { asked: instant(50) })
  assert.equal(enoughForToday(notebook, instant(0)), true)
  assert.equal(enoughForToday(notebook, instant(10)), false)
})

test('while Tendril goes gently two asks in seven days are enough, else seven', () => {
  const gently = { ...book([mara], {}, {}), privateAnswers: { loss: 'yes' } } as const
  assert.equal(enoughForThisWeek(gently, now), true)
  assert.equal(enoughForThisWeek(gently, later(base.asked ?? now, 7 * day)), false)
  assert.equal(enoughForThisWeek(book([mara], {}, {}), now), false)
  assert.equal(enoughForThisWeek(book([mara], {}, {}, {}, {}, {}, {}, {}), now), true)
})

test('an ask is as big as its step, as the person said, or 2', () => {
  assert.equal(levelOf({ ...base, step: 'PRA4a' as StepId, size: 1 }), 4)
  assert.equal(levelOf({ ...base, size: 1 }), 1)
  assert.equal(levelOf({ ...base, step: 'gone' as StepId }), 2)
})
