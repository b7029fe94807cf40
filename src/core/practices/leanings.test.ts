import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { day, instant } from '../../lib/time.ts'
import { leastChange, meanOf, readings, readingSpan, type Reading, trendOf } from './leanings.ts'
import { amounts, leanings, type Reflection, type ReflectionId } from './reflection.ts'

const anyAmount = fc.constantFrom(...amounts)
const anyMarks = fc.record(Object.fromEntries(leanings.map((leaning) => [leaning, anyAmount])))
const someMarks = fc.record(Object.fromEntries(leanings.map((leaning) => [leaning, anyAmount])), { requiredKeys: [] })
const anyReadings = fc
  .array(fc.integer({ min: 0, max: 32 }), { maxLength: 12 })
  .map((eighths) => eighths.map((each, i): Reading => ({ at: instant(i * readingSpan), mean: each / 8 })))

test('a mean is of all eight or there is none, and lies between 0 and 4', () => {
  fc.assert(
    fc.property(someMarks, (marks) => {
      const mean = meanOf({ marks })
      assert.equal(mean === undefined, Object.keys(marks).length < leanings.length)
      assert.ok(mean === undefined || (mean >= 0 && mean <= 4))
    }),
  )
})

test('three sentences count the other way round: letting somebody, telling somebody, resting', () => {
  const all = (amount: (typeof amounts)[number]) => Object.fromEntries(leanings.map((leaning) => [leaning, amount]))
  assert.equal(meanOf({ marks: all('very') }), (5 * 4) / 8)
  assert.equal(meanOf({ marks: all('not') }), (3 * 4) / 8)
  const alone = { ...all('very'), 'let-them': 'not', told: 'not', rested: 'not' } as const
  assert.equal(meanOf({ marks: alone }), 4)
  fc.assert(
    fc.property(anyMarks, fc.constantFrom(...leanings), (marks, leaning) => {
      const way = leaning === 'let-them' || leaning === 'told' || leaning === 'rested' ? -1 : 1
      const [more, less] = [
        meanOf({ marks: { ...marks, [leaning]: 'very' } }),
        meanOf({ marks: { ...marks, [leaning]: 'not' } }),
      ]
      assert.equal((more ?? 0) - (less ?? 0), (way * 4) / 8)
    }),
  )
})

test('no change is spoken of below three readings, nor unless the last two are both 0.8 or more from the first on one side', () => {
  fc.assert(
    fc.property(anyReadings, (found) => {
      const trend = trendOf(found)
      const first = found[0]?.mean ?? 0
      const lastTwo = found.slice(-2).map(({ mean }) => mean - first)
      if (found.length < 3) assert.equal(trend, 'too-few')
      else if (trend === 'less-alone') assert.ok(lastTwo.every((by) => by <= -leastChange))
      else if (trend === 'more-alone') assert.ok(lastTwo.every((by) => by >= leastChange))
      else assert.ok(lastTwo.some((by) => Math.abs(by) < leastChange) || (lastTwo[0] ?? 0) * (lastTwo[1] ?? 0) < 0)
    }),
    { numRuns: 500 },
  )
})

test('one reading alone never makes a change, however far it lies off', () => {
  fc.assert(
    fc.property(anyReadings, fc.integer({ min: 0, max: 32 }), (found, eighths) => {
      const steady = found.map(({ at }) => ({ at, mean: 2 }))
      const next = { at: instant(steady.length * readingSpan), mean: eighths / 8 }
      assert.ok(['too-few', 'none'].includes(trendOf([...steady, next])))
    }),
  )
})

test('turning every reading round turns what is said of them round', () => {
  const other = { 'too-few': 'too-few', none: 'none', 'less-alone': 'more-alone', 'more-alone': 'less-alone' } as const
  fc.assert(
    fc.property(anyReadings, (found) => {
      assert.equal(trendOf(found.map(({ at, mean }) => ({ at, mean: 4 - mean }))), other[trendOf(found)])
    }),
  )
})

test('readings are whole, two weeks apart at least, in their order; a look that lacks something changes nothing', () => {
  const anyLook = fc.record({ days: fc.integer({ min: 0, max: 200 }), marks: fc.oneof(anyMarks, someMarks) })
  fc.assert(
    fc.property(fc.array(anyLook, { maxLength: 12 }), (taken) => {
      const looks = taken
        .toSorted((a, b) => a.days - b.days)
        .map(({ days, marks }, i): Reflection => ({
          id: `${i}` as ReflectionId,
          at: instant(days * day),
          of: 'leanings',
          marks,
        }))
      const found = readings(looks)
      for (const [i, { at }] of found.entries()) assert.ok(i === 0 || at - (found[i - 1]?.at ?? 0) >= readingSpan)
      assert.deepEqual(readings(looks.filter((look) => meanOf(look) !== undefined)), found)
    }),
  )
})
