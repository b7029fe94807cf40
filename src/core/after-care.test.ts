import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { DeviceId } from './records/stamp.ts'
import type { Change } from './records/op.ts'
import { asksHowItIs, askMeNextTime, dontAskMe, toldHowItIs } from './after-care.ts'
import { day, hour, instant, later } from '../lib/time.ts'
import { fold } from './records/fold.ts'
import { hards } from './guess.ts'
import { stamped } from './records/op.ts'

const now = instant(1_800_000_000_000)
const dayStart = later(now, -8 * hour)
const moments = { now, dayStart, opened: later(now, -hour) }

function after(...changes: readonly Change[]) {
  return fold(stamped(changes, undefined, now, 'device01' as DeviceId)).notebook
}

function asked(hoursAgo: number, hard: string): Change {
  const at = later(now, -hoursAgo * hour)
  return { kind: 'ask', id: `ask-${hoursAgo}`, set: { made: at, tie: 'friend', asked: at, 'after.hard': hard } }
}

const gently: Change = { kind: 'safety', id: 'mine', set: { loss: 'yes', at: now } }

test('while going gently, the day after an ask that was hard it is asked how it is now; of an easy one it is not', () => {
  for (const hard of hards) {
    assert.equal(asksHowItIs(after(gently, asked(20, hard)), moments), hard === 'hard' || hard === 'hardest')
  }
})

test('not the same day, not two days later, and not while everything is open', () => {
  assert.equal(asksHowItIs(after(gently, asked(2, 'hard')), moments), false)
  assert.equal(asksHowItIs(after(gently, asked(40, 'hard')), moments), false)
  assert.equal(asksHowItIs(after(asked(20, 'hard')), moments), false)
})

test('once a day at most, and what was answered is not kept', () => {
  const told = after(gently, asked(20, 'hard'), toldHowItIs(now))
  assert.equal(asksHowItIs(told, moments), false)
  assert.deepEqual(
    Object.keys(told.settings).filter((key) => key.startsWith('ask')),
    ['askedHow'],
  )
})

test('after help it is asked at the next opening, only if they wished for it, and once', () => {
  const noted = after(askMeNextTime(now))
  assert.equal(asksHowItIs(noted, moments), false)
  const next = { now: later(now, day), dayStart: later(dayStart, day), opened: later(now, hour) }
  assert.equal(asksHowItIs(noted, next), true)
  assert.equal(asksHowItIs(after(askMeNextTime(now), dontAskMe()), next), false)
  assert.equal(asksHowItIs(after(askMeNextTime(now), toldHowItIs(now)), next), false)
})
