import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { online, type World } from '../../test/app/asking.ts'
import { otherDevice, seen, shared, shows, until } from '../../test/app/sharing.ts'
import type { Share, ShareId } from '../core/share-door.ts'
import { noteOf } from '../core/share-state.ts'
import { replyId, replyJson } from '../core/reply.ts'
import { concat } from '../lib/bytes.ts'
import { day, hour, later } from '../lib/time.ts'
import { sealNote } from '../seal/share-log-reader.ts'
import { append } from '../sync/client.ts'
import type { App } from './app.ts'
import { shareScreen, sharesScreen } from './screens/shares.ts'
import { missedMost } from './sync/round.ts'

type Live = World & { readonly share: ShareId; readonly setDown: (down: boolean) => void }

/** A program with a real server, two letters and an ask, and somebody let in to the first letter and the ask for as long as they last. */
async function goingOn(
  context: TestContext,
  questions: readonly string[] = [],
  through?: (network: typeof fetch) => typeof fetch,
): Promise<Live> {
  const begun = await online(context, through)
  const { app, id } = begun
  const now = app.now()
  await app.change([
    { kind: 'letter', id: 'l1', set: { made: now, rung: 'R1', text: 'You were small. Mara knew.' } },
    { kind: 'letter', id: 'l2', set: { made: now, rung: 'R1', text: 'Not for others.' } },
    { kind: 'ask', id, set: { seal: { at: now, guess: { chance: 0.3 } }, asked: now } },
    { kind: 'settings', id: 'mine', set: { name: 'Sam' } },
  ])
  const share = await shared(app, ['letter/l1', `ask/${id}`], questions, true)
  return { ...begun, share }
}

function shareIn(app: App, id: ShareId): Share {
  return app.notebook.value.shares.get(id) ?? assert.fail()
}

/** How many records its log has. */
async function records(app: App, id: ShareId): Promise<number> {
  const found = await seen(app, id)
  assert.ok(found.ok)
  return found.open.records.length
}

test('an answer that comes, and a letter that is edited, are shown a moment later; what is new in the record is not', async (context) => {
  const { app, id, share, environment } = await goingOn(context)
  assert.deepEqual(await shows(app, share), ['open', 'You were small. M. knew.'])
  await app.change([
    { kind: 'ask', id, set: { told: { says: 'yes', line: 'Gladly.', at: app.now() } } },
    { kind: 'letter', id: 'l1', set: { text: 'You were very small.' } },
    { kind: 'letter', id: 'l3', set: { made: app.now(), rung: 'R1', text: 'A new one.' } },
  ])
  environment.runTimers()
  await until(() => shareIn(app, share).live?.hidden.length === 0)
  await app.links.look()
  assert.deepEqual(await shows(app, share), ['yes', 'You were very small.'])
  const found = await seen(app, share)
  assert.ok(found.ok && found.open.changed === app.now() && !JSON.stringify(found.open.items).includes('Gladly'))
})

test('a server that takes what is changed and never shows it is not told without end', async (context) => {
  let [swallows, posts] = [false, 0]
  const { app, share, environment } = await goingOn(context, [], (network) => async (address, request) => {
    if (request?.method !== 'POST') return network(address, request)
    posts += 1
    return swallows
      ? new Response(null, { status: 204, headers: { 'stream-next-offset': '0000000000009999' } })
      : network(address, request)
  })
  ;[swallows, posts] = [true, 0]
  await app.change([{ kind: 'letter', id: 'l1', set: { text: 'You were very small.' } }])
  for (let looks = 0; looks < 12; looks++) await app.links.look()
  assert.ok(posts > 0 && posts < 8, `told ${posts} times`)
  swallows = false
  environment.setNow(later(app.now(), hour))
  await app.links.look()
  assert.deepEqual(await shows(app, share), ['open', 'You were very small.'])
})

test('what is deleted from the record goes from their page, and looking again changes nothing', async (context) => {
  const { app, id, share, environment } = await goingOn(context, ['How do I begin?'])
  await app.change([{ kind: 'ask', id, gone: true }])
  environment.runTimers()
  await until(() => shareIn(app, share).what.ask === undefined)
  await app.links.look()
  assert.deepEqual(await shows(app, share), ['How do I begin?', 'You were small. M. knew.'])
  const before = await records(app, share)
  await app.links.look()
  environment.runTimers()
  await app.links.look()
  assert.equal(await records(app, share), before)
  assert.deepEqual(shareIn(app, share).what, { question: 1, letter: 1 })
})

test('while an answer waits unopened their page stays as it was; once it is opened they see it', async (context) => {
  const { app, id, share } = await goingOn(context)
  const at = app.now()
  const came = { ask: id, link: 'l', place: 1, purpose: 'ask', at, reply: replyJson({ says: 'yes' }) } as const
  await app.change([{ kind: 'reply', id: replyId('l', 'first'), set: came }])
  await app.links.look()
  assert.deepEqual(await shows(app, share), ['open', 'You were small. M. knew.'])
  assert.deepEqual(shareIn(app, share).what, { ask: 1, letter: 1 })
  const { shown, waiting } = shareScreen(app, share)
  assert.deepEqual([shown.value.length, waiting.value], [1, 1])
  await app.change([{ kind: 'ask', id, set: { opened: at, seen: 1 } }])
  await app.links.look()
  assert.deepEqual(await shows(app, share), ['yes', 'You were small. M. knew.'])
})

test('somebody who is taken out of the circle does not come in by name', async (context) => {
  const { app, share } = await goingOn(context)
  await app.links.look()
  assert.deepEqual(shareIn(app, share).live?.hidden, ['Mara'])
  await app.change([{ kind: 'person', id: 'mara', gone: true }])
  await app.change([{ kind: 'letter', id: 'l1', set: { text: 'Mara knew, and you were small.' } }])
  await app.links.look()
  assert.deepEqual((await shows(app, share)).at(-1), 'M. knew, and you were small.')
})

test('without a connection changes wait, and go out by themselves once there is one', async (context) => {
  const { app, share, setDown, environment } = await goingOn(context)
  setDown(true)
  await app.change([{ kind: 'letter', id: 'l1', gone: true }])
  await app.links.look()
  assert.equal(app.links.trouble.value.get(share), 'offline')
  setDown(false)
  environment.runTimers()
  await until(() => !app.links.trouble.value.has(share))
  assert.deepEqual(await shows(app, share), ['open'])
})

test('another device with another clock undoes nothing, and brings up what it changed itself', async (context) => {
  const { app, share, environment } = await goingOn(context)
  const { other, own } = await otherDevice(context, app, environment)
  own.setNow(later(app.now(), -3 * day))
  await other.links.look()
  assert.equal(await records(app, share), 3)
  await app.change([{ kind: 'letter', id: 'l1', set: { text: 'Small.' } }])
  await app.links.look()
  assert.equal(await records(app, share), 4)
  assert.equal(await other.devices.look(), undefined)
  await other.change([{ kind: 'letter', id: 'l1', set: { text: 'Smaller.' } }])
  await other.links.look()
  assert.deepEqual(await shows(app, share), ['open', 'Smaller.'])
  assert.equal(await records(app, share), 5)
})

test('a log that is full says so and takes no more that is new, but what is taken out still goes', async (context) => {
  const { app, share } = await goingOn(context)
  const found = await seen(app, share)
  assert.ok(found.ok)
  const { open, server } = found
  for (let i = 0; i < 8; i++) {
    const more = await Promise.all(Array.from({ length: 31 }, (_, n) => sealNote(open, { t: `${i} ${n}` })))
    assert.ok((await append(server, open.useBearer, concat(...more))).ok)
  }
  await app.change([{ kind: 'letter', id: 'l1', set: { text: 'One more change.' } }])
  await app.links.look()
  assert.equal(app.links.trouble.value.get(share), 'full')
  assert.deepEqual((await shows(app, share)).at(-1), 'You were small. M. knew.')
  await app.change([{ kind: 'letter', id: 'l1', gone: true }])
  await app.links.look()
  assert.deepEqual(await shows(app, share), ['open'])
  assert.equal(app.links.trouble.value.get(share), undefined)
})

test('a note still comes, and once the door is shut nothing of what went on is kept', async (context) => {
  const { app, share } = await goingOn(context, ['How do I begin?'])
  const holder = await seen(app, share)
  assert.ok(holder.ok && (await holder.leave({ t: 'See you on Friday.' })).ok)
  await app.change([{ kind: 'letter', id: 'l1', set: { text: 'Changed.' } }])
  await app.links.look()
  assert.equal(noteOf(shareIn(app, share))?.text, 'See you on Friday.')
  assert.ok(await sharesScreen(app).close(share))
  await until(() => shareIn(app, share).keys === undefined)
  assert.equal(shareIn(app, share).live, undefined)
})

test('a device that another one ended still takes out of its doors what is deleted here', async (context) => {
  const { app, share, environment } = await goingOn(context)
  const { other } = await otherDevice(context, app, environment)
  assert.equal(await other.devices.unlink(app.devices.own.value ?? assert.fail(), false), undefined)
  assert.equal(await app.devices.look(), 'unlinked')
  environment.setNow(later(app.now(), missedMost + 1)) // until then it may be a mistake of the server's
  assert.equal(await app.devices.look(), 'unlinked')
  await app.change([{ kind: 'letter', id: 'l1', gone: true }])
  await app.links.look()
  assert.deepEqual([await shows(app, share), app.links.trouble.value.get(share)], [['open'], undefined])
})
