import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { DeviceId } from './records/stamp.ts'
import type { Change } from './records/op.ts'
import { blank, fold } from './records/fold.ts'
import { day, instant, later } from '../lib/time.ts'
import { nextSteps } from './ladder.ts'
import { goOn, heldBack, pause, pausedUntil, pauses, untilISay } from './pause.ts'
import { stamped } from './records/op.ts'

const now = instant(1_800_000_000_000)

function after(...changes: readonly Change[]) {
  return fold(stamped(changes, undefined, now, 'device01' as DeviceId)).notebook
}

test('while everything is paused nothing is suggested, and after the end it simply ends', () => {
  for (const how of pauses) {
    const notebook = after(pause(how, now))
    const end = how === 'until-i-say' ? untilISay : later(now, how * day)
    assert.equal(pausedUntil(notebook.settings, now), end)
    for (const kind of ['anyone', 'known', 'receive'] as const) {
      assert.deepEqual(nextSteps(notebook, now, { kind, limit: 9 }), [])
      const then = nextSteps(notebook, later(now, 30 * day), { kind, limit: 9 })
      assert.equal(then.length > 0, how !== 'until-i-say')
    }
  }
})

test('one tap ends it', () => {
  const notebook = after(pause(30, now), goOn())
  assert.equal(pausedUntil(notebook.settings, now), undefined)
  assert.equal(heldBack(notebook, now), undefined)
})

test('what holds suggestions back: the private answers before a pause', () => {
  assert.equal(heldBack(blank.notebook, now), undefined)
  assert.equal(heldBack(after(pause(7, now)), now), 'paused')
  const both = after(pause(7, now), { kind: 'safety', id: 'mine', set: { dying: 'plan', at: now } })
  assert.equal(heldBack(both, now), 'not-now')
})
