import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { instant } from '../../src/lib/time.ts'
import { aFrame, begin, codeOf, newCaller, post, put, remove, startFixture } from './fixture.ts'
import type { Caller } from './fixture.ts'

const start = '-1'
const at = (position: number) => String(position).padStart(16, '0')

function line(caller: Caller, offset: string, bearer = caller.use): string {
  return `${bearer.replace('Bearer ', '')} ${offset}`
}

function live(url: string, lines: readonly string[], headers: Record<string, string> = {}) {
  return fetch(`${url}/v1/live`, { method: 'POST', body: lines.join('\n'), headers })
}

/** Reads the stream until so many events have come, without comments. */
function events(reply: Response) {
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader() ?? assert.fail()
  let text = ''
  return {
    next: async (count: number): Promise<string[]> => {
      for (;;) {
        const all = text.split('\n\n').slice(0, -1)
        const real = all.filter((event) => event !== ':')
        if (real.length >= count) {
          text = ''
          return real
        }
        const { value, done } = await reader.read()
        if (done) return real
        text += value
      }
    },
    end: async () => {
      while (!(await reader.read()).done);
    },
    cancel: () => reader.cancel(),
  }
}

test('one stream tells of the changes in all logs of a device, those from before and those that come', async () => {
  const server = await startFixture()
  const callers = [newCaller(), newCaller(), newCaller()] as const
  for (const caller of callers) await put(server.url, caller, aFrame(512))
  const [a, b, c] = callers
  const reply = await live(server.url, [line(a, start), line(b, at(516)), line(c, 'now')])
  assert.equal(reply.headers.get('content-type'), 'text/event-stream')
  const heard = events(reply)
  assert.deepEqual(await heard.next(1), [`event: tail\ndata:0 ${at(516)}`])
  await post(server.url, b, aFrame(512))
  assert.deepEqual(await heard.next(1), [`event: tail\ndata:1 ${at(1032)}`])
  await post(server.url, { ...c, use: c.admin }, new Uint8Array(0), { 'stream-closed': 'true' })
  assert.deepEqual(await heard.next(1), [`event: tail\ndata:2 ${at(516)}`])
  await remove(server.url, a)
  assert.deepEqual(await heard.next(1), ['event: gone\ndata:0'])
  await heard.cancel()
  await server.stop()
})

test('unknown, wrong token, other right, expired, deleted and malformed are gone alike', async () => {
  const server = await startFixture()
  const [mine, expired, deleted] = [newCaller(), newCaller(), newCaller()]
  await put(server.url, mine, aFrame())
  await put(server.url, deleted, aFrame())
  await put(server.url, expired, aFrame(), { 'stream-expires-at': new Date(begin + 1000).toISOString() })
  await remove(server.url, deleted)
  server.setClock(instant(begin + 1000))
  const wrong = `${mine.use.slice(0, 30)}${newCaller().use.slice(30)}`
  const none = [line(newCaller(), start), line(mine, start, wrong), line(mine, start, mine.admin), line(expired, start)]
  const lines = [...none, line(deleted, at(2052)), 'nonsense -1']
  const replies: string[] = []
  for (const one of lines) replies.push(await (await live(server.url, [one])).text())
  for (const reply of replies) assert.equal(reply, 'event: gone\ndata:0\n\n')
  const others = lines.filter((one) => !one.startsWith(mine.use.slice(7, 29)))
  const heard = events(await live(server.url, [...others, line(mine, at(2052))]))
  assert.equal((await heard.next(4)).length, 4)
  await post(server.url, mine, aFrame())
  assert.deepEqual(await heard.next(1), [`event: tail\ndata:4 ${at(4104)}`])
  await heard.cancel()
  await server.stop()
})

test('a log that expires while somebody waits is gone, and the stream shows that it lives', async () => {
  const server = await startFixture({ limits: { signOfLife: 100 } })
  const [short, long] = [newCaller(), newCaller()]
  await put(server.url, short, aFrame(), { 'stream-expires-at': new Date(begin + 1000).toISOString() })
  await put(server.url, long, aFrame())
  const reply = await live(server.url, [line(short, 'now'), line(long, 'now')])
  const heard = events(reply)
  server.setClock(instant(begin + 1000))
  assert.deepEqual(await heard.next(1), ['event: gone\ndata:0'])
  await heard.cancel()
  await server.stop()
})

test('it ends by itself, and at a stop of the server', async () => {
  const server = await startFixture({ limits: { signOfLife: 50, signals: 200 } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const text = await (await live(server.url, [line(caller, 'now')])).text()
  assert.match(text, /^(:\n\n)+$/)
  await server.stop()
  const next = await startFixture()
  await put(next.url, caller, aFrame())
  const ended = events(await live(next.url, [line(caller, 'now')])).end()
  await next.stop()
  await ended
})

test('what is no list of logs is refused, and another site’s page learns nothing', async () => {
  const server = await startFixture()
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const good = line(caller, 'now')
  for (const bad of [
    [''],
    ['nonsense'],
    [`${good} more`],
    [good, good],
    [good, line(caller, 'now', caller.admin)],
    [line(caller, '12')],
    Array.from({ length: 65 }, () => good),
  ]) {
    assert.match(await codeOf(await live(server.url, bad)), /^(400 bad-request|413 too-large)$/)
  }
  assert.equal(await codeOf(await live(server.url, [good], { 'sec-fetch-site': 'cross-site' })), '404 none')
  const wrongMethod = await fetch(`${server.url}/v1/live`)
  assert.equal(wrongMethod.status, 405)
  assert.equal(wrongMethod.headers.get('allow'), 'POST')
  await server.stop()
})

test('only so many may wait, and whoever leaves gives the place back', async () => {
  const server = await startFixture({ limits: { live: 1 } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const first = events(await live(server.url, [line(caller, 'now')]))
  assert.equal(await codeOf(await live(server.url, [line(caller, 'now')])), '503 busy')
  await first.cancel()
  for (let tries = 0; ; tries++) {
    const next = await live(server.url, [line(caller, 'now')])
    if (next.status === 200) {
      await next.body?.cancel()
      break
    }
    assert.ok(tries < 50)
    await pause(50)
  }
  await server.stop()
})

test('where too many wait at one log, the others are still told at once, and that one a little later', async () => {
  const server = await startFixture({ limits: { toldPerLog: 1, signOfLife: 300 } })
  const [crowded, own] = [newCaller(), newCaller()]
  for (const caller of [crowded, own]) await put(server.url, caller, aFrame(512))
  const other = events(await live(server.url, [line(crowded, 'now')]))
  const heard = events(await live(server.url, [line(crowded, 'now'), line(own, 'now')]))
  await post(server.url, crowded, aFrame(512))
  await post(server.url, own, aFrame(512))
  assert.deepEqual(await heard.next(1), [`event: tail\ndata:1 ${at(1032)}`])
  assert.deepEqual(await heard.next(1), [`event: tail\ndata:0 ${at(1032)}`])
  await other.cancel()
  await heard.cancel()
  await server.stop()
})

test('at a stop of the server even those end gently whose log too many wait at', async () => {
  const server = await startFixture({ limits: { toldPerLog: 1, drain: 2000 } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const both = [await live(server.url, [line(caller, 'now')]), await live(server.url, [line(caller, 'now')])]
  const ended = Promise.all(both.map((reply) => events(reply).end()))
  await Promise.all([server.stop(), ended])
})

test('a device that does not read holds nothing up, and hears in the end how its log stands', async () => {
  const server = await startFixture({ limits: { signOfLife: 400 } })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.pause()
  const body = line(caller, 'now')
  socket.write(`POST /v1/live HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  await pause(100)
  for (let i = 0; i < 20; i++)
    await Promise.all(Array.from({ length: 20 }, () => post(server.url, caller, aFrame(512))))
  let text = ''
  socket.on('data', (part: Buffer) => {
    text += part.toString('latin1')
  })
  socket.resume()
  const last = at(400 * 516)
  for (let waited = 0; !text.includes(last) && waited < 5000; waited += 50) await pause(50)
  assert.ok(text.includes(`data:0 ${last}`))
  socket.destroy()
  await server.stop()
})
