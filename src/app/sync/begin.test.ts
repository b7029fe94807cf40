import assert from 'node:assert/strict'
import test from 'node:test'
import { fail } from '../../lib/result.ts'
import { header } from '../../protocol/log-api.ts'
import { fakeServer } from '../../sync/testing.ts'
import { addWords, beginFirst, beginWith, endEverywhere, endWays } from './begin.ts'
import { missedMost, round } from './round.ts'
import {
  firstDevice,
  must,
  notebookOf,
  openDevice,
  pairedDevice,
  secretOf,
  twoInStep,
  wordsOf,
  write,
} from './testing.ts'

test('the words alone bring the equal record to an empty browser', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  await write(one, 'a', 'oat milk')
  const secret = one.work.random(16)
  must(await addWords(one.work, secret))
  must(await one.round())
  must(await one.round({ move: true }))
  const empty = await openDevice(fetch)
  must(await beginWith(empty.work, secret, { name: 'new', once: false }))
  must(await empty.round())
  must(await one.round())
  assert.deepEqual(notebookOf(empty), notebookOf(one))
  assert.deepEqual(wordsOf(empty), ['oat milk'])
})

test('a device that was unlinked keeps what it has and reads no more', async () => {
  const { one, two } = await twoInStep()
  must(await endWays(one.work, [two.work.state.slot.id], false))
  must(await one.round())
  await write(one, 'b', 'secret from now on')
  must(await one.round())
  assert.equal(await two.round(), 'unlinked')
  assert.deepEqual(wordsOf(two), ['oat milk'])
  two.setNow(two.work.now() + missedMost + 1)
  assert.equal(await two.round(), 'unlinked')
  assert.equal(two.work.state.key, '')
  assert.equal(two.work.state.slot.secret, '')
  assert.equal(notebookOf(two).slots.size, 0)
})

test('a server that had nothing by mistake ends no sharing: within a day all goes on, with what was noted meanwhile', async () => {
  const { server, one, two } = await twoInStep()
  const had = new Map(server.logs)
  server.logs.clear()
  for (const [device, words] of [
    [one, 'b'],
    [two, 'c'],
  ] as const) {
    await write(device, words, words)
    assert.equal(await device.round({ look: true }), 'unlinked')
    assert.equal(await device.round(), 'unlinked')
  }
  for (const [id, log] of had) server.logs.set(id, log)
  const back = await openDevice(server.fetch, two.store) // its page was opened anew meanwhile
  must(await back.round())
  must(await one.round())
  must(await back.round())
  assert.deepEqual(wordsOf(one).toSorted(), ['b', 'c', 'oat milk'])
  assert.deepEqual(notebookOf(back), notebookOf(one))
})

test('after more than a day of answers that nothing is there, sharing has ended, and of the ways to the others nothing is left', async () => {
  const { server, two } = await twoInStep()
  const had = new Map(server.logs)
  server.logs.clear()
  assert.equal(await two.round({ look: true }), 'unlinked')
  two.setNow(two.work.now() + missedMost + 1)
  const offline = await openDevice(() => Promise.reject(new TypeError('no network')), two.store)
  offline.setNow(two.work.now())
  assert.equal(await offline.round(), 'unlinked')
  assert.notEqual(offline.work.state.slot.secret, '', 'no answer ends nothing')
  assert.equal(await two.round(), 'unlinked')
  assert.equal(two.work.state.slot.secret, '')
  assert.equal(notebookOf(two).slots.size, 0)
  for (const [id, log] of had) server.logs.set(id, log)
  assert.equal(await two.round(), 'unlinked')
  assert.deepEqual(wordsOf(two), ['oat milk'])
})

test('who was away for days finds a server that is well again, and goes on', async () => {
  const { server, one, two } = await twoInStep()
  const had = new Map(server.logs)
  server.logs.clear()
  assert.equal(await two.round({ look: true }), 'unlinked')
  for (const [id, log] of had) server.logs.set(id, log)
  await write(one, 'b', 'meanwhile')
  must(await one.round())
  two.setNow(two.work.now() + 3 * missedMost)
  must(await two.round())
  assert.deepEqual(wordsOf(two), ['oat milk', 'meanwhile'])
})

test('erasing a device that was ended takes nothing from the others: not their ways back, nor the words', async () => {
  const { server, two, secret } = await endedBesideWords()
  const before = [...server.logs.keys()]
  must(await endEverywhere(two.work))
  assert.deepEqual([...server.logs.keys()], before)
  const empty = await openDevice(server.fetch)
  must(await beginWith(empty.work, secret, { name: 'new', once: false }))
})

test('words made on a device that was ended take none of the others’ from them when it begins anew', async () => {
  const { server, two, secret } = await endedBesideWords()
  must(await addWords(two.work, two.work.random(16)))
  must(await beginFirst(two.work, 'anew'))
  must(await two.round())
  must(await two.round({ move: true }))
  const empty = await openDevice(server.fetch)
  must(await beginWith(empty.work, secret, { name: 'new', once: false }))
  must(await empty.round())
  assert.deepEqual(wordsOf(empty), ['oat milk'])
})

test('where letting go of the others stopped halfway, a new beginning leads none of them there', async () => {
  const { server, one, two } = await twoInStep()
  server.logs.clear()
  assert.equal(await two.round({ look: true }), 'unlinked')
  two.setNow(two.work.now() + missedMost + 1)
  const { shared } = two.work.record
  const full = { ...shared, end: async () => fail('unavailable') }
  assert.equal(await round({ ...two.work, record: { ...two.work.record, shared: full } }), 'not-kept')
  const back = await openDevice(server.fetch, two.store)
  back.setNow(two.work.now())
  must(await beginFirst(back.work, 'anew'))
  must(await back.round())
  await one.round({ look: true })
  assert.deepEqual(
    [...notebookOf(back).slots.values()].map(({ name }) => name),
    ['anew'],
  )
})

test('a device that begins anew while the server has nothing leads none of the others there, and does not go back to them', async () => {
  const { server, one, two } = await twoInStep()
  const had = new Map(server.logs)
  server.logs.clear()
  assert.equal(await two.round({ look: true }), 'unlinked')
  must(await beginFirst(two.work, 'anew'))
  must(await two.round())
  for (const [id, log] of had) server.logs.set(id, log)
  must(await two.round({ look: true }))
  must(await one.round({ look: true }))
  await write(two, 'b', 'only here')
  must(await two.round())
  must(await one.round({ look: true }))
  assert.deepEqual(
    [...notebookOf(two).slots.values()].map(({ name }) => name),
    ['anew'],
  )
  assert.deepEqual(wordsOf(one), ['oat milk'])
})

test('a fresh start ends every other way, the words too', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  const two = await pairedDevice(one, fetch)
  const secret = one.work.random(16)
  must(await addWords(one.work, secret))
  must(await one.round())
  must(await endWays(one.work, [], true))
  must(await one.round())
  assert.equal(await two.round(), 'unlinked')
  const empty = await openDevice(fetch)
  assert.equal(await beginWith(empty.work, secret, { name: 'thief', once: false }), 'gone')
  await write(one, 'a', 'still here')
  must(await one.round())
})

test('words that are added again, as after a crash between two steps, go on leading', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  const [before, secret] = [one.work.random(16), one.work.random(16)]
  must(await addWords(one.work, before))
  must(await one.round())
  for (let i = 0; i < 3; i++) {
    must(await addWords(one.work, secret))
    must(await addWords(one.work, secret))
    must(await one.round())
  }
  assert.equal([...one.work.record.notebook.value.slots.values()].filter(({ way }) => way === 'words').length, 1)
  const how = { name: 'new', once: false }
  assert.equal(await beginWith((await openDevice(fetch)).work, before, how), 'gone')
  assert.equal(await beginWith((await openDevice(fetch)).work, secret, how), undefined)
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

test('what a change of log has left there goes too, at whichever step it stopped', async () => {
  for (let most = 1; ; most++) {
    const server = fakeServer()
    const steps = { left: Infinity }
    const one = await firstDevice((...all) =>
      steps.left-- > 0 ? server.fetch(...all) : Promise.reject(new Error('down')),
    )
    const two = await pairedDevice(one, server.fetch)
    must(await one.round())
    must(await endWays(one.work, [two.work.state.slot.id], false))
    steps.left = most
    const trouble = await one.round()
    steps.left = Infinity
    must(await endEverywhere(one.work))
    assert.equal(server.logs.size, 0, `after ${most} requests`)
    if (!trouble) break
  }
})

test('the server lets a one-time secret go by itself, since the page may be closed until then', async () => {
  const { fetch } = fakeServer()
  const date = 'Mon, 23 Nov 2026 18:00:00 GMT'
  const ends: (string | null)[] = []
  const one = await firstDevice(async (address, request) => {
    const answer = await fetch(address, request)
    if (request?.method === 'PUT') ends.push(new Headers(request.headers).get(header.expires))
    const headers = new Headers({ ...Object.fromEntries(answer.headers), date })
    return new Response(answer.body, { status: answer.status, headers })
  })
  assert.ok(ends.every((end) => end === null))
  await secretOf(one)
  assert.deepEqual(ends.slice(-1), ['2026-11-23T18:10:00.000Z'])
})

test('after everything was deleted no other device brings it back, whatever it was doing meanwhile', async () => {
  const { server, one, two } = await twoInStep()
  const lookedAt: typeof fetch = async (...request) => {
    const answer = await server.fetch(...request)
    await two.round({ look: true })
    return answer
  }
  const watched = { ...one.work, server: { ...one.work.server, fetch: lookedAt } }
  must(await endEverywhere(watched))
  assert.equal(await two.round({ look: true }), 'unlinked')
  assert.equal(server.logs.size, 0)
  assert.deepEqual(wordsOf(two), ['oat milk'])
})

test('a device that was about to make a new log when everything was deleted makes none', async () => {
  for (const after of [0, 1, 2, 3, 4]) {
    const { server, one, two } = await twoInStep()
    let left = after
    // It has closed the log before, and its connection ends somewhere on the way to the new one.
    const ends: typeof fetch = async (...request) => {
      const isClosed = [...server.logs.values()].some((log) => log.class === 'l' && log.closed)
      if (isClosed && left-- <= 0) throw new TypeError('no network')
      return server.fetch(...request)
    }
    assert.equal(await (await openDevice(ends, two.store)).round({ move: true }), 'offline')
    must(await endEverywhere(one.work))
    const back = await openDevice(server.fetch, two.store)
    assert.equal(await back.round({ look: true }), 'unlinked', `after ${after}`)
    assert.equal(server.logs.size, 0, `after ${after}`)
    assert.deepEqual(wordsOf(back), ['oat milk'])
  }
})

/** Two devices and recovery words that lead to them, of which `two` was just ended by the other. */
async function endedBesideWords() {
  const { server, one, two } = await twoInStep()
  const secret = one.work.random(16)
  must(await addWords(one.work, secret))
  must(await one.round())
  must(await two.round())
  must(await endWays(one.work, [two.work.state.slot.id], false))
  must(await one.round())
  assert.equal(await two.round(), 'unlinked')
  return { server, two, secret }
}
