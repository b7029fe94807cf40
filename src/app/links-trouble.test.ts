import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from '../../test/app/sharing.ts'
import { anyAsk } from '../../test/core/any-ask.ts'
import type { AskId } from '../core/ask.ts'
import { forgetAsk } from '../core/ask-steps.ts'
import type { Link } from '../core/notebook.ts'
import { fromBase64url } from '../lib/base64url.ts'
import { day, later, minute } from '../lib/time.ts'
import { ownerKeys } from '../seal/ask-log-owner.ts'
import { linkBearer } from '../seal/linked-log.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { create, readLog, remove } from '../sync/client.ts'
import { fakeServer } from '../sync/testing.ts'
import { openApp } from './app.ts'
import { startLinks } from './links.ts'
import { askOf, friendAt, linkOf, makeLink, start, useOf, world } from '../../test/app/links-world.ts'
import { openRecord } from './record.ts'
import { testEnvironment } from './testing.ts'

test('an answer that the device could not keep stays on the server until it could', async (context) => {
  const { open, server, setDown } = await world(context)
  const kept = memoryStore()
  let full = false
  const store: Store = {
    ...kept,
    append: (...row) => (full ? Promise.resolve({ ok: false, error: 'full' }) : kept.append(...row)),
  }
  const app = await open(store)
  const link = await makeLink(app)
  const friend = await friendAt(server, link)
  setDown(true)
  await app.links.close(link.id)
  await friend.answer({ a: 'yes' })
  setDown(false)
  full = true
  await app.links.look()
  assert.equal(app.links.trouble.value.get(link.id), 'not-kept')
  assert.ok((await readLog(server, friend.bearer)).ok)
  full = false
  await app.links.look()
  assert.equal(askOf(app).answer?.says, 'yes')
  assert.equal(app.notebook.value.links.size, 0)
})

test('an answer after the server was restored from a backup is not lost, and the alarm has a name', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const link = await makeLink(app)
  await (await friendAt(server, link)).answer({ a: 'no' })
  await app.links.look()
  await restoreEmpty(server, link) // as it was before the answer
  await (await friendAt(server, link)).answer({ a: 'yes', t: 'I can, after all.' })
  await app.links.look()
  assert.equal(app.links.trouble.value.get(link.id), 'rollback')
  assert.deepEqual([askOf(app).answer?.says, askOf(app).answerCount], ['yes', 2])
  await app.links.close(link.id)
  await app.links.look()
  assert.deepEqual([askOf(app).answer?.line, askOf(app).answerCount], ['I can, after all.', 2])
})

test('where somebody on the way takes off what names the log, no link is held to be gone, and no answer is lost', async (context) => {
  const { open, server, setNow, setNameless } = await world(context)
  const store = memoryStore()
  const app = await open(store)
  const link = await makeLink(app)
  const friend = await friendAt(server, link)
  assert.equal(await friend.answer({ a: 'yes', t: 'Gladly.' }), 'sent')
  setNameless(true)
  app.stop()
  setNow(later(link.until, day))
  const again = await open(store)
  await again.links.look()
  assert.equal(again.links.trouble.value.get(link.id), 'bad-request')
  await again.links.close(link.id)
  await again.links.look()
  assert.equal(again.notebook.value.links.size, 1)
  setNameless(false)
  await again.links.look()
  assert.equal(askOf(again).answer?.line, 'Gladly.')
  assert.equal(again.notebook.value.links.size, 0)
  assert.ok(!(await readLog(server, friend.bearer)).ok)
})

test('a server that says for less than a day that a link is gone while it is being ended does not leave it open, whatever clock made it', async (context) => {
  for (const slow of [0, 60 * day]) {
    const { open, server, setNow } = await world(context)
    const { server: other, setNow: setThere } = await world(context)
    const store = memoryStore()
    const maker = await open(store, slow)
    await maker.links.look()
    const { id } = await makeLink(maker)
    maker.stop()
    const app = await open(store)
    const friend = await friendAt(server, linkOf(app))
    const real = app.environment.origin
    Object.assign(app.environment, { origin: other.origin })
    await app.links.close(id)
    await app.links.look()
    setNow(later(start, day - minute))
    setThere(later(start, day - minute))
    await app.links.look()
    assert.deepEqual([app.notebook.value.links.size, app.links.trouble.value.size], [1, 0])
    Object.assign(app.environment, { origin: real })
    await app.links.look()
    assert.equal(app.notebook.value.links.size, 0)
    assert.ok(!(await readLog(server, friend.bearer)).ok)
  }
})

test('a server that takes the end, and then says for a moment that it knows of nothing, costs no answer', async (context) => {
  const { open, server, setElsewhere } = await world(context)
  const { server: other } = await world(context)
  const app = await open(memoryStore())
  const link = await makeLink(app)
  const friend = await friendAt(server, link)
  assert.equal(await friend.answer({ a: 'yes' }), 'sent')
  for (const methods of [['GET', 'DELETE'], ['DELETE']]) {
    setElsewhere(other.origin, methods)
    await app.links.close(link.id)
    await app.links.look()
    assert.equal(app.notebook.value.links.size, 1)
  }
  setElsewhere('', [])
  await app.links.look()
  assert.equal(askOf(app).answer?.says, 'yes')
  assert.ok(!(await readLog(server, friend.bearer)).ok)
  assert.equal(app.notebook.value.links.size, 0)
})

test('a link that the server has lost is let go a day after it was to end, by both clocks', async (context) => {
  const { open, server, setNow } = await world(context)
  const store = memoryStore()
  const app = await open(store)
  const link = await makeLink(app)
  assert.ok((await remove(server, (await keysOf(link)).adminBearer)).ok)
  await app.links.close(link.id)
  await app.links.look()
  assert.equal(app.notebook.value.links.size, 1)
  app.stop()
  setNow(later(start, day + minute))
  const again = await open(store)
  await again.links.look()
  assert.equal(again.notebook.value.links.size, 0)
})

test('what comes to nothing is tried more and more seldom, and soon again once somebody looks', async (context) => {
  const { open, setDown, waits, runTimers, asked } = await world(context)
  const app = await open(memoryStore())
  await makeLink(app)
  setDown(true)
  await app.links.look()
  for (const seconds of [15, 30, 60, 120, 240, 480, 480, 480]) {
    await until(() => waits().includes(seconds * 1000))
    runTimers()
  }
  await until(() => waits().includes(480_000))
  await app.links.look()
  assert.ok(waits().includes(15_000) && !waits().includes(480_000))
  setDown(false)
  runTimers()
  await until(() => app.links.trouble.value.size === 0)
  setDown(true)
  const before = asked.length
  await app.links.look()
  assert.ok(waits().includes(15_000) && asked.length > before)
})

test('erasing everything takes the logs from the server too', async (context) => {
  const { open, server } = await world(context)
  const store = memoryStore()
  const app = await open(store)
  const link = await makeLink(app)
  assert.ok((await app.erase()).ok)
  const gone = await readLog(server, await linkBearer(useOf(link)))
  assert.ok(!gone.ok && gone.error === 'gone')
  assert.equal(app.notebook.value.asks.size, 0)
})

test('erasing everything does not give up a server that is slow, as long as it ends one log after another', async (context) => {
  const server = fakeServer()
  const waiting: (() => void)[] = []
  let isSlow = false
  const slow: typeof fetch = async (address, request) => {
    if (isSlow && request?.method === 'DELETE') await new Promise<void>((answer) => waiting.push(answer))
    return server.fetch(address, request)
  }
  const environment = testEnvironment(memoryStore(), { origin: 'http://test', fetch: slow })
  const opened = await openApp(environment)
  assert.ok(opened.ok)
  const app = opened.value
  context.after(() => app.stop())
  for (const id of ['ask1', 'ask2', 'ask3']) await makeLink(app, id as AskId)
  isSlow = true
  const left = app.erase().then(() => server.logs.size)
  await until(() => waiting.length === 3)
  for (const some of [2, 1]) {
    waiting.shift()?.()
    await until(() => app.notebook.value.links.size === some)
    environment.runTimers() // patience has an end
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  waiting.shift()?.()
  assert.equal(await left, 0)
})

test('an answer that is still on its way when everything is erased is not kept', async (context) => {
  const { open, server, holdBack, runTimers } = await world(context)
  const store = memoryStore()
  const app = await open(store)
  const link = await makeLink(app)
  await (await friendAt(server, link)).answer({ a: 'yes', t: 'Of course.' })
  const release = holdBack()
  const looked = app.links.look()
  const impatient = setInterval(runTimers, 5) // the server is too slow to wait for
  assert.ok((await app.erase()).ok)
  clearInterval(impatient)
  release()
  await looked
  await app.links.look()
  const rows = await store.rows()
  assert.deepEqual(rows, { ok: true, value: [] })
})

test('a server that never says where it is holds up no link', async (context) => {
  const { open, setDown, setMute, runTimers } = await world(context)
  const store = memoryStore()
  setDown(true)
  const first = await open(store)
  await makeLink(first)
  first.stop()
  setDown(false)
  setMute('/v1/where')
  const app = await open(store)
  const looked = app.links.look()
  for (let i = 0; i < 100 && !linkOf(app).opened; i++) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.ok(linkOf(app).opened)
  runTimers() // patience has an end
  await looked
})

test('where what makes links can not be fetched, it says so of each link and door, and goes on when it can', async () => {
  const environment = testEnvironment()
  const record = await openRecord(environment)
  assert.ok(record.ok)
  const secrets = { admin: 'a', replyPrivate: 'b', fragment: 'c', firstFrame: 'd' }
  const set = { ...secrets, ask: 'ask1', purpose: 'ask', until: environment.now() }
  const door = { ...secrets, made: start, until: environment.now(), what: { ask: 1 } }
  await record.value.change([
    { kind: 'link', id: 'link1', set },
    { kind: 'share', id: 'share1', set: door },
  ])
  let fetched = false
  const links = startLinks(
    environment,
    record.value,
    async () => true,
    async () => {
      if (!fetched) throw new TypeError('no network')
      return import('./link-keeper.ts')
    },
  )
  const offer = { k: 'ask', w: 'Oat milk?', by: 'Sam', until: 0 } as const
  const ask = anyAsk({ id: 'ask1' as AskId, made: start })
  assert.deepEqual(await links.make(ask, offer), { ok: false, error: 'not-loaded' })
  await links.look()
  assert.deepEqual(
    [...links.trouble.value],
    [
      ['link1', 'offline'],
      ['share1', 'offline'],
    ],
  )
  assert.ok((await links.close('link1')).ok)
  assert.ok(record.value.notebook.value.links.get('link1')?.closing)
  fetched = true
  environment.runTimers()
  await links.look()
  assert.ok((await links.make(ask, { ...offer, until: 1_800_000_000 })).ok)
  links.stop()
})

async function restoreEmpty(server: { origin: string; fetch: typeof fetch }, link: Link): Promise<void> {
  const { useHash, adminBearer } = await keysOf(link)
  await remove(server, adminBearer)
  const firstFrame = fromBase64url(link.firstFrame) ?? assert.fail()
  assert.ok((await create(server, adminBearer, { useHash, class: 's', firstFrame })).ok)
}

async function keysOf(link: Link) {
  const [admin, replyPrivate, firstFrame] = [link.admin, link.replyPrivate, link.firstFrame].map(fromBase64url)
  assert.ok(admin && replyPrivate && firstFrame)
  const keys = await ownerKeys({ admin, replyPrivate, firstFrame, fragment: link.fragment })
  assert.ok(keys.ok)
  return keys.value
}

test('a link that another device ended meanwhile is not made again by one that was closed before it could be', async (context) => {
  const { open, server, setDown } = await world(context)
  const store = memoryStore()
  const one = await open(store)
  await one.change([{ kind: 'settings', id: 'mine', set: { name: 'Sam' } }])
  assert.equal(await one.devices.turnOn('A computer'), undefined)
  const secret = await one.devices.pair()
  assert.ok(secret.ok)
  const two = await open(memoryStore())
  assert.equal(await two.devices.join(secret.value, 'A phone'), undefined)
  setDown(true)
  const link = await makeLink(one)
  setDown(false)
  assert.equal(await one.devices.look(), undefined)
  assert.equal(linkOf(one).opened, undefined)
  one.stop()
  assert.equal(await two.devices.look(), undefined)
  await two.links.look()
  assert.ok(linkOf(two).opened)
  await two.change(forgetAsk(two.notebook.value, askOf(two), two.now()))
  await two.links.look()
  assert.equal(two.notebook.value.links.size, 0)
  assert.equal(await two.devices.look(), undefined)
  const again = await open(store)
  await again.links.look()
  assert.equal(again.notebook.value.links.size, 0)
  const log = await readLog(server, await linkBearer(useOf(link)))
  assert.ok(!log.ok && log.error === 'gone')
})

test('a link that was deleted while it was being opened is ended on the server', async (context) => {
  const { open, server, setDown, holdBack, asked } = await world(context)
  const app = await open(memoryStore())
  setDown(true)
  const link = await makeLink(app)
  setDown(false)
  const [release, before] = [holdBack(), asked.length]
  const looked = app.links.look()
  await until(() => asked.slice(before).some((request) => request.startsWith('PUT')))
  await app.change([{ kind: 'link', id: link.id, gone: true }])
  release()
  await looked
  const log = await readLog(server, await linkBearer(useOf(link)))
  assert.ok(!log.ok && log.error === 'gone')
})
