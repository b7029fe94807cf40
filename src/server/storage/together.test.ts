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

test('where a batch may begin early, it does so once it is large enough, as the second at most, and all keep their order', async () => {
  const run = fc.asyncProperty(
    fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 }),
    fc.scheduler(),
    async (items, scheduler) => {
      const begun: number[][] = []
      let underWay = 0
      const one = together(
        async (batch: readonly number[]) => {
          underWay++
          assert.ok(underWay <= 2)
          assert.ok(underWay === 1 || batch.length >= 2, 'a second one was not worth it')
          begun.push([...batch])
          await scheduler.schedule(Promise.resolve())
          underWay--
          return batch
        },
        { ...bounds, early: 2, faultless: true },
      )
      const asked: number[] = []
      const answers = items.map(async (item, i) => {
        if (i % 3 === 2) await scheduler.schedule(Promise.resolve())
        asked.push(item)
        return one.put(item)
      })
      const state = { isSettled: false }
      const all = Promise.all(answers)
        .then(async (values) => {
          await one.idle()
          return values
        })
        .finally(() => (state.isSettled = true))
      while (!state.isSettled) {
        if (scheduler.count() > 0) await scheduler.waitOne()
        else await new Promise((resolve) => setImmediate(resolve))
      }
      assert.deepEqual(await all, items)
      assert.deepEqual(begun.flat(), asked)
      assert.equal(underWay, 0)
    },
  )
  await fc.assert(run, { numRuns: 60 })
})

test('a second batch does begin while the first is under way', async () => {
  const ends: (() => void)[] = []
  const begun: number[] = []
  const one = together(
    (batch: readonly number[]) => {
      begun.push(batch.length)
      return new Promise<readonly number[]>((resolve) => ends.push(() => resolve(batch)))
    },
    { items: 10, weight: 100, weigh: (item: number) => item, early: 2, faultless: true },
  )
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const asked = [one.put(1)]
  await turn()
  asked.push(one.put(2))
  await turn()
  assert.deepEqual(begun, [1], 'one by itself waits for the end of the first')
  asked.push(one.put(3))
  await turn()
  assert.deepEqual(begun, [1, 2])
  for (const end of ends) end()
  assert.deepEqual(await Promise.all(asked), [1, 2, 3])
  await one.idle()
})
