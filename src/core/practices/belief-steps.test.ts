import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AskId } from '../ask.ts'
import type { Belief, BeliefId } from './belief.ts'
import type { Change } from '../records/op.ts'
import { beliefKinds, ratedThings, ratingsOf, ratingValues } from './belief.ts'
import { fold } from '../records/fold.ts'
import { compact } from '../records/compact.ts'
import { forgetBelief, makeBelief, rate, ratingBefore, ratingNow, sameRating } from './belief-steps.ts'
import { instant, later } from '../../lib/time.ts'
import { sealGuess } from '../ask-steps.ts'
import { mineId, stamped } from '../records/op.ts'
import { parseDevice } from '../records/stamp.ts'

const start = instant(1_700_000_000_000)
const id = 'belief-x' as BeliefId
const device = parseDevice('device01') ?? assert.fail()

function folded(...changes: readonly (readonly Change[])[]) {
  return fold(stamped(changes.flat(), undefined, start, device))
}

function belief(...changes: readonly (readonly Change[])[]): Belief {
  return folded(makeBelief(id, { kind: 'owe' }, start), ...changes).notebook.beliefs.get(id) ?? assert.fail()
}

test('an offered sentence brings what it foretells; an own one foretells what its person says', () => {
  for (const kind of beliefKinds) {
    const made = folded(makeBelief(id, { kind, words: 'They will sigh.', fears: ['awkward'] }, start))
    const { tests, words } = made.notebook.beliefs.get(id) ?? assert.fail()
    if (kind === 'own') assert.deepEqual([tests, words], [['awkward'], 'They will sigh.'])
    else assert.ok(tests.length > 0 && words === undefined, kind)
  }
})

test('a rating may be changed or taken back while it is being given; later it stands, and a new one stands beside it', () => {
  const first = belief(rate(belief(), { of: 'sentence', value: 80 }, start, 'r1'))
  const soon = later(start, sameRating - 1)
  assert.equal(ratingNow(first, 'sentence', soon)?.value, 80)
  assert.equal(ratingNow(first, 'friend', soon), undefined)
  const [changed] = rate(first, { of: 'sentence', value: 70 }, soon, 'r2')
  assert.deepEqual(changed && 'set' in changed && changed.set, {
    'rated.r1': { at: start, of: 'sentence', value: 70 },
  })
  const [back] = rate(first, { of: 'sentence', value: undefined }, soon, 'r2')
  assert.deepEqual(back && 'set' in back && back.set, { 'rated.r1': null })
  const evening = later(start, sameRating)
  const second = belief(
    rate(belief(), { of: 'sentence', value: 80 }, start, 'r1'),
    rate(first, { of: 'sentence', value: 60 }, evening, 'r2'),
  )
  assert.deepEqual(
    ratingsOf(second, 'sentence').map(({ value }) => value),
    [80, 60],
  )
  assert.equal(ratingBefore(second, 'sentence', evening)?.value, 80)
  assert.deepEqual(rate(first, { of: 'sentence', value: undefined }, evening, 'r2'), [])
})

test('no rating of an earlier time is ever lost or changed', () => {
  const ratings = fc.array(
    fc.record({
      of: fc.constantFrom(...ratedThings),
      value: fc.constantFrom(...ratingValues, undefined),
      after: fc.nat(3 * sameRating),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(ratings, (all) => {
      let now = start
      let steps: readonly Change[] = []
      for (const [i, { of, value, after }] of all.entries()) {
        now = later(now, after)
        const before = belief(steps)
        const settled = before.ratings.filter((rating) => now - rating.at >= sameRating)
        steps = [...steps, ...rate(before, { of, value }, now, `r${i}`)]
        const ids = new Map(belief(steps).ratings.map((rating) => [rating.id, rating]))
        for (const rating of settled) assert.deepEqual(ids.get(rating.id), rating)
        assert.equal(ratingNow(belief(steps), of, now)?.value, value)
      }
    }),
  )
})

test('a deleted belief leaves no trace: not its words, not a rating, not a name that points to it', () => {
  const words = 'They will sigh.'
  const unsealed = folded(
    makeBelief(id, { kind: 'own', words, fears: ['bother'] }, start),
    rate(belief(), { of: 'sentence', value: 80 }, start, 'rating-x'),
    [
      { kind: 'belief', id, set: { fairer: 'Some don’t sigh.' } },
      { kind: 'ask', id: 'a1', set: { made: start, belief: id } },
      { kind: 'origin', id: mineId, set: { at: start, belief: id } },
    ],
  )
  const seal = sealGuess(unsealed.notebook.asks.get('a1' as AskId) ?? assert.fail(), {}, start)
  const before = fold(stamped(seal.ok ? seal.value : assert.fail(), unsealed.last, start, device), unsealed)
  const changes = forgetBelief(before.notebook, id)
  const after = fold(stamped(changes, before.last, later(start, 1), device), before)
  assert.equal(after.notebook.beliefs.size, 0)
  assert.equal(after.notebook.asks.get('a1' as AskId)?.belief, undefined)
  assert.deepEqual(after.notebook.origin, { at: start })
  const kept = JSON.stringify(compact(after).filter((op) => !('gone' in op)))
  for (const trace of [words, 'sigh', 'rating-x', id]) assert.ok(!kept.includes(trace), trace)
})
