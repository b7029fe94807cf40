import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { together } from './together.ts'

const bounds = { items: 3, weight: 10, weigh: (item: number) => item }

test('what comes while a batch is under way forms the next, in order and within its bounds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 30 }), async (items) => {
      const batches: number[][] = []
      const one = together(async (batch: readonly number[]) => {
        batches.push([...batch])
        return batch.map((item) => item * 2)
      }, bounds)
      const answers = await Promise.all(items.map((item) => one.put(item)))
      await one.idle()
      assert.deepEqual(
        answers,
        items.map((item) => item * 2),
      )
      assert.deepEqual(batches.flat(), items)
      for (const batch of batches) {
        assert.ok(batch.length <= 3)
        assert.ok(batch.length === 1 || batch.reduce((sum, item) => sum + item, 0) <= 10)
      }
    }),
  )
})

test('one that fails takes none of its neighbours with it, and what comes later is done as well', async () => {
  const one = together(
    async (batch: readonly number[]) => {
      if (batch.includes(2)) throw new Error('two')
      return batch
    },
    { ...bounds, items: 10, weight: 100 },
  )
  const done = await Promise.allSettled([1, 2, 3].map((item) => one.put(item)))
  assert.deepEqual(
    done.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
  assert.equal(await one.put(4), 4)
})
