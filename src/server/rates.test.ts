import assert from 'node:assert/strict'
import { test } from 'node:test'

import { day, instant, minute } from '../lib/time.ts'
import { usualLimits } from './limits.ts'
import { clientAddress, neighbourhood, rates } from './rates.ts'

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

test('a neighbourhood is 24 bits of the old addresses and 56 of the new', () => {
  assert.equal(neighbourhood('203.0.113.7'), '203.0.113')
  assert.equal(neighbourhood('::ffff:203.0.113.7'), '203.0.113')
  assert.equal(neighbourhood('2001:db8:1:2ff::1'), neighbourhood('2001:db8:1:200:ffff::'))
  assert.notEqual(neighbourhood('2001:db8:1:2ff::1'), neighbourhood('2001:db8:1:300::1'))
  assert.equal(neighbourhood('2001:DB8::1'), neighbourhood('2001:db8:0:0:1::'))
  assert.equal(neighbourhood('fe80::1%eth0'), neighbourhood('fe80::2'))
  assert.equal(neighbourhood('nonsense'), 'unknown')
})

test('of the noted addresses the one counts that the outermost own proxy wrote', () => {
  const from = (forwarded: string | undefined) => ({
    socketAddress: '198.51.100.1',
    forwarded,
    host: 'tendril.example',
  })
  assert.equal(clientAddress(from('203.0.113.1'), 0), '198.51.100.1')
  assert.equal(clientAddress(from(undefined), 1), '198.51.100.1')
  assert.equal(clientAddress(from('192.0.2.1, 203.0.113.1'), 1), '203.0.113.1')
  assert.equal(clientAddress(from('192.0.2.1, 203.0.113.1, 10.0.0.1'), 2), '203.0.113.1')
  assert.equal(clientAddress(from('203.0.113.1'), 2), 'unknown')
  assert.equal(clientAddress(from('203.0.113.1:4711'), 1), 'unknown')
})

test('what came through a proxy that nobody announced is not this machine, whatever name it asks for', () => {
  const through = { socketAddress: '127.0.0.1', forwarded: '203.0.113.1', host: '127.0.0.1:8787' }
  assert.equal(clientAddress(through, 0), 'unknown')
})

test('a proxy that notes this machine itself has another before it that nobody announced: that frees nobody', () => {
  const through = (forwarded: string, hops: number) =>
    clientAddress({ socketAddress: '127.0.0.1', forwarded, host: 'localhost' }, hops)
  for (const here of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
    assert.equal(through(`203.0.113.1, ${here}`, 1), 'unknown')
  assert.equal(through('127.0.0.1, 203.0.113.1', 2), 'unknown')
})

test('this machine has no limit only when it asks for itself by a name of its own', () => {
  const asks = (host: string | undefined) =>
    clientAddress({ socketAddress: '127.0.0.1', forwarded: undefined, host }, 0)
  for (const own of ['127.0.0.1:8787', 'localhost:8787', 'localhost', '[::1]:8787'])
    assert.equal(asks(own), '127.0.0.1')
  for (const foreign of ['evil.example', 'evil.example:8787', '', undefined]) assert.equal(asks(foreign), 'unknown')
})
