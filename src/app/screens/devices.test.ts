import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { AskId } from '../../core/ask.ts'
import { instant } from '../../lib/time.ts'
import { formatOffset, framesType, header } from '../../protocol/log-api.ts'
import { fakeServer } from '../../sync/testing.ts'
import { type App, openApp } from '../app.ts'
import { missedMost } from '../sync/round.ts'
import { testEnvironment } from '../testing.ts'
import { keepWords } from '../vault.ts'
import { devicesScreen } from './devices.ts'
import { joinScreen } from './join.ts'
import { keptScreen } from './kept.ts'
import { recoveryScreen } from './recovery.ts'

const open = new Set<App>()
after(() => {
  for (const app of open) app.stop()
})

async function appOn(reach: typeof fetch) {
  const environment = testEnvironment(undefined, { origin: 'http://test', fetch: reach })
  const app = await openApp(environment)
  assert.ok(app.ok)
  open.add(app.value)
  const screens = { screen: devicesScreen(app.value, 'A computer'), joining: joinScreen(app.value, 'A phone') }
  return { app: app.value, ...screens, environment }
}

const ask = (id: string, words: string) => [{ kind: 'ask', id, set: { made: 1, words } } as const]

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.ok(isSo())
}

test('with twelve words another device has the same record, and news of one comes to the other', async () => {
  const { fetch } = fakeServer()
  const [one, two] = [await appOn(fetch), await appOn(fetch)]
  await one.app.change(ask('a', 'oat milk'))
  assert.equal(one.screen.status.value.is, 'off')
  assert.ok(await one.screen.add())
  assert.deepEqual([one.screen.step.value, one.screen.words.value.length], ['pairing', 12])
  two.joining.type(one.screen.words.value.join(' '))
  two.environment.setNow(instant(two.environment.now() + 60_000))
  assert.ok(await two.joining.come())
  assert.equal(two.app.notebook.value.asks.get('a' as AskId)?.words, 'oat milk')
  await one.app.devices.look()
  one.screen.go('look')
  assert.deepEqual(
    one.screen.devices.value.map(({ isHere }) => isHere),
    [true, false],
  )
  await two.app.change(ask('b', 'a lift'))
  two.environment.runTimers()
  // This server has no stream that tells of it: the first device finds it when it looks again.
  await until(() => {
    one.environment.runTimers()
    return one.app.notebook.value.asks.size === 2
  })
  await until(() => two.screen.status.value.is === 'fresh') // it may not have heard yet that the server has it
})

test('the words work once, and a slip in them is said', async () => {
  const { fetch } = fakeServer()
  const [one, two, three] = [await appOn(fetch), await appOn(fetch), await appOn(fetch)]
  assert.ok(await one.screen.add())
  const words = one.screen.words.value.join(' ')
  two.joining.type('one two three')
  assert.equal(await two.joining.come(), false)
  assert.equal(two.joining.fault.value, 'count')
  two.joining.type(words)
  assert.ok(await two.joining.come())
  three.joining.type(words)
  assert.equal(await three.joining.come(), false)
  assert.equal(three.joining.fault.value, 'gone')
})

test('a device that is ended says so and keeps what it has', async () => {
  const { fetch } = fakeServer()
  const [one, two] = [await appOn(fetch), await appOn(fetch)]
  await one.app.change(ask('a', 'oat milk'))
  await one.screen.add()
  two.joining.type(one.screen.words.value.join(' '))
  await two.joining.come()
  await one.app.devices.look()
  const other = one.screen.devices.value.find(({ isHere }) => !isHere)
  assert.ok(other && (await one.screen.end(other.id, false)))
  await until(() => {
    two.environment.runTimers() // it may have looked while the new log was being made
    return two.screen.status.value.is === 'unlinked'
  })
  assert.equal(two.app.notebook.value.asks.size, 1)
  // Until then it may be a mistake of the server's.
  two.environment.setNow(instant(two.environment.now() + missedMost + 1))
  await two.app.devices.look()
  assert.equal(two.screen.devices.value.length, 0)
})

test('where a device is lost all other ways end, the recovery words with them, and that is said until there are new ones', async () => {
  const { fetch } = fakeServer()
  const [one, two] = [await appOn(fetch), await appOn(fetch)]
  const recovery = recoveryScreen(one.app, async () => undefined)
  assert.ok((await recovery.show()) && (await recovery.seen()))
  await one.screen.add()
  await until(() => recovery.leads.value)
  two.joining.type(one.screen.words.value.join(' '))
  assert.ok(await two.joining.come())
  await one.app.devices.look()
  const other = one.screen.devices.value.find(({ isHere }) => !isHere)
  assert.ok(other && (await one.screen.end(other.id, true)))
  await until(() => !recovery.leads.value)
  assert.ok((await recovery.show()) && (await recovery.seen()))
  await until(() => recovery.leads.value)
})

test('recovery words from before it was shared lead there too, and erasing everything leaves nothing on the server', async () => {
  const server = fakeServer()
  const one = await appOn(server.fetch)
  const secret = one.environment.random(16)
  await one.app.change(ask('a', 'oat milk'))
  assert.ok((await keepWords(one.app, secret, true)).ok)
  assert.equal(await one.app.devices.turnOn('A computer'), undefined)
  const empty = await appOn(server.fetch)
  assert.equal(await empty.app.devices.recover(secret, 'A phone'), undefined)
  assert.deepEqual(empty.app.notebook.value.asks, one.app.notebook.value.asks)
  const ways = empty.app.notebook.value.slots.size
  assert.equal(await empty.app.devices.recover(secret, 'A phone'), 'shared', 'it came already: no second way is made')
  assert.equal(empty.app.notebook.value.slots.size, ways)
  assert.ok(await empty.screen.leave())
  assert.equal(empty.screen.status.value.is, 'off')
  await one.app.erase()
  assert.equal(server.logs.size, 0)
})

test('leaving without a connection leaves nothing half done: what was written here still comes to the others', async () => {
  const { fetch } = fakeServer()
  let isDown = false
  const network: typeof fetch = async (...all) => (isDown ? Promise.reject(new TypeError('no network')) : fetch(...all))
  const [one, two] = [await appOn(fetch), await appOn(network)]
  assert.ok(await one.screen.add())
  two.joining.type(one.screen.words.value.join(' '))
  assert.ok(await two.joining.come())
  isDown = true
  await two.app.change(ask('a', 'oat milk'))
  assert.equal(await two.screen.leave(), false)
  assert.deepEqual([two.screen.fault.value, two.screen.held.value], ['offline', true])
  await two.app.devices.look()
  assert.equal(two.screen.status.value.is === 'unlinked', false)
  isDown = false
  assert.ok(await two.screen.leave())
  assert.equal(two.screen.held.value, false)
  assert.equal(await one.app.devices.look(), undefined)
  assert.equal(one.app.notebook.value.asks.size, 1)
})

test('a device that stopped sharing, or was ended, never says that nobody else holds what it has', async () => {
  const { fetch } = fakeServer()
  const [one, two, three] = [await appOn(fetch), await appOn(fetch), await appOn(fetch)]
  const shared = [one, two, three].map(({ app }) => keptScreen(app).shared)
  const now = () => shared.map(({ value }) => value)
  assert.deepEqual(now(), ['no', 'no', 'no'])
  for (const { joining } of [two, three]) {
    assert.ok(await one.screen.add())
    joining.type(one.screen.words.value.join(' '))
    assert.ok(await joining.come())
  }
  assert.deepEqual(now(), ['now', 'now', 'now'])
  assert.ok(await two.screen.leave())
  assert.deepEqual([two.screen.status.value.is, ...now()], ['off', 'now', 'before', 'now'])
  await one.app.devices.look() // so that it knows of them all
  await one.app.erase()
  await three.app.devices.look()
  assert.deepEqual([three.screen.status.value.is, shared[2]?.value], ['unlinked', 'before'])
})

test('whoever wants to stop though the server is gone for good can, and nothing is lost here', async () => {
  const { fetch } = fakeServer()
  let isDown = false
  const network: typeof fetch = async (...all) => (isDown ? Promise.reject(new TypeError('no network')) : fetch(...all))
  const one = await appOn(network)
  assert.ok(await one.screen.add())
  isDown = true
  await one.app.change(ask('a', 'oat milk'))
  assert.equal(await one.screen.leave(), false)
  assert.ok(await one.screen.leave(true))
  assert.deepEqual([one.screen.status.value.is, one.app.notebook.value.slots.size], ['off', 0])
  assert.equal(one.app.notebook.value.asks.size, 1)
})

test('where the server never took the first log, stopping sends nothing, and ends it', async () => {
  const { fetch } = fakeServer()
  const sent: string[] = []
  const full: typeof fetch = async (input, init) => {
    sent.push(`${init?.method} ${String(input)}`)
    return init?.method === 'PUT' ? Response.json({ error: 'no-space' }, { status: 507 }) : fetch(input, init)
  }
  const one = await appOn(full)
  assert.equal(await one.screen.add(), false)
  await one.app.change(ask('a', 'oat milk'))
  assert.ok(await one.screen.leave())
  assert.deepEqual(
    sent.filter((request) => request.startsWith('POST')),
    [],
  )
  assert.deepEqual([one.screen.status.value.is, one.app.notebook.value.asks.size], ['off', 1])
  assert.equal(keptScreen(one.app).shared.value, 'no')
})

test('what the server sends while everything is being erased, or after it was locked, is not taken in', async () => {
  for (const last of ['erase', 'stop'] as const) {
    const { fetch } = fakeServer()
    const gate = Promise.withResolvers<void>()
    let isSlow = false
    const slowly: typeof fetch = async (...all) => {
      const answer = await fetch(...all)
      if (isSlow) await gate.promise
      return answer
    }
    const [one, two] = [await appOn(fetch), await appOn(slowly)]
    assert.ok(await one.screen.add())
    two.joining.type(one.screen.words.value.join(' '))
    assert.ok(await two.joining.come())
    assert.equal(await two.app.devices.look(), undefined)
    isSlow = true // from now on nothing that is sent arrives before the end
    await one.app.change(ask('a', 'oat milk'))
    assert.equal(await one.app.devices.look(), undefined)
    const looks = two.app.devices.look()
    const ends = last === 'erase' ? two.app.erase() : two.app.stop()
    const impatient = setInterval(two.environment.runTimers, 5)
    await ends
    clearInterval(impatient)
    const { store } = two.environment
    const before = await store.contents()
    gate.resolve()
    await looks
    await new Promise((resolve) => setTimeout(resolve, 50))
    assert.deepEqual(await store.contents(), before)
  }
})

test('new words are shown while no server answers; then they lead there, and those before nowhere', async () => {
  const server = fakeServer()
  let network: (...all: Parameters<typeof fetch>) => Promise<Response> = server.fetch
  const one = await appOn((...all) => network(...all))
  assert.ok(await one.screen.add())
  const recovery = recoveryScreen(one.app, async () => 'age1example')
  const made: string[] = []
  for (const _ of ['first', 'second']) {
    const silence = Promise.withResolvers<void>()
    network = () => silence.promise.then(() => Promise.reject(new Error('down')))
    assert.ok((await recovery.show()) && (await recovery.seen()))
    made.push(recovery.words.value.join(' '))
    silence.resolve()
    await one.app.devices.look() // it waits for the try that came to nothing
    network = server.fetch
    assert.equal(await one.app.devices.look(), undefined)
  }
  const [before = '', now = ''] = made
  const empty = await appOn(server.fetch)
  empty.screen.go('recover')
  empty.screen.type(before)
  assert.equal(await empty.screen.come(), false)
  assert.equal(empty.screen.fault.value, 'gone')
  empty.screen.type(now)
  assert.ok(await empty.screen.come())
})

test('a second tap does not come to the record twice', async () => {
  const { fetch } = fakeServer()
  const one = await appOn(fetch)
  assert.ok(await one.screen.add())
  const recovery = recoveryScreen(one.app, async () => undefined)
  assert.ok((await recovery.show()) && (await recovery.seen()))
  await one.app.devices.look()
  const empty = await appOn(fetch)
  empty.screen.go('recover')
  empty.screen.type(recovery.words.value.join(' '))
  assert.deepEqual(await Promise.all([empty.screen.come(), empty.screen.come()]), [true, false])
  assert.equal(empty.screen.devices.value.length, 2)
})

test('an answer without end is read no further than an answer can be long', async () => {
  const { fetch } = fakeServer()
  let given = 0
  const one = await appOn(async (address, request) => {
    if (request?.method !== 'GET') return fetch(address, request)
    const pull = (to: ReadableStreamDefaultController<Uint8Array>): void => {
      given += 65_536
      if (given < 1e8) to.enqueue(new Uint8Array(65_536))
      else to.close()
    }
    const headers = { [header.contentType]: framesType, [header.nextOffset]: formatOffset(1) }
    return new Response(new ReadableStream({ pull }), { headers })
  })
  assert.equal(await one.app.devices.turnOn('A computer'), 'offline')
  assert.ok(given < 1e6)
})

test('a server that says there is more, and has nothing, is not asked without end', async () => {
  const { fetch } = fakeServer()
  let asked = 0
  const one = await appOn(async (address, request) => {
    if (!String(address).includes('live=')) return fetch(address, request)
    asked += 1
    const headers = {
      [header.contentType]: framesType,
      [header.nextOffset]: formatOffset(1),
      [header.upToDate]: 'true',
    }
    return new Response(new Uint8Array(516), { headers })
  })
  assert.ok(await one.screen.add())
  await new Promise((resolve) => setTimeout(resolve, 200))
  assert.ok(asked < 5)
})

test('without a connection it says so, and what is new waits', async () => {
  const server = fakeServer()
  let isUp = true
  const one = await appOn((...all) => (isUp ? server.fetch(...all) : Promise.reject(new Error('down'))))
  await one.screen.add()
  isUp = false
  await one.app.change(ask('a', 'oat milk'))
  assert.equal(await one.app.devices.look(), 'offline')
  const status = one.screen.status.value
  assert.ok(status.is === 'offline' && status.things > 0 && status.at !== undefined)
  isUp = true
  assert.equal(await one.app.devices.look(), undefined)
  assert.equal(one.screen.status.value.is, 'fresh')
})

test('a device that another one ended shares nothing from then on, and says so until it shares again', async () => {
  const { fetch } = fakeServer()
  const [one, two] = [await appOn(fetch), await appOn(fetch)]
  await one.screen.add()
  two.joining.type(one.screen.words.value.join(' '))
  assert.ok(await two.joining.come())
  await one.app.devices.look()
  await two.app.change(ask('a', 'oat milk'))
  assert.equal(two.app.copies?.wayBack(), 'shared')
  assert.ok(await one.screen.end(two.app.devices.own.value ?? assert.fail(), false))
  assert.equal(await two.app.devices.look(), 'unlinked')
  assert.equal(two.app.copies?.wayBack(), 'shared')
  two.environment.setNow(instant(two.environment.now() + missedMost + 1))
  assert.equal(await two.app.devices.look(), 'unlinked')
  const again = await openApp(two.environment)
  assert.ok(again.ok)
  open.add(again.value)
  for (const app of [two.app, again.value]) {
    const screen = devicesScreen(app, 'A phone')
    assert.deepEqual([screen.status.value.is, app.copies?.wayBack()], ['unlinked', 'open'])
    assert.equal(keptScreen(app).shared.value, 'before')
    assert.equal(await app.devices.inStep(), true)
  }
  const screen = devicesScreen(again.value, 'A phone')
  assert.ok(await screen.add())
  assert.equal(screen.status.value.is, 'fresh')
  assert.equal(await again.value.devices.leave(true), undefined)
  assert.equal(screen.status.value.is, 'off')
})
