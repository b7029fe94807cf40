import assert from 'node:assert/strict'
import { test } from 'node:test'

import { slowReaders } from './connections.ts'
import { usualLimits } from './limits.ts'

test('what waits in streams of events counts as long as it waits, and a part that does not fit ends its stream', async (t) => {
  const readers = slowReaders({ ...usualLimits, unsent: 100_000 })
  t.after(readers.stop)
  const taken = Promise.withResolvers<boolean>()
  const slow = readers.holding({ send: () => taken.promise })
  const quick = readers.holding({ send: () => Promise.resolve(true) })
  const part = 'x'.repeat(60_000)
  const waiting = slow.send(part)
  assert.equal(await quick.send(part), false)
  assert.equal(readers.fits(part.length), false)
  assert.equal(await quick.send('a sign of life'), true)
  taken.resolve(true)
  assert.equal(await waiting, true)
  assert.equal(await quick.send(part), true)
})
