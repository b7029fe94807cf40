import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { signal } from '@preact/signals-core'
import fc from 'fast-check'
import { otherDevice, reopened } from '../../../test/app/sharing.ts'
import { mineId } from '../../core/records/op.ts'
import { day, hour, type Instant, instant, later, minute } from '../../lib/time.ts'
import { fakeServer } from '../../sync/testing.ts'
import type { App } from '../app.ts'
import { isShared } from '../devices.ts'
import { testEnvironment, type TestEnvironment } from '../testing.ts'
import { heardAt, hearWays, waysTo } from '../ways-heard.ts'
import { lookAtWays } from './new-ways.ts'
import { recoveryScreen } from './recovery.ts'
import { todayScreen } from './today.ts'

async function opened(context: TestContext) {
  const environment = testEnvironment(undefined, { origin: 'http://test', fetch: fakeServer().fetch })
  return { app: await reopened(context, environment), environment }
}

const said = (app: App) => todayScreen(app).ways.value.map(({ is, count }) => `${count} ${is}`)
const pass = (environment: TestEnvironment, time: number) => environment.setNow(later(environment.now(), time))
/** Opens the list of devices, and goes away again. */
const looks = (app: App) => lookAtWays(app, 'device')

/** Brings one more device to the record of `app`. */
async function adds(context: TestContext, app: App, { origin, fetch }: TestEnvironment): Promise<App> {
  const secret = await app.devices.pair()
  const more = await reopened(context, testEnvironment(undefined, { origin, fetch: fetch ?? assert.fail() }))
  assert.ok(secret.ok)
  assert.equal(await more.devices.join(secret.value, 'One more'), undefined)
  assert.equal(await app.devices.look(), undefined)
  return more
}

test('a device that was added is said on Today the day after, and until the list is looked at; looking right after adding it ends nothing', async (context) => {
  const { app, environment } = await opened(context)
  await otherDevice(context, app, environment)
  looks(app)
  pass(environment, 10 * minute)
  await app.drafts.flush()
  assert.deepEqual(said(app), [])
  app.stop()
  const anew = await reopened(context, environment)
  assert.equal(await anew.devices.look(), undefined)
  looks(anew)
  assert.deepEqual(said(anew), [])
  pass(environment, day)
  assert.deepEqual(said(anew), ['1 device'])
  looks(anew)
  assert.deepEqual(said(anew), [])
  await anew.drafts.flush()
  anew.stop()
  const third = await reopened(context, environment)
  assert.equal(await third.devices.look(), undefined)
  assert.deepEqual(said(third), [])
})

test('a device is not told of those that were there before it came, only of those that come after', async (context) => {
  const { app, environment } = await opened(context)
  const { other, own } = await otherDevice(context, app, environment)
  for (const clock of [environment, own]) pass(clock, day)
  assert.deepEqual([said(app), said(other)], [['1 device'], []])
  await adds(context, app, environment)
  assert.equal(await other.devices.look(), undefined)
  for (const clock of [environment, own]) pass(clock, day)
  assert.deepEqual([said(app), said(other)], [['2 device'], ['1 device']])
})

test('nor where its coming was broken off, and the rest came by itself later', async (context) => {
  const { app, environment } = await opened(context)
  await otherDevice(context, app, environment)
  const network = environment.fetch ?? assert.fail()
  let brokenOff = 0
  for (let allowed = 0; allowed < 12; allowed++) {
    let left = allowed
    const fetch: typeof network = async (...request) => (left-- > 0 ? network(...request) : assert.fail('offline'))
    const own = testEnvironment(undefined, { origin: 'http://test', fetch })
    const before = await reopened(context, own)
    const secret = await app.devices.pair()
    assert.ok(secret.ok)
    const trouble = await before.devices.join(secret.value, 'A phone')
    if (!trouble || !isShared(before.devices.status.value)) continue
    brokenOff++
    await before.drafts.flush()
    before.stop()
    left = Infinity
    const fresh = await reopened(context, own)
    assert.equal(await fresh.devices.look(), undefined)
    pass(own, day)
    assert.deepEqual(said(fresh), [], `${allowed}`)
    await adds(context, fresh, { ...own, fetch: network })
    pass(own, day)
    assert.deepEqual(said(fresh), ['1 device'])
  }
  assert.ok(brokenOff > 0)
})

test('the clock of a device that was added hides it from nobody', async (context) => {
  for (const off of [-400 * day, 400 * day]) {
    const { app, environment } = await opened(context)
    assert.equal(await app.devices.turnOn('A computer'), undefined)
    const secret = await app.devices.pair()
    const theirs = testEnvironment(undefined, { origin: 'http://test', fetch: environment.fetch ?? assert.fail() })
    pass(theirs, off)
    const more = await reopened(context, theirs)
    assert.ok(secret.ok)
    assert.equal(await more.devices.join(secret.value, 'One more'), undefined)
    assert.equal(await app.devices.look(), undefined)
    looks(app)
    pass(environment, day)
    assert.deepEqual(said(app), ['1 device'])
  }
})

test('a device that was ended since is not told', async (context) => {
  const { app, environment } = await opened(context)
  await otherDevice(context, app, environment)
  pass(environment, day)
  assert.deepEqual(said(app), ['1 device'])
  const id = [...app.notebook.value.slots.keys()].find((one) => one !== app.devices.own.value) ?? assert.fail()
  assert.equal(await app.devices.unlink(id, false), undefined)
  assert.deepEqual(said(app), [])
})

test('recovery words that were made are said on Today the day after, shared or not, until their page is looked at', async (context) => {
  const { app, environment } = await opened(context)
  const recovery = recoveryScreen(app, async () => undefined)
  assert.ok((await recovery.show()) && (await recovery.seen()))
  lookAtWays(app, 'words')
  assert.deepEqual(said(app), [])
  pass(environment, day)
  assert.deepEqual(said(app), ['1 words'])
  looks(app)
  assert.deepEqual(said(app), ['1 words'])
  lookAtWays(app, 'words')
  assert.deepEqual(said(app), [])
  assert.ok((await recovery.show()) && (await recovery.seen()))
  pass(environment, day)
  assert.deepEqual(said(app), ['1 words'])
})

test('while everything is paused, or not now, a device that was added is still said', async (context) => {
  const { app, environment } = await opened(context)
  await otherDevice(context, app, environment)
  pass(environment, day)
  await app.change([{ kind: 'settings', id: mineId, set: { pausedUntil: later(app.now(), day) } }])
  const paused = todayScreen(app)
  assert.deepEqual([paused.card.value.kind, said(app)], ['paused', ['1 device']])
  await app.change([{ kind: 'safety', id: mineId, set: { dying: 'plan', at: app.now() } }])
  const held = todayScreen(app)
  assert.deepEqual([held.card.value.kind, said(app)], ['not-now', ['1 device']])
})

test('ways that were there before anything was noted on this device are no news, and one that comes then is', async (context) => {
  const { app } = await opened(context)
  const withWords = (wordsMade: Instant) => ({
    ...app.notebook.value,
    settings: { ...app.notebook.value.settings, wordsMade },
  })
  const [old, fresh] = [instant(1), instant(2)]
  const notebook = signal(withWords(old))
  const end = hearWays({ notebook, drafts: app.drafts }, app.now)
  const heard = () => waysTo(notebook.value).map((way) => heardAt(app, way))
  assert.deepEqual(heard(), [undefined])
  notebook.value = withWords(fresh)
  assert.deepEqual(heard(), [app.now()])
  end()
})

type Step = { readonly do: 'add' | 'end' | 'look' | 'wait'; readonly n: number }
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ do: fc.constantFrom('add', 'end', 'look', 'wait'), n: fc.nat({ max: 20 }) }),
  { maxLength: 25, size: 'max' },
)

test('whatever happens in whatever order, said are those that are there, were heard of half a day ago, and were not looked at since', async (context) => {
  const { app, environment } = await opened(context)
  assert.equal(await app.devices.turnOn('A computer'), undefined)
  let made = 0
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const there = new Map<string, { since: number; seen: boolean }>()
      const due = () =>
        [...there].filter(([, { since, seen }]) => !seen && environment.now() - since >= 12 * hour).map(([id]) => id)
      for (const { do: what, n } of all) {
        const id = what === 'add' ? `way${made++}` : ([...there.keys()][n % there.size] ?? '')
        if (what === 'wait') pass(environment, n * hour)
        if (what === 'look') {
          for (const one of due()) there.set(one, { since: 0, seen: true })
          looks(app)
        }
        if (what === 'add') {
          there.set(id, { since: environment.now(), seen: false })
          const set = { way: 'device', name: 'One more', added: n, places: 'p', publicPoint: 'p', sealedPrivate: 's' }
          await app.change([{ kind: 'slot', id, set }])
        }
        if (what === 'end' && there.delete(id)) await app.change([{ kind: 'slot', id, gone: true }])
        assert.deepEqual(said(app), due().length > 0 ? [`${due().length} device`] : [])
      }
      for (const id of there.keys()) await app.change([{ kind: 'slot', id, gone: true }])
    }),
    { numRuns: process.env['LONG'] ? 200 : 20 },
  )
})
