// The attacks that cost the attacker nothing: connections that send almost nothing, for ever.

import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'

import { aFrame, get, newCaller, put, startFixture } from './fixture.ts'

test('a hundred connections that trickle are closed in time, and others are served all the while', async () => {
  const server = await startFixture({ limits: { headers: 1500, request: 2500, lookEvery: 500 } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const { hostname, port } = new URL(server.url)
  const starts = [
    'GET /v1/log HTTP/1.1\r\nHost: x\r\nX-',
    'POST /v1/log HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\n',
  ]
  const closed = Array.from({ length: 100 }, (_, i) => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    socket.write(starts[i % 2] ?? '')
    const trickle = setInterval(() => socket.write('a'), 200)
    return new Promise<number>((resolve) => {
      const began = performance.now()
      socket.resume()
      socket.on('close', () => {
        clearInterval(trickle)
        resolve(performance.now() - began)
      })
    })
  })
  const all = Promise.all(closed)
  const times: number[] = []
  while ((await Promise.race([all, pause(100)])) === undefined) {
    const began = performance.now()
    assert.equal((await get(server.url, caller)).status, 200)
    times.push(performance.now() - began)
  }
  const slowest = Math.max(...(await all))
  assert.ok(slowest < 5000, `the last one was closed after ${Math.round(slowest)} ms`)
  const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
  assert.ok(p99 < 1000, `others waited ${Math.round(p99)} ms`)
  await server.stop()
})

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ms)
  })
}
