// What making a log costs: no cost on this machine alone, work with a public address, or the invitation that the host set.

import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { inspect } from 'node:util'

import { workFor } from '../../src/app/work.ts'
import { day, instant, later } from '../../src/lib/time.ts'
import { dayNamed } from '../../src/protocol/pass.ts'
import { readConfig } from '../../src/server/config.ts'
import { aFrame, begin, codeOf, frames, get, newCaller, put, remove, startFixture } from './fixture.ts'
import type { Caller, Fixture } from './fixture.ts'
import { exchange } from './raw.ts'

const open = { TENDRIL_PUBLIC_URL: 'http://tendril.example' }
const invitation = 'k7-otter-lantern-42'
const invited = { 'tendril-pass': `invite:${invitation}` }

/** One that asks for work, and one that asks for an invitation. */
let working: Fixture
let inviting: Fixture
before(async () => {
  working = await startFixture({ environment: open })
  inviting = await startFixture({ environment: { TENDRIL_INVITE: invitation } })
})
beforeEach(() => {
  for (const server of [working, inviting]) server.setClock(begin)
})
after(() => Promise.all([working, inviting].map((server) => server.stop())))

async function work({ id }: Caller, bits = 16, at = begin): Promise<Record<string, string>> {
  return { 'tendril-pass': await workFor(id, dayNamed(at), bits) }
}

test('with a public address a log costs work for its id, its class and the day; what stands is paid for', async () => {
  const server = working
  assert.equal((await (await fetch(`${server.url}/v1/where`)).json()).pass, 'work')
  const [caller, other] = [newCaller(), newCaller()]
  const frame = aFrame()
  assert.equal(await codeOf(await put(server.url, caller, frame)), '403 pass')
  assert.equal(await codeOf(await put(server.url, caller, frame, await work(other))), '403 pass')
  const full = new Uint8Array(8 * 32_772).fill(1)
  assert.equal(await codeOf(await put(server.url, caller, full)), '403 pass', 'the largest body hears it, too')
  assert.equal((await get(server.url, caller)).status, 404, 'nothing was kept')
  // One in sixteen that pays for the least class happens to do for the largest as well: of eight, one at least does not.
  const large = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const one = newCaller()
      return put(server.url, one, frame, { ...(await work(one)), 'tendril-class': 'l' })
    }),
  )
  assert.ok(large.some(({ status }) => status === 403))
  const paid = await work(caller)
  assert.equal((await put(server.url, caller, frame, paid)).status, 201)
  server.setClock(later(begin, 20 * day))
  assert.equal((await put(server.url, caller, frame)).status, 200, 'the same again costs nothing, however late')
  assert.equal(await codeOf(await put(server.url, caller, aFrame())), '409 conflict')
  await remove(server.url, caller)
  assert.equal(await codeOf(await put(server.url, caller, frame, paid)), '403 pass', 'old work makes it no second time')
})

test('work counts on its day and the next, by the server’s clock in UTC', async () => {
  const server = working
  const midnight = Date.UTC(2026, 10, 25)
  for (const [now, status] of [
    [midnight - 2 * day, 403],
    [midnight - day, 201],
    [midnight + day - 1, 201],
    [midnight + day, 403],
  ] as const) {
    const caller = newCaller()
    const paid = await work(caller, 16, instant(midnight - 1))
    server.setClock(instant(now))
    assert.equal((await put(server.url, caller, aFrame(), paid)).status, status, new Date(now).toISOString())
  }
})

test('who has not paid gets the same bytes, whatever is there and whatever else is wrong', async () => {
  for (const server of [working, inviting]) {
    const pay = async (caller: Caller) => (server === inviting ? invited : work(caller))
    const [there, closed, expired, deleted] = [newCaller(), newCaller(), newCaller(), newCaller()]
    const soon = { 'stream-expires-at': new Date(begin + 1000).toISOString() }
    for (const [caller, more] of [
      [there, {}],
      [closed, { 'stream-closed': 'true' }],
      [expired, soon],
      [deleted, {}],
    ] as const)
      assert.equal((await put(server.url, caller, aFrame(), { ...(await pay(caller)), ...more })).status, 201)
    await remove(server.url, deleted)
    server.setClock(instant(begin + 1000))
    const stranger = ({ use }: Caller) => `Authorization: ${use}`
    const usual = `Tendril-Use: ${there.useHash}\r\nContent-Type: ${frames}`
    const causes: Record<string, string> = {
      'nothing is there': `Authorization: ${newCaller().admin}\r\n${usual}`,
      'somebody else’s is there': `${stranger(there)}\r\n${usual}`,
      'one that is closed': `${stranger(closed)}\r\n${usual}`,
      'one’s own that has expired': `Authorization: ${expired.admin}\r\n${usual}`,
      'one’s own that was deleted': `Authorization: ${deleted.admin}\r\n${usual}`,
      'no use token': `Authorization: ${newCaller().admin}`,
      'a class that there is none of': `Authorization: ${newCaller().admin}\r\n${usual}\r\nTendril-Class: xl`,
      'a wrong pass': `${stranger(there)}\r\n${usual}\r\nTendril-Pass: work:20261123:0000000000000000`,
      'a wrong invitation': `${stranger(there)}\r\n${usual}\r\nTendril-Pass: invite:${invitation}3`,
      'no pass at all': `${stranger(there)}\r\n${usual}\r\nTendril-Pass: x`,
    }
    const answers = new Map<string, string[]>()
    for (const [cause, lines] of Object.entries(causes)) {
      const request = `PUT /v1/log HTTP/1.1\r\nHost: x\r\n${lines}\r\nContent-Length: 0\r\n\r\n`
      const text = (await exchange(server.url, request, { quiet: 40 })).toString('latin1')
      assert.match(text, /^HTTP\/1\.1 403 [^]*\{"error":"pass"\}$/)
      answers.set(text, [...(answers.get(text) ?? []), cause])
    }
    assert.deepEqual([...answers.values()], [Object.keys(causes)])
  }
})

test('who paid learns no more than before of what is there', async () => {
  const { url } = inviting
  const there = newCaller()
  await put(url, there, aFrame(), invited)
  assert.equal(await codeOf(await put(url, { ...there, admin: there.use }, aFrame(), invited)), '404 none')
  assert.equal(await codeOf(await put(url, { ...there, admin: 'Bearer x' }, aFrame())), '404 none')
})

test('an invitation counts for every class, and stands in nothing that the server says or logs', async () => {
  const where = await (await fetch(`${inviting.url}/v1/where`)).text()
  assert.equal(JSON.parse(where).pass, 'invite')
  const caller = newCaller()
  assert.equal(await codeOf(await put(inviting.url, caller, aFrame(), await work(caller))), '403 pass')
  assert.equal((await put(inviting.url, caller, aFrame(), { ...invited, 'tendril-class': 'l' })).status, 201)
  const config = readConfig({ TENDRIL_INVITE: invitation })
  const said = [where, ...inviting.lines, JSON.stringify(config), inspect(config, { depth: null })]
  assert.doesNotMatch(said.join('\n'), /otter/)
})
