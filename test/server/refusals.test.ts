import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { instant } from '../../src/lib/time.ts'
import { aFrame, begin, codeOf, get, head, newCaller, post, put, remove, startFixture } from './fixture.ts'
import type { Caller, Fixture } from './fixture.ts'
import { exchange } from './raw.ts'

let server: Fixture
before(async () => {
  server = await startFixture()
})
after(() => server.stop())

test('a refusal is the same to the last byte, whatever its cause', async (t) => {
  const there = newCaller()
  await put(server.url, there, aFrame())
  const expired = newCaller()
  await put(server.url, expired, aFrame(), { 'stream-expires-at': new Date(begin + 1000).toISOString() })
  const deleted = newCaller()
  await put(server.url, deleted, aFrame())
  await remove(server.url, deleted)
  server.setClock(instant(begin + 1000))
  const [id = ''] = there.use.split('.')
  const causes: Record<string, string> = {
    unknown: newCaller().use,
    expired: expired.use,
    deleted: deleted.use,
    'wrong token': `${id}.${'A'.repeat(43)}`,
    'wrong right': there.admin,
    malformed: 'Bearer nonsense',
    'not canonical': `${there.use.slice(0, -1)}_`,
    'too long': `Bearer ${'A'.repeat(5000)}`,
  }
  for (const method of ['GET', 'HEAD', 'POST']) {
    const answers = new Map<string, string[]>()
    for (const [cause, bearer] of Object.entries(causes)) {
      const request = `${method} /v1/log HTTP/1.1\r\nHost: x\r\nAuthorization: ${bearer}\r\nContent-Length: 0\r\n\r\n`
      const text = (await exchange(server.url, request, { quiet: 40 })).toString('latin1')
      assert.match(text, /^HTTP\/1\.1 404 /)
      answers.set(text, [...(answers.get(text) ?? []), cause])
    }
    assert.deepEqual([...answers.values()], [Object.keys(causes)], `${method} tells causes apart`)
  }
  server.setClock(begin)
  t.diagnostic(`refusals: ${Object.keys(causes).length} causes and 3 methods, all the same to the last byte`)
})

test('a request that names no log at all is refused as such: somebody on its way may have taken the name off', async () => {
  const bearers = [undefined, '', 'Bearer', `Basic ${newCaller().use.slice(7)}`]
  const asked = { '/v1/log': ['GET', 'PUT', 'POST', 'DELETE'], '/v1/wake': ['PUT', 'DELETE'] }
  for (const [path, methods] of Object.entries(asked))
    for (const method of methods)
      for (const authorization of bearers) {
        const headers = authorization === undefined ? {} : { authorization }
        const reply = await fetch(server.url + path, { method, headers })
        assert.equal(await codeOf(reply), '400 bad-request', `${method} ${path} ${authorization}`)
      }
})

test('each right opens its own doors and no other', async () => {
  const caller = newCaller()
  const swapped: Caller = { ...caller, admin: caller.use, use: caller.admin }
  await put(server.url, caller, aFrame())
  const refused = [
    await put(server.url, swapped, aFrame()),
    await post(server.url, swapped, aFrame()),
    await get(server.url, swapped),
    await get(server.url, swapped, '?offset=-1&live=sse'),
    await get(server.url, swapped, '?offset=-1&live=long-poll'),
    await remove(server.url, swapped),
    await post(server.url, caller, aFrame(), { 'stream-closed': 'true' }),
  ]
  for (const reply of refused) assert.equal(await codeOf(reply), '404 none')
  assert.equal((await head(server.url, swapped)).status, 404)
  assert.equal((await get(server.url, caller)).status, 200)
  assert.equal((await post(server.url, swapped, aFrame(), { 'stream-closed': 'true' })).status, 204)
  assert.equal((await remove(server.url, caller)).status, 204)
})

test('somebody else with a known id can neither take a log over nor learn that it is there', async () => {
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const stranger = { ...newCaller(), id: caller.id }
  const admin = `${caller.admin.split('.')[0]}.${stranger.admin.split('.')[1]}`
  assert.equal(await codeOf(await put(server.url, { ...stranger, admin }, aFrame())), '404 none')
  assert.equal((await get(server.url, caller)).status, 200)
})

test('making a log twice with the same settings is making it once, and with others a conflict', async () => {
  const caller = newCaller()
  const first = aFrame()
  const until = { 'stream-expires-at': new Date(begin + 60_000).toISOString() }
  assert.equal((await put(server.url, caller, first, until)).status, 201)
  assert.equal((await put(server.url, caller, first, until)).status, 200)
  assert.equal((await put(server.url, caller, undefined, until)).status, 200)
  assert.equal(await codeOf(await put(server.url, caller, aFrame(), until)), '409 conflict')
  assert.equal(await codeOf(await put(server.url, caller, first)), '409 conflict')
  assert.equal(await codeOf(await put(server.url, caller, first, { ...until, 'tendril-class': 'm' })), '409 conflict')
  assert.equal(
    await codeOf(await put(server.url, { ...caller, useHash: newCaller().useHash }, first, until)),
    '409 conflict',
  )
  assert.equal(
    await codeOf(await put(server.url, caller, first, { ...until, 'stream-closed': 'true' })),
    '409 conflict',
  )
  assert.equal((await (await get(server.url, caller)).arrayBuffer()).byteLength, first.length)
})

test('what is wrong with a creation is said before anything is made', async () => {
  const wrong: [Record<string, string>, string][] = [
    [{ 'tendril-use': '' }, '400 bad-request'],
    [{ 'tendril-use': 'AAAA' }, '400 bad-request'],
    [{ 'tendril-class': 'xl' }, '400 bad-request'],
    [{ 'stream-ttl': '60' }, '400 bad-request'],
    [{ 'stream-expires-at': 'tomorrow' }, '400 bad-request'],
    [{ 'stream-expires-at': new Date(begin).toISOString() }, '400 bad-request'],
    [{ 'content-type': 'application/json' }, '415 type'],
    [{ 'content-type': 'text/plain' }, '415 type'],
  ]
  const caller = newCaller()
  for (const [headers, code] of wrong) {
    assert.equal(await codeOf(await put(server.url, caller, aFrame(), headers)), code)
    assert.equal((await head(server.url, caller)).status, 404)
  }
})

test('paths and methods outside the table are refused', async () => {
  const ask = async (method: string, path: string) => codeOf(await fetch(server.url + path, { method }))
  assert.equal(await ask('GET', '/v1/logs'), '404 none')
  assert.equal(await ask('GET', '/v1/log/'), '404 none')
  assert.equal(await ask('GET', '/robots.txt'), '404 none')
  assert.equal(await ask('PATCH', '/v1/log'), '405 method')
  assert.equal(await ask('OPTIONS', '/v1/log'), '405 method')
  assert.equal(await ask('POST', '/'), '405 method')
  assert.equal(await ask('DELETE', '/healthz'), '405 method')
  assert.equal(await ask('GET', `/v1/log?${'x'.repeat(600)}`), '400 bad-request')
  assert.equal(await ask('GET', '/v1/log?offset=-1&live=forever'), '400 bad-request')
})

test('a page of another site gets nowhere, whatever it brings', async () => {
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  for (const site of ['cross-site', 'same-site', 'nonsense']) {
    assert.equal(await codeOf(await get(server.url, caller, '', { 'sec-fetch-site': site })), '404 none')
  }
  assert.equal((await get(server.url, caller, '', { 'sec-fetch-site': 'same-origin' })).status, 200)
})

test('no answer lets another origin in, and none may be kept by a cache', async () => {
  const caller = newCaller()
  const replies = [
    await put(server.url, caller, aFrame()),
    await get(server.url, caller),
    await get(server.url, newCaller()),
  ]
  for (const reply of replies) {
    assert.equal(reply.headers.get('access-control-allow-origin'), null)
    assert.equal(reply.headers.get('set-cookie'), null)
    assert.equal(reply.headers.get('cache-control'), 'no-store')
    assert.equal(reply.headers.get('content-security-policy'), `default-src 'none'; frame-ancestors 'none'; sandbox`)
    assert.equal(reply.headers.get('vary'), 'Authorization')
  }
})
