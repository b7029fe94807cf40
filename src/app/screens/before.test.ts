import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { AskId } from '../../core/ask.ts'
import { fakeServer } from '../../sync/testing.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { waysIn } from '../unlock.ts'
import { beforeScreen } from './before.ts'
import { devicesScreen } from './devices.ts'
import { recoveryScreen } from './recovery.ts'

const open = new Set<App>()
after(() => {
  for (const app of open) app.stop()
})

async function appOn(reach: typeof fetch): Promise<App> {
  const app = await openApp(testEnvironment(undefined, { origin: 'http://test', fetch: reach }))
  assert.ok(app.ok)
  open.add(app.value)
  return app.value
}

/** Somebody whose record is on a server, with recovery words made before. */
async function shared(reach: typeof fetch) {
  const app = await appOn(reach)
  await app.change([{ kind: 'ask', id: 'a', set: { made: 1, words: 'oat milk' } }])
  const recovery = recoveryScreen(app, async () => undefined)
  assert.ok((await recovery.show()) && (await recovery.seen()))
  const devices = devicesScreen(app, 'A computer')
  assert.ok(await devices.add())
  return { recovery: recovery.words.value, pairing: devices.words.value }
}

async function hasWords({ environment }: App): Promise<boolean> {
  const ways = await waysIn(environment.store)
  assert.ok(ways.ok)
  return ways.value.words
}

test('recovery words bring it back to an empty browser, and open it there from then on', async () => {
  const { fetch } = fakeServer()
  const { recovery } = await shared(fetch)
  const app = await appOn(fetch)
  const screen = beforeScreen(app, 'A phone')
  screen.type(recovery.join(' '))
  assert.ok(await screen.recover())
  assert.equal(app.notebook.value.asks.get('a' as AskId)?.words, 'oat milk')
  assert.ok(await hasWords(app))
})

test('the words that another device shows bring it too, and are not taken for recovery words', async () => {
  const { fetch } = fakeServer()
  const { pairing } = await shared(fetch)
  const app = await appOn(fetch)
  const screen = beforeScreen(app, 'A phone')
  screen.type(pairing.join(' '))
  assert.ok(await screen.recover())
  assert.equal(app.notebook.value.asks.get('a' as AskId)?.words, 'oat milk')
  assert.equal(await hasWords(app), false)
})

test('wherever the connection breaks it is said as it is, and the same words bring the rest and open it here', async () => {
  const { fetch } = fakeServer()
  const { recovery } = await shared(fetch)
  const faults = new Set<unknown>()
  for (let good = 0; !faults.has(undefined); good++) {
    let left = good
    const breaks: typeof fetch = async (...all) =>
      left-- > 0 ? fetch(...all) : Promise.reject(new TypeError('no network'))
    const app = await appOn(breaks)
    const screen = beforeScreen(app, 'A phone')
    screen.type(recovery.join(' '))
    await screen.recover()
    faults.add(screen.fault.value)
    assert.equal(screen.fault.value === 'offline', app.devices.status.value.is === 'off')
    left = Infinity
    assert.ok(screen.fault.value === undefined || (await screen.recover()), `after ${good}: ${screen.fault.value}`)
    assert.equal(app.notebook.value.asks.get('a' as AskId)?.words, 'oat milk')
    assert.ok(await hasWords(app))
  }
  assert.deepEqual([...faults], ['offline', 'coming', undefined])
})

test('words of another record, where this device shares its own, bring nothing and change nothing: that is said, and its own words still do', async () => {
  const { fetch } = fakeServer()
  const [mine, foreign] = [await shared(fetch), await shared(fetch)]
  let isOnline = true
  const app = await appOn((...all) => (isOnline ? fetch(...all) : Promise.reject(new TypeError('no network'))))
  const screen = beforeScreen(app, 'A phone')
  const types = async (words: readonly string[]) => {
    screen.type(words.join(' '))
    return [await screen.recover(), screen.fault.value]
  }
  assert.deepEqual(await types(mine.recovery), [true, undefined])
  const before = JSON.stringify([...app.notebook.value.slots, ...app.notebook.value.asks])
  for (const again of [screen, beforeScreen(app, 'A phone')]) {
    for (const words of [foreign.recovery, foreign.pairing]) {
      again.type(words.join(' '))
      assert.equal(await again.recover(), false)
      assert.equal(again.fault.value, 'shared')
    }
  }
  isOnline = false
  assert.deepEqual(await types(foreign.recovery), [false, 'unsure'])
  isOnline = true
  assert.equal(JSON.stringify([...app.notebook.value.slots, ...app.notebook.value.asks]), before)
  assert.deepEqual(await types(mine.recovery), [true, undefined])
  assert.ok(await hasWords(app))
})
