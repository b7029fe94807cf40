import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { ok } from '../../lib/result.ts'
import type { Change } from './sqlite-changes.ts'
import { batchBounds, writeQueue } from './write-queue.ts'

const removal = (n: number): Change & { kind: 'remove' } => ({ kind: 'remove', n })
const addition = (size: number): Change & { kind: 'append' } => {
  const wish = { body: new Uint8Array(size), close: false, unfit: undefined }
  return { kind: 'append', n: 1, wish: { ...wish, sequence: undefined, producer: undefined } }
}
const nextTurn = () => new Promise(setImmediate)

test('one batch is under way at a time, and what comes meanwhile is the next, in order', async () => {
  const sent: (readonly Change[])[] = []
  const queue = writeQueue(9, (batch) => sent.push(batch))
  const first = [1, 2].map((n) => queue.write(removal(n)))
  await nextTurn()
  const second = [3, 4, 5].map((n) => queue.write(removal(n)))
  await nextTurn()
  assert.deepEqual(sent, [[1, 2].map(removal)])
  queue.done([ok(true), { ok: false, error: 'no-space' }])
  assert.deepEqual(await Promise.all(first), [ok(true), { ok: false, error: 'no-space' }])
  assert.equal(queue.full(), true)
  assert.deepEqual(sent[1], [3, 4, 5].map(removal))
  queue.done([ok(true), { ok: false, error: 'failed' }, ok(false)])
  const [three, four, five] = await Promise.allSettled(second)
  assert.deepEqual([three?.status, four?.status, five?.status], ['fulfilled', 'rejected', 'fulfilled'])
  assert.equal(queue.full(), false)
  await queue.empty()
})

test('a batch is bounded by changes and by bytes, and nothing is sent twice or left out', async () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 262_176 }), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(sizes, async (all) => {
      const sent: number[][] = []
      const queue = writeQueue(1000, (batch) =>
        sent.push(batch.map((change) => (change.kind === 'append' ? change.wish.body.length : 0))),
      )
      for (const size of all) void queue.write(addition(size))
      await nextTurn()
      for (let i = 0; i < sent.length; i++) queue.done((sent[i] ?? []).map(() => ok(undefined)))
      assert.deepEqual(sent.flat(), all)
      for (const batch of sent) {
        assert.ok(batch.length <= batchBounds.changes)
        assert.ok(batch.length === 1 || batch.reduce((sum, size) => sum + size, 0) <= batchBounds.bytes)
      }
    }),
    { numRuns: 50 },
  )
})

test('more than may wait is busy, in number and in bytes, until there is room again', async () => {
  const queue = writeQueue(2, () => {})
  const waiting = [queue.write(removal(1)), queue.write(removal(2))]
  assert.deepEqual(await queue.write(removal(3)), { ok: false, error: 'busy' })
  await nextTurn()
  assert.deepEqual(await queue.write(removal(3)), { ok: false, error: 'busy' })
  queue.done([ok(true), ok(true)])
  await Promise.all(waiting)
  void queue.write(removal(3))
  const wide = writeQueue(1000, () => {})
  const bodies = Array.from({ length: 129 }, () => wide.write(addition(256 * 1024)))
  assert.deepEqual(await bodies[128], { ok: false, error: 'busy' })
})

test('when the writer is gone, what waited fails, and so does what comes', async () => {
  const queue = writeQueue(9, () => {})
  const waiting = queue.write(removal(1))
  queue.abandon()
  await assert.rejects(waiting)
  await assert.rejects(queue.write(removal(2)))
  await queue.empty()
})
