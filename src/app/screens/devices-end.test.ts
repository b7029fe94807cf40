// A device stops sharing, is ended, or all of it ends.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant } from '../../lib/time.ts'
import { fakeServer } from '../../sync/testing.ts'
import { openApp } from '../app.ts'
import { missedMost } from '../sync/round.ts'
import { keepWords } from '../vault.ts'
import { devicesScreen } from './devices.ts'
import { keptScreen } from './kept.ts'
import { recoveryScreen } from './recovery.ts'
import { appOn, ask } from '../../../test/app/devices.ts'
import { until } from '../../../test/app/sharing.ts'

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

test('a device that another one ended shares nothing from then on, and says so until it shares again', async (context) => {
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
  context.after(() => again.value.stop())
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
