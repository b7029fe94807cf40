import assert from 'node:assert/strict'
import { test } from 'node:test'

import { day, instant, minute } from '../lib/time.ts'
import { usualLimits } from './limits.ts'
import { rates } from './rates.ts'

const start = instant(Date.UTC(2026, 10, 23))

/** How many of a hundred requests pass. */
function passing(spend: () => boolean): number {
  return Array.from({ length: 100 }, spend).filter(Boolean).length
}

test('a bucket empties, and fills again with time', () => {
  let now = start
  const limits = { ...usualLimits, rates: { ...usualLimits.rates, read: { holds: 10, perMinute: 60 } } }
  const { spend } = rates(limits, () => now)
  const ask = () => spend('203.0.113.1', 'read')
  assert.equal(passing(ask), 10)
  now = instant(start + 3000)
  assert.equal(passing(ask), 3)
  now = instant(start + 10 * minute)
  assert.equal(passing(ask), 10)
})

test('neighbours share a bucket, strangers and other kinds of request do not', () => {
  const { spend } = rates(
    { ...usualLimits, rates: { ...usualLimits.rates, create: { holds: 10, perMinute: 0 } } },
    () => start,
  )
  assert.equal(
    passing(() => spend('203.0.113.1', 'create')),
    10,
  )
  assert.equal(spend('203.0.113.200', 'create'), false)
  assert.equal(spend('203.0.114.1', 'create'), true)
  assert.equal(spend('203.0.113.1', 'read'), true)
})

test('a clock that jumps back or forward for years neither blocks nor breaks', () => {
  let now = start
  const { spend } = rates(usualLimits, () => now)
  for (const jump of [-9000 * day, 9000 * day, -1, 0]) {
    now = instant(start + jump)
    assert.equal(spend('203.0.113.1', 'read'), true)
  }
})

test('what is remembered has a bound', () => {
  const { spend } = rates(
    { ...usualLimits, neighbourhoods: 3, rates: { ...usualLimits.rates, read: { holds: 1, perMinute: 0 } } },
    () => start,
  )
  assert.equal(spend('203.0.113.1', 'read'), true)
  assert.equal(spend('203.0.113.1', 'read'), false)
  for (let i = 0; i < 3; i++) spend(`198.51.${i}.1`, 'read')
  assert.equal(spend('203.0.113.1', 'read'), true)
})
