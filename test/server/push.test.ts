// Waking devices, from outside: a box, pokes, and a push company that says what it was told.

import assert from 'node:assert/strict'
import { createHash, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto'
import { cpSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { day, later, minute } from '../../src/lib/time.ts'
import { usualLimits } from '../../src/server/limits.ts'
import { begin, codeOf, startFixture } from './fixture.ts'
import type { Fixture } from './fixture.ts'
import { newBrowser, openMessage, startPushService } from './push-service.ts'
import type { PushService, TestBrowser } from './push-service.ts'
import { exchange } from './raw.ts'

let company: PushService
let server: Fixture
let now = begin
const quick = { pushEvery: 20 }

before(async () => {
  company = await startPushService()
  server = await startFixture({ pushService: company.origin, limits: quick })
})
after(async () => {
  await server.stop()
  await company.stop()
})
beforeEach(() => {
  company.pushes.length = 0
  company.answer(201)
  setClock(later(now, day))
})

function setClock(moment: typeof now): void {
  now = moment
  server.setClock(now)
}

type Box = { readonly id: Buffer; readonly admin: string; readonly poke: string; readonly token: Buffer }

function newBox(): Box {
  const [right, token] = [randomBytes(32), randomBytes(32)]
  const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  const id = sha256(Buffer.from('tendril/1/box'), sha256(right), sha256(token)).subarray(0, 16)
  const bearer = (secret: Buffer) => `Bearer ${id.toString('base64url')}.${secret.toString('base64url')}`
  return { id, token, admin: bearer(right), poke: bearer(token) }
}

type Device = TestBrowser & { readonly slot: string; readonly endpoint: string }

function newDevice(): Device {
  const path = randomBytes(8).toString('base64url')
  return { ...newBrowser(), slot: randomBytes(8).toString('base64url'), endpoint: `${company.origin}/${path}` }
}

function putWake(box: Box, device: Device, parts: object = {}, url = server.url) {
  const { p256dh, auth, endpoint } = device
  const wish = { endpoint, p256dh, auth: auth.toString('base64url'), poke: box.token.toString('base64url'), ...parts }
  const headers = { authorization: box.admin, 'tendril-slot': device.slot }
  return fetch(`${url}/v1/wake`, { method: 'PUT', headers, body: JSON.stringify(wish) })
}

function deleteWake(box: Box, slot?: string) {
  const headers = { authorization: box.admin, ...(slot !== undefined && { 'tendril-slot': slot }) }
  return fetch(`${server.url}/v1/wake`, { method: 'DELETE', headers })
}

function poke(box: Box, url = server.url) {
  return fetch(`${url}/v1/poke`, { method: 'POST', headers: { authorization: box.poke } })
}

async function pushesAfter(count: number) {
  for (const until = Date.now() + 10_000; company.pushes.length < count && Date.now() < until;) await pause(10)
  // And none comes beside it.
  await pause(100)
  return company.pushes
}

/** The poke is answered before it is noted: this waits until the next thing that is asked finds it noted. */
async function pokeNoted(box: Box): Promise<void> {
  assert.equal((await poke(box)).status, 204)
  await pause(60)
}

/** Bytes of every body that is ever sent: salt, record size, key, and 128 bytes sealed with their tag. */
const messageLength = 16 + 4 + 1 + 65 + 128 + 16

test('a poke wakes every device of its box within ten minutes, each with a message that only it can open', async () => {
  const box = newBox()
  const devices = [newDevice(), newDevice()]
  for (const device of devices) assert.equal((await putWake(box, device)).status, 204)
  await pokeNoted(box)
  setClock(later(now, usualLimits.pushWait))
  const pushes = await pushesAfter(2)
  assert.equal(pushes.length, 2)
  for (const device of devices) {
    const push = pushes.find(({ path }) => device.endpoint.endsWith(path))
    assert.ok(push)
    assert.equal(push.body.length, messageLength)
    assert.deepEqual([...openMessage(push.body, device.pair, device.auth)], [1])
    const { ttl, topic, urgency } = push.headers
    const kind = [push.headers['content-encoding'], push.headers['content-type']]
    assert.deepEqual([ttl, topic, urgency, ...kind], ['86400', 'w', 'normal', 'aes128gcm', 'application/octet-stream'])
  }
})

test('a push says who the server is, signed, and nothing of the person', async () => {
  const [box, device] = [newBox(), newDevice()]
  await putWake(box, device)
  await pokeNoted(box)
  setClock(later(now, usualLimits.pushWait))
  const [push] = await pushesAfter(1)
  const [, token = '', key = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(push?.headers.authorization ?? '') ?? []
  const where = (await (await fetch(`${server.url}/v1/where`)).json()) as { push?: string }
  assert.equal(key, where.push)
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })
  const sound = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  assert.ok(verify('sha256', Buffer.from(`${head}.${claims}`), sound, Buffer.from(signature, 'base64url')))
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>
  assert.deepEqual(Object.keys(said).sort(), ['aud', 'exp', 'sub'])
  assert.equal(said['aud'], company.origin)
  assert.ok(Number(said['exp']) * 1000 > now && Number(said['exp']) * 1000 <= now + day)
  const usual = ['authorization', 'connection', 'content-encoding', 'content-length', 'content-type', 'host', 'topic']
  assert.deepEqual(Object.keys(push?.headers ?? {}).sort(), [...usual, 'ttl', 'urgency'])
})

test('many pokes in ten minutes are one waking, and the next comes no sooner than ten minutes after', async () => {
  const [box, device] = [newBox(), newDevice()]
  await putWake(box, device)
  for (let i = 0; i < 5; i++) await pokeNoted(box)
  setClock(later(now, usualLimits.pushWait))
  assert.equal((await pushesAfter(1)).length, 1)
  await pokeNoted(box)
  setClock(later(now, usualLimits.pushGap - 1))
  assert.equal((await pushesAfter(1)).length, 1)
  setClock(later(now, usualLimits.pushWait + 1))
  assert.equal((await pushesAfter(2)).length, 2)
})

test('a poke is answered with the same bytes, whatever is wrong with it', async () => {
  const [box, dead] = [newBox(), newBox()]
  await putWake(box, newDevice())
  await putWake(dead, newDevice())
  await deleteWake(dead)
  const [id = ''] = box.poke.split('.')
  const causes = [
    box.poke,
    box.admin,
    dead.poke,
    newBox().poke,
    `${id}.${'A'.repeat(43)}`,
    'Bearer nonsense',
    undefined,
  ]
  const answers = new Set<string>()
  for (const bearer of causes) {
    const line = bearer === undefined ? '' : `Authorization: ${bearer}\r\n`
    for (const more of ['', 'Sec-Fetch-Site: cross-site\r\n']) {
      const request = `POST /v1/poke HTTP/1.1\r\nHost: 127.0.0.1\r\n${line}${more}Content-Length: 0\r\n\r\n`
      answers.add((await exchange(server.url, request, { quiet: 40 })).toString('latin1'))
    }
  }
  assert.equal(answers.size, 1)
  assert.match([...answers][0] ?? '', /^HTTP\/1\.1 204 /)
  await pause(60)
  await deleteWake(box)
})

test('who pokes too often is answered as ever, and wakes nobody more', async () => {
  const few = await startFixture({
    pushService: company.origin,
    environment: { TENDRIL_PROXY_HOPS: '1' },
    limits: { ...quick, rates: { ...usualLimits.rates, write: { holds: 2, perMinute: 0 } } },
  })
  const from = { 'x-forwarded-for': '9.9.9.9' }
  const boxes = [newBox(), newBox(), newBox()]
  for (const box of boxes) await putWake(box, newDevice(), {}, few.url)
  for (const box of boxes) {
    const reply = await fetch(`${few.url}/v1/poke`, { method: 'POST', headers: { authorization: box.poke, ...from } })
    assert.equal(reply.status, 204)
  }
  await pause(60)
  few.setClock(later(begin, usualLimits.pushWait))
  assert.equal((await pushesAfter(2)).length, 2)
  await few.stop()
})

test('a browser that is gone is forgotten at once', async () => {
  for (const status of [404, 410]) {
    const [box, device] = [newBox(), newDevice()]
    await putWake(box, device)
    company.answer(status)
    await pokeNoted(box)
    setClock(later(now, usualLimits.pushWait))
    const had = company.pushes.length
    await pushesAfter(had + 1)
    company.answer(201)
    await pokeNoted(box)
    setClock(later(now, day))
    assert.equal((await pushesAfter(had + 1)).length, had + 1)
    // The box went with its last device.
    assert.equal(await codeOf(await deleteWake(box)), '404 none')
  }
})

test('a push company that is busy is asked again when it said, and the message is there then', async () => {
  const [box, device] = [newBox(), newDevice()]
  await putWake(box, device)
  company.answer(429, { 'retry-after': '120' })
  await pokeNoted(box)
  setClock(later(now, usualLimits.pushWait))
  assert.equal((await pushesAfter(1)).length, 1)
  company.answer(503)
  setClock(later(now, 2 * minute - 1))
  assert.equal((await pushesAfter(1)).length, 1)
  setClock(later(now, 1 * minute))
  assert.equal((await pushesAfter(2)).length, 2)
  company.answer(201)
  setClock(later(now, 5 * minute))
  const [, , last] = await pushesAfter(3)
  assert.deepEqual([...openMessage(last?.body ?? [], device.pair, device.auth)], [1])
})

test('a redirect is not followed', async () => {
  const [box, device] = [newBox(), newDevice()]
  await putWake(box, device)
  company.answer(307, { location: `${company.origin}/elsewhere` })
  await pokeNoted(box)
  setClock(later(now, usualLimits.pushWait))
  assert.equal((await pushesAfter(1)).length, 1)
})

test('a device, or all of a box, can be taken away; a box ends 400 days after it was last set', async () => {
  const box = newBox()
  const [one, two] = [newDevice(), newDevice()]
  await putWake(box, one)
  await putWake(box, two)
  assert.equal((await deleteWake(box, one.slot)).status, 204)
  await pokeNoted(box)
  setClock(later(now, usualLimits.pushWait))
  const pushes = await pushesAfter(1)
  assert.deepEqual(
    pushes.map(({ path }) => company.origin + path),
    [two.endpoint],
  )
  assert.equal((await deleteWake(box)).status, 204)
  assert.equal(await codeOf(await deleteWake(box)), '404 none')

  await putWake(box, one)
  setClock(later(now, 399 * day))
  await putWake(box, one)
  setClock(later(now, 399 * day))
  assert.equal((await deleteWake(box, two.slot)).status, 204)
  setClock(later(now, day))
  assert.equal(await codeOf(await deleteWake(box)), '404 none')
})

test('nobody else can set a box, learn of it, or take it away', async () => {
  const [box, device] = [newBox(), newDevice()]
  await putWake(box, device)
  const stranger = { ...newBox(), id: box.id }
  const admin = `${box.admin.split('.')[0]}.${stranger.admin.split('.')[1]}`
  for (const wrong of [
    { ...stranger, admin },
    { ...box, admin: box.poke },
  ]) {
    assert.equal(await codeOf(await putWake(wrong, newDevice())), '404 none')
    assert.equal(await codeOf(await deleteWake(wrong)), '404 none')
  }
  assert.equal(await codeOf(await putWake({ ...box, token: randomBytes(32) }, device)), '404 none')
  // Whoever was asked once knows its name and how to poke it: when it is gone, they still can't put their own in its place.
  assert.equal((await deleteWake(box)).status, 204)
  assert.equal(await codeOf(await putWake({ ...stranger, admin, token: box.token }, newDevice())), '404 none')
  assert.equal((await putWake(box, device)).status, 204)
})

test('what can be no subscription is refused, and where it leads elsewhere nothing is reached', async () => {
  const [box, device] = [newBox(), newDevice()]
  const wrong: object[] = [
    { endpoint: 'https://127.0.0.1/x' },
    { endpoint: 'http://169.254.169.254/latest/meta-data/' },
    { endpoint: `${company.origin.replace('http://', 'http://me@')}.evil.example/` },
    { endpoint: `${company.origin}/${'x'.repeat(1100)}` },
    { endpoint: 7 },
    { p256dh: 'AAAA' },
    { p256dh: Buffer.alloc(65).toString('base64url') },
    { auth: 'AAAA' },
    { poke: 'AAAA' },
    { poke: undefined },
  ]
  for (const parts of wrong) assert.equal(await codeOf(await putWake(box, device, parts)), '400 bad-request')
  assert.equal(await codeOf(await putWake(box, { ...device, slot: 'AAAA' })), '400 bad-request')
  assert.equal(await codeOf(await putWake(box, device, { more: 'x'.repeat(5000) })), '413 too-large')
  assert.equal(await codeOf(await deleteWake(box)), '404 none')
})

test('where the host wakes nobody, nothing is offered and nothing kept, and a poke is answered as ever', async () => {
  const quiet = await startFixture()
  const where = (await (await fetch(`${quiet.url}/v1/where`)).json()) as object
  assert.ok(!('push' in where))
  assert.equal(await codeOf(await putWake(newBox(), newDevice(), {}, quiet.url)), '404 none')
  assert.equal((await poke(newBox(), quiet.url)).status, 204)
  await quiet.stop()
})

test('the data leads to no push company, but for the minutes in which a device is due', async () => {
  const [box, device] = [newBox(), newDevice()]
  await putWake(box, device)
  const opener = Buffer.from(hkdfSync('sha256', box.token, '', 'tendril/1/subscription', 32))
  const address = [Buffer.from(device.endpoint), Buffer.from(device.p256dh), device.pair.getPublicKey(), device.auth]
  const kept = (needles: readonly Buffer[]) => {
    const all = Buffer.concat(['tendril.db', 'tendril.db-wal'].map((name) => readFileSync(join(server.folder, name))))
    return needles.filter((needle) => all.includes(needle)).length
  }
  assert.equal(kept([box.id]), 1)
  assert.equal(kept([...address, box.token, opener]), 0)
  await pokeNoted(box)
  assert.equal(kept([opener]), 1)
  setClock(later(now, usualLimits.pushWait))
  await pushesAfter(1)
  for (const until = Date.now() + 10_000; kept([opener]) > 0 && Date.now() < until;) await pause(50)
  assert.equal(kept([...address, box.token, opener]), 0)
})

test('a subscription that takes the place of another leaves nothing of it in the write-ahead file', async () => {
  const box = newBox()
  await putWake(box, newDevice())
  const emptied = async () => {
    const left = () => statSync(join(server.folder, 'tendril.db-wal')).size
    for (const until = Date.now() + 10_000; left() > 0 && Date.now() < until;) await pause(50)
    return left() === 0
  }
  assert.ok(await emptied(), 'whatever came before')
  await putWake(box, newDevice())
  assert.ok(await emptied())
})

test('what is due outlives a start, with the same key of the server', async () => {
  const first = await startFixture({ pushService: company.origin, limits: { pushEvery: 3_600_000 } })
  const [box, device] = [newBox(), newDevice()]
  await putWake(box, device, {}, first.url)
  const keyOf = async (url: string) => ((await (await fetch(`${url}/v1/where`)).json()) as { push: string }).push
  const key = await keyOf(first.url)
  await poke(box, first.url)
  await pause(100)
  const folder = `${first.folder}-later`
  cpSync(first.folder, folder, { recursive: true })
  await first.stop()
  const second = await startFixture({ pushService: company.origin, limits: quick, folder })
  second.setClock(later(begin, usualLimits.pushWait))
  assert.equal(await keyOf(second.url), key)
  assert.equal((await pushesAfter(1)).length, 1)
  await second.stop()
})
