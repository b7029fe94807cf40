import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { followSignals } from './signals.ts'

const lines = [{ bearer: 'Bearer a.b', offset: '-1' }]
const never = new AbortController().signal

/** Follows a stream that gives these parts and then ends, or goes on in silence; gives what was heard. */
async function heard(
  parts: readonly Uint8Array<ArrayBuffer>[],
  headers = { 'content-type': 'text/event-stream' },
  ends = true,
) {
  const said: string[] = []
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(out) {
      for (const part of parts) out.enqueue(part)
      if (ends) out.close()
    },
  })
  const fetch = async () => new Response(body, { headers })
  const listener = {
    opened: () => said.push('open'),
    told: (line: number, tail = 'gone') => said.push(`${line} ${tail}`),
  }
  await followSignals({ origin: 'https://x.org', fetch, patience: 50 }, lines, listener, never)
  return said
}

const bytes = (text: string) => new TextEncoder().encode(text)

test('each event is heard once and in order, wherever the network cuts the bytes; what is none is passed over', async () => {
  const event = fc.oneof(
    fc.tuple(fc.nat(63), fc.nat(999_999)).map(([line, n]) => {
      const tail = String(n).padStart(16, '0')
      return { text: `event: tail\ndata:${line} ${tail}\n\n`, means: [`${line} ${tail}`] }
    }),
    fc.nat(63).map((line) => ({ text: `event: gone\ndata:${line}\n\n`, means: [`${line} gone`] })),
    fc
      .constantFrom(':\n\n', 'event: other\ndata:1\n\n', 'event: tail\ndata:1\n\n', '\n\n')
      .map((text) => ({ text, means: [] })),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(event), fc.integer({ min: 1, max: 60 }), async (events, size) => {
      const all = bytes(events.map(({ text }) => text).join(''))
      const parts = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
      assert.deepEqual(await heard(parts), ['open', ...events.flatMap(({ means }) => means)])
    }),
    { numRuns: 50 },
  )
})

test('a stream in which not a byte comes is dead, and one that says nothing of ours without end is ended', async () => {
  assert.deepEqual(await heard([bytes(':\n\n')], undefined, false), ['open'])
  assert.deepEqual(await heard([bytes('x'.repeat(300))], undefined, false), ['open'])
})

test('what is no stream of our server is not listened to', async () => {
  assert.deepEqual(await heard([bytes('event: gone\ndata:0\n\n')], { 'content-type': 'text/html' }), [])
})

test('a refusal says how long the server wants to be left alone', async () => {
  const fetch = async () => new Response('', { status: 503, headers: { 'retry-after': '10' } })
  const listener = { opened: assert.fail, told: () => assert.fail() }
  assert.equal(await followSignals({ origin: '', fetch }, lines, listener, never), 10)
})

test('it ends when its signal says so, also when it already has', async () => {
  const stop = new AbortController()
  const fetch = (_address: string, { signal }: RequestInit) =>
    new Promise<Response>((_, reject) => {
      if (signal?.aborted) reject(signal.reason)
      signal?.addEventListener('abort', () => reject(signal.reason))
      stop.abort()
    })
  const listener = { opened: assert.fail, told: () => assert.fail() }
  assert.equal(await followSignals({ origin: '', fetch }, lines, listener, stop.signal), 0)
  assert.equal(await followSignals({ origin: '', fetch }, lines, listener, stop.signal), 0)
})
