import assert from 'node:assert/strict'
import test from 'node:test'
import { day, hour } from '../../lib/time.ts'
import { logLimits } from '../../protocol/limits.ts'
import { formatOffset, framesType, header } from '../../protocol/log-api.ts'
import { fakeServer } from '../../sync/testing.ts'
import type { Store } from '../../store/store.ts'
import { memoryStore } from '../../store/memory.ts'
import { presentRights, readPage, sentAtOnce } from './log.ts'
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

test('a server that takes all and shows nothing of it makes no device send without end, and nothing is lost', async () => {
  const server = fakeServer()
  let [swallows, posts] = [false, 0]
  const fetch: Device['work']['server']['fetch'] = async (address, request) => {
    if (request.method !== 'POST') return server.fetch(address, request)
    posts += 1
    return swallows
      ? new Response(null, { status: 204, headers: { [header.nextOffset]: formatOffset(9999) } })
      : server.fetch(address, request)
  }
  const one = await firstDevice(fetch)
  ;[swallows, posts] = [true, 0]
  for (let i = 0; i < 20; i++) {
    await write(one, `ask${i}`, 'oat milk')
    must(await one.round())
  }
  assert.ok(posts < 10, `sent ${posts} times`)
  swallows = false
  one.setNow(one.work.now() + hour)
  must(await one.round())
  assert.equal(one.work.record.shared.waiting.value.size, 0)
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

test('a log that never ends is not read beyond what a log may hold', async () => {
  const { fetch, logs } = fakeServer()
  const one = await firstDevice(fetch)
  const rights = await presentRights(one.work)
  const [first = new Uint8Array()] = [...logs.values()].find((log) => log.class === 'l')?.appends ?? []
  const endless: typeof globalThis.fetch = async (address) => {
    const next = Number(new URL(String(address)).searchParams.get('offset')) + first.length
    const headers = { [header.contentType]: framesType, [header.nextOffset]: formatOffset(next) }
    return new Response(first, { headers })
  }
  const server = { origin: 'http://test', fetch: endless }
  assert.ok((await readPage(server, rights, logLimits.l.bytes - first.length)).ok)
  assert.deepEqual(await readPage(server, rights, logLimits.l.bytes), { ok: false, error: 'frame' })
})

/** What a disk holds now, to be put into another store later. */
async function imageOf(store: Store): Promise<() => Promise<Store>> {
  const [door, rows, note] = [await store.door(assert.fail), await store.rows(), await store.note('devices')]
  assert.ok(door.ok && door.value.handle && rows.ok && note.ok)
  const { handle } = door.value
  return async () => {
    const image = memoryStore()
    await image.door(async () => handle)
    for (const { sealed } of rows.value) await image.append(sealed, {})
    await image.keepNote('devices', note.value)
    return image
  }
}

test('a device whose disk was put back to an old image reads on from there, and loses only what never left it', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  const two = await pairedDevice(one, fetch)
  await write(two, 'a', 'before')
  must(await two.round())
  const image = await imageOf(two.store)
  await write(two, 'b', 'after')
  must(await two.round())
  const restored = await openDevice(fetch, await image())
  await write(restored, 'c', 'and on')
  must(await restored.round())
  must(await one.round())
  assert.deepEqual(notebookOf(one), notebookOf(restored))
  assert.deepEqual(wordsOf(one), ['before', 'after', 'and on'])
})

test('a program that goes on from an old image of its memory is found out, and a new log heals it', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  const two = await pairedDevice(one, fetch)
  await write(two, 'a', 'first')
  must(await two.round())
  const { writing } = two.work
  assert.ok(writing)
  const image = { ...writing, unsure: [], stamps: new Set<string>() }
  await write(two, 'b', 'second')
  must(await two.round())
  two.work.writing = image
  await write(two, 'c', 'third')
  must(await two.round())
  assert.equal(two.work.state.healed?.code, 'clone')
  must(await one.round())
  assert.deepEqual(notebookOf(one), notebookOf(two))
  assert.deepEqual(wordsOf(one), ['first', 'second', 'third'])
})

test('an alarm heals itself once a day, and then only if the person says so', async () => {
  const server = fakeServer()
  const one = await firstDevice(server.fetch)
  await write(one, 'a', 'mine')
  const spoil = () => {
    const log = [...server.logs.values()].find((each) => each.class === 'l')
    log?.appends.splice(1)
  }
  must(await one.round())
  spoil()
  must(await one.round())
  assert.deepEqual([one.work.state.epoch, one.work.state.healed?.code], [2, 'rollback'])
  spoil()
  assert.equal(await one.round(), 'rollback')
  assert.equal(await one.round(), 'rollback')
  assert.deepEqual(wordsOf(one), ['mine'])
  must(await one.round({ move: true }))
  assert.equal(one.work.state.epoch, 3)
})

test('whatever answers instead of the server changes nothing, and is tried again', async () => {
  const server = fakeServer()
  let instead: (() => Response) | undefined
  const reach: typeof fetch = async (...all) => instead?.() ?? server.fetch(...all)
  const one = await firstDevice(reach)
  await write(one, 'a', 'mine')
  const refusal = (status: number, error: string) => () =>
    new Response(JSON.stringify({ error }), { status, headers: { 'content-type': 'application/json' } })
  const html = { 'content-type': 'text/html' }
  const answers: readonly (readonly [string, () => Response])[] = [
    ['offline', () => new Response('<html>Sign in to the hotel</html>', { headers: html })],
    ['offline', () => new Response('<html>not here</html>', { status: 404, headers: html })],
    ['offline', () => new Response('{"error":"teapot"}', { status: 418 })],
    ['slow-down', refusal(429, 'slow-down')],
    ['busy', refusal(503, 'busy')],
    ['no-space', refusal(507, 'no-space')],
    [
      'frame',
      () =>
        new Response(new Uint8Array(99), {
          headers: { 'content-type': 'application/vnd.tendril.frames', 'stream-next-offset': '0000000000009999' },
        }),
    ],
  ]
  for (const [trouble, answer] of answers) {
    instead = answer
    assert.equal(await one.round(), trouble)
    assert.equal(one.work.record.shared.waiting.value.size, 1)
  }
  instead = undefined
  must(await one.round())
  assert.equal(one.work.record.shared.waiting.value.size, 0)
})

test('much that waits goes in pieces that a slowed network carries in time', async () => {
  const server = fakeServer()
  const sizes: number[] = []
  const one = await firstDevice((address, request) => {
    if (request.method === 'POST') sizes.push((request.body as Uint8Array).length)
    return server.fetch(address, request)
  })
  for (let i = 0; i < 5; i++) await write(one, `long${i}`, 'x'.repeat(100_000))
  must(await one.round())
  assert.ok(sizes.length > 5 && sizes.every((size) => size <= sentAtOnce), sizes.join())
  assert.equal(one.work.record.shared.waiting.value.size, 0)
})

test('what waited for more than a year leaves whole, though its long texts were put by', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  const two = await pairedDevice(one, fetch)
  await write(two, 'a', 'written long ago')
  two.setNow(two.work.now() + 400 * day)
  await two.work.record.change([{ kind: 'ask', id: 'other', gone: true }]) // writes everything anew
  const again = await openDevice(fetch, two.store)
  assert.equal(again.work.record.older.value, 'put-by')
  must(await again.round())
  must(await one.round())
  assert.deepEqual(wordsOf(one), ['written long ago'])
})

test('a part of the record that can’t be opened makes no device let go of the others', async () => {
  const { fetch } = fakeServer()
  const store = memoryStore()
  const one = await firstDevice(fetch, store)
  const two = await pairedDevice(one, fetch)
  const { key, slot } = one.work.state
  const rows = async () => {
    const all = await store.rows()
    return all.ok ? { ...all, value: all.value.map((row) => ({ ...row, sealed: row.sealed.toReversed() })) } : all
  }
  const broken = await openDevice(fetch, { ...store, rows })
  assert.equal(await broken.round(), 'unreadable')
  assert.deepEqual([broken.work.state.key, broken.work.state.slot], [key, slot])
  await write(two, 'a', 'oat milk')
  must(await two.round())
  const again = await openDevice(fetch, store)
  must(await again.round())
  assert.deepEqual(wordsOf(again), ['oat milk'])
})

test('what takes the bearer out of every request on its way is no alarm, and no reason for a new log', async () => {
  const server = fakeServer()
  let isTaken = false
  const none = { status: 400, headers: { 'content-type': 'application/json' } }
  const one = await firstDevice(async (...all) =>
    isTaken ? new Response('{"error":"bad-request"}', none) : server.fetch(...all),
  )
  await write(one, 'a', 'mine')
  must(await one.round())
  isTaken = true
  assert.equal(await one.round(), 'offline')
  isTaken = false
  must(await one.round())
  assert.deepEqual([one.work.state.epoch, one.work.state.healed], [1, undefined])
})

test('what somebody would rather not be asked stays with them, though the ask was deleted where nobody knew of it', async () => {
  const { fetch } = fakeServer()
  const one = await firstDevice(fetch)
  const two = await pairedDevice(one, fetch)
  const set = { made: 1, tie: 'friend', person: 'p', step: 'PRA1a', asked: 2 }
  await one.work.record.change([
    { kind: 'person', id: 'p', set: { added: 1, name: 'Mara' } },
    ...['a', 'b', 'c'].map((id) => ({ kind: 'ask', id, set: { ...set, step: `PRA1${id}` } }) as const),
    { kind: 'ask', id: 'c', set: { seen: 1, notFromThem: true } },
  ])
  for (const device of [one, two]) must(await device.round())
  const said = { purpose: 'ask', place: 1, at: 3 }
  const reply = (ask: string, a: string) =>
    ({ kind: 'reply', id: ask, set: { ...said, ask, link: `l${ask}`, reply: { a } } }) as const
  await one.work.record.change([reply('a', 'never'), reply('b', 'yes'), reply('c', 'never')])
  await two.work.record.change(['a', 'b', 'c'].map((id) => ({ kind: 'ask', id, gone: true })))
  for (const device of [two, one, two]) must(await device.round())
  for (const device of [one, two]) {
    assert.equal(notebookOf(device).asks.size, 0)
    assert.deepEqual([...notebookOf(device).people.values()][0]?.ratherNot, ['PRA1a'])
  }
  assert.deepEqual(notebookOf(one), notebookOf(two))
})

test('what is half written of something goes when another device deletes it', async () => {
  const { one, two } = await twoInStep()
  const { drafts } = one.work.record
  for (const name of ['words/a', 'rehearse/room/a', 'words/b', 'sign']) drafts.type(name, 'half')
  await drafts.flush()
  await two.work.record.change([{ kind: 'ask', id: 'a', gone: true }])
  for (const device of [two, one]) must(await device.round())
  assert.deepEqual([...drafts.texts.value.keys()], ['words/b', 'sign'])
  const kept = await one.store.drafts()
  assert.deepEqual(kept.ok && [...kept.value.keys()].sort(), ['sign', 'words/b'])
})
