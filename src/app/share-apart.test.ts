import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { mara, online } from '../../test/app/asking.ts'
import { otherDevice, reopened, seen, shared, shows, until } from '../../test/app/sharing.ts'
import { fromBase64url } from '../lib/base64url.ts'
import { day, later } from '../lib/time.ts'
import type { Change } from '../core/records/op.ts'
import { shareKeys } from '../seal/share-log-owner.ts'
import { memoryStore } from '../store/memory.ts'
import { create, remove } from '../sync/client.ts'
import type { App } from './app.ts'
import { personScreen } from './screens/person.ts'
import { shareScreen } from './screens/shares.ts'
import { testEnvironment } from './testing.ts'

/** A program with a real server, letters and a look under "I'm fine". */
async function world(context: TestContext, through?: (network: typeof fetch) => typeof fetch) {
  const begun = await online(context, through)
  const { app } = begun
  const made = app.now()
  await app.change([
    { kind: 'letter', id: 'l1', set: { made, rung: 'R1', text: 'You were small. Mara knew.' } },
    { kind: 'letter', id: 'l2', set: { made, rung: 'R1', text: 'You were quiet.' } },
    { kind: 'letter', id: 'l3', set: { made, rung: 'R1', text: 'Not for others.' } },
    { kind: 'check-in', id: 'c1', set: { at: made, said: 'fine' } },
    { kind: 'settings', id: 'mine', set: { name: 'Sam' } },
  ])
  return begun
}

test('what was written longer than a year ago stays on their page, and names in it hidden, before anybody looks back', async (context) => {
  const { app, environment } = await world(context)
  environment.setNow(later(app.now(), 400 * day))
  const id = await shared(app, ['letter/l1', 'check-in/c1'], [], true)
  await app.change([{ kind: 'letter', id: 'l3', gone: true }])
  await app.links.look()
  app.stop()
  const again = await reopened(context, environment)
  assert.equal(again.older.value, 'put-by')
  await again.links.look()
  assert.deepEqual(await shows(again, id), ['check-in', 'You were small. M. knew.'])
  assert.deepEqual(again.notebook.value.shares.get(id)?.live?.hidden, ['Mara'])
})

test('where a part of the record can’t be opened, the names that were hidden in it are not forgotten', async (context) => {
  const { app, environment } = await world(context)
  environment.setNow(later(app.now(), 400 * day))
  const id = await shared(app, ['letter/l1', 'check-in/c1'], [], true)
  await app.change([{ kind: 'letter', id: 'l3', gone: true }])
  await app.links.look()
  app.stop()
  const store = { ...environment.store, allMonths: async () => ({ ok: false, error: 'unavailable' }) as const }
  const again = await reopened(context, { ...environment, store })
  await again.links.look()
  assert.ok(again.unreadable.value > 0)
  assert.deepEqual(again.notebook.value.shares.get(id)?.live?.hidden, ['Mara'])
})

test('a device that was away hears of the others first: what they deleted or took out does not come back', async (context) => {
  const { app, environment } = await world(context)
  const id = await shared(app, ['letter/l1', 'letter/l2', 'check-in/c1'], [], true)
  const { other, own } = await otherDevice(context, app, environment)
  await other.links.look()
  other.stop()
  await app.change([{ kind: 'letter', id: 'l1', gone: true }])
  const [, second] = shareScreen(app, id).shown.value
  assert.ok(await shareScreen(app, id).takeOut(second?.id ?? ''))
  await app.links.look()
  assert.deepEqual(await shows(app, id), ['check-in'])
  const back = await reopened(context, own)
  assert.ok(back.notebook.value.letters.size > 2)
  await back.links.look()
  assert.deepEqual(await shows(app, id), ['check-in'])
  assert.equal(back.links.trouble.value.get(id), undefined)
  await back.change([{ kind: 'check-in', id: 'c1', gone: true }])
  await back.links.look()
  assert.deepEqual(await shows(app, id), [])
})

test('a device whose way was ended changes nothing any more, and says so', async (context) => {
  const { app, environment } = await world(context)
  const id = await shared(app, ['letter/l1', 'letter/l2'], [], true)
  const { other, own } = await otherDevice(context, app, environment)
  other.stop()
  assert.equal(await app.devices.unlink(other.devices.own.value ?? '', false), undefined)
  await app.change([{ kind: 'letter', id: 'l1', gone: true }])
  await app.links.look()
  const back = await reopened(context, own)
  await back.links.look()
  assert.deepEqual(await shows(app, id), ['You were quiet.'])
  assert.equal(back.links.trouble.value.get(id), 'behind')
})

test('where the server came back from a backup, what was taken out since goes from their page again', async (context) => {
  const { app } = await world(context)
  const id = await shared(app, ['letter/l1', 'letter/l2'], [], true)
  const before = await seen(app, id)
  await app.change([{ kind: 'letter', id: 'l1', gone: true }])
  await app.links.look()
  await app.links.look()
  const { keys: kept, until: expiresAt } = app.notebook.value.shares.get(id) ?? assert.fail()
  const bytes = (text = '') => fromBase64url(text) ?? assert.fail()
  const secrets = { admin: bytes(kept?.admin), replyPrivate: bytes(kept?.replyPrivate) }
  const keys = await shareKeys({ ...secrets, fragment: kept?.fragment ?? '', firstFrame: bytes(kept?.firstFrame) })
  assert.ok(before.ok && keys.ok && (await remove(before.server, keys.value.adminBearer)).ok)
  const log = { useHash: keys.value.useHash, class: 'm', expiresAt, firstFrame: before.frames } as const
  assert.ok((await create(before.server, keys.value.adminBearer, log)).ok)
  assert.equal((await shows(app, id)).length, 2)
  await app.links.look()
  assert.deepEqual(await shows(app, id), ['You were quiet.'])
  assert.equal(app.links.trouble.value.get(id), 'rollback')
})

const leaves: { readonly [how: string]: (app: App) => Promise<unknown> } = {
  'taken out of the circle': (app) => personScreen(app, mara).remove(),
  'given another name': async (app) => {
    const screen = personScreen(app, mara)
    screen.typeName('Ana')
    return screen.keepName()
  },
}
for (const [how, leave] of Object.entries(leaves))
  test(`somebody who is written of and ${how} while there is no connection does not come in by name`, async (context) => {
    const { app, setDown } = await world(context)
    const id = await shared(app, ['letter/l2'], [], true)
    await app.links.look()
    setDown(true)
    await app.change([{ kind: 'letter', id: 'l2', set: { text: 'Mara was quiet.' } }])
    assert.ok(await leave(app))
    setDown(false)
    await app.links.look()
    assert.deepEqual(await shows(app, id), ['M. was quiet.'])
  })

/** Requests of one method to a log wait until they are let through, where it is shut. */
function gate(method: string) {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  const state = { isShut: false, arrived: 0 }
  const through =
    (network: typeof fetch): typeof fetch =>
    async (address, request) => {
      if (state.isShut && request?.method === method) {
        state.arrived++
        await opened
      }
      return network(address, request)
    }
  return { through, state, open: () => open() }
}

test('what is undone while it is on its way is undone on their page too', async (context) => {
  const post = gate('POST')
  const { app, environment } = await world(context, post.through)
  const id = await shared(app, ['letter/l2'], [], true)
  await app.links.look()
  post.state.isShut = true
  await app.change([{ kind: 'letter', id: 'l2', set: { text: 'Too much of me.' } }])
  environment.runTimers()
  await until(() => post.state.arrived > 0)
  await app.change([{ kind: 'letter', id: 'l2', set: { text: 'You were quiet.' } }])
  environment.runTimers()
  post.open()
  await until(() => post.state.arrived > 0)
  await new Promise((resolve) => setTimeout(resolve, 300))
  assert.deepEqual(await shows(app, id), ['You were quiet.'])
})

test('a device whose clock is a year ahead does not say that nobody answered an ask that is open', async (context) => {
  const { app, id: ask, environment } = await world(context)
  const now = app.now()
  const seal = { at: now, guess: { chance: 0.3 } }
  await app.change([{ kind: 'ask', id: ask, set: { seal, asked: now, until: later(now, 14 * day) } }])
  const id = await shared(app, [`ask/${ask}`], [], true)
  await app.links.look()
  const { other, own } = await otherDevice(context, app, environment)
  own.setNow(later(now, 365 * day))
  await other.links.look()
  const found = await seen(app, id)
  assert.ok(found.ok)
  assert.deepEqual(
    found.open.items.map((item) => Object(item).end),
    ['open'],
  )
})

test('an old state of the record brings nothing back, and says so; a backup that is opened makes no door go on', async (context) => {
  const { app, environment } = await world(context)
  const id = await shared(app, ['letter/l1', 'letter/l2'], [], true)
  await app.links.look()
  const saved = await app.copies?.take('backup')
  assert.ok(saved?.ok)
  await app.change([{ kind: 'letter', id: 'l1', gone: true }])
  await app.links.look()
  const { origin, fetch } = environment
  const blank = () => reopened(context, testEnvironment(memoryStore(), { origin, fetch: fetch ?? assert.fail() }))
  const { ops } = saved.value.document
  const opener = await blank()
  assert.ok((await opener.copies?.bring(ops, []))?.ok)
  const { live, keys } = opener.notebook.value.shares.get(id) ?? assert.fail()
  assert.deepEqual([live, keys?.signing, keys?.admin !== undefined], [undefined, undefined, true])
  await opener.links.look()
  assert.equal(opener.links.trouble.value.get(id), undefined)
  const other = await blank()
  assert.ok((await other.change(ops as readonly Change[])).ok)
  assert.ok(other.notebook.value.shares.get(id)?.live)
  await other.links.look()
  assert.deepEqual(await shows(app, id), ['You were quiet.'])
  assert.equal(other.links.trouble.value.get(id), 'behind')
  await app.change([{ kind: 'letter', id: 'l2', gone: true }])
  await app.links.look()
  assert.deepEqual(await shows(app, id), [])
})
