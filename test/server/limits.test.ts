import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { day, instant } from '../../src/lib/time.ts'
import { usualLimits } from '../../src/server/limits.ts'
import { aFrame, begin, codeOf, frames, get, head, newCaller, post, put, remove, startFixture } from './fixture.ts'
import type { Caller } from './fixture.ts'
import { exchange } from './raw.ts'

const from = (address: string) => ({ 'x-forwarded-for': address })

/** How often the disk is filled. */
const fullMoments = process.env['LONG'] ? 20 : 1

test('a neighbourhood that asks too much waits, before anything is looked up; others do not', async () => {
  const server = await startFixture({ environment: { TENDRIL_PROXY_HOPS: '1' } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  for (let i = 0; i < 30; i++) await get(server.url, newCaller(), '', from(`203.0.113.${i}`))
  const slow = [
    await get(server.url, caller, '', from('203.0.113.77')),
    await get(server.url, newCaller(), '', from('203.0.113.78')),
  ]
  for (const reply of slow) {
    assert.equal(reply.headers.get('retry-after'), '10')
    assert.equal(await codeOf(reply), '429 slow-down')
  }
  assert.equal((await get(server.url, caller, '', from('203.0.114.1'))).status, 200)
  server.setClock(instant(begin + 10_000))
  assert.equal((await get(server.url, caller, '', from('203.0.113.77'))).status, 200)
  await server.stop()
})

test('a neighbourhood that brings much to the disk waits; small things go on, and others do not wait', async () => {
  const rates = { ...usualLimits.rates, bytes: { holds: 40_000, perMinute: 60_000 } }
  const server = await startFixture({ limits: { rates }, environment: { TENDRIL_PROXY_HOPS: '1' } })
  const caller = newCaller()
  await put(server.url, caller, aFrame(32768), { 'tendril-class': 'l', ...from('203.0.113.1') })
  const write = (size: 2048 | 32768, address: string) => post(server.url, caller, aFrame(size), from(address))
  assert.equal((await write(32768, '203.0.113.1')).status, 204)
  const slow = await write(32768, '203.0.113.2')
  assert.equal(slow.headers.get('retry-after'), '10')
  assert.equal(await codeOf(slow), '429 slow-down')
  assert.equal((await put(server.url, newCaller(), aFrame(32768), from('203.0.113.1'))).status, 429)
  assert.equal((await write(2048, '203.0.113.2')).status, 204)
  assert.equal((await write(32768, '203.0.114.1')).status, 204)
  server.setClock(instant(begin + 10_000))
  assert.equal((await write(32768, '203.0.113.1')).status, 204)
  await server.stop()
})

test('a proxy that nobody announced is not believed, and nonsense from one earns no freedom', async () => {
  const limits = { rates: { create: none, write: none, read: none, file: none, bytes: none } }
  const direct = await startFixture({ limits })
  assert.equal((await get(direct.url, newCaller(), '', from('203.0.113.1'))).status, 429)
  assert.equal((await get(direct.url, newCaller())).status, 404)
  await direct.stop()
  const behind = await startFixture({ limits, environment: { TENDRIL_PROXY_HOPS: '1' } })
  assert.equal((await get(behind.url, newCaller(), '', from('203.0.113.1'))).status, 429)
  assert.equal((await get(behind.url, newCaller(), '', from('127.0.0.1, 203.0.113.1'))).status, 429)
  assert.equal((await get(behind.url, newCaller(), '', from('203.0.113.1, nonsense'))).status, 429)
  await behind.stop()
})
const none = { holds: 0, perMinute: 0 }

test('who loads the app too often waits for its files; a link, help and the app’s own page are there all the same', async () => {
  const rates = { ...usualLimits.rates, file: { holds: 3, perMinute: 0 } }
  const server = await startFixture({ limits: { rates }, environment: { TENDRIL_PROXY_HOPS: '1' } })
  const isRefused = async (path: string) =>
    (await fetch(`${server.url}${path}`, { headers: from('203.0.113.1') })).status === 429
  const files = ['/1.js', '/2.js', '/3.js', '/4.js']
  const refused: boolean[] = []
  for (const file of files) refused.push(await isRefused(file))
  assert.deepEqual(refused, [false, false, false, true])
  for (const path of ['/a', '/a%23key', '/s', '/read', '/read/help', '/', '/ask/new']) {
    assert.equal(await isRefused(path), false, path)
  }
  await server.stop()
  assert.ok(usualLimits.rates.file.holds >= 50 * 114, 'fifty people of one neighbourhood at once')
})

test('a body beyond the limit is refused while it comes, with and without its length said', async () => {
  const server = await startFixture()
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  assert.equal(await codeOf(await post(server.url, caller, new Uint8Array(262_177))), '413 too-large')
  assert.equal(await codeOf(await post(server.url, caller, new Uint8Array(4_000_000))), '413 too-large')
  const stream = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    type: 'bytes',
  })
  const endless = fetch(`${server.url}/v1/log`, {
    method: 'POST',
    headers: { authorization: caller.use, 'content-type': frames },
    body: stream,
    duplex: 'half',
  } as RequestInit)
  assert.equal(await codeOf(await endless), '413 too-large')
  assert.equal((await head(server.url, caller)).headers.get('stream-next-offset'), '0000000000000000')
  await server.stop()
})

test('each time the disk is full, new bytes are refused, reads and deletes go on, nothing acknowledged is lost, and there is room again', async (t) => {
  const server = await startFixture({ mostMegabytes: 16 })
  const state = async () => (await fetch(`${server.url}/healthz`)).json()
  let acked = 0
  for (let moment = 0; moment < fullMoments; moment++) {
    const { caller, kept, refused } = await fill(server.url)
    acked += kept.length
    assert.equal(refused, '507 no-space')
    assert.deepEqual(await state(), { state: 'full' })
    const place = (await head(server.url, caller)).headers.get('stream-next-offset')
    assert.equal(Number(place), kept.length * 32_772)
    assert.deepEqual(await hashesOf(server.url, caller), kept.sort())
    assert.equal((await remove(server.url, caller)).status, 204)
    const again = newCaller()
    assert.equal((await put(server.url, again, aFrame())).status, 201)
    assert.deepEqual(await state(), { state: 'well' })
  }
  t.diagnostic(`full disk: ${fullMoments} moments, ${acked} frames acknowledged, 0 lost`)
  await server.stop()
})

/** One log that takes all there is; the hashes of the frames of 32 KiB that were acknowledged, and the refusal that ended it. */
async function fill(
  url: string,
): Promise<{ readonly caller: Caller; readonly kept: string[]; readonly refused: string }> {
  const caller = newCaller()
  assert.equal((await put(url, caller, undefined, { 'tendril-class': 'l' })).status, 201)
  for (const kept: string[] = []; ;) {
    const sent = Array.from({ length: 8 }, () => aFrame(32768))
    const replies = await Promise.all(sent.map((frame) => post(url, caller, frame)))
    kept.push(...sent.filter((_, i) => replies[i]?.status === 204).map(hashOf))
    const failed = replies.find((reply) => reply.status !== 204)
    if (failed) return { caller, kept, refused: await codeOf(failed) }
  }
}

/** The hashes of all frames of 32 KiB in a log, in the order of the alphabet. */
async function hashesOf(url: string, caller: Caller): Promise<readonly string[]> {
  const hashes: string[] = []
  for (let place: string | null = '-1'; place !== null;) {
    const reply: Response = await get(url, caller, `?offset=${place}`)
    assert.equal(reply.status, 200)
    const bytes = new Uint8Array(await reply.arrayBuffer())
    for (let at = 0; at < bytes.length; at += 32_772) hashes.push(hashOf(bytes.subarray(at, at + 32_772)))
    place = reply.headers.has('stream-up-to-date') ? null : reply.headers.get('stream-next-offset')
  }
  return hashes.sort()
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

test('when room runs short, new logs are refused first, and those that are there go on', async () => {
  const server = await startFixture({ mostMegabytes: 16 })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  const flood = async () => (await put(server.url, newCaller(), aFrame(32768))).status
  let status = 201
  while (status === 201) status = Math.max(...(await Promise.all(Array.from({ length: 16 }, flood))))
  assert.equal(status, 507)
  const state = async () => (await fetch(`${server.url}/healthz`)).json()
  for (let i = 0; i < 20; i++) {
    assert.equal((await post(server.url, caller, aFrame())).status, 204)
    assert.deepEqual(await state(), { state: 'full-for-new' })
  }
  assert.equal(await flood(), 507)
  assert.deepEqual(await state(), { state: 'full-for-new' })
  assert.ok(statSync(join(server.folder, 'tendril.db')).size <= 16 * 1024 ** 2)
  await server.stop()
})

test('deleted and expired bytes are in none of the files a moment later', async () => {
  const server = await startFixture({ limits: { sweepEvery: 100 } })
  const needles = [aFrame(), aFrame(32768), aFrame(512)]
  const deleted = newCaller()
  const expired = newCaller()
  await put(server.url, newCaller(), aFrame())
  await put(server.url, deleted, needles[0], { 'tendril-class': 'm' })
  await post(server.url, deleted, needles[1] ?? aFrame())
  await put(server.url, expired, needles[2], { 'stream-expires-at': new Date(begin + 1000).toISOString() })
  const found = () => {
    const files = ['tendril.db', 'tendril.db-wal'].map((name) => readFileSync(join(server.folder, name)))
    const pieces = [...needles.map((needle) => needle.subarray(100, 116)), deleted.id, expired.id]
    return pieces.filter((piece) => files.some((file) => file.includes(piece))).length
  }
  assert.equal(found(), 5)
  await remove(server.url, deleted)
  server.setClock(instant(begin + 1000))
  for (let waited = 0; found() > 0 && waited < 5000; waited += 100) await pause(100)
  assert.equal(found(), 0)
  assert.equal(statSync(join(server.folder, 'tendril.db-wal')).size, 0)
  await server.stop()
})

test('of a log that expired and is made again before anybody swept, nothing of the first is left', async () => {
  const server = await startFixture()
  const caller = newCaller()
  const [first, second] = [aFrame(), aFrame()]
  await put(server.url, caller, first, { 'stream-expires-at': new Date(begin + 1000).toISOString() })
  server.setClock(instant(begin + 1000))
  assert.equal((await put(server.url, caller, second)).status, 201)
  const kept = (frame: Uint8Array) =>
    ['tendril.db', 'tendril.db-wal'].some((name) =>
      readFileSync(join(server.folder, name)).includes(frame.subarray(100, 116)),
    )
  await until(() => !kept(first))
  assert.ok(kept(second))
  await server.stop()
})

test('a clock that leaps ahead takes nobody’s log away: what it calls expired is refused, and is there when it is set right', async () => {
  const server = await startFixture({ limits: { sweepEvery: 20 } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const db = new DatabaseSync(join(server.folder, 'tendril.db'), { readOnly: true })
  await until(() => db.prepare(`select 1 from meta where key = 'clock-seen'`).get() !== undefined)
  db.close()
  server.setClock(instant(begin + 400 * day))
  await until(() => server.lines.includes('sweep waits'))
  assert.equal(await codeOf(await get(server.url, caller)), '404 none')
  server.setClock(instant(begin + 1000))
  assert.equal((await get(server.url, caller)).status, 200)
  await server.stop()
})

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    assert.ok(waited < 10_000)
    await pause(20)
  }
}

test('a reader who does not read is let go, and others are served meanwhile', async () => {
  const server = await startFixture({ limits: { unread: 1024, slowFor: 400, leaving: 600 } })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  for (let i = 0; i < 8; i++) await post(server.url, caller, aFrame(32768))
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.pause()
  const closed = new Promise<void>((resolve) => {
    socket.on('error', () => {})
    socket.on('close', () => resolve())
  })
  // Pipelined, so that more leaves than the system's own buffers take.
  const one = `GET /v1/log HTTP/1.1\r\nHost: x\r\nAuthorization: ${caller.use}\r\n\r\n`
  socket.write(one.repeat(60))
  await pause(1500)
  assert.equal((await get(server.url, caller)).status, 200)
  socket.resume()
  await closed
  assert.ok(socket.bytesRead < 60 * 262_176)
  await server.stop()
})

test('what is not HTTP is answered or dropped, and the server goes on', async () => {
  const server = await startFixture()
  const nonsense = [
    '\r\n\r\n\r\n',
    'GET\r\n\r\n',
    'GET /v1/log HTTP/9.9\r\n\r\n',
    'GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET //v1/log HTTP/1.1\r\nHost: x\r\n\r\n',
    'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    'POST /v1/log HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'POST /v1/log HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /v1/log HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef',
    'POST /v1/log HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'GET / HTTP/1.1\nHost: x\n\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc]),
    Buffer.from(Array.from({ length: 300 }, (_, i) => i % 256)),
  ]
  for (const bytes of nonsense) {
    const text = (await exchange(server.url, bytes, { quiet: 30 })).toString('latin1')
    assert.doesNotMatch(text, /^HTTP\/1\.1 (500|2\d\d )/, JSON.stringify(bytes).slice(0, 60))
  }
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
  await server.stop()
})
