// The attacks that cost the attacker nothing: connections that send almost nothing, or read nothing, for ever.

import assert from 'node:assert/strict'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { test } from 'node:test'

import { usualLimits } from '../../src/server/limits.ts'
import { aFrame, get, newCaller, post, put, startFixture } from './fixture.ts'
import type { Caller } from './fixture.ts'
import { exchange } from './raw.ts'

/** The long run waits as long as the server really does, and expects what is promised of it. */
const long = process.env['LONG'] !== undefined
const quick = { headers: 1500, request: 2500, lookEvery: 500, unread: 1024, slowFor: 1000, leaving: 2000 }
/**
 * Until the last is closed, and the ninety-ninth of a hundred waits of others; in milliseconds. Other work on the machine is allowed for
 * in the short run.
 */
const promised = long ? { closed: 20_000, others: 300 } : { closed: 8000, others: 2000 }

test('three hundred slow connections, a third each by head, body and reading, are closed in time, and others are served', async (t) => {
  const server = await startFixture(long ? {} : { limits: quick })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  for (let i = 0; i < 8; i++) await post(server.url, caller, aFrame(32768))
  const all = Promise.all(Array.from({ length: 300 }, (_, i) => closedAfter(server.url, slow(i % 3, caller))))
  const times: number[] = []
  while ((await Promise.race([all, pause(100)])) === undefined) {
    const began = performance.now()
    assert.equal((await get(server.url, caller, '?offset=now')).status, 200)
    times.push(performance.now() - began)
  }
  const slowest = Math.max(...(await all))
  const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
  t.diagnostic(
    `slow connections: 300 of 300 closed, the last after ${Math.round(slowest)} ms; others' p99 ${Math.round(p99)} ms of ${times.length}`,
  )
  assert.ok(slowest < promised.closed, `the last one was closed after ${Math.round(slowest)} ms`)
  assert.ok(p99 < promised.others, `others waited ${Math.round(p99)} ms`)
  await server.stop()
})

test('who asks for much at once can’t fill the memory with what was not read: the rest is told to come back', async () => {
  const server = await startFixture({ limits: { unsent: 2 * 1024 ** 2 } })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  for (let i = 0; i < 8; i++) await post(server.url, caller, aFrame(32768))
  const all = await exchange(server.url, slow(2, caller).first.repeat(3), { quiet: 1000 })
  const count = (status: string) => all.toString('latin1').split(`HTTP/1.1 ${status}`).length - 1
  assert.equal(count('200') + count('503'), 120)
  assert.ok(count('503') > 20, `${count('503')} were told to come back`)
  assert.equal((await get(server.url, caller)).status, 200)
  await server.stop()
})

test('who sends much at once, and none of it to its end, can’t fill the memory: small bodies are taken, and large ones once those are gone', async () => {
  const held = 262_175
  // Eight of them with the parts that they come in, and not nine.
  const server = await startFixture({ limits: { coming: 8 * (held + 12 * 1024) } })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  const head = `POST /v1/log HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${caller.use}\r\nContent-Length: ${held + 1}\r\n\r\n`
  const all = Array.from({ length: 20 }, () => heldBack(server.url, head, new Uint8Array(held)))
  const refused = () => all.filter(({ text }) => text().startsWith('HTTP/1.1 503')).length
  const largest = new Uint8Array(Buffer.concat(Array.from({ length: 8 }, () => aFrame(32768))))
  const large = async () => (await post(server.url, caller, largest)).status
  await until(() => refused() === 12)
  await until(async () => (await large()) === 503)
  assert.equal((await post(server.url, caller, aFrame())).status, 204)
  for (const { socket } of all) socket.destroy()
  await until(async () => (await large()) === 204)
  await server.stop()
})

test('a body in parts of one byte counts as what it takes in memory, not as what it says', async () => {
  const server = await startFixture({ limits: { coming: 64 * 1024 } })
  const head = (path: string) => `POST ${path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`
  const parts = '1\r\na\r\n'.repeat(2000)
  const [tiny, whole] = [parts, `7d0\r\n${'a'.repeat(2000)}\r\n`]
  const answer = async (body: string) => (await exchange(server.url, head('/v1/live') + body)).toString('latin1')
  assert.match(await answer(tiny), /^HTTP\/1\.1 503 /)
  assert.equal(await answer(whole), '', 'the rest of it is waited for')
  await server.stop()
})

test('a body in more parts than a function takes arguments is read like any other', async () => {
  const server = await startFixture()
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  const head = `POST /v1/log HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${caller.use}\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n`
  const asked = Buffer.from(`${head}${'1\r\na\r\n'.repeat(127_000)}0\r\n\r\n`)
  assert.match((await exchange(server.url, asked)).toString('latin1'), /^HTTP\/1\.1 400 /)
  assert.equal((await get(server.url, caller)).status, 200)
  await server.stop()
})

test('who is refused a read keeps no memory from others by it', async () => {
  const page = 7 * 32_772
  const limits = {
    unsent: 8 * 24 * page,
    slowFor: 60_000,
    rates: { ...usualLimits.rates, read: { holds: 5000, perMinute: 5000 } },
  }
  const server = await startFixture({ limits, environment: { TENDRIL_PROXY_HOPS: '1' } })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  const body = new Uint8Array(Buffer.concat(Array.from({ length: 7 }, () => aFrame(32768))))
  assert.equal((await post(server.url, caller, body)).status, 204)
  const silent = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1' })
  silent.on('error', () => {}).pause()
  const ask = `GET /v1/log HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.1\r\nAuthorization: ${caller.use}\r\n\r\n`
  silent.write(ask.repeat(400))
  await until(() => server.lines.filter((line) => line.startsWith('GET /v1/log 503')).length > 300)
  assert.equal((await get(server.url, caller, '', { 'x-forwarded-for': '203.0.114.1' })).status, 200)
  silent.destroy()
  await server.stop()
})

test('a neighbourhood that sends slowly takes its own part of the memory, and others go on', async () => {
  const held = 262_175
  // Two of eight in all, one from each neighbourhood.
  const room = 8 * (held + 12 * 1024)
  const server = await startFixture({ limits: { coming: room }, environment: { TENDRIL_PROXY_HOPS: '1' } })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const largest = new Uint8Array(Buffer.concat(Array.from({ length: 7 }, () => aFrame(32768))))
  assert.equal((await post(server.url, caller, largest, from('198.51.100.1'))).status, 204)
  const head = (ask: string) =>
    `${ask} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.1\r\nAuthorization: ${caller.use}\r\n`
  const sending = heldBack(
    server.url,
    `${head('POST /v1/log')}Content-Length: ${held + 1}\r\n\r\n`,
    new Uint8Array(held),
  )
  await until(async () => (await post(server.url, caller, largest, from('203.0.113.2'))).status === 503)
  assert.equal((await post(server.url, caller, largest, from('203.0.114.1'))).status, 204)
  sending.socket.destroy()
  await server.stop()
})

test('whoever never closes their side after a 408 does not keep a connection for ever', async () => {
  const server = await startFixture({ limits: { connections: 1, headers: 300, request: 400, lookEvery: 100 } })
  const { hostname, port } = new URL(server.url)
  const silent = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
  silent.on('error', () => {}).resume()
  await new Promise((resolve) => silent.once('connect', resolve))
  const ask = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  const isServed = async () => (await exchange(server.url, ask)).toString('latin1').startsWith('HTTP/1.1 200')
  assert.equal(await isServed(), false, 'the one place was not taken')
  await until(isServed)
  assert.equal(silent.destroyed, false)
  silent.destroy()
  await server.stop()
})

test('a reader of a stream of events who takes nothing of it gives the place back', async () => {
  const server = await startFixture({ limits: { livePerLog: 1, slowFor: 500 } })
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'l' })
  // Less than may be unread: so it is by the time alone that it is seen.
  const page = new Uint8Array(Buffer.concat(Array.from({ length: 5 }, () => aFrame(32768))))
  for (let i = 0; i < 40; i++) assert.equal((await post(server.url, caller, page)).status, 204)
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write(`GET /v1/log?live=sse&offset=-1 HTTP/1.1\r\nHost: x\r\nAuthorization: ${caller.use}\r\n\r\n`)
  await new Promise<void>((resolve) => {
    socket.once('data', () => {
      socket.pause()
      resolve()
    })
  })
  const waits = async () => {
    const leaving = new AbortController()
    const reply = await fetch(`${server.url}/v1/log?live=sse&offset=now`, {
      headers: { authorization: caller.use },
      signal: leaving.signal,
    })
    leaving.abort()
    return reply.status
  }
  assert.equal(await waits(), 503)
  await until(async () => (await waits()) === 200)
  socket.destroy()
  await server.stop()
})

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 50) {
    assert.ok(waited < 10_000)
    await pause(50)
  }
}

/** A request of which the last byte never comes, and what was answered to it so far. */
function heldBack(url: string, head: string, body: Uint8Array): { socket: Socket; text: () => string } {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let text = ''
  socket.on('error', () => {})
  socket.on('data', (part: Buffer) => (text += part.toString('latin1')))
  socket.write(head)
  socket.write(body)
  return { socket, text: () => text }
}

/** What is sent at once, and what trickles; and whether anything is ever read. */
type Slow = { readonly first: string; readonly trickles: string; readonly reads: boolean }

function slow(kind: number, caller: Caller): Slow {
  if (kind === 0) return { first: 'GET /v1/log HTTP/1.1\r\nHost: x\r\nX-', trickles: 'a', reads: true }
  if (kind === 1)
    return { first: 'POST /v1/log HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\n', trickles: 'a', reads: true }
  // Pipelined, so that more wants to leave than the system's own buffers take.
  const ask = `GET /v1/log HTTP/1.1\r\nHost: x\r\nAuthorization: ${caller.use}\r\n\r\n`
  return { first: ask.repeat(40), trickles: '', reads: false }
}

function closedAfter(url: string, { first, trickles, reads }: Slow): Promise<number> {
  const { hostname, port } = new URL(url)
  const socket: Socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write(first)
  // Who does not read learns of the end only by writing.
  const trickle = setInterval(() => socket.write(reads ? trickles : 'G'), 200)
  if (reads) socket.resume()
  const began = performance.now()
  return new Promise((resolve) => {
    socket.on('close', () => {
      clearInterval(trickle)
      resolve(performance.now() - began)
    })
  })
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms)
  })
}
