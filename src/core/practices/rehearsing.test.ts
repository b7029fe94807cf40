import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Card, PersonId } from '../person.ts'
import type { Change } from '../records/op.ts'
import type { Notebook } from '../notebook.ts'
import type { RehearsalId } from './rehearsal.ts'
import { fold } from '../records/fold.ts'
import { parseDevice } from '../records/stamp.ts'
import { stamped } from '../records/op.ts'
import { isUnsafe } from '../safety.ts'
import { day, instant, later } from '../../lib/time.ts'
import { privateQuestions } from '../mode.ts'
import { checkHolds, checkQuestions, failCheck, passCheck, rehearsalGate, whoToRehearseWith } from './rehearsing.ts'
import { handedOverFor, reviewsDue } from './reviews.ts'

const now = instant(1_800_000_000_000)
const device = parseDevice('device01') ?? assert.fail()
const mildest = Object.fromEntries(Object.entries(privateQuestions).map(([question, [mild]]) => [question, mild]))
const calm: Change = { kind: 'safety', id: 'mine', set: { ...mildest, at: now } }
const safeCard = {
  afraid: 'no',
  saidNo: 'fine',
  toldPrivate: 'kept',
  afterHelp: 'nothing',
  changeMind: 'yes',
  cameThrough: 'yes',
}
const rehearsal: Change = { kind: 'rehearsal', id: 'talk', set: { made: now, of: 'talk' } }

function book(...changes: readonly Change[]): Notebook {
  return fold(stamped(changes, undefined, now, device)).notebook
}

function somebody(id: string, card: { readonly [part: string]: string }): Change {
  const parts = Object.entries(card).map(([part, answer]) => [`card.${part}`, answer])
  return { kind: 'person', id, set: { added: now, name: id, tie: 'partner', ...Object.fromEntries(parts) } }
}

test('nothing is begun before the eight private questions, nor in fear, nor when it is better to go gently', () => {
  assert.equal(rehearsalGate(book(), now), 'unasked')
  assert.equal(rehearsalGate(book(calm, { kind: 'safety', id: 'mine', set: { watched: 'yes' } }), now), 'fear')
  assert.equal(rehearsalGate(book(calm, { kind: 'safety', id: 'mine', set: { loss: 'yes' } }), now), 'gently')
  assert.equal(rehearsalGate(book(calm, { kind: 'safety', id: 'mine', set: { dying: 'plan' } }), now), 'not-now')
})

test('three noes open it for thirty days, and then they are asked again', () => {
  assert.equal(rehearsalGate(book(calm, rehearsal), now), 'check')
  const checked = book(calm, rehearsal, ...passCheck('talk' as RehearsalId, now))
  assert.equal(rehearsalGate(checked, later(now, checkHolds - 1)), 'open')
  assert.equal(rehearsalGate(checked, later(now, checkHolds)), 'check')
})

test('a check noted by a clock that ran years ahead does not hold for years', () => {
  const ahead = book(calm, rehearsal, ...passCheck('talk' as RehearsalId, later(now, 1000 * day)))
  assert.equal(rehearsalGate(ahead, now), 'check')
  const alittle = book(calm, rehearsal, ...passCheck('talk' as RehearsalId, later(now, day)))
  assert.equal(rehearsalGate(alittle, now), 'open')
})

test('a yes closes it and is remembered: the person is offered nowhere, and partner tools stay shut', () => {
  for (const question of checkQuestions) {
    const after = book(calm, rehearsal, somebody('robin', safeCard), ...failCheck(question, 'robin' as PersonId, now))
    assert.equal(rehearsalGate(after, now), 'fear')
    if (question !== 'watched') assert.deepEqual(whoToRehearseWith(after, now), [])
  }
})

test('nobody who frightens, punishes, used a secret or depends on the person is ever offered, whatever their card says', () => {
  const cards = fc.record(
    {
      afraid: fc.constantFrom('no', 'sometimes', 'yes'),
      saidNo: fc.constantFrom('fine', 'sulked', 'punished', 'dont-know'),
      toldPrivate: fc.constantFrom('kept', 'shared', 'used', 'dont-know'),
      afterHelp: fc.constantFrom('nothing', 'reminded', 'owed', 'controlled', 'dont-know'),
      changeMind: fc.constantFrom('yes', 'no', 'dont-know'),
      cameThrough: fc.constantFrom('yes', 'no'),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(cards, { maxLength: 4 }), (all) => {
      const notebook = book(calm, ...all.map((card, i) => somebody(`person-${i}`, card)))
      for (const { person } of whoToRehearseWith(notebook, now)) {
        assert.ok(!isUnsafe(person.card))
        const needed: readonly (keyof Card)[] = ['afraid', 'saidNo', 'toldPrivate', 'afterHelp', 'changeMind']
        assert.ok(needed.every((question) => person.card[question] !== undefined))
        assert.equal(person.card.cameThrough, 'yes')
      }
    }),
    { numRuns: process.env['LONG'] ? 100_000 : 500 },
  )
})

test('a task that was taken over is looked at once, after four weeks', () => {
  const ask = { made: now, seal: { at: now, guess: {} }, asked: now, told: { says: 'yes', at: later(now, 1) } }
  const handed: readonly Change[] = [
    { kind: 'ask', id: 'ask-1', set: ask },
    { kind: 'rehearsal', id: 'bins', set: { made: now, of: 'hand-over', task: 'The bins', ask: 'ask-1' } },
  ]
  const due = later(now, handedOverFor)
  assert.deepEqual(reviewsDue(book(...handed), later(due, -1)), [])
  assert.deepEqual(
    reviewsDue(book(...handed), due).map(({ id }) => id),
    ['bins'],
  )
  const reviewed: Change = { kind: 'rehearsal', id: 'bins', set: { review: 'theirs' } }
  assert.deepEqual(reviewsDue(book(...handed, reviewed), later(due, 30 * day)), [])
  const declined: Change = { kind: 'ask', id: 'ask-1', set: { told: { says: 'no', at: later(now, 2) } } }
  assert.deepEqual(reviewsDue(book(...handed, declined), due), [])
})
