import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { headOf as fitted, type Prior, type Seen } from './head.ts'
import type { Pair } from './past.ts'
import { anyPair, pairs, portions } from '../../../test/core/any-log.ts'
import type { PersonId } from '../person.ts'
import type { StepId } from '../step.ts'

const numRuns = process.env['LONG'] ? 2000 : 200
const prior: Prior = {
  mean: [0.4, -0.5, 0.2, 0.2],
  variance: [0.04, 0.06, 0.05, 0.1, 0.02, 0.04],
  noise: 0.1,
}
const pair: Pair = {
  step: 's' as StepId,
  domain: 'INF',
  grade: 0.5,
  closeness: 0.5,
  helper: 'mara' as PersonId,
}
function headOf(of: Prior, seen: readonly Seen[]) {
  const head = fitted(of, seen)
  return {
    mean: (one: Pair, told?: number): number => head(one, told).mean,
    variance: (one: Pair, told?: number): number => head(one, told).variance,
  }
}
const near = (is: number, wanted: number): void => assert.ok(Math.abs(is - wanted) < 1e-9, `${is} is not ${wanted}`)

test('nothing seen: the prior', () => {
  const { mean, variance } = headOf(prior, [])
  near(mean(pair), 0.4)
  near(variance(pair), 0.04 + 0.02 + 0.04)
  near(mean({ ...pair, grade: 1, closeness: 0 }, 0.5), 0.4 - 0.25 - 0.1 + 0.1)
  near(variance({ ...pair, grade: 1, closeness: 0 }, 0.5), 0.1 + (0.06 + 0.05) / 4 + 0.1 / 4)
})

// By hand: with doubt v of what was seen and noise n, one answer y moves the mean m by v / (v + n) of y - m, and v / (v + n) of v goes.
test('one answer moves what it is about by what the doubt and the noise say, and others by what they share', () => {
  const { mean, variance } = headOf(prior, [{ pair, value: 1, weight: 1 }])
  near(mean(pair), 0.4 + (0.1 / (0.1 + 0.1)) * 0.6)
  near(variance(pair), 0.1 - 0.1 ** 2 / 0.2)
  const stranger: Pair = { ...pair, domain: 'PRA', helper: 'sam' as PersonId }
  near(mean(stranger), 0.4 + (0.04 / 0.2) * 0.6)
  near(variance(stranger), 0.1 - 0.04 ** 2 / 0.2)
  const sameField: Pair = { ...pair, helper: 'sam' as PersonId }
  near(mean(sameField), 0.4 + (0.06 / 0.2) * 0.6)
  near(variance({ ...sameField, domain: 'PRA' }), variance(stranger))
})

test('an answer of a harder step, with something told, moves those columns too; half the weight is twice the noise', () => {
  const seen: Seen = { pair: { ...pair, grade: 1 }, value: 0, told: 0.2, weight: 0.5 }
  const before = 0.4 - 0.25 + 0.04
  const doubt = 0.1 + 0.06 / 4 + 0.1 * 0.04
  const { mean, variance } = headOf(prior, [seen])
  near(mean(seen.pair, 0.2), before - (doubt / (doubt + 0.2)) * before)
  near(variance(seen.pair, 0.2), (doubt * 0.2) / (doubt + 0.2))
  near(mean(pair), 0.4 - (0.1 / (doubt + 0.2)) * before)
})

const sights = fc
  .tuple(anyPair, portions, portions, fc.constantFrom(1, 0.5, 1e-3, 1e-300))
  .map(([one, value, told, weight]): Seen => ({ pair: one, value, told: told - 0.4, weight }))

test('doubt is a number, never below 0, and never grows with what is seen', () => {
  fc.assert(
    fc.property(fc.array(sights, { maxLength: 30 }), sights, portions, (seen, more, told) => {
      const [before, after] = [headOf(prior, seen), headOf(prior, [...seen, more])]
      for (const one of pairs) {
        const doubt = after.variance(one, told)
        assert.ok(Number.isFinite(doubt) && doubt >= 0 && Number.isFinite(after.mean(one, told)))
        assert.ok(doubt <= before.variance(one, told) + 1e-12)
      }
    }),
    { numRuns },
  )
})

test('what is so long ago that nothing is left of its weight is as if it had never been there', () => {
  fc.assert(
    fc.property(fc.array(sights, { maxLength: 10 }), sights, (seen, one) => {
      const [clean, more] = [headOf(prior, seen), headOf(prior, [{ ...one, weight: 0 }, ...seen])]
      for (const each of pairs) {
        near(more.mean(each, 0.1), clean.mean(each, 0.1))
        near(more.variance(each, 0.1), clean.variance(each, 0.1))
      }
    }),
    { numRuns },
  )
})

test('in another order the same rows give the same', () => {
  const orders = fc
    .array(sights, { maxLength: 30 })
    .chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    )
  fc.assert(
    fc.property(orders, portions, ([all, other], told) => {
      const [one, two] = [headOf(prior, all), headOf(prior, other)]
      for (const each of pairs) {
        near(one.mean(each, told), two.mean(each, told))
        near(one.variance(each, told), two.variance(each, told))
      }
    }),
    { numRuns },
  )
})

test('ten thousand answers leave a doubt that is still a number', () => {
  const many = Array.from({ length: 10_000 }, (_, at): Seen => ({
    pair: pairs[(at * 7) % pairs.length] ?? pair,
    value: (at % 5) / 4,
    told: 0,
    weight: 1,
  }))
  const { mean, variance } = headOf(prior, many)
  for (const one of pairs) {
    assert.ok(variance(one) >= 0 && variance(one) < 0.01)
    assert.ok(mean(one) > 0.2 && mean(one) < 0.8)
  }
})
