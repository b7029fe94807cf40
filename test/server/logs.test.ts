import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, test } from 'node:test'

import { day, instant } from '../../src/lib/time.ts'
import { aFrame, begin, codeOf, get, head, newCaller, post, put, remove, startFixture } from './fixture.ts'
import type { Fixture } from './fixture.ts'

let server: Fixture
before(async () => {
  server = await startFixture()
})
after(() => server.stop())

/** Both files of the database as they are on disk. */
function onDisk(folder: string): Buffer {
  return Buffer.concat(['tendril.db', 'tendril.db-wal'].map((name) => readFileSync(join(folder, name))))
}

test('what was appended is read back whole, from any place an answer named', async () => {
  const caller = newCaller()
  const bodies = [aFrame(), aFrame(512), aFrame(8192)]
  await put(server.url, caller, bodies[0], { 'tendril-class': 'm' })
  const places = ['-1']
  for (const body of bodies.slice(1)) {
    places.push((await head(server.url, caller)).headers.get('stream-next-offset') ?? '')
    assert.equal((await post(server.url, caller, body)).status, 204)
  }
  for (const [i, place] of places.entries()) {
    const reply = await get(server.url, caller, `?offset=${place}`)
    assert.deepEqual(Buffer.from(await reply.arrayBuffer()), Buffer.concat(bodies.slice(i)))
    assert.equal(reply.headers.get('stream-up-to-date'), 'true')
  }
  const now = await get(server.url, caller, '?offset=now')
  assert.equal((await now.arrayBuffer()).byteLength, 0)
})

test('a place inside an append is refused, and one beyond the end shows where the end is', async () => {
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  assert.equal(await codeOf(await get(server.url, caller, '?offset=0000000000000004')), '400 bad-request')
  const beyond = await get(server.url, caller, '?offset=0000000000009999')
  assert.equal(beyond.status, 200)
  assert.equal(beyond.headers.get('stream-next-offset'), '0000000000002052')
})

test('a long log is read in pages of whole appends', async () => {
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  const bodies = Array.from({ length: 20 }, () => aFrame(32768))
  for (const body of bodies) await post(server.url, caller, body)
  const read: Buffer[] = []
  let pages = 0
  for (let place = '-1'; ; pages++) {
    const reply = await get(server.url, caller, `?offset=${place}`)
    const part = Buffer.from(await reply.arrayBuffer())
    assert.ok(part.length <= 262_176)
    assert.equal(part.length % 32_772, 0)
    read.push(part)
    place = reply.headers.get('stream-next-offset') ?? ''
    if (reply.headers.get('stream-up-to-date') === 'true') break
  }
  assert.equal(pages, 2)
  assert.deepEqual(Buffer.concat(read), Buffer.concat(bodies))
})

test('reading writes nothing: the files stay the same to the byte', async () => {
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const before_ = onDisk(server.folder)
  for (let i = 0; i < 5; i++) {
    await get(server.url, caller)
    await head(server.url, caller)
    await get(server.url, newCaller())
    await get(server.url, caller, '?offset=now')
  }
  assert.ok(onDisk(server.folder).equals(before_))
})

test('an append is on disk before its answer, where another process can see it', async () => {
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  const other = new DatabaseSync(join(server.folder, 'tendril.db'), { readOnly: true })
  const count = other.prepare('select count(*) as n from rec where data = ?')
  for (let i = 0; i < 50; i++) {
    const body = aFrame(512)
    assert.equal((await post(server.url, caller, body)).status, 204)
    assert.equal(count.get(body)?.['n'], 1)
  }
  other.close()
})

test('an expired log is gone at once, without any sweep, and its place is free again', async () => {
  const caller = newCaller()
  const until = begin + 60_000
  await put(server.url, caller, aFrame(), { 'stream-expires-at': new Date(until).toISOString() })
  server.setClock(instant(until - 1))
  assert.equal((await get(server.url, caller)).status, 200)
  server.setClock(instant(until))
  assert.equal((await get(server.url, caller)).status, 404)
  assert.equal((await head(server.url, caller)).status, 404)
  assert.equal((await post(server.url, caller, aFrame())).status, 404)
  assert.equal((await remove(server.url, caller)).status, 404)
  const again = { ...newCaller(), id: caller.id }
  const admin = `${caller.admin.split('.')[0]}.${again.admin.split('.')[1]}`
  assert.equal((await put(server.url, { ...again, admin }, aFrame(512))).status, 201)
  assert.equal((await get(server.url, caller)).status, 404)
  server.setClock(begin)
})

test('a life longer than its class allows is cut, and a clock years off changes nothing else', async () => {
  const caller = newCaller()
  await put(server.url, caller, aFrame(), { 'stream-expires-at': new Date(begin + 9999 * day).toISOString() })
  const expires = (await head(server.url, caller)).headers.get('stream-expires-at') ?? ''
  assert.equal(Date.parse(expires), begin + 90 * day)
  for (const years of [-40, 40]) {
    server.setClock(instant(begin + years * 365 * day))
    const reply = await get(server.url, caller)
    assert.equal(reply.status, years < 0 ? 200 : 404)
    assert.equal(Date.parse(reply.headers.get('date') ?? ''), begin + years * 365 * day)
    assert.equal((await put(server.url, newCaller(), aFrame())).status, 201)
  }
  server.setClock(begin)
})

test('the seventeenth append to an ask is refused, and the sixteen stay', async () => {
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  for (let i = 0; i < 15; i++) assert.equal((await post(server.url, caller, aFrame())).status, 204)
  assert.equal(await codeOf(await post(server.url, caller, aFrame())), '413 full')
  assert.equal((await (await get(server.url, caller)).arrayBuffer()).byteLength, 16 * 2052)
  assert.equal(
    (await post(server.url, { ...caller, use: caller.admin }, new Uint8Array(0), { 'stream-closed': 'true' })).status,
    204,
  )
})

test('an ask holds 32,832 bytes, however they are cut', async () => {
  const caller = newCaller()
  assert.equal((await put(server.url, newCaller(), aFrame(32768))).status, 201)
  await put(server.url, caller, aFrame(8192))
  for (let i = 0; i < 3; i++) assert.equal((await post(server.url, caller, aFrame(8192))).status, 204)
  assert.equal(await codeOf(await post(server.url, caller, aFrame(512))), '413 full')
})

test('only whole frames of the four lengths are taken', async () => {
  const caller = newCaller()
  await put(server.url, caller)
  const good = aFrame()
  const longer = new Uint8Array([...good, 0])
  const wrongLength = new Uint8Array(good)
  wrongLength[3] = 1
  for (const body of [good.slice(0, -1), good.slice(0, 3), longer, wrongLength, new Uint8Array(100)]) {
    assert.equal(await codeOf(await post(server.url, caller, body)), '400 frame')
    assert.equal(await codeOf(await put(server.url, newCaller(), body)), '400 frame')
  }
  assert.equal(await codeOf(await post(server.url, caller, new Uint8Array(0))), '400 bad-request')
  assert.equal(await codeOf(await post(server.url, caller, good, { 'content-type': 'text/plain' })), '409 conflict')
  const two = new Uint8Array([...good, ...aFrame(512)])
  assert.equal((await post(server.url, caller, two)).status, 204)
})

test('after the close nothing is added, the rest can be read, and closing again is no fault', async () => {
  const caller = newCaller()
  const owner = { ...caller, use: caller.admin }
  const first = aFrame()
  const last = aFrame(512)
  await put(server.url, caller, first)
  const closing = await post(server.url, owner, last, { 'stream-closed': 'true' })
  assert.equal(closing.status, 204)
  assert.equal(closing.headers.get('stream-closed'), 'true')
  assert.equal((await post(server.url, owner, new Uint8Array(0), { 'stream-closed': 'true' })).status, 204)
  assert.equal(await codeOf(await post(server.url, owner, aFrame(), { 'stream-closed': 'true' })), '409 closed')
  const late = await post(server.url, caller, aFrame())
  assert.equal(late.headers.get('stream-closed'), 'true')
  assert.equal(await codeOf(late), '409 closed')
  const reply = await get(server.url, caller)
  assert.equal(reply.headers.get('stream-closed'), 'true')
  assert.deepEqual(Buffer.from(await reply.arrayBuffer()), Buffer.concat([first, last]))
})

test('a retry with the number of its producer has no second effect', async () => {
  const caller = newCaller()
  await put(server.url, caller)
  const as = (sequence: number, epoch = 0) => ({
    'producer-id': 'one-run',
    'producer-epoch': String(epoch),
    'producer-seq': String(sequence),
  })
  const body = aFrame()
  assert.equal((await post(server.url, caller, body, as(0))).status, 200)
  assert.equal((await post(server.url, caller, body, as(0))).status, 204)
  assert.equal(await codeOf(await post(server.url, caller, body, as(2))), '409 gap')
  assert.equal((await post(server.url, caller, body, as(0, 1))).status, 200)
  assert.equal(await codeOf(await post(server.url, caller, body, as(1))), '403 stale')
  assert.equal((await (await get(server.url, caller)).arrayBuffer()).byteLength, 2 * body.length)
})

test('an unchanged stretch is not sent twice', async () => {
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const tag = (await get(server.url, caller)).headers.get('etag') ?? ''
  assert.equal((await get(server.url, caller, '', { 'if-none-match': tag })).status, 304)
  await post(server.url, caller, aFrame())
  assert.equal((await get(server.url, caller, '', { 'if-none-match': tag })).status, 200)
  await remove(server.url, caller)
  await put(server.url, caller, aFrame())
  const other = await get(server.url, caller, '', { 'if-none-match': tag })
  assert.equal(other.status, 200, 'an id that was made again is another log')
})
