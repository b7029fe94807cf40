import assert from 'node:assert/strict'
import { test } from 'node:test'

import { limitedWrites } from './limited-writes.ts'

const busy = { ok: false, error: 'busy' }

test('more than may wait is busy, in number and in bytes, until there is room again', async () => {
  const limited = limitedWrites(2)
  let finish = () => {}
  const work = () => new Promise<string>((resolve) => (finish = () => resolve('done')))
  const first = limited(1, work)
  const failing = limited(1, () => Promise.reject(new Error('of its own')))
  assert.deepEqual(await limited(1, work), busy)
  await assert.rejects(failing)
  finish()
  assert.equal(await first, 'done')
  const wide = limitedWrites(1000)
  const bodies = Array.from({ length: 129 }, () => wide(256 * 1024, work))
  assert.deepEqual(await bodies[128], busy)
})
