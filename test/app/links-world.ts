// For tests: the app and a friend against a real server with a real database. Only the clock is ours.
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { startFixture, type Wishes } from '../server/fixture.ts'
import { makeAsk, markAsked, sealGuess, type Wording } from '../../src/core/ask-steps.ts'
import type { Ask, AskId } from '../../src/core/ask.ts'
import type { Chance } from '../../src/core/guess.ts'
import type { Link } from '../../src/core/notebook.ts'
import { day, instant, type Instant, later } from '../../src/lib/time.ts'
import { parseFragment } from '../../src/protocol/capability.ts'
import type { ReplyContent } from '../../src/seal/ask-content.ts'
import { openLink, sealAnswer } from '../../src/seal/ask-log-friend.ts'
import { linkBearer } from '../../src/seal/linked-log.ts'
import type { Store } from '../../src/store/store.ts'
import { append, readLog } from '../../src/sync/client.ts'
import { type App, openApp } from '../../src/app/app.ts'
import { addressOf } from '../../src/app/link-address.ts'
import { type TestEnvironment, testEnvironment } from '../../src/app/testing.ts'

/** When these stories begin. */
export const start = instant(Date.UTC(2026, 10, 23, 18))

/** A server, and apps of one person that reach it as a test wishes. */
export async function world(context: TestContext, wishes: Wishes = {}) {
  const server = await startFixture(wishes)
  server.setClock(start)
  let now: Instant = start
  let down = false
  let held = Promise.resolve()
  let mute = ''
  let isNameless = false
  let elsewhere: { readonly origin: string; readonly methods: readonly string[] } | undefined
  const asked: string[] = []
  const network: typeof fetch = async (address, request) => {
    const { pathname, search } = new URL(String(address))
    asked.push(`${request?.method} ${pathname}${search}`)
    if (down) throw new TypeError('no network')
    if (mute && String(address).endsWith(mute)) return new Promise(() => {})
    const headers = new Headers(request?.headers)
    if (isNameless) headers.delete('authorization')
    const isElsewhere = elsewhere?.methods.includes(request?.method ?? '')
    const place = isElsewhere ? String(address).replace(server.url, elsewhere?.origin ?? '') : address
    const answer = await fetch(place, { ...request, headers })
    await held
    return answer
  }
  const apps: App[] = []
  const environments: TestEnvironment[] = []
  context.after(async () => {
    for (const app of apps) app.stop()
    await server.stop()
  })
  return {
    server: { origin: server.url, fetch },
    /** Every request of the apps, as `GET /v1/log?offset=-1`. */
    asked,
    setDown: (next: boolean) => (down = next),
    /** Requests of these methods come to another server. */
    setElsewhere: (origin: string, methods: readonly string[]) => (elsewhere = { origin, methods }),
    /** Somebody on the way takes from every request what says which log it is about. */
    setNameless: (next: boolean) => (isNameless = next),
    /** Requests whose address ends so never get an answer, nor an end. */
    setMute: (ending: string) => (mute = ending),
    runTimers: () => {
      for (const { runTimers } of environments) runTimers()
    },
    /** For how long each timer waits, of all apps. */
    waits: () => environments.flatMap(({ waits }) => waits()),
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
    /** Somebody sets the clocks of all devices right. */
    setRight() {
      for (const environment of environments) environment.setNow(now)
    },
    /** Opens a device; `slow`: by how many milliseconds its clock is behind the server's. */
    async open(store: Store, slow = 0) {
      const environment = testEnvironment(store, { origin: server.url, fetch: network })
      environment.setNow(instant(now - slow))
      const app = await openApp(environment)
      assert.ok(app.ok)
      apps.push(app.value)
      environments.push(environment)
      return app.value
    },
  }
}

async function askMara(app: App, id: AskId, about: Wording): Promise<Ask> {
  await app.change(makeAsk(id, app.now(), { words: 'Could you bring me oat milk?', tie: 'friend', ...about }))
  for (const step of [
    (ask: Ask) => sealGuess(ask, { chance: 0.3 as Chance }, app.now()),
    (ask: Ask) => markAsked(ask, app.now(), { channel: 'by-voice', until: later(app.now(), 14 * day) }),
  ]) {
    const noted = step(askOf(app, id))
    assert.ok(noted.ok)
    await app.change(noted.value)
  }
  return askOf(app, id)
}

const first = 'ask1' as AskId

/** The one ask, unless another is named. */
export function askOf(app: App, id = first): Ask {
  return app.notebook.value.asks.get(id) ?? assert.fail()
}

/** Its link. */
export function linkOf(app: App): Link {
  const [link] = app.notebook.value.links.values()
  assert.ok(link)
  return link
}

/** Asks Mara, and makes the link. */
export async function makeLink(app: App, id = first, about: Wording = {}): Promise<Link> {
  const ask = await askMara(app, id, about)
  const until = Math.floor((ask.until ?? 0) / 1000)
  const made = await app.links.make(ask, { k: 'ask', w: ask.words ?? '', by: 'Sam', until })
  assert.ok(made.ok)
  return [...app.notebook.value.links.values()].find((link) => link.ask === id && !link.closing) ?? assert.fail()
}

/** A friend's page, open at a link: what it reads, and how it answers. */
export async function friendAt(server: { origin: string; fetch: typeof fetch }, link: Link) {
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
    /** Seals one, to be sent whenever a test wishes. */
    async sealed(reply: ReplyContent) {
      const bytes = await sealAnswer(opened.value, reply)
      return () => append(server, bearer, bytes)
    },
    async answer(reply: ReplyContent) {
      const sent = await append(server, bearer, await sealAnswer(opened.value, reply))
      return sent.ok ? 'sent' : sent.error
    },
  }
}

/** What the link lets its holder do. */
export function useOf(link: Link) {
  const use = parseFragment(link.fragment)
  assert.ok(use.ok)
  return use.value
}
