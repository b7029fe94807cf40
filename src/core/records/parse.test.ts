import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseOp } from './parse.ts'

const good = {
  v: 1,
  at: '018bcfe56800-0000-device01',
  kind: 'ask',
  id: 'a1',
  set: { made: 1, list: [1, 'two', { three: null }] },
}

test('what we write is read back as it is', () => {
  assert.deepEqual(parseOp(good), good)
  const gone = { v: 1, at: good.at, kind: 'ask', id: 'a1', gone: true }
  assert.deepEqual(parseOp(gone), gone)
})

test('anything else is refused, and nothing throws', () => {
  const { set: _, ...head } = good
  const wrong: readonly unknown[] = [
    undefined,
    null,
    7,
    'op',
    [],
    [good],
    {},
    head,
    { ...good, v: 0 },
    { ...good, v: 1.5 },
    { ...good, v: '1' },
    { ...good, at: 'yesterday' },
    { ...good, kind: 'Ask' },
    { ...good, kind: 3 },
    { ...good, id: '' },
    { ...good, id: 'a/b' },
    { ...good, id: 1 },
    { ...good, more: 1 },
    { ...good, gone: true },
    { ...head, gone: false },
    { ...head, set: [] },
    { ...head, set: { 'Not a field': 1 } },
    { ...head, set: { deep: [[[[[[[[1]]]]]]]] } },
    { ...head, set: { made: Number.NaN } },
    { ...head, set: { made: () => 1 } },
    { ...head, set: { made: new Map() } },
    { ...head, set: { list: [1n] } },
    JSON.parse(`{"v":1,"at":"${good.at}","kind":"ask","id":"a","set":{"__proto__":{"made":1}}}`),
    JSON.parse(`{"v":1,"at":"${good.at}","kind":"ask","id":"a","set":{"words":{"__proto__":1}}}`),
    {
      ...head,
      get set() {
        throw new Error('never called')
      },
    },
  ]
  for (const one of wrong) assert.equal(parseOp(one), undefined)
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withDate: true }), (json) => {
      assert.equal(parseOp(json), undefined)
    }),
  )
})

test('an object without a prototype is as good as any', () => {
  assert.deepEqual(parseOp(Object.assign(Object.create(null), good)), good)
})

test('operations of newer versions are kept word for word', () => {
  const newer = { v: 2, at: good.at, kind: 'ask', id: 'a1', put: { made: 1 }, why: 'we can not know' }
  assert.deepEqual(parseOp(newer), newer)
})
