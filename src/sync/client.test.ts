import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { after, before, beforeEach, test } from 'node:test'
import { instant } from '../lib/time.ts'
import { append, close, create, readLog, readWhole, remove } from './client.ts'
import type { LogServer } from './client.ts'

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: Buffer }

const bearer = `Bearer ${'A'.repeat(22)}.${'B'.repeat(42)}A`
const frames = Uint8Array.of(1, 2, 3)
const framesType = 'application/vnd.tendril.frames'

let answer: (response: ServerResponse) => void = () => {}
let seen: Seen[] = []
let server: LogServer = { origin: '', fetch }
const http = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const { method = '', url = '', headers } = request
    seen.push({ method, url, headers, body: Buffer.concat(parts) })
    answer(response)
  })
})

before(async () => {
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  const address = http.address()
  assert.ok(typeof address === 'object' && address !== null)
  server = { origin: `http://127.0.0.1:${address.port}`, fetch }
})
after(() => {
  http.closeAllConnections()
  http.close()
})
beforeEach(() => {
  seen = []
})

function respond(status: number, headers: Record<string, string>, body: string | Uint8Array = ''): void {
  answer = (response) => response.writeHead(status, headers).end(body)
}

function refuse(status: number, code: string, headers: Record<string, string> = {}): void {
  respond(status, { 'content-type': 'application/json', ...headers }, `{"error":"${code}"}`)
}

test('reading gives the frames, where to go on, and the server clock', async () => {
  const date = 'Thu, 26 Nov 2026 17:00:00 GMT'
  respond(
    200,
    { 'content-type': framesType, 'stream-next-offset': '0000000000000003', 'stream-up-to-date': 'true', date },
    frames,
  )
  const read = await readLog(server, bearer)
  assert.deepEqual(read, {
    ok: true,
    value: { frames, next: '0000000000000003', upToDate: true, closed: false },
    date: instant(Date.parse(date)),
    wait: 0,
  })
  assert.equal(seen[0]?.url, '/v1/log?offset=-1')
  assert.equal(seen[0]?.headers.authorization, bearer)
})

test('a closed log says so', async () => {
  respond(200, { 'content-type': framesType, 'stream-next-offset': 'x', 'stream-closed': 'true' })
  const read = await readLog(server, bearer, '0000000000000003')
  assert.ok(read.ok && read.value.closed && !read.value.upToDate)
  assert.equal(seen[0]?.url, '/v1/log?offset=0000000000000003')
})

test('appending sends the bytes as frames and gives the offset behind them', async () => {
  respond(204, { 'stream-next-offset': '0000000000002052' })
  const sent = await append(server, bearer, frames)
  assert.ok(sent.ok && sent.value === '0000000000002052')
  assert.equal(seen[0]?.headers['content-type'], framesType)
  assert.deepEqual(new Uint8Array(seen[0]?.body ?? []), frames)
  assert.equal(seen[0]?.headers['producer-id'], undefined)
})

test('creating names the use hash, the class and the end; where nobody pays, there is no pass', async () => {
  respond(201, { 'stream-next-offset': '1' })
  const expiresAt = instant(Date.UTC(2026, 11, 1))
  const made = await create(server, bearer, {
    useHash: new Uint8Array(32),
    class: 's',
    expiresAt,
    firstFrame: frames,
  })
  assert.ok(made.ok)
  const { method, headers } = seen[0] ?? assert.fail()
  assert.equal(method, 'PUT')
  assert.equal(headers['tendril-use'], 'A'.repeat(43))
  assert.equal(headers['tendril-class'], 's')
  assert.equal(headers['stream-expires-at'], '2026-12-01T00:00:00.000Z')
  assert.equal(headers['tendril-pass'], undefined)
})

test('what creating costs is paid, once more by the server’s clock if it was refused, and then no more', async () => {
  const date = 'Thu, 26 Nov 2026 17:00:00 GMT'
  const log = { useHash: new Uint8Array(32), class: 'm', firstFrame: frames } as const
  const asked: unknown[] = []
  const paying: LogServer = {
    ...server,
    pay: async (admin, logClass, refused) => {
      asked.push([admin, logClass, refused])
      return refused ? 'again' : 'first'
    },
  }
  refuse(403, 'pass', { date })
  const made = await create(paying, bearer, log)
  assert.ok(!made.ok && made.error === 'pass')
  assert.deepEqual(asked, [
    [bearer, 'm', undefined],
    [bearer, 'm', { date: instant(Date.parse(date)) }],
  ])
  assert.deepEqual(
    seen.map(({ headers }) => headers['tendril-pass']),
    ['first', 'again'],
  )
  refuse(409, 'conflict')
  await create(paying, bearer, log)
  assert.equal(seen.length, 3, 'another refusal has nothing to do with it')
  const poor: LogServer = { ...server, pay: async () => undefined }
  refuse(403, 'pass')
  await create(poor, bearer, log)
  assert.equal(seen.length, 4, 'who has nothing to show does not ask twice')
  const stubborn: LogServer = { ...server, pay: async () => 'the same' }
  await create(stubborn, bearer, log)
  assert.equal(seen.length, 5, 'what was refused is not shown again')
})

test('closing and deleting', async () => {
  respond(204, { 'stream-next-offset': '1', 'stream-closed': 'true' })
  assert.ok((await close(server, bearer)).ok)
  assert.equal(seen[0]?.headers['stream-closed'], 'true')
  assert.ok((await remove(server, bearer)).ok)
  assert.equal(seen[1]?.method, 'DELETE')
})

test('our 404 is gone; anybody else’s is offline', async () => {
  refuse(404, 'none')
  const gone = await readLog(server, bearer)
  assert.ok(!gone.ok && gone.error === 'gone')
  respond(404, { 'content-type': 'text/html' }, '<h1>Not found</h1>')
  const strange = await readLog(server, bearer)
  assert.ok(!strange.ok && strange.error === 'offline')
})

test('a refusal keeps its code and how long to wait', async () => {
  refuse(429, 'slow-down', { 'retry-after': '12' })
  const slow = await append(server, bearer, frames)
  assert.ok(!slow.ok && slow.error === 'slow-down')
  assert.equal(slow.wait, 12)
  refuse(413, 'full')
  const full = await append(server, bearer, frames)
  assert.ok(!full.ok && full.error === 'full')
  assert.equal(full.wait, 0)
})

test('a code that nobody knows, and a body that is not JSON, are offline', async () => {
  refuse(418, 'teapot')
  const unknown = await append(server, bearer, frames)
  assert.ok(!unknown.ok && unknown.error === 'offline')
  respond(409, { 'content-type': 'application/json' }, '{"error":')
  const broken = await append(server, bearer, frames)
  assert.ok(!broken.ok && broken.error === 'offline')
})

test('a sign-in page that answers 200 to everything is never a success', async () => {
  respond(200, { 'content-type': 'text/html' }, '<form>Room number</form>')
  const results = [
    await readLog(server, bearer),
    await append(server, bearer, frames),
    await create(server, bearer, { useHash: frames, class: 's', firstFrame: frames }),
    await close(server, bearer),
    await remove(server, bearer),
  ]
  for (const result of results) assert.ok(!result.ok && result.error === 'offline')
})

test('a log is read to its end over several answers; one that comes in crumbs is not read for ever', async () => {
  const gives = (answers: number) => {
    answer = (response) => {
      const isLast = seen.length >= answers
      const headers = { 'content-type': framesType, 'stream-next-offset': String(seen.length) }
      response.writeHead(200, isLast ? { ...headers, 'stream-up-to-date': 'true' } : headers)
      response.end(frames)
    }
  }
  gives(17)
  const whole = await readWhole(server, bearer)
  assert.ok(whole.ok && whole.value.frames.length === 17 * frames.length)
  seen = []
  gives(500)
  const crumbs = await readWhole(server, bearer)
  assert.ok(!crumbs.ok && crumbs.error === 'offline')
  assert.ok(seen.length < 30, `asked ${seen.length} times`)
})

test('a redirect is not followed', async () => {
  respond(302, { location: '/elsewhere' })
  const moved = await append(server, bearer, frames)
  assert.ok(!moved.ok && moved.error === 'offline')
  assert.equal(seen.length, 1)
})

test('an answer that is cut, slow or missing is offline', async () => {
  const impatient = { ...server, patience: 400 }
  answer = (response) => {
    response.writeHead(200, { 'content-type': framesType, 'stream-next-offset': '1', 'content-length': '999' })
    response.write('abc', () => response.destroy())
  }
  const cut = await readLog(impatient, bearer)
  assert.ok(!cut.ok && cut.error === 'offline')
  answer = () => {}
  const slow = await readLog(impatient, bearer)
  assert.ok(!slow.ok && slow.error === 'offline' && slow.date === undefined)
  const nobody = await readLog({ ...server, origin: 'http://127.0.0.1:1' }, bearer)
  assert.ok(!nobody.ok && nobody.error === 'offline')
})
