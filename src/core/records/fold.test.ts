import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DeviceId, Stamp } from './stamp.ts'
import type { AskId } from '../ask.ts'
import type { Fields, Op } from './op.ts'
import { instant } from '../../lib/time.ts'
import { inOrder } from '../in-order.ts'
import { compact } from './compact.ts'
import { blank, fold } from './fold.ts'
import { isReadable, stamped } from './op.ts'
import { parseOp } from './parse.ts'
import { parseDevice, parseStamp } from './stamp.ts'

const numRuns = process.env['LONG'] ? 2000 : 150
const device = parseDevice('device01') ?? assert.fail()
const ask = 'a1' as AskId

function stampOf(at: number, writer: DeviceId = device): Stamp {
  return parseStamp(`${at.toString(16).padStart(12, '0')}-0000-${writer}`) ?? assert.fail()
}

function op(at: number | Stamp, kind: string, id: string, set: Fields | undefined): Op {
  const stamp = typeof at === 'number' ? stampOf(at) : at
  return set ? { v: 1, at: stamp, kind, id, set } : { v: 1, at: stamp, kind, id, gone: true }
}

const moments = fc.nat(9)
const replies = fc.oneof(
  fc.record({ a: fc.constantFrom('yes', 'part', 'no', 'never', null) }),
  fc.record({
    a: fc.constantFrom('yes', 'no'),
    f: fc.constantFrom('glad', 'burden'),
    t: fc.constantFrom('Gladly.', 'Hm.'),
  }),
  fc.record({ f: fc.constantFrom('fine', 'good') }),
  fc.constant('nonsense'),
)
const fields: { readonly [kind: string]: fc.Arbitrary<Fields> } = {
  ask: fc.record(
    {
      made: moments,
      step: fc.constantFrom('PRA2b', 'COM1a', null),
      person: fc.constantFrom('p1', 'p2'),
      seal: fc.record({ at: moments, guess: fc.record({ chance: fc.constantFrom(0, 0.3, 1) }) }),
      guess: fc.record({ chance: fc.constantFrom(0.1, 0.5) }),
      asked: moments,
      told: fc.record({ says: fc.constantFrom('yes', 'never'), at: moments }),
      notFromThem: fc.boolean(),
      'after.came': fc.constantFrom('yes', 'no', null),
      mood: fc.constantFrom('newer', 'unknown'),
    },
    { requiredKeys: [] },
  ),
  person: fc.record(
    {
      added: moments,
      name: fc.constantFrom('Mara', 'Robin'),
      'ratherNot.COM1a': fc.boolean(),
      'card.afraid': fc.constant('no'),
    },
    { requiredKeys: [] },
  ),
  reply: fc.record(
    {
      ask: fc.constantFrom('a1', 'a2'),
      link: fc.constantFrom('l1', 'l2'),
      place: fc.nat(2),
      purpose: fc.constantFrom('ask', 'after'),
      reply: replies,
      at: moments,
    },
    { requiredKeys: ['ask', 'link', 'place', 'reply', 'at'] },
  ),
  link: fc.record({ ask: fc.constant('a1'), opened: moments }, { requiredKeys: [] }),
  received: fc.record({ at: moments, what: fc.constantFrom('time', 'a-hand') }, { requiredKeys: [] }),
  share: fc.record(
    {
      made: moments,
      until: moments,
      label: fc.constantFrom('Dr. Winter', null),
      admin: fc.constantFrom('QUFB', null),
      signing: fc.constantFrom('QUFB', null),
      'items.i1': fc.constantFrom({ key: 'ask/a1' }, { q: 'How?' }, null),
      'notes.n1': fc.record({ n: fc.nat(2), at: moments, text: fc.constantFrom('Thanks.', 'Hm.') }),
      ended: moments,
    },
    { requiredKeys: [] },
  ),
  settings: fc.record({ name: fc.constantFrom('Sam', 'Alex'), 'putAway.PRA2b': moments }, { requiredKeys: [] }),
  weather: fc.record({ sky: fc.constantFrom('grey', 'blue') }, { noNullPrototype: true }),
}
const ids: { readonly [kind: string]: readonly string[] } = {
  ask: ['a1', 'a2'],
  person: ['p1', 'p2'],
  reply: ['l1.0', 'l1.1', 'l2.0'],
  settings: ['mine', 'stray'],
}

const anyOp: fc.Arbitrary<Op> = fc.constantFrom(...Object.keys(fields)).chain((kind) =>
  fc
    .record({
      at: fc.nat(6),
      id: fc.constantFrom(...(ids[kind] ?? ['x'])),
      set: fc.option(fields[kind] ?? assert.fail(), { nil: undefined, freq: 12 }),
      writer: fc.constantFrom('device01', 'device02'),
      newer: fc.boolean(),
    })
    .map(({ at, id, set, writer, newer }): Op => {
      // Nothing deletes a record of which there is one.
      const some = set ?? (id === 'mine' ? {} : undefined)
      const plain: Fields | undefined = some && JSON.parse(JSON.stringify(some))
      const made = op(stampOf(at, parseDevice(writer)), kind, id, plain)
      return newer && at === 0 && plain ? (parseOp({ ...plain, at: made.at, kind, id, v: 2 }) ?? assert.fail()) : made
    }),
)
const anyOps = fc.array(anyOp, { maxLength: 40 })

// A link belongs to one ask for ever, and its id is in the reply's: no two replies of one id speak of different asks.
const trueOps = anyOps.map((ops) =>
  ops.map((one): Op => {
    if (one.kind !== 'reply' || !isReadable(one) || 'gone' in one) return one
    return { ...one, set: { ...one.set, ask: one.id.startsWith('l1') ? 'a1' : 'a2' } }
  }),
)

test('any order, any grouping and any duplicates fold to the same', () => {
  fc.assert(
    fc.property(anyOps, fc.infiniteStream(fc.nat()), fc.nat(40), (ops, random, cut) => {
      const order = ops.map((one) => ({ one, key: random.next().value })).sort((a, b) => a.key - b.key)
      const other = order.map(({ one }) => one)
      const straight = fold(ops)
      const inParts = fold([...other.slice(0, cut), ...ops.slice(0, 5)], fold(other.slice(cut)))
      assert.deepEqual(inParts.notebook, straight.notebook)
      assert.equal(JSON.stringify([...inParts.notebook.asks]), JSON.stringify([...straight.notebook.asks]))
      assert.deepEqual([...inParts.notebook.people.keys()], [...straight.notebook.people.keys()])
      const asks = [...straight.notebook.asks.values()]
      assert.deepEqual(
        asks,
        inOrder(asks, ({ made }) => made),
      )
      assert.equal(inParts.last, straight.last)
      assert.equal(inParts.unread, straight.unread)
    }),
    { numRuns },
  )
})

test('compaction keeps the fold, whatever still comes, and can be read back', () => {
  fc.assert(
    fc.property(trueOps, trueOps, (before, late) => {
      const whole = fold(before)
      const small = compact(whole).map((one) => parseOp(JSON.parse(JSON.stringify(one))) ?? assert.fail())
      assert.ok(small.length <= new Set(before.map((one) => JSON.stringify(one))).size)
      assert.deepEqual(fold(small).notebook, whole.notebook)
      assert.deepEqual(fold(late, fold(small)).notebook, fold(late, whole).notebook)
      assert.equal(compact(fold(small)).length, small.length)
    }),
    { numRuns },
  )
})

test('a sealed guess never changes, whatever is written later', () => {
  fc.assert(
    fc.property(anyOps, (ops) => {
      const sealed = fold([
        op(stampOf(0, parseDevice('device00')), 'ask', ask, {
          made: 0,
          guess: { chance: 0.1 },
          seal: { at: 1, guess: { chance: 0.7, felt: 'fine' } },
        }),
      ])
      const after = fold(ops, sealed).notebook.asks.get(ask)
      if (after) assert.deepEqual([after.guess, after.sealed], [{ chance: 0.7, felt: 'fine' }, 1])
    }),
    { numRuns },
  )
})

test('delete always wins, and nothing of the record is left but the tombstone', () => {
  fc.assert(
    fc.property(anyOps, (ops) => {
      const folded = fold([...ops, op(3, 'ask', ask, undefined)])
      assert.equal(folded.notebook.asks.get(ask), undefined)
      const left = compact(folded).filter(
        (one) => (one.kind === 'ask' && one.id === ask) || JSON.stringify(one).includes('"ask":"a1"'),
      )
      assert.deepEqual(
        left.filter(({ kind, v }) => kind !== 'link' && v === 1).map((one) => 'gone' in one),
        [true],
      )
    }),
    { numRuns },
  )
})

test('fields and kinds of newer versions are kept untouched', () => {
  const unknown = op(1, 'weather', 'w', { sky: 'grey' })
  const field = [op(1, 'ask', ask, { made: 1, mood: 'low' }), op(2, 'ask', ask, { mood: 'better' })]
  const newer = parseOp({ v: 7, at: unknown.at, kind: 'ask', id: ask, put: { deep: [1, 2] } }) ?? assert.fail()
  const folded = fold([unknown, ...field, newer])
  assert.equal(folded.unread, 1)
  assert.equal(folded.notebook.asks.size, 1)
  assert.deepEqual(
    new Set(compact(folded).map((one) => JSON.stringify(one))),
    new Set([unknown, ...field, newer].map((one) => JSON.stringify(one))),
  )
})

test('overwritten words are gone after compaction', () => {
  const folded = fold([op(1, 'ask', ask, { made: 1, words: 'first' }), op(2, 'ask', ask, { words: 'second' })])
  const small = compact(folded)
  assert.ok(!JSON.stringify(small).includes('first'))
  assert.equal(small.length, 2)
})

test('a value that is not allowed counts as empty', () => {
  const set = {
    made: 1,
    channel: 'by-smoke',
    guess: 'high',
    tie: 4,
    seal: 'x',
    told: { says: 'yes' },
    size: 9,
    'after.nextChance': 7,
    until: -1,
  }
  const found = fold([op(1, 'ask', ask, set)]).notebook.asks.get(ask)
  assert.deepEqual(found, {
    id: ask,
    made: 1,
    tie: 'stranger',
    guess: {},
    answerCount: 0,
    takenBack: false,
    seen: 0,
    after: {},
    trial: false,
    notFromThem: false,
  })
  assert.equal(fold([op(1, 'ask', ask, { made: 1, told: 'x' })]).notebook.asks.get(ask)?.answer, undefined)
  assert.deepEqual(
    fold([op(1, 'ask', ask, { made: 1, seal: { guess: {} } })]).notebook.asks.get(ask)?.sealed,
    undefined,
  )
  assert.deepEqual(
    fold([op(1, 'ask', ask, { made: 1, seal: { at: 4, guess: 'high' } })]).notebook.asks.get(ask)?.guess,
    {},
  )
})

const made = op(1, 'ask', ask, { made: 1, asked: 2 })

test('"I\'d rather not" stands with the person, unless it was a trial or not from them', () => {
  const person = op(1, 'person', 'p1', { added: 1 })
  const never = op(3, 'ask', ask, { step: 'COM3a', person: 'p1', told: { says: 'never', at: 3 } })
  const wishes = (...ops: readonly Op[]) =>
    [...fold([made, person, never, ...ops]).notebook.people.values()][0]?.ratherNot
  assert.deepEqual(wishes(), ['COM3a'])
  const reply = { ask, link: 'l', place: 0, purpose: 'ask', at: 4, reply: { a: 'never' } }
  const sent = [op(4, 'ask', ask, { told: null, seen: 1 }), op(4, 'reply', 'l.0', reply)]
  assert.deepEqual(wishes(...sent), ['COM3a'])
  assert.deepEqual(wishes(...sent, op(5, 'ask', ask, { notFromThem: true })), [])
  assert.deepEqual(wishes(op(4, 'ask', ask, { notFromThem: true })), ['COM3a'], 'what was told aloud is theirs')
  assert.deepEqual(wishes(op(4, 'ask', ask, { trial: true })), [])
  assert.deepEqual(wishes(op(4, 'person', 'p1', { 'ratherNot.COM1a': true })), ['COM1a', 'COM3a'])
  const second = op(4, 'ask', 'a2', { made: 4, step: 'COM1b', person: 'p1', told: { says: 'never', at: 4 } })
  assert.deepEqual(wishes(second), ['COM1b', 'COM3a'])
})

test('what one operation does not touch keeps its identity', () => {
  const before = fold([made, op(1, 'person', 'p1', { added: 1 })])
  const after = fold([op(2, 'settings', 'mine', { name: 'Sam' })], before)
  assert.equal(after.notebook.asks, before.notebook.asks)
  assert.equal(after.notebook.people, before.notebook.people)
  assert.equal(after.notebook.settings.name, 'Sam')
  assert.equal(fold([], before), before)
  assert.equal(fold([]), blank)
})

test('changes are stamped one after the other', () => {
  const changes = [{ kind: 'ask', id: 'a', set: {} } as const, { kind: 'ask', id: 'a', gone: true } as const]
  const ops = stamped(changes, undefined, instant(5), device)
  assert.deepEqual(
    ops.map(({ at }) => at),
    ['000000000005-0000-device01', '000000000005-0001-device01'],
  )
})

test('a record that lacks what was fixed at its making is none yet', () => {
  const link = { ask, admin: 'A', replyPrivate: 'B', fragment: 'C', firstFrame: 'D', until: 9 }
  const fact = { ask, link: 'l1', place: 0, reply: { a: 'yes' }, at: 3 }
  for (const missing of Object.keys(link)) {
    const part = Object.fromEntries(Object.entries(link).filter(([field]) => field !== missing))
    assert.equal(fold([op(1, 'link', 'l1', part)]).notebook.links.size, 0)
  }
  for (const missing of Object.keys(fact)) {
    const part = Object.fromEntries(Object.entries(fact).filter(([field]) => field !== missing))
    assert.equal(fold([made, op(2, 'reply', 'l1.0', part)]).notebook.asks.get(ask)?.answer, undefined)
  }
  const { notebook } = fold([
    op(1, 'link', 'l1', link),
    op(1, 'received', 'r2', { at: 4 }),
    op(1, 'received', 'r1', { at: 4 }),
    op(1, 'received', 'r0', { what: 'time' }),
    op(1, 'person', 'p1', { added: 1 }),
    op(1, 'person', 'p2', { name: 'nobody yet' }),
    op(1, 'settings', 'mine', { 'putAway.PRA2b': null }),
    op(1, 'settings', 'stray', { name: 'nobody' }),
  ])
  assert.equal(notebook.links.get('l1')?.purpose, 'ask')
  assert.deepEqual(notebook.received, [
    { id: 'r1', at: 4, what: 'something-else', tie: 'stranger' },
    { id: 'r2', at: 4, what: 'something-else', tie: 'stranger' },
  ])
  assert.deepEqual(
    [...notebook.people.values()],
    [{ id: 'p1', name: '', tie: 'acquaintance', card: {}, added: 1, ratherNot: [], resting: false }],
  )
  assert.deepEqual([notebook.settings.putAway, notebook.settings.name], [[], ''])
})

test('field names of every object are ordinary names here', () => {
  const folded = fold([op(1, 'ask', ask, { made: 1, constructor: 'x', toString: 1 })])
  assert.equal(folded.notebook.asks.get(ask)?.made, 1)
  assert.equal(compact(folded).length, 1)
})
