import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { day, hour, instant, minute } from '../../lib/time.ts'
import { judgeClock } from './clock-rules.ts'
import type { ClockNoted } from './clock-rules.ts'

const begin = instant(Date.UTC(2026, 10, 23))
const nothing: ClockNoted = { seen: undefined, doubted: undefined }

/** Looks at these moments one after the other, in milliseconds after the beginning: which were believed. */
function believedOf(moments: readonly number[]): readonly boolean[] {
  let noted = nothing
  return moments.map((moment) => {
    const judged = judgeClock(noted, instant(begin + moment))
    noted = judged.noted
    return judged.believed
  })
}

test('a clock that leaps ahead is not believed until it has gone on for a day, and one that is set right is at once', () => {
  const ahead = 400 * day
  const [early, late] = [ahead + day - 1, ahead + day]
  assert.deepEqual(believedOf([0, ahead, ahead + minute, early, late, late + minute]), [
    true,
    false,
    false,
    false,
    true,
    true,
  ])
  assert.deepEqual(believedOf([0, ahead, ahead + minute, 2 * minute, 3 * minute]), [true, false, false, true, true])
  assert.deepEqual(believedOf([ahead, 0, minute]), [true, true, true], 'wrong from the first, then set right')
})

test('a machine that slept for a month waits a day, and one that runs an hour a week waits for its next time', () => {
  const month = 30 * day
  assert.deepEqual(believedOf([0, month, month + day]), [true, false, true])
  assert.deepEqual(believedOf([0, 7 * day, 14 * day, 14 * day + hour]), [true, false, true, true])
})

test('where another process keeps the true time, one that is ahead is never believed', () => {
  const ahead = 400 * day
  const moments = Array.from({ length: 5000 }, (_, i) => [i * minute, ahead + i * minute]).flat()
  const believed = believedOf(moments)
  assert.ok(believed.every((one, i) => one === (i % 2 === 0)))
})

test('a clock that never leaps more than 23 hours is always believed, whichever way it goes, and seldom noted', () => {
  // Where it stood is noted once an hour at most, so a day counts from up to an hour before.
  const steps = fc.array(fc.integer({ min: -3 * day, max: day - hour }), { maxLength: 50 })
  fc.assert(
    fc.property(steps, (all) => {
      let at = 0
      assert.ok(believedOf([0, ...all.map((step) => (at += step))]).every(Boolean))
    }),
  )
  const first = judgeClock(nothing, begin).noted
  assert.equal(judgeClock(first, instant(begin + hour - 1)).noted, first)
})
