import assert from 'node:assert/strict'
import { test } from 'node:test'

import { slowReaders } from './connections.ts'
import { usualLimits } from './limits.ts'

test('what waits in streams of events counts as long as it waits, and a part that does not fit ends its stream', async (t) => {
  const readers = slowReaders({ ...usualLimits, unsent: 100_000 })
  t.after(readers.stop)
  const taken = Promise.withResolvers<boolean>()
  const slow = readers.holding({ send: () => taken.promise }, undefined)
  const quick = readers.holding({ send: () => Promise.resolve(true) }, undefined)
  const part = 'x'.repeat(60_000)
  const waiting = slow.send(part)
  assert.equal(await quick.send(part), false)
  assert.equal(readers.fits(part.length, undefined), false)
  assert.equal(await quick.send('a sign of life'), true)
  taken.resolve(true)
  assert.equal(await waiting, true)
  assert.equal(await quick.send(part), true)
})

test('a neighbourhood that does not read takes its own part of the memory, and others go on', async (t) => {
  const readers = slowReaders({ ...usualLimits, unsent: 8 * 50_000 })
  t.after(readers.stop)
  const taken = Promise.withResolvers<boolean>()
  const part = 'x'.repeat(30_000)
  const waiting = readers.holding({ send: () => taken.promise }, '203.0.113').send(part)
  assert.equal(readers.fits(part.length, '203.0.113'), false)
  assert.equal(readers.fits(part.length, '203.0.114'), true)
  assert.equal(readers.fits(4 * 2052, '203.0.113'), true, 'an ask and its answers leave in any case')
  taken.resolve(true)
  await waiting
  assert.equal(readers.fits(part.length, '203.0.113'), true)
})
