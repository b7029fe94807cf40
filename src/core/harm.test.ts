import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import type { Harm, HarmId } from './harm.ts'
import { day, instant, later } from '../lib/time.ts'
import { isHarmDue } from './harm.ts'

const now = instant(1_800_000_000_000)

test('it is offered once a month at most', () => {
  const said = (days: number): Harm => ({ id: `harm-${days}` as HarmId, at: later(now, -days * day), worse: 'no' })
  assert.equal(isHarmDue([], now), true)
  assert.equal(isHarmDue([said(29)], now), false)
  assert.equal(isHarmDue([said(70), said(29)], now), false)
  assert.equal(isHarmDue([said(30), said(70)], now), true)
})
