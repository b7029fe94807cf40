import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { startFixture } from '../../test/server/fixture.ts'
import { makeAsk, markAsked, sealGuess } from '../core/ask-steps.ts'
import type { Ask, AskId } from '../core/ask.ts'
import type { Chance } from '../core/guess.ts'
import type { Link } from '../core/notebook.ts'
import { fromBase64url } from '../lib/base64url.ts'
import { day, instant, type Instant, later } from '../lib/time.ts'
import { parseFragment } from '../protocol/capability.ts'
import type { ReplyContent } from '../seal/ask-content.ts'
import { openLink, sealAnswer } from '../seal/ask-log-friend.ts'
import { linkBearer } from '../seal/linked-log.ts'
import { ownerKeys } from '../seal/ask-log-owner.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { append, create, readLog, remove } from '../sync/client.ts'
import { type App, openApp } from './app.ts'
import { addressOf } from './link-address.ts'
import { startLinks } from './links.ts'
import { openRecord } from './record.ts'
import { testEnvironment } from './testing.ts'
import { anyAsk } from '../../test/core/any-ask.ts'

// The app and a friend against a real server with a real database. Only the clock is ours.

const start = instant(Date.UTC(2026, 10, 23, 18))

async function world(context: TestContext) {
  const server = await startFixture()
  server.setClock(start)
  let now: Instant = start
  let down = false
  let held = Promise.resolve()
  let mute = ''
  const network: typeof fetch = async (address, request) => {
    if (down) throw new TypeError('no network')
    if (mute && String(address).endsWith(mute)) return new Promise(() => {})
    const answer = await fetch(address, request)
    await held
    return answer
  }
  const apps: App[] = []
  const timers: (() => void)[] = []
  context.after(async () => {
    for (const app of apps) app.stop()
    await server.stop()
  })
  return {
    server: { origin: server.url, fetch },
    setDown: (next: boolean) => (down = next),
    /** Requests whose address ends so never get an answer, nor an end. */
    setMute: (ending: string) => (mute = ending),
    runTimers: () => {
      for (const run of timers) run()
    },
    /** Holds every answer of the server back until what it gives is called. */
    holdBack() {
      let release = () => {}
      held = new Promise((resolve) => (release = resolve))
      return release
    },
    setNow(next: Instant) {
      now = next
      server.setClock(next)
    },
    async open(store: Store) {
      const environment = testEnvironment(store, { origin: server.url, fetch: network })
      environment.setNow(now)
      const app = await openApp(environment)
      assert.ok(app.ok)
      apps.push(app.value)
      timers.push(environment.runTimers)
      return app.value
    },
  }
}

async function askMara(app: App): Promise<Ask> {
  const id = 'ask1' as AskId
  await app.change(makeAsk(id, app.now(), { words: 'Could you bring me oat milk?', tie: 'friend' }))
  for (const step of [
    (ask: Ask) => sealGuess(ask, { chance: 0.3 as Chance }, app.now()),
    (ask: Ask) => markAsked(ask, app.now(), { channel: 'by-voice', until: later(app.now(), 14 * day) }),
  ]) {
    const noted = step(askOf(app))
    assert.ok(noted.ok)
    await app.change(noted.value)
  }
  return askOf(app)
}

function askOf(app: App): Ask {
  const [ask] = app.notebook.value.asks.values()
  assert.ok(ask)
  return ask
}

function linkOf(app: App): Link {
  const [link] = app.notebook.value.links.values()
  assert.ok(link)
  return link
}

async function makeLink(app: App): Promise<Link> {
  const ask = await askMara(app)
  const until = Math.floor((ask.until ?? 0) / 1000)
  assert.ok((await app.links.make(ask, { k: 'ask', w: ask.words ?? '', by: 'Sam', until })).ok)
  return linkOf(app)
}

/** A friend's page, open at a link: what it reads, and how it answers. */
async function friendAt(server: { origin: string; fetch: typeof fetch }, link: Link) {
  const use = parseFragment(new URL(addressOf(link, server.origin)).hash)
  assert.ok(use.ok)
  const bearer = await linkBearer(use.value)
  const log = await readLog(server, bearer)
  assert.ok(log.ok)
  const opened = await openLink(use.value, log.value.frames)
  assert.ok(opened.ok)
  return {
    offer: opened.value.offer,
    bearer,
    async answer(reply: ReplyContent) {
      const sent = await append(server, bearer, await sealAnswer(opened.value, reply))
      return sent.ok ? 'sent' : sent.error
    },
  }
}

test('one asks, the other answers, the first sees the answer', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const link = await makeLink(app)
  assert.ok(link.opened)
  const friend = await friendAt(server, link)
  assert.deepEqual([friend.offer.by, friend.offer.w], ['Sam', 'Could you bring me oat milk?'])
  assert.equal(await friend.answer({ a: 'yes', t: 'Of course. I was going anyway.', f: 4, g: 'yes' }), 'sent')
  await app.links.look()
  const { answer, felt, guess } = askOf(app)
  assert.deepEqual(
    [answer?.says, answer?.line, felt, guess.chance],
    ['yes', 'Of course. I was going anyway.', 'glad', 0.3],
  )
})

test('an answer that is changed and taken back counts once, as it stands', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const friend = await friendAt(server, await makeLink(app))
  await friend.answer({ a: 'yes' })
  await friend.answer({ a: 'part', t: 'On Friday.' })
  await app.links.look()
  await app.links.look()
  assert.deepEqual([askOf(app).answer?.says, askOf(app).answerCount], ['part', 2])
  await friend.answer({ a: null })
  await app.links.look()
  assert.deepEqual([askOf(app).answer, askOf(app).takenBack], [undefined, true])
})

test('a link made without a connection opens later, with the same address, once', async (context) => {
  const { open, server, setDown } = await world(context)
  const store = memoryStore()
  setDown(true)
  const app = await open(store)
  const made = await makeLink(app)
  assert.equal(made.opened, undefined)
  assert.equal(app.links.trouble.value.get(made.id), 'offline')
  app.stop()
  setDown(false)
  const again = await open(store)
  await again.links.look()
  assert.equal(again.notebook.value.links.size, 1)
  assert.deepEqual([linkOf(again).fragment, linkOf(again).firstFrame], [made.fragment, made.firstFrame])
  assert.ok(linkOf(again).opened)
  assert.equal((await friendAt(server, linkOf(again))).offer.w, 'Could you bring me oat milk?')
})

test('an answer that came in the moment of closing is read before the server deletes it', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const link = await makeLink(app)
  const friend = await friendAt(server, link)
  await friend.answer({ a: 'no', t: 'I am away, sorry.' })
  await app.links.close(link.id)
  await app.links.look()
  assert.equal(askOf(app).answer?.says, 'no')
  assert.equal(app.notebook.value.links.size, 0)
  assert.equal(await friend.answer({ a: 'yes' }), 'gone')
})

test('a link that ran out closes itself, and nothing is held to be a no', async (context) => {
  const { open, server, setNow } = await world(context)
  const store = memoryStore()
  const first = await open(store)
  const link = await makeLink(first)
  first.stop()
  setNow(later(link.until, 2000))
  const app = await open(store)
  await app.links.look()
  await app.links.look()
  assert.equal(app.notebook.value.links.size, 0)
  assert.equal(askOf(app).answer, undefined)
  const gone = await readLog(server, await linkBearer(useOf(link)))
  assert.ok(!gone.ok && gone.error === 'gone')
})

test('whoever holds the link cannot jam it', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const friend = await friendAt(server, await makeLink(app))
  const noise = new Uint8Array(2052)
  noise.set([0, 0, 8, 0, 1])
  assert.ok((await append(server, friend.bearer, noise)).ok)
  await friend.answer({ a: 'yes', t: 'Still me.' })
  await app.links.look()
  assert.equal(askOf(app).answer?.line, 'Still me.')
})

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

async function restoreEmpty(server: { origin: string; fetch: typeof fetch }, link: Link): Promise<void> {
  const [admin, replyPrivate, firstFrame] = [link.admin, link.replyPrivate, link.firstFrame].map(fromBase64url)
  assert.ok(admin && replyPrivate && firstFrame)
  const keys = await ownerKeys({ admin, replyPrivate, firstFrame, fragment: link.fragment })
  assert.ok(keys.ok)
  await remove(server, keys.value.adminBearer)
  const { useHash, adminBearer } = keys.value
  assert.ok((await create(server, adminBearer, { useHash, class: 's', firstFrame })).ok)
}

function useOf(link: Link) {
  const use = parseFragment(link.fragment)
  assert.ok(use.ok)
  return use.value
}

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
