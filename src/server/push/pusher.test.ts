import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { hour, instant, later, minute } from '../../lib/time.ts'
import { deliveryOf } from './deliver.ts'
import { whatNext } from './pusher.ts'

const now = instant(1_000_000)
const gap = 10 * minute

test('who was reached has a rest, who is gone is forgotten', () => {
  assert.deepEqual(whatNext('taken', 3, now, gap), { next: later(now, gap) })
  assert.deepEqual(whatNext('useless', 0, now, gap), { next: later(now, gap) })
  assert.equal(whatNext('gone', 0, now, gap), 'gone')
})

test('a push company that is busy is tried again later and later, and in the end left alone', () => {
  let [at, fails, waited] = [now, 0, 0]
  for (; fails < 8; fails++) {
    const next = whatNext({ after: undefined }, fails, at, gap)
    assert.ok(typeof next === 'object' && 'again' in next && next.fails === fails + 1)
    const wait = next.again - at
    assert.ok(wait >= minute * 2 ** fails && wait <= 1.25 * minute * 2 ** fails + 1)
    waited += wait
    at = next.again
  }
  assert.deepEqual(whatNext({ after: undefined }, fails, at, gap), { next: later(at, gap) })
  assert.ok(waited > 4 * hour && waited < 6 * hour)
})

test('whatever a push company says, no wait is longer than seven and a half hours, and none goes back', () => {
  const said = fc.oneof(fc.string(), fc.constantFrom('0', '99999', '-1', '1e9', undefined))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), said, fc.nat(20), (status, retryAfter, fails) => {
      const next = whatNext(deliveryOf(status, retryAfter), fails, now, gap)
      if (next === 'gone') return assert.ok(status === 404 || status === 410)
      const at = 'next' in next ? next.next : next.again
      assert.ok(at >= now && at - now <= 7.5 * hour + 1)
    }),
  )
})

test('redirects lead nowhere', () => {
  for (const status of [301, 302, 303, 307, 308]) assert.equal(deliveryOf(status, '1'), 'useless')
})
