import assert from 'node:assert/strict'
import test from 'node:test'
import { day, hour } from '../../lib/time.ts'
import { memoryStore } from '../../store/memory.ts'
import { fakeServer } from '../../sync/testing.ts'
import {
  type Device,
  firstDevice,
  must,
  notebookOf,
  openDevice,
  pairedDevice,
  twoInStep,
  wordsOf,
  write,
} from './testing.ts'

test('a new log holds nothing that was deleted, and the old one is gone', async () => {
  const { server, one, two } = await twoInStep()
  const before = new Set(server.logs.keys())
  const { key } = one.work.state
  assert.ok(key !== '' && (await allOf(one)).includes(key), 'the search is blind')
  await one.work.record.change([{ kind: 'ask', id: 'a', gone: true }])
  must(await one.round({ move: true }))
  assert.equal(one.work.state.epoch, 2)
  must(await two.round())
  assert.equal(two.work.state.epoch, 2)
  assert.deepEqual(wordsOf(two), [])
  const ofOld = [...server.logs].filter(([id, log]) => log.class === 'l' && before.has(id))
  assert.equal(ofOld.length, 0)
  for (const device of [one, two]) assert.ok(!(await allOf(device)).includes(key), 'its key is kept somewhere')
})

/** All that a device keeps, opened: the record, and what it knows of the others. */
async function allOf({ work }: Device): Promise<string> {
  const state = await work.record.shared.state()
  assert.ok(state.ok && state.value)
  return new TextDecoder().decode(state.value) + JSON.stringify(await work.record.shared.all())
}

test('a log that is full is replaced by a new one', async () => {
  const server = fakeServer()
  const one = await firstDevice(server.fetch)
  const two = await pairedDevice(one, server.fetch)
  const [[id, log] = []] = [...server.logs].filter(([, each]) => each.class === 'l')
  assert.ok(id && log)
  server.logs.set(id, { ...log, class: 's' })
  for (let i = 0; i < 30; i++) {
    await write(one, `a${i}`, `words ${i}`)
    must(await one.round())
  }
  assert.ok(one.work.state.epoch >= 2)
  must(await two.round())
  assert.deepEqual(notebookOf(one), notebookOf(two))
})

test('a new log that is wished for is made even where an earlier one has still to be finished', async () => {
  const server = fakeServer()
  let most = Number.POSITIVE_INFINITY
  const one = await firstDevice((...all) => (most-- > 0 ? server.fetch(...all) : Promise.reject(new Error('down'))))
  await write(one, 'a', 'words')
  most = 9
  assert.equal(await one.round({ move: true }), 'offline')
  most = Number.POSITIVE_INFINITY
  const { epoch, finish } = one.work.state
  assert.ok(finish, 'the new log is there, and the keyring does not say so yet')
  must(await one.round({ move: true }))
  assert.equal(one.work.state.epoch, epoch + 1)
})

test('a month later, and after much writing, the log is replaced by itself', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  await write(one, 'a', 'words')
  must(await one.round())
  one.setNow(one.work.now() + 31 * day)
  must(await one.round())
  assert.equal(one.work.state.epoch, 2)
  for (let i = 0; i < 12; i++) await write(one, `long${i}`, 'x'.repeat(100_000))
  must(await one.round())
  assert.equal(one.work.state.epoch, 3)
})

test('what another device deleted goes from the server an hour later, though that device is closed', async () => {
  const { one, two } = await twoInStep()
  await two.work.record.change([{ kind: 'ask', id: 'a', gone: true }])
  must(await two.round())
  must(await one.round())
  const heard = one.work.now()
  one.setNow(heard + hour - 1)
  must(await one.round())
  assert.deepEqual([wordsOf(one), one.work.state.epoch], [[], 1])
  one.setNow(heard + hour)
  must(await one.round())
  assert.equal(one.work.state.epoch, 2)
})

test('a clock that was set back holds up no new log', async () => {
  const { one } = await twoInStep()
  await one.work.record.change([{ kind: 'ask', id: 'a', gone: true }])
  must(await one.round())
  assert.equal(one.work.state.epoch, 1)
  one.setNow(one.work.now() - hour)
  must(await one.round())
  assert.equal(one.work.state.epoch, 2)
  await write(one, 'b', 'words')
  must(await one.round())
  one.setNow(one.work.now() - 31 * day)
  must(await one.round())
  assert.equal(one.work.state.epoch, 3)
})

test('what is deleted goes from the server by itself a minute later', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  await write(one, 'a', 'words')
  must(await one.round())
  await one.work.record.change([{ kind: 'ask', id: 'a', gone: true }])
  must(await one.round())
  assert.equal(one.work.state.epoch, 1)
  one.setNow(one.work.now() + 61_000)
  must(await one.round())
  assert.equal(one.work.state.epoch, 2)
})

test('a device that can’t open a month that was put by makes no new log without it, and goes on hearing the others', async () => {
  const server = fakeServer()
  const store = memoryStore()
  const first = await firstDevice(server.fetch, store)
  await first.work.record.change([{ kind: 'letter', id: 'l', set: { made: 1, rung: 'R1', text: 'From long ago.' } }])
  must(await first.round())
  first.setNow(first.work.now() + 400 * day)
  await first.work.record.change([{ kind: 'ask', id: 'b', gone: true }]) // a deletion folds all anew, and puts by
  const months = await store.allMonths()
  assert.ok(months.ok && months.value.size > 0)
  const damaged = new Map([...months.value].map(([name, bytes]) => [name, bytes.slice(0, -1)]))
  const one = await openDevice(server.fetch, { ...store, allMonths: async () => ({ ok: true, value: damaged }) })
  const before = new Set(server.logs.keys())
  assert.equal(await one.round({ move: true }), 'unreadable')
  assert.deepEqual([one.work.state.epoch, new Set(server.logs.keys())], [1, before])
  const two = await pairedDevice(one, server.fetch)
  await write(two, 'a', 'words')
  must(await two.round())
  must(await one.round())
  assert.deepEqual(wordsOf(one), ['words'])
  assert.equal(two.work.record.notebook.value.letters.size, 1)
})
