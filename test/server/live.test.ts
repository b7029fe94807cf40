import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { instant } from '../../src/lib/time.ts'
import type { LogHead } from '../../src/server/storage/log.ts'
import { aFrame, begin, codeOf, get, newCaller, post, put, remove, startFixture } from './fixture.ts'

test('a long-poll wakes with the bytes that came, and ends empty when none do', async () => {
  const server = await startFixture({ limits: { longPoll: 300 } })
  const caller = newCaller()
  await put(server.url, caller)
  const nothing = await get(server.url, caller, '?offset=now&live=long-poll')
  assert.equal(nothing.status, 204)
  assert.equal(nothing.headers.get('stream-up-to-date'), 'true')
  const waiting = get(server.url, caller, '?offset=now&live=long-poll')
  await pause(50)
  const body = aFrame()
  await post(server.url, caller, body)
  assert.deepEqual(Buffer.from(await (await waiting).arrayBuffer()), Buffer.from(body))
  await server.stop()
})

test('a stream of events carries each append once, in order, whatever the moment it came', async () => {
  const server = await startFixture()
  const caller = newCaller()
  const bodies = Array.from({ length: 15 }, () => aFrame(512))
  await put(server.url, caller, bodies[0])
  const reply = await get(server.url, caller, '?offset=-1&live=sse')
  assert.equal(reply.headers.get('content-type'), 'text/event-stream')
  const text = reply.text()
  for (const body of bodies.slice(1)) await post(server.url, caller, body)
  await post(server.url, { ...caller, use: caller.admin }, new Uint8Array(0), { 'stream-closed': 'true' })
  const data = [...(await text).matchAll(/^event: data\ndata:(.*)$/gm)].map((match) =>
    Buffer.from(match[1] ?? '', 'base64'),
  )
  assert.deepEqual(Buffer.concat(data), Buffer.concat(bodies))
  assert.match(await text, /"streamClosed":true,"upToDate":true}\n\n$/)
  await server.stop()
})

test('an append that was read in the moment before it was answered is told to nobody twice', async () => {
  let known: LogHead | undefined
  const server = await startFixture({
    limits: { longPoll: 100, eventStream: 100 },
    // It never hears what came of the append.
    through: (storage) => ({ ...storage, find: async (id) => (known ??= await storage.find(id)) }),
  })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  await post(server.url, caller, aFrame())
  const next = (await get(server.url, caller)).headers.get('stream-next-offset')
  const polled = await get(server.url, caller, `?offset=${next}&live=long-poll`)
  assert.deepEqual([polled.status, polled.headers.get('stream-next-offset')], [204, next])
  assert.doesNotMatch(await (await get(server.url, caller, `?offset=${next}&live=sse`)).text(), /event: data/)
  await server.stop()
})

test('a stream ends by itself, and when its log is deleted or has expired', async () => {
  const server = await startFixture({ limits: { eventStream: 300 } })
  const [first, second, third] = [newCaller(), newCaller(), newCaller()]
  for (const caller of [first, second]) await put(server.url, caller, aFrame())
  await put(server.url, third, aFrame(), { 'stream-expires-at': new Date(begin + 1000).toISOString() })
  const ends = [first, second, third].map(async (caller) =>
    (await get(server.url, caller, '?offset=now&live=sse')).text(),
  )
  await pause(50)
  await remove(server.url, second)
  server.setClock(instant(begin + 1000))
  for (const end of ends) assert.doesNotMatch(await end, /event: data/)
  await server.stop()
})

test('no log can take all the places for those who wait', async () => {
  const server = await startFixture({ limits: { live: 5, livePerLog: 3, longPoll: 400 } })
  const [mine, other] = [newCaller(), newCaller()]
  for (const caller of [mine, other]) await put(server.url, caller)
  const wait = (caller: typeof mine) => get(server.url, caller, '?offset=now&live=long-poll')
  const waits = [wait(mine), wait(mine), wait(mine)]
  await pause(50)
  assert.equal(await codeOf(await wait(mine)), '503 busy')
  waits.push(wait(other), wait(other))
  await pause(50)
  assert.equal(await codeOf(await wait(other)), '503 busy')
  for (const reply of await Promise.all(waits)) assert.equal(reply.status, 204)
  assert.equal((await wait(mine)).status, 204)
  await server.stop()
})

test('a place inside an append is refused in whichever way it is asked for', async () => {
  const server = await startFixture()
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  for (const live of ['', '&live=long-poll', '&live=sse'])
    assert.equal(
      await codeOf(await get(server.url, caller, `?offset=0000000000000001${live}`)),
      '400 bad-request',
      live,
    )
  await server.stop()
})

test('no neighbourhood can take all the places for those who wait, in whichever way; those of whom nothing is told are one', async () => {
  const limits = { live: 9, livePerNeighbourhood: 2, eventStream: 60_000 }
  const server = await startFixture({ limits, environment: { TENDRIL_PROXY_HOPS: '1' } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const stay = new AbortController()
  // An answer that nobody holds any more is ended by the collector of garbage, and its place is free.
  const held: Response[] = []
  const wait = async (address: string | undefined, way: 'sse' | 'long-poll' | 'signals', signal = stay.signal) => {
    const from = address === undefined ? undefined : { 'x-forwarded-for': address }
    const headers: Record<string, string> = { ...from, authorization: caller.use }
    const body = `${caller.use.replace('Bearer ', '')} now`
    const asked =
      way === 'signals'
        ? fetch(`${server.url}/v1/live`, { method: 'POST', body, headers, signal })
        : fetch(`${server.url}/v1/log?offset=now&live=${way}`, { headers, signal })
    held.push(await asked)
    return held.at(-1) ?? assert.fail()
  }
  assert.equal((await wait('203.0.113.1', 'sse')).status, 200)
  const leaving = new AbortController()
  assert.equal((await wait('203.0.113.2', 'signals', leaving.signal)).status, 200)
  for (const way of ['sse', 'long-poll', 'signals'] as const)
    assert.equal(await codeOf(await wait('203.0.113.3', way)), '503 busy', way)
  assert.equal((await wait('203.0.114.1', 'signals')).status, 200, 'the next neighbourhood is not held back')
  for (const status of [200, 200, 503]) assert.equal((await wait(undefined, 'sse')).status, status)
  leaving.abort()
  const again = async () => (await wait('203.0.113.4', 'sse')).status
  // The server hears of it in its own time; asked without a pause, it would soon say that this is too often.
  for (let tries = 0; (await again()) !== 200; tries++) {
    assert.ok(tries < 100)
    await pause(50)
  }
  assert.ok(held.length > 9)
  stay.abort()
  await server.stop()
})

test('whoever leaves while waiting gives the place back', async () => {
  const server = await startFixture({ limits: { livePerLog: 1 } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  for (const live of ['sse', 'long-poll']) {
    const leaving = new AbortController()
    const headers = { authorization: caller.use }
    const waiting = fetch(`${server.url}/v1/log?offset=now&live=${live}`, { headers, signal: leaving.signal })
    waiting.catch(() => {})
    await pause(80)
    leaving.abort()
    await pause(80)
    const body = get(server.url, caller, '?offset=-1&live=long-poll')
    assert.equal((await body).status, 200)
  }
  await server.stop()
})

test('a stop ends those who wait at once', async () => {
  const server = await startFixture()
  const caller = newCaller()
  await put(server.url, caller)
  const poll = get(server.url, caller, '?offset=now&live=long-poll')
  const stream = get(server.url, caller, '?offset=now&live=sse').then((reply) => reply.text())
  await pause(80)
  const began = performance.now()
  await server.stop()
  assert.ok(performance.now() - began < 3000)
  assert.equal((await poll).status, 204)
  assert.match(await stream, /"upToDate":true/)
})
