import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tabsBy } from './tabs.ts'

const locks: LockManager = {
  request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
  query: async () => ({}),
}

test('where a browser has locks and gives none, the work is done all the same, once', async () => {
  const { alone, seat } = tabsBy({ locks })
  const done: string[] = []
  assert.equal(await alone(async () => done.push('alone')), 1)
  await seat(async () => void done.push('seat'), true, new AbortController().signal)
  await seat(async () => void done.push('seat'), false, new AbortController().signal)
  assert.deepEqual(done, ['alone', 'seat', 'seat'])
})

test('work that fails is not done twice, and who waited no longer does none', async () => {
  const { alone, seat } = tabsBy(navigator)
  let times = 0
  const fails = async (): Promise<void> => {
    times += 1
    throw new Error('of its own')
  }
  await assert.rejects(alone(fails), /of its own/)
  assert.equal(times, 1)
  const [first, waits] = [new AbortController(), new AbortController()]
  const isTaken = new Promise<boolean>((resolve) => {
    void seat(
      (taken) => new Promise((end) => taken.addEventListener('abort', () => (resolve(true), end()))),
      true,
      first.signal,
    )
  })
  const waited = seat(fails, false, waits.signal)
  waits.abort()
  await waited
  assert.equal(times, 1)
  await seat(async () => {}, true, first.signal)
  assert.equal(await isTaken, true)
})
