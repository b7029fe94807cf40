// Other devices come to the record, and hear of each other.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AskId } from '../../core/ask.ts'
import { instant } from '../../lib/time.ts'
import { formatOffset, framesType, header } from '../../protocol/log-api.ts'
import { fakeServer } from '../../sync/testing.ts'
import { recoveryScreen } from './recovery.ts'
import { appOn, ask } from '../../../test/app/devices.ts'
import { until } from '../../../test/app/sharing.ts'

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
