import assert from 'node:assert/strict'
import test from 'node:test'
import { atMost } from './at-most.ts'

test('an answer comes through as it is up to the limit, and breaks off above it', async () => {
  const answer = (length: number) => new Response(new Uint8Array(length), { status: 201, headers: { etag: 'x' } })
  const whole = atMost(1000, answer(1000))
  assert.deepEqual([whole.status, whole.headers.get('etag')], [201, 'x'])
  assert.equal((await whole.arrayBuffer()).byteLength, 1000)
  await assert.rejects(atMost(1000, answer(1001)).arrayBuffer())
})

test('an answer that can have no body is given on, also where the browser says it has one', () => {
  for (const status of [204, 205, 304]) {
    const answer = new Response(null, { status })
    Object.defineProperty(answer, 'body', { value: new ReadableStream() })
    assert.equal(atMost(1000, answer), answer)
  }
})
