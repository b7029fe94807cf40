import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../lib/time.ts'
import { fakeServer } from '../../sync/testing.ts'
import { addWay, beginWith, endEverywhere, endWays } from './begin.ts'
import { firstDevice, must, openDevice, pairedDevice, secretOf, write } from './testing.ts'
import type { Device } from './testing.ts'

function wordsOf({ work }: Device): readonly (string | undefined)[] {
  return [...work.record.notebook.value.asks.values()].map(({ words }) => words)
}

function notebookOf({ work }: Device) {
  return work.record.notebook.value
}

test('what is written on one device stands on the other, both ways', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  await write(one, 'a', 'oat milk')
  const two = await pairedDevice(one, fetch)
  must(await one.round())
  must(await two.round())
  assert.deepEqual(wordsOf(two), ['oat milk'])
  await write(two, 'b', 'a lift')
  must(await two.round())
  must(await one.round())
  assert.deepEqual(wordsOf(one), ['oat milk', 'a lift'])
  assert.deepEqual(notebookOf(one), notebookOf(two))
  assert.equal(one.work.record.shared.waiting.value.size + two.work.record.shared.waiting.value.size, 0)
})

test('a new log holds nothing that was deleted, and the old one is gone', async () => {
  const server = fakeServer()
  const one = await firstDevice(server.fetch)
  const two = await pairedDevice(one, server.fetch)
  await write(one, 'a', 'oat milk')
  must(await one.round())
  must(await two.round())
  const before = new Set(server.logs.keys())
  await one.work.record.change([{ kind: 'ask', id: 'a', gone: true }])
  must(await one.round({ move: true }))
  assert.equal(one.work.state.epoch, 2)
  must(await two.round())
  assert.equal(two.work.state.epoch, 2)
  assert.deepEqual(wordsOf(two), [])
  const ofOld = [...server.logs].filter(([id, log]) => log.class === 'l' && before.has(id))
  assert.equal(ofOld.length, 0)
})

test('the words alone bring the equal record to an empty browser', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  await write(one, 'a', 'oat milk')
  const secret = one.work.random(16)
  must(await addWay(one.work, 'words', secret))
  must(await one.round())
  must(await one.round({ move: true }))
  const empty = await openDevice(fetch)
  must(await beginWith(empty.work, secret, { name: 'new', once: false }))
  must(await empty.round())
  must(await one.round())
  assert.deepEqual(notebookOf(empty), notebookOf(one))
  assert.deepEqual(wordsOf(empty), ['oat milk'])
})

test('a device that was away for months finds the new log and loses nothing', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  const two = await pairedDevice(one, fetch)
  await write(two, 'late', 'written offline')
  for (let i = 0; i < 3; i++) {
    await write(one, `n${i}`, `new ${i}`)
    must(await one.round({ move: true }))
  }
  two.setNow(two.work.now() + 200 * day)
  must(await two.round())
  must(await one.round())
  assert.deepEqual(notebookOf(one), notebookOf(two))
  assert.ok(wordsOf(one).includes('written offline'))
})

test('a device that was unlinked keeps what it has and reads no more', async () => {
  const server = fakeServer()
  const one = await firstDevice(server.fetch)
  const two = await pairedDevice(one, server.fetch)
  await write(one, 'a', 'oat milk')
  must(await one.round())
  must(await two.round())
  must(await endWays(one.work, [two.work.state.slot.id], false))
  must(await one.round())
  await write(one, 'b', 'secret from now on')
  must(await one.round())
  assert.equal(await two.round(), 'unlinked')
  assert.deepEqual(wordsOf(two), ['oat milk'])
  assert.equal(two.work.state.key, '')
})

test('a fresh start ends every other way, the words too', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  const two = await pairedDevice(one, fetch)
  const secret = one.work.random(16)
  must(await addWay(one.work, 'words', secret))
  must(await one.round())
  must(await endWays(one.work, [], true))
  must(await one.round())
  assert.equal(await two.round(), 'unlinked')
  const empty = await openDevice(fetch)
  assert.equal(await beginWith(empty.work, secret, { name: 'thief', once: false }), 'gone')
  await write(one, 'a', 'still here')
  must(await one.round())
})

test('after everything was deleted the server has nothing', async () => {
  const server = fakeServer()
  const one = await firstDevice(server.fetch)
  await pairedDevice(one, server.fetch)
  must(await one.round())
  await secretOf(one)
  must(await endEverywhere(one.work))
  assert.equal(server.logs.size, 0)
})
