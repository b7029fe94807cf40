import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, hour, instant, later } from '../lib/time.ts'
import { onThisDay } from './on-this-day.ts'
import { fold } from './records/fold.ts'
import { type Change, type Fields, stamped } from './records/op.ts'
import type { DeviceId } from './records/stamp.ts'
import { entryId } from './timeline.ts'
import { everyEntry } from '../../test/core/every-entry.ts'

const now = instant(400 * day + 9 * hour)
const dayStart = instant(400 * day)
const then = instant(35 * day + hour)
const like = [{ from: instant(35 * day), until: instant(36 * day) }]

/** What comes back of these, all of them kept on a day like this one. */
function comesBack(...changes: readonly Change[]): readonly string[] {
  const { notebook } = fold(stamped(changes, undefined, now, 'device01' as DeviceId))
  return onThisDay(notebook, everyEntry(notebook), like, { now, dayStart }).map(entryId)
}

const ask = (more: Fields = {}, id = 'a'): Change => ({
  kind: 'ask',
  id,
  set: {
    made: then,
    tie: 'friend',
    step: 'INF1a',
    asked: then,
    told: { says: 'yes', at: then },
    'after.came': 'yes',
    ...more,
  },
})
const person = (card: Fields = {}): Change => ({
  kind: 'person',
  id: 'mara',
  set: { added: then, name: 'Mara', tie: 'friend', 'card.afraid': 'no', 'card.saidNo': 'fine', ...card },
})

test('a yes, help that came, a rest and an eased look come back on a day like theirs, three at most', () => {
  assert.deepEqual(comesBack(ask()), ['ask/a'])
  assert.deepEqual(comesBack({ kind: 'received', id: 'r', set: { at: then, what: 'time', tie: 'friend' } }), [
    'received/r',
  ])
  assert.deepEqual(comesBack({ kind: 'rest', id: 'r', set: { made: then, thing: 'a-task', done: then } }), ['rest/r'])
  const eased: Change = { kind: 'check-in', id: 'c', set: { at: then, feelings: ['relieved'] } }
  assert.deepEqual(comesBack(eased), ['check-in/c'])
  assert.equal(comesBack(ask(), ask({}, 'b'), ask({}, 'c'), ask({}, 'd')).length, 3)
  assert.deepEqual(comesBack(ask({ made: later(then, day) })), [])
})

test('nothing that was hard, no no, no silence, and nobody who is unsafe, gone or removed', () => {
  for (const hard of [
    { told: { says: 'no', at: then } },
    { told: { says: 'never', at: then } },
    { told: null },
    { 'after.hard': 'hard' },
    { 'after.hard': 'hardest' },
    { 'after.fearHappened': 'yes' },
    { 'after.fearHappened': 'partly' },
    { 'after.came': 'no' },
    { trial: true },
    { person: 'somebody-removed' },
  ])
    assert.deepEqual(comesBack(ask(hard)), [], JSON.stringify(hard))
  const reply: Change = {
    kind: 'reply',
    id: 'l.0',
    set: { ask: 'a', link: 'l', place: 0, purpose: 'ask', at: then, reply: { a: 'yes' } },
  }
  assert.deepEqual(comesBack(reply, ask({ told: null, seen: 1 })), ['ask/a'])
  assert.deepEqual(comesBack(reply, ask({ told: null, seen: 1, notFromThem: true })), [])
  assert.deepEqual(comesBack(person(), ask({ person: 'mara' })), ['ask/a'])
  for (const card of [{ 'card.afraid': 'sometimes' }, { 'card.saidNo': 'punished' }, { parted: 'died' }])
    assert.deepEqual(comesBack(person(card), ask({ person: 'mara' })), [], JSON.stringify(card))
})

test('no letter, nothing of where it was learned, no harm, belief, look at costs, rehearsal, or heavier look', () => {
  const heavy: readonly Change[] = [
    { kind: 'letter', id: 'l', set: { made: then, rung: 'R1', begun: then, text: 'You managed.', mayReturn: true } },
    { kind: 'origin', id: 'mine', set: { at: then } },
    { kind: 'harm', id: 'h', set: { at: then, worse: 'no' } },
    {
      kind: 'belief',
      id: 'b',
      set: { made: then, kind: 'burden', tests: [], 'rated.r': { at: then, of: 'sentence', value: 0 } },
    },
    { kind: 'reflection', id: 'r', set: { at: then, of: 'costs', 'marks.lonely': 'not' } },
    { kind: 'rehearsal', id: 'r', set: { made: then, of: 'talk' } },
    { kind: 'check-in', id: 'c', set: { at: then, feelings: ['relieved', 'sad'] } },
    { kind: 'check-in', id: 'd', set: { at: then, said: 'fine' } },
    { kind: 'check-in', id: 'e', set: { at: then, feelings: ['relieved'], ownFeeling: 'and hollow' } },
    { kind: 'rest', id: 'r', set: { made: then, thing: 'a-task', left: then } },
  ]
  assert.deepEqual(comesBack(...heavy), [])
})

test('nothing comes back on a heavy day, while Tendril goes gently or rests, or in a pause', () => {
  const today: Change = { kind: 'check-in', id: 'today', set: { at: now, feelings: ['empty'] } }
  assert.deepEqual(comesBack(ask(), today), [])
  for (const answers of [{ loss: 'yes' }, { dying: 'thoughts' }, { dying: 'plan' }])
    assert.deepEqual(comesBack(ask(), { kind: 'safety', id: 'mine', set: { ...answers, at: now } }), [])
  assert.deepEqual(comesBack(ask(), { kind: 'settings', id: 'mine', set: { pausedUntil: later(now, day) } }), [])
})
