import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { AskId } from '../../core/ask.ts'
import { pairingFor } from '../devices.ts'
import { instant } from '../../lib/time.ts'
import { fakeServer } from '../../sync/testing.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { devicesScreen, type DevicesScreen } from './devices.ts'
import { joinScreen } from './join.ts'

const open = new Set<App>()
after(() => {
  for (const app of open) app.stop()
})

type Where = { readonly publicUrl: string | null }

/** The server, which also says where it is, as the real one does. */
function houseAt(where: Where = { publicUrl: 'https://tendril.example' }) {
  const { fetch } = fakeServer()
  const reach: typeof fetch = async (address, request) =>
    String(address).endsWith('/v1/where') ? Response.json(where) : fetch(address, request)
  return reach
}

async function appOn(reach: typeof fetch) {
  const environment = testEnvironment(undefined, { origin: 'http://test', fetch: reach })
  const opened = await openApp(environment)
  assert.ok(opened.ok)
  const app = opened.value
  open.add(app)
  return { app, screen: devicesScreen(app, 'A computer'), environment }
}

const ask = (id: string, words: string) => [{ kind: 'ask', id, set: { made: 1, words } } as const]

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.ok(isSo())
}

/** What the picture holds behind the `#`. */
async function pictured({ picture }: DevicesScreen): Promise<string> {
  await until(() => picture.value !== undefined)
  const shown = picture.value
  assert.ok(shown?.is === 'address')
  const [place = '', fragment = ''] = shown.address.split('#')
  assert.equal(place, 'https://tendril.example/d')
  return fragment
}

test('the picture leads to the words filled in; nothing happens before a tap, and then the record is here', async () => {
  const reach = houseAt()
  const [one, two] = [await appOn(reach), await appOn(reach)]
  await one.app.change(ask('a', 'oat milk'))
  assert.ok(await one.screen.add())
  const joining = joinScreen(two.app, 'A phone', await pictured(one.screen))
  await until(() => joining.typed.value !== '')
  assert.equal(joining.typed.value, one.screen.words.value.join(' '))
  assert.deepEqual([joining.isBrought, joining.here.value, two.app.notebook.value.asks.size], [true, 'nothing', 0])
  assert.ok(await joining.come())
  assert.equal(two.app.notebook.value.asks.get('a' as AskId)?.words, 'oat milk')
  assert.equal(joining.here.value, 'nothing')
  await one.app.devices.look()
  assert.equal(one.screen.pairs.value, 'came')
})

test('a picture that was used, or is over, says so', async () => {
  const reach = houseAt()
  const [one, two, three] = [await appOn(reach), await appOn(reach), await appOn(reach)]
  assert.ok(await one.screen.add())
  const fragment = await pictured(one.screen)
  assert.ok(await joinScreen(two.app, 'A phone', fragment).come())
  const late = joinScreen(three.app, 'A phone', fragment)
  assert.equal(await late.come(), false)
  assert.equal(late.fault.value, 'gone')
  assert.ok(await one.screen.add())
  const next = await pictured(one.screen)
  one.environment.setNow(instant(one.environment.now() + pairingFor))
  await one.app.devices.look()
  const over = joinScreen(three.app, 'A phone', next)
  assert.equal(await over.come(), false)
  assert.equal(over.fault.value, 'gone')
})

test('after ten minutes nothing is shown that leads nowhere', async () => {
  const one = await appOn(houseAt())
  assert.ok(await one.screen.add())
  assert.equal(one.screen.pairs.value, 'waits')
  one.environment.runTimers()
  assert.deepEqual(
    [one.screen.pairs.value, one.screen.words.value.length, one.screen.picture.value],
    ['over', 0, undefined],
  )
})

test('a picture that was read in part says so, and the words can be typed', async () => {
  const two = await appOn(houseAt())
  for (const [brought, fault] of [
    ['1abc', 'cut-link'],
    [`2${'A'.repeat(22)}`, 'bad-link'],
  ] as const) {
    const joining = joinScreen(two.app, 'A phone', brought)
    assert.deepEqual([joining.fault.value, joining.isBrought, joining.typed.value], [fault, false, ''])
  }
})

test('on a server without a public address there is no picture for a phone', async () => {
  const one = await appOn(houseAt({ publicUrl: null }))
  assert.ok(await one.screen.add())
  await until(() => one.screen.picture.value !== undefined)
  assert.deepEqual(one.screen.picture.value, { is: 'only-here' })
  assert.equal(one.screen.words.value.length, 12)
})

test('a device with notes hears that they would go there too; one that shares already brings nothing', async () => {
  const reach = houseAt()
  const [one, two, three] = [await appOn(reach), await appOn(reach), await appOn(reach)]
  assert.ok(await one.screen.add())
  await two.app.change(ask('b', 'a lift'))
  const joining = joinScreen(two.app, 'A phone', await pictured(one.screen))
  assert.equal(joining.here.value, 'notes')
  assert.ok(await three.screen.add())
  const other = joinScreen(one.app, 'A computer', await pictured(three.screen))
  assert.equal(other.here.value, 'shared')
  assert.equal(await other.come(), false)
  assert.equal(other.fault.value, 'shared')
  assert.equal(await one.app.devices.join(one.environment.random(16), 'A computer'), 'shared')
  assert.ok(await joining.come())
  await one.app.devices.look()
  assert.equal(one.app.notebook.value.asks.get('b' as AskId)?.words, 'a lift')
})
