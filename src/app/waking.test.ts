import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { newBrowser, openMessage, startPushService } from '../../test/server/push-service.ts'
import { friendAt, makeLink, start, world } from '../../test/app/links-world.ts'
import { fail, ok } from '../lib/result.ts'
import { day, later, minute } from '../lib/time.ts'
import { pokePath } from '../protocol/log-api.ts'
import { memoryStore } from '../store/memory.ts'
import { keptScreen } from './screens/kept.ts'
import { noticeScreen } from './screens/notice.ts'
import { pauseScreen } from './screens/pause.ts'
import { type BrowserPush, keepWoken, type Subscribed } from './waking.ts'

/** A server that wakes devices through a push company of the test's, and a browser that can be woken. */
async function story(context: TestContext, says: 'yes' | 'refused' | 'unable' = 'yes') {
  const company = await startPushService()
  context.after(() => company.stop())
  const all = await world(context, { pushService: company.origin, limits: { pushEvery: 20, pushWait: 0 } })
  const keys = newBrowser()
  const subscribed = { endpoint: `${company.origin}/sam`, p256dh: keys.p256dh, auth: keys.auth.toString('base64url') }
  let now: Subscribed | undefined
  let asked = 0
  const push: BrowserPush = {
    can: () => true,
    now: async () => now,
    begin: async () => {
      asked++
      if (says !== 'yes') return fail(says)
      now = subscribed
      return ok(now)
    },
    end: async () => {
      now = undefined
    },
  }
  const app = await all.open(memoryStore())
  const { server } = all
  const poke = async (box = '') => {
    await server.fetch(server.origin + pokePath, { method: 'POST', headers: { authorization: `Bearer ${box}` } })
  }
  return { ...all, company, keys, app, push, poke, asked: () => asked, subscribed: () => now }
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 10))
  assert.ok(holds())
}

/** Long enough for a push that should not come. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 250))
}

async function turnedOn(context: TestContext) {
  const all = await story(context)
  const screen = noticeScreen(all.app, all.push)
  await until(() => screen.state.value === 'off')
  await screen.turnOn()
  assert.deepEqual([screen.state.value, screen.trouble.value], ['on', undefined])
  return { ...all, screen }
}

test('nothing is asked and no link names a box until it is turned on', async (context) => {
  const { app, push, server, asked } = await story(context)
  const screen = noticeScreen(app, push)
  await until(() => screen.state.value === 'off')
  assert.equal(asked(), 0)
  const friend = await friendAt(server, await makeLink(app))
  assert.equal(friend.offer.box, undefined)
  assert.equal(app.notebook.value.settings.box, undefined)
})

test('once on, a link made after it names the box, and its poke wakes this browser with a message that says nothing', async (context) => {
  const { app, server, company, keys, poke } = await turnedOn(context)
  const friend = await friendAt(server, await makeLink(app))
  assert.match(friend.offer.box ?? '', /^[A-Za-z0-9_-]{22}[.][A-Za-z0-9_-]{43}$/)
  await poke(friend.offer.box)
  await until(() => company.pushes.length === 1)
  const [came] = company.pushes
  assert.deepEqual([came?.path, [...openMessage(came?.body ?? [], keys.pair, keys.auth)]], ['/sam', [1]])
})

test('a no to the browser’s question, or a browser that can’t, leaves nothing behind', async (context) => {
  for (const says of ['refused', 'unable'] as const) {
    const { app, push } = await story(context, says)
    const screen = noticeScreen(app, push)
    await screen.turnOn()
    assert.deepEqual([screen.state.value, screen.trouble.value], ['off', says])
    assert.equal(app.notebook.value.settings.box, undefined)
  }
})

test('without the server it stays off, and the browser is not woken either', async (context) => {
  const { app, push, setDown, subscribed } = await story(context)
  const screen = noticeScreen(app, push)
  await until(() => screen.state.value === 'off')
  setDown(true)
  await screen.turnOn()
  assert.deepEqual([screen.state.value, screen.trouble.value, subscribed()], ['off', 'offline', undefined])
})

test('where nobody is woken it is not offered', async (context) => {
  const { open } = await world(context)
  const { push } = await story(context)
  const screen = noticeScreen(await open(memoryStore()), push)
  await until(() => screen.state.value === 'not-offered')
  const can = noticeScreen(await open(memoryStore()), { ...push, can: () => false })
  assert.equal(can.state.value, 'unable')
})

test('turned off, this browser is woken no more, and the person’s other devices are', async (context) => {
  const { app, push, server, company, screen, poke } = await turnedOn(context)
  const { box } = (await friendAt(server, await makeLink(app))).offer
  const other = newBrowser()
  const its = { endpoint: `${company.origin}/other`, p256dh: other.p256dh, auth: other.auth.toString('base64url') }
  await keepWoken(app, { ...push, now: async () => its })
  await screen.turnOff()
  assert.equal(screen.state.value, 'off')
  await poke(box)
  await until(() => company.pushes.length > 0)
  await aMoment()
  assert.deepEqual(
    company.pushes.map(({ path }) => path),
    ['/other'],
  )
})

test('while all is paused nobody is woken, and after it the next opening sets it anew', async (context) => {
  const { app, push, server, company, poke, setNow } = await turnedOn(context)
  const { box } = (await friendAt(server, await makeLink(app))).offer
  await pauseScreen(app).pause(7)
  await keepWoken(app, push)
  await poke(box)
  await aMoment()
  assert.equal(company.pushes.length, 0)
  setNow(later(start, 8 * day))
  await keepWoken({ ...app, now: () => later(start, 8 * day) }, push)
  await poke(box)
  await until(() => company.pushes.length === 1)
})

test('erasing everything takes the box along', async (context) => {
  const { app, server, company, poke, setNow } = await turnedOn(context)
  const { box } = (await friendAt(server, await makeLink(app))).offer
  assert.ok(await keptScreen(app).erase())
  setNow(later(start, minute))
  await poke(box)
  await aMoment()
  assert.equal(company.pushes.length, 0)
})
