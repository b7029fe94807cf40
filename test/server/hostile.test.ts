// Random requests, most of them past the socket, some through it.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { fail, ok } from '../../src/lib/result.ts'
import { serverErrors } from '../../src/protocol/errors.ts'
import type { Asked } from '../../src/server/asked.ts'
import { readConfig } from '../../src/server/config.ts'
import { answer, routeFor } from '../../src/server/router.ts'
import { furnish } from '../../src/server/server.ts'
import type { OpenAnswer } from '../../src/server/signal-stream.ts'
import { openSqlite } from '../../src/server/storage/sqlite.ts'
import { aFrame, begin, frames, newCaller, put, startFixture } from './fixture.ts'
import { bytesInUse } from './in-use.ts'
import { exchange } from './raw.ts'

const runs = process.env['LONG'] ? 50_000 : 20_000
const rawRuns = process.env['LONG'] ? 5_000 : 2_000
/** Memory that may be held on to once a quarter of a test is over, in bytes: rates, answers that are told twice, what the runner keeps. */
const mostMore = 8 * 1024 ** 2

const callers = [newCaller(), newCaller(), newCaller()]
const bearers = callers.flatMap((caller) => [caller.admin, caller.use])
const awkward = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' ', '-1', '0', 'true', 'now', '1e9'),
)
const header = <T extends string>(...values: T[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: awkward })

const headers = fc.record(
  {
    host: header('127.0.0.1:8787', 'somebody.example'),
    authorization: header(...bearers),
    'content-type': header('application/vnd.tendril.frames', 'text/plain', 'application/json'),
    'tendril-use': header(...callers.map((caller) => caller.useHash)),
    'tendril-class': header('s', 'm', 'l', 'xl', '__proto__'),
    'stream-closed': header('true', 'false'),
    'stream-expires-at': header('2026-12-01T00:00:00Z', '2026-12-01T00:00:00+99:99', '9999-99-99T99:99:99Z'),
    'stream-seq': header('a', 'b', '\u00ff'),
    'stream-ttl': header('1'),
    'producer-id': header('a', 'b'),
    'producer-epoch': header('0', '1', '99999999999999999999'),
    'producer-seq': header('0', '1', '2'),
    'if-none-match': header('"0-0-10"', '*'),
    'x-forwarded-for': header('203.0.113.1', ',,,'),
    'sec-fetch-site': header('same-origin', 'cross-site'),
  },
  { requiredKeys: [] },
)
// Most requests are nearly right, with an oddity or two: those get deepest.
const nearlyRight = fc
  .tuple(
    fc.constantFrom(...callers),
    fc.boolean(),
    fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers }),
  )
  .map(([caller, admin, odd]) => ({
    host: '127.0.0.1', // this machine by its own name is never slowed down, so that requests get past the rates
    authorization: admin ? caller.admin : caller.use,
    'content-type': 'application/vnd.tendril.frames',
    'tendril-use': caller.useHash,
    ...odd,
  }))
const paths = header(
  '/v1/wake',
  '/v1/poke',
  '/v1/where',
  '/healthz',
  '/',
  '/a',
  '/a%231',
  '/v1/',
  '/__proto__',
  '/constructor',
  '',
)
const queries = [
  'offset=now',
  'offset=0000000000000516',
  'offset=-1&offset=-1',
  'live=long-poll&offset=-1',
  'live=sse&offset=now&cursor=9',
]
const request = fc.record({
  method: header('GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH'),
  path: fc.oneof(
    { weight: 4, arbitrary: fc.constant('/v1/log') },
    { weight: 1, arbitrary: fc.constant('/v1/live') },
    { weight: 1, arbitrary: paths },
  ),
  query: header('', 'offset=-1', ...queries),
  headers: fc.oneof({ weight: 4, arbitrary: nearlyRight }, { weight: 1, arbitrary: headers }),
  body: fc.constantFrom('frame', 'two', 'empty', 'odd', 'lines', 'cut', 'too-large'),
})

const bodies = {
  frame: () => ok(aFrame(512)),
  two: () => ok(new Uint8Array([...aFrame(512), ...aFrame(2048)])),
  empty: () => ok(new Uint8Array(0)),
  odd: () => ok(new Uint8Array([0, 0, 2, 0, 1, 2, 3])),
  lines: () =>
    ok(new Uint8Array(Buffer.from(callers.map(({ use }) => `${use.slice('Bearer '.length)} now`).join('\n')))),
  cut: () => fail('bad-request'),
  'too-large': () => fail('too-large'),
} as const

/** Who asked for signals, and left at once. */
const nobody: OpenAnswer = {
  write: () => {},
  isStuck: () => false,
  whenTaken: () => {},
  onGone: (call) => call(),
  end: () => {},
}

test('no request makes the server fail or answer outside its closed lists', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-hostile-'))
  const config = readConfig({ TENDRIL_DATA: folder })
  const opened = await openSqlite({ folder, mostMegabytes: 16, writesWaiting: 512, broken: () => assert.fail() })
  assert.ok(config.ok && opened.ok)
  const limits = { ...config.value.limits, longPoll: 0, eventStream: 0 }
  const parts = { config: { ...config.value, limits }, storage: opened.value, siteFolder: folder, log: () => {} }
  const house = furnish({ ...parts, clock: () => begin })
  const statuses = new Map<number, number>()
  let [streams, ran, early] = [0, 0, 0]
  const good = new Set<number>([200, 201, 204, 304, ...Object.values(serverErrors)])
  await fc.assert(
    fc.asyncProperty(request, async (made) => {
      const asked: Asked = {
        method: made.method,
        path: made.path.startsWith('/') ? made.path : '',
        query: new URLSearchParams(made.query),
        urlLength: made.path.length + made.query.length,
        socketAddress: '127.0.0.1',
        header: (name) => (made.headers as Record<string, string | undefined>)[name],
        body: async () => bodies[made.body](),
        gone: new Promise(() => {}),
      }
      const reply = await answer(routeFor(asked), asked, house)
      if ('stream' in reply) await reply.stream({ send: async () => true })
      if ('signals' in reply) {
        reply.signals.open(nobody)
        streams++
      }
      assert.ok(good.has(reply.status), `status ${reply.status}`)
      for (const [, value] of reply.headers) assert.match(value, /^[\x20-\x7e]+$/)
      statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1)
      if (++ran === runs / 4) early = bytesInUse()
    }),
    { numRuns: runs },
  )
  const more = bytesInUse() - early
  t.diagnostic(
    `made-up requests past the socket: ${runs}, ${statuses.size} kinds of answers, ${streams} streams of signals, none outside the lists, ${kilobytes(more)} of memory more after the last than after a quarter`,
  )
  assert.ok(more < mostMore, `holds on to ${more} bytes`)
  for (const status of [200, 201, 204, 400, 404, 405, 409, 413]) assert.ok(statuses.has(status), `never a ${status}`)
  assert.ok(streams > 0, 'never a stream of signals')
  await opened.value.close()
  rmSync(folder, { recursive: true })
})

/** Bytes that are nearly a request: any lines, or one that is right with a field or a body too many. */
const nearlyHttp = fc
  .tuple(
    fc.oneof(
      fc
        .tuple(
          header('GET', 'POST', 'PUT'),
          header('/v1/log', '/healthz', '/v1/log?offset=-1'),
          header('HTTP/1.1', 'HTTP/1.0'),
        )
        .map((first) => ({ lines: [first.join(' ')], isRight: false })),
      fc.constantFrom(...callers).map(({ use }) => ({ lines: rightLines(use), isRight: true })),
    ),
    fc.array(
      fc.tuple(
        header('Host', 'Authorization', 'Content-Length', 'Transfer-Encoding', 'Expect', 'Producer-Id', 'Stream-Seq'),
        header('x', 'chunked', '5', '100-continue'),
      ),
      { maxLength: 6 },
    ),
    fc.uint8Array({ maxLength: 60 }),
    fc.boolean(),
  )
  .map(([{ lines, isRight }, fields, body, isKept]) => {
    const [more, bytes] = isRight && isKept ? [[], aFrame(512)] : [fields.map((pair) => pair.join(': ')), body]
    return Buffer.concat([Buffer.from([...lines, ...more, '', ''].join('\r\n'), 'latin1'), bytes])
  })

/** An append of a frame of 512 bytes, as it is right. */
function rightLines(use: string): readonly string[] {
  const fields = [`Authorization: ${use}`, `Content-Type: ${frames}`, 'Content-Length: 516', 'Connection: close']
  return ['POST /v1/log HTTP/1.1', 'Host: 127.0.0.1', ...fields]
}

test('no bytes on a connection bring the server down, or make anything in it fail', async (t) => {
  const server = await startFixture()
  t.after(() => server.stop())
  for (const caller of callers) await put(server.url, caller)
  let [ran, early] = [0, 0]
  await fc.assert(
    fc.asyncProperty(nearlyHttp, async (sent) => {
      const text = (await exchange(server.url, sent, { quiet: 10, ends: true })).toString('latin1')
      assert.doesNotMatch(text, /^HTTP\/1\.[01] 5/m)
      if (++ran === rawRuns / 4) early = bytesInUse()
    }),
    { numRuns: rawRuns },
  )
  const more = bytesInUse() - early
  assert.ok(more < mostMore, `holds on to ${more} bytes`)
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
  assert.deepEqual(
    server.lines.filter((said) => / failed /.test(said)),
    [],
  )
  assert.ok(
    server.lines.some((said) => / 204 /.test(said)),
    'never anything that is right: it would always end at the first gate',
  )
  t.diagnostic(
    `made-up bytes on a connection: ${rawRuns}, none brought it down, ${kilobytes(more)} of memory more after the last than after a quarter`,
  )
})

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`
}
