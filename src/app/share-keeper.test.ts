import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { online, type World } from '../../test/app/asking.ts'
import { seen, shared, until } from '../../test/app/sharing.ts'
import { forgetShare, type Share, type ShareId } from '../core/share-door.ts'
import { hasNewNote, noteOf, shareState } from '../core/share-state.ts'
import { concat } from '../lib/bytes.ts'
import { fromBase64url } from '../lib/base64url.ts'
import { day, later } from '../lib/time.ts'
import { sealNote } from '../seal/share-log-reader.ts'
import { shareKeys } from '../seal/share-log-owner.ts'
import { memoryStore } from '../store/memory.ts'
import { append, create, remove } from '../sync/client.ts'
import { type App, openApp } from './app.ts'
import { type TestEnvironment, testEnvironment } from './testing.ts'
import { shareScreen, sharesScreen } from './screens/shares.ts'

type Began = World & { readonly setDown: (down: boolean) => void }

/** A program with a real server, and a letter that can be shared. `through`: what a request goes through. */
async function world(context: TestContext, through?: (network: typeof fetch) => typeof fetch): Promise<Began> {
  const begun = await online(context, through)
  const { app } = begun
  await app.change([
    { kind: 'letter', id: 'l1', set: { made: app.now(), rung: 'R1', text: 'You were small.' } },
    { kind: 'settings', id: 'mine', set: { name: 'Sam' } },
  ])
  return begun
}

/** Another device of the same person, which has heard `heard` of a share, and has a clock of its own. */
async function otherDevice(
  context: TestContext,
  { environment }: World,
  { id, made, until: last, label, keys, seen: read, opened }: Share,
): Promise<{ readonly app: App; readonly environment: TestEnvironment }> {
  const own = testEnvironment(memoryStore(), { origin: environment.origin, fetch: environment.fetch ?? assert.fail() })
  const begun = await openApp(own)
  assert.ok(begun.ok && keys && read)
  context.after(() => begun.value.stop())
  const set = { made, until: last, label, ...keys, seen: { ...read }, ...(opened !== undefined && { opened }) }
  await begun.value.change([{ kind: 'share', id, set }])
  return { app: begun.value, environment: own }
}

function shareIn(app: App, id: ShareId): Share {
  return app.notebook.value.shares.get(id) ?? assert.fail()
}

/** The program begins to let somebody in, and is caught once it kept the keys, before the server has answered. */
async function caught(app: App) {
  const making = app.links.letIn({ by: 'Sam', until: later(app.now(), 30 * day), items: [letter], label: '' })
  await until(() => app.notebook.value.shares.size > 0)
  const [share] = app.notebook.value.shares.values()
  return { making, id: share?.id ?? assert.fail(), fragment: share?.keys?.fragment ?? assert.fail() }
}

/** Lets time pass until everything was erased. */
async function unhurried(app: App, environment: TestEnvironment): Promise<void> {
  while (app.notebook.value.shares.size > 0) {
    environment.runTimers()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const letter = { k: 'letter', on: '23 Nov 2026', w: 'You were small.' } as const

/** Requests of one method wait until they are let through. */
function gate(method: string) {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  const state = { isShut: false, arrived: 0 }
  const through =
    (network: typeof fetch): typeof fetch =>
    async (address, request) => {
      const answer = await network(address, request)
      if (state.isShut && request?.method === method && address.toString().includes('/v1/log')) {
        state.arrived++
        await opened
      }
      return answer
    }
  return { through, state, open: () => open() }
}

test('a device that has not heard that a share is open reads it and goes on; it never ends it', async (context) => {
  const begun = await world(context)
  const { app, environment } = begun
  const id = await shared(app)
  const holder = await seen(app, id)
  assert.ok(holder.ok && (await holder.leave({ t: 'See you on Friday.' })).ok)
  const { opened: _, ...unheard } = shareIn(app, id)
  const other = await otherDevice(context, begun, unheard)
  environment.setNow(later(app.now(), 2 * day))
  other.environment.setNow(app.now())
  await other.app.links.look()
  assert.ok((await seen(app, id)).ok)
  const there = shareIn(other.app, id)
  assert.deepEqual([shareState(there, app.now()), noteOf(there)?.text], ['open', 'See you on Friday.'])
})

test('a device whose clock is a month ahead ends no share of which the time is not up', async (context) => {
  const begun = await world(context)
  const { app } = begun
  const id = await shared(app)
  const other = await otherDevice(context, begun, shareIn(app, id))
  other.environment.setNow(later(app.now(), 31 * day))
  await other.app.links.look()
  assert.ok((await seen(app, id)).ok)
  assert.ok(shareIn(other.app, id).keys)
})

test('a server whose clock leaps a month ahead ends no share either', async (context) => {
  const begun = await world(context)
  const { app, environment } = begun
  const id = await shared(app)
  const right = app.now()
  const other = await otherDevice(context, begun, shareIn(app, id))
  environment.setNow(later(right, 31 * day))
  await other.app.links.look()
  environment.setNow(right)
  await other.app.links.look()
  assert.ok(shareIn(other.app, id).keys)
  assert.ok((await seen(app, id)).ok)
})

test('shutting a door while the server is away is tried again by itself', async (context) => {
  const { app, environment, setDown } = await world(context)
  const id = await shared(app)
  await app.links.look()
  setDown(true)
  assert.ok(await sharesScreen(app).close(id))
  await until(() => app.links.trouble.value.has(id))
  setDown(false)
  environment.runTimers()
  await until(() => shareIn(app, id).keys === undefined)
})

test('after the server came back from a backup the newest note counts, though it stands where another one stood', async (context) => {
  const { app } = await world(context)
  const id = await shared(app)
  const first = await seen(app, id)
  assert.ok(first.ok)
  await first.leave({ t: 'one' })
  await first.leave({ t: 'two' })
  await app.links.look()
  const { keys: kept, until: expiresAt } = shareIn(app, id)
  const bytes = (text = '') => fromBase64url(text) ?? assert.fail()
  const secrets = { admin: bytes(kept?.admin), replyPrivate: bytes(kept?.replyPrivate) }
  const keys = await shareKeys({ ...secrets, fragment: first.fragment, firstFrame: bytes(kept?.firstFrame) })
  assert.ok(keys.ok && (await remove(first.server, keys.value.adminBearer)).ok)
  const log = { useHash: keys.value.useHash, class: 'm', expiresAt, firstFrame: first.frames } as const
  assert.ok((await create(first.server, keys.value.adminBearer, log)).ok)
  const again = await seen(app, id)
  assert.ok(again.ok && (await again.leave({ t: 'three' })).ok)
  await app.links.look()
  assert.equal(noteOf(shareIn(app, id))?.text, 'three')
})

const endings: { readonly [how: string]: (app: App, id: ShareId) => Promise<unknown> } = {
  shut: (app, id) => app.links.shut(id),
  forgotten: (app, id) => app.links.shut(id, forgetShare(shareIn(app, id))),
  erased: (app) => app.erase(),
}
for (const [how, end] of Object.entries(endings)) {
  test(`a share that is ${how} while it is being made is taken from the server`, async (context) => {
    const put = gate('PUT')
    const { app, environment } = await world(context, put.through)
    put.state.isShut = true
    const { making, id, fragment } = await caught(app)
    await until(() => put.state.arrived > 0)
    const ending = end(app, id)
    await until(() => shareState(shareIn(app, id), app.now()) === 'closing')
    if (how === 'erased') await unhurried(app, environment) // it waits for no server: all is gone before the answer comes
    put.open()
    await Promise.all([making, ending])
    await until(() => app.notebook.value.shares.get(id)?.keys === undefined)
    assert.ok(!(await seen(app, id, fragment)).ok)
  })
}

test('a request that arrives late, after it was given up, is ended too, and nothing of it is shown before', async (context) => {
  let late: (() => Promise<Response>) | undefined
  const { app } = await world(context, (network) => (address, request) => {
    if (request?.method !== 'PUT') return network(address, request)
    const { signal: _, ...rest } = request
    late = () => network(address, rest)
    return Promise.reject(new TypeError('timed out'))
  })
  const { making, id, fragment } = await caught(app)
  assert.equal((await making).ok, false)
  await app.links.look()
  assert.deepEqual([sharesScreen(app).open.value, sharesScreen(app).shut.value], [[], []])
  assert.equal((await late?.())?.status, 201)
  await app.links.look()
  assert.ok(!(await seen(app, id, fragment)).ok)
  assert.equal(app.notebook.value.shares.size, 0)
})

test('what never arrived is let go after a day', async (context) => {
  const { app, environment, setDown } = await world(context)
  setDown(true)
  const { making } = await caught(app)
  await making
  setDown(false)
  await app.links.look()
  assert.equal(app.notebook.value.shares.size, 1)
  environment.setNow(later(app.now(), day + 1000))
  await app.links.look()
  assert.equal(app.notebook.value.shares.size, 0)
})

test('a note that was being read while its share was deleted is not kept', async (context) => {
  const reading = gate('GET')
  const { app, setDown } = await world(context, reading.through)
  const id = await shared(app)
  const holder = await seen(app, id)
  assert.ok(holder.ok && (await holder.leave({ t: 'private words' })).ok)
  reading.state.isShut = true
  const looking = app.links.look()
  await until(() => reading.state.arrived > 0)
  assert.ok(await shareScreen(app, id).forget())
  setDown(true)
  reading.open()
  await looking
  assert.deepEqual([shareIn(app, id).notes, shareIn(app, id).forget], [[], true])
})

test('whoever fills the log fills no notebook: the newest notes are kept, and the last one counts', async (context) => {
  const { app } = await world(context)
  const id = await shared(app)
  const holder = await seen(app, id)
  assert.ok(holder.ok)
  const { open, server } = holder
  const notes = await Promise.all(Array.from({ length: 30 }, (_, i) => sealNote(open, { t: `Note ${i}` })))
  assert.ok((await append(server, open.useBearer, concat(...notes))).ok)
  await app.links.look()
  assert.deepEqual([shareIn(app, id).notes.length, noteOf(shareIn(app, id))?.text], [16, 'Note 29'])
  await app.links.look()
  assert.equal(shareIn(app, id).notes.length, 16)
})

test('a note that was held up behind a later one of its page neither counts nor is new, however many of others stand between', async (context) => {
  const { app } = await world(context)
  const id = await shared(app)
  const [holder, other] = [await seen(app, id), await seen(app, id)]
  assert.ok(holder.ok && other.ok)
  const { open, server } = holder
  const [first, second] = [await sealNote(open, { t: 'First thought' }), await sealNote(open, { t: 'Second thought' })]
  const between = await Promise.all(Array.from({ length: 15 }, (_, i) => sealNote(other.open, { t: `Note ${i}` })))
  assert.ok((await append(server, open.useBearer, concat(second, ...between, first))).ok)
  await app.links.look()
  assert.equal(noteOf(shareIn(app, id))?.text, 'Note 14')
  const again = await seen(app, id)
  assert.ok(again.ok)
  const [early, late] = [await sealNote(again.open, { t: 'Early' }), await sealNote(again.open, { t: 'Late' })]
  assert.ok((await append(server, open.useBearer, late)).ok)
  await app.links.look()
  await shareScreen(app, id).looked()
  assert.ok((await append(server, open.useBearer, early)).ok)
  await app.links.look()
  assert.deepEqual([noteOf(shareIn(app, id))?.text, hasNewNote(shareIn(app, id))], ['Late', false])
})

test('a share that was ended by one device and deleted on another goes', async (context) => {
  const { app } = await world(context)
  const id = await shared(app)
  const gone = { admin: null, replyPrivate: null, fragment: null, firstFrame: null }
  await app.change([{ kind: 'share', id, set: { forget: true, ended: app.now(), ...gone } }])
  await app.links.look()
  assert.equal(app.notebook.value.shares.has(id), false)
})
