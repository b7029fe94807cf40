// What the host's watchmen read: is it ready, and how much it does; nothing about anybody.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { instant } from '../../src/lib/time.ts'
import { aFrame, begin, codeOf, get, newCaller, post, put, startFixture } from './fixture.ts'
import { exchange } from './raw.ts'

test('ready means that a write went through, tried at most every ten seconds; on a full disk it is not', async () => {
  const server = await startFixture({ mostMegabytes: 16 })
  const ready = async () => {
    const reply = await fetch(`${server.url}/readyz`)
    return [reply.status, await reply.json()]
  }
  assert.deepEqual(await ready(), [200, { state: 'ready' }])
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  for (let status = 204; status === 204;) status = (await post(server.url, caller, aFrame(32768))).status
  for (let status = 204; status === 204;) status = (await post(server.url, caller, aFrame(512))).status
  assert.deepEqual(await ready(), [200, { state: 'ready' }], 'an answer stands for ten seconds')
  server.setClock(instant(begin + 10_000))
  assert.deepEqual(await ready(), [503, { state: 'full' }])
  await server.stop()
})

test('figures are on a port of this machine alone, count what was answered, and hold no id, key or address', async () => {
  const server = await startFixture({ environment: { TENDRIL_METRICS_PORT: '0' } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  await post(server.url, caller, aFrame())
  await post(server.url, caller, aFrame())
  await get(server.url, newCaller())
  const text = await (await fetch(`${server.metricsUrl}/metrics`)).text()
  for (const line of [
    'tendril_requests_total{route="PUT /v1/log",status="201"} 1',
    'tendril_requests_total{route="POST /v1/log",status="204"} 2',
    'tendril_requests_total{route="GET /v1/log",status="404"} 1',
    'tendril_full 0',
    'tendril_full_for_new 0',
  ])
    assert.ok(text.includes(`${line}\n`), text)
  assert.match(text, /^tendril_connections [1-9]/m)
  for (const line of text.trim().split('\n'))
    assert.match(
      line,
      /^(?:# TYPE )?tendril_[a-z_]+(?:\{route="[A-Za-z0-9/ -]+",status="\d{3}"\})? (?:[\d.e+-]+|counter|gauge)$/,
    )
  assert.equal((await fetch(`${server.metricsUrl}/`)).status, 404)
  assert.equal((await fetch(`${server.url}/metrics`)).status, 404)
  assert.match(server.metricsUrl ?? '', /^http:\/\/127\.0\.0\.1:/)
  await server.stop()
})

test('figures are told to nobody who asks for another name than this machine’s: not to a page whose name was pointed here', async () => {
  const server = await startFixture({ environment: { TENDRIL_METRICS_PORT: '0' } })
  const { host, port } = new URL(server.metricsUrl ?? assert.fail())
  const asked = async (name: string) =>
    (await exchange(`http://${host}`, `GET /metrics HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`))
      .toString('latin1')
      .slice(9, 12)
  for (const name of [host, `localhost:${port}`, `[::1]:${port}`]) assert.equal(await asked(name), '200', name)
  for (const name of [`figures.example:${port}`, 'localhost.example', '127.0.0.1.example', ''])
    assert.equal(await asked(name), '404', name)
  await server.stop()
})

test('a stream that fails half-way is one answer in the figures, and the log says that it failed', async () => {
  let reads = 0
  const server = await startFixture({
    environment: { TENDRIL_METRICS_PORT: '0' },
    through: (storage) => ({
      ...storage,
      // The first page goes out, the next one fails.
      read: async (...what) => (reads++ === 0 ? storage.read(...what) : Promise.reject(new Error('the disk failed'))),
    }),
  })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const stream = await get(server.url, caller, '?offset=-1&live=sse')
  await post(server.url, caller, aFrame())
  await assert.rejects(stream.text())
  assert.equal(await codeOf(await get(server.url, caller)), '503 busy')
  const text = await (await fetch(`${server.metricsUrl}/metrics`)).text()
  const counts = [...text.matchAll(/^tendril_requests_total\{route="(GET [^"]+)",status="(\d+)"\} (\d+)$/gm)]
  assert.deepEqual(
    counts.map((count) => count.slice(1).join(' ')),
    ['GET /v1/log sse 200 1', 'GET /v1/log 503 1'],
  )
  assert.ok(server.lines.includes('GET /v1/log sse failed Error'))
  await server.stop()
})

test('where no room is left for new logs, those who are there can still write, and the process counts as ready', async () => {
  const server = await startFixture({ mostMegabytes: 16 })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'm' })
  const body = Buffer.concat(Array.from({ length: 7 }, () => aFrame(32_768)))
  for (let made = 0; ; made++) {
    const reply = await put(server.url, newCaller(), new Uint8Array(body), { 'tendril-class': 'm' })
    if (reply.status === 507) break
    assert.ok(reply.status === 201 && made < 100)
  }
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200)
  assert.equal((await post(server.url, caller, aFrame())).status, 204)
  await server.stop()
})
