import assert from 'node:assert/strict'
import type { PersonId } from '../core/person.ts'
import type { StepId } from '../core/step.ts'
import { test, type TestContext } from 'node:test'
import { makeAsk, sealGuess } from '../core/ask-steps.ts'
import type { AskId } from '../core/ask.ts'
import { day, later } from '../lib/time.ts'
import { linkBearer } from '../seal/linked-log.ts'
import { memoryStore } from '../store/memory.ts'
import { append, readLog } from '../sync/client.ts'
import { waitingScreen } from './screens/waiting.ts'
import { askOf, friendAt, linkOf, makeLink, start, useOf, world } from '../../test/app/links-world.ts'

test('one asks, the other answers, the first sees the answer', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const link = await makeLink(app)
  assert.ok(link.opened)
  const friend = await friendAt(server, link)
  assert.deepEqual([friend.offer.by, friend.offer.w], ['Sam', 'Could you bring me oat milk?'])
  assert.equal(await friend.answer({ a: 'yes', t: 'Of course. I was going anyway.', f: 4, g: 'yes' }), 'sent')
  await app.links.look()
  const { answer, felt, guess } = askOf(app)
  assert.deepEqual(
    [answer?.says, answer?.line, felt, guess.chance],
    ['yes', 'Of course. I was going anyway.', 'glad', 0.3],
  )
})

test('an answer that is changed and taken back counts once, as it stands', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const friend = await friendAt(server, await makeLink(app))
  await friend.answer({ a: 'yes' })
  await friend.answer({ a: 'part', t: 'On Friday.' })
  await app.links.look()
  await app.links.look()
  assert.deepEqual([askOf(app).answer?.says, askOf(app).answerCount], ['part', 2])
  await friend.answer({ a: null })
  await app.links.look()
  assert.deepEqual([askOf(app).answer, askOf(app).takenBack], [undefined, true])
})

test('an answer that was held up on its way does not undo a later one', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const friend = await friendAt(server, await makeLink(app))
  const yes = await friend.sealed({ a: 'yes', f: 4 })
  assert.equal(await friend.answer({ a: 'no', t: 'I can’t, after all.' }), 'sent')
  await app.links.look()
  assert.ok((await yes()).ok)
  await app.links.look()
  const { answer, answerCount, felt } = askOf(app)
  assert.deepEqual([answer?.says, answerCount, felt], ['no', 1, undefined])
  const other = await friend.sealed({ a: 'part' })
  await friend.answer({ a: null })
  assert.ok((await other()).ok)
  await app.links.look()
  assert.deepEqual([askOf(app).answer, askOf(app).takenBack], [undefined, true])
})

test('a line with signs that turn the text around, or with many empty lines, comes as plain words', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const friend = await friendAt(server, await makeLink(app))
  await friend.answer({ a: 'yes', t: `\u202eOf course.${'\n \n'.repeat(90)}On Friday.\u2069` })
  await app.links.look()
  assert.equal(askOf(app).answer?.line, 'Of course.\nOn Friday.')
})

test('a reply that only a newer version could read is read by it, once', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const friend = await friendAt(server, await makeLink(app))
  await friend.answer({ a: 'maybe' } as never)
  await app.links.look()
  assert.deepEqual([linkOf(app).unread, linkOf(app).seen?.n], [[1], 2])
  await friend.answer({ a: 'no' })
  await friend.answer({ a: 'yes' })
  await app.links.look()
  assert.deepEqual([askOf(app).answerCount, linkOf(app).unread, linkOf(app).seen?.n], [2, [1], 4])
  // As a device with an older version left it, which could not read the second one either.
  const { id, seen, ...kept } = linkOf(app)
  const newer = await open(memoryStore())
  await newer.change([
    { kind: 'ask', id: kept.ask, set: { made: start, asked: start } },
    { kind: 'link', id, set: { ...kept, seen: { ...seen }, unread: [1, 2] } },
  ])
  await newer.links.look()
  assert.deepEqual([askOf(newer).answer?.says, askOf(newer).answerCount, linkOf(newer).unread], ['no', 1, [1]])
})

test('a device whose clock is weeks or years behind makes a link that lasts', async (context) => {
  const { open, server, setNow } = await world(context)
  for (const slow of [21 * day, 9 * 365 * day]) {
    setNow(start)
    const app = await open(memoryStore(), slow)
    await app.links.look()
    await makeLink(app)
    assert.ok(linkOf(app).opened)
    setNow(later(start, 13 * day))
    const friend = await friendAt(server, linkOf(app))
    assert.ok(friend.offer.until * 1000 > start + 13 * day)
    assert.equal(linkOf(app).until, friend.offer.until * 1000, 'what is shown of it is true once the clock is right')
    assert.equal(await friend.answer({ a: 'yes' }), 'sent')
    await app.links.look()
    assert.equal(askOf(app).answer?.says, 'yes')
    app.stop()
  }
})

test('a clock that was set right, without a word of the server since, lengthens no link', async (context) => {
  const { open, server, setDown, setRight } = await world(context)
  const app = await open(memoryStore(), 21 * day)
  await app.links.look()
  setDown(true)
  setRight()
  await makeLink(app)
  setDown(false)
  await app.links.look()
  const { offer } = await friendAt(server, linkOf(app))
  assert.equal(offer.until * 1000, linkOf(app).until)
})

test('a link that a slow clock made offline is shown to nobody; once the clock is right it ends', async (context) => {
  const { open, setDown, setNow } = await world(context)
  for (const slow of [21 * day, 9 * 365 * day]) {
    setNow(start)
    setDown(true)
    const store = memoryStore()
    const app = await open(store, slow)
    await makeLink(app)
    setDown(false)
    await app.links.look()
    assert.equal(app.links.trouble.value.get(linkOf(app).id), 'clock')
    assert.equal(linkOf(app).opened, undefined)
    app.stop()
    const right = await open(store)
    await right.links.look()
    assert.equal(
      [...right.notebook.value.links.values()].find(({ opened }) => opened !== undefined),
      undefined,
    )
    setNow(later(start, 2 * day))
    right.stop()
    const muchLater = await open(store)
    await muchLater.links.look()
    assert.equal(muchLater.notebook.value.links.size, 0)
  }
})

test('a link made without a connection opens later, with the same address, once', async (context) => {
  const { open, server, setDown } = await world(context)
  const store = memoryStore()
  setDown(true)
  const app = await open(store)
  const made = await makeLink(app)
  assert.equal(made.opened, undefined)
  assert.equal(app.links.trouble.value.get(made.id), 'offline')
  app.stop()
  setDown(false)
  const again = await open(store)
  await again.links.look()
  assert.equal(again.notebook.value.links.size, 1)
  assert.deepEqual([linkOf(again).fragment, linkOf(again).firstFrame], [made.fragment, made.firstFrame])
  assert.ok(linkOf(again).opened)
  assert.equal((await friendAt(server, linkOf(again))).offer.w, 'Could you bring me oat milk?')
})

test('an answer that came in the moment of closing is read before the server deletes it', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const link = await makeLink(app)
  const friend = await friendAt(server, link)
  await friend.answer({ a: 'no', t: 'I am away, sorry.' })
  await app.links.close(link.id)
  await app.links.look()
  assert.equal(askOf(app).answer?.says, 'no')
  assert.equal(app.notebook.value.links.size, 0)
  assert.equal(await friend.answer({ a: 'yes' }), 'gone')
})

test('"rather not be asked this" that came while the ask was being deleted is kept with them, and nothing else of it', async (context) => {
  for (const isOnline of [true, false]) await deletedUnder(context, isOnline)
})

/** The ask is deleted while an answer to it is on its way. */
async function deletedUnder(context: TestContext, isOnline: boolean): Promise<void> {
  const { open, server, setDown } = await world(context)
  const app = await open(memoryStore())
  const mara = 'mara' as PersonId
  await app.change([{ kind: 'person', id: mara, set: { added: app.now(), name: 'Mara', tie: 'friend' } }])
  const link = await makeLink(app, undefined, { person: mara, step: 'PRA2b' as StepId })
  const friend = await friendAt(server, link)
  const yes = await friend.sealed({ a: 'yes' })
  assert.equal(await friend.answer({ a: 'never', t: 'Please not.' }), 'sent')
  assert.ok((await yes()).ok, 'held up on its way: it does not undo the later one')
  if (!isOnline) setDown(true)
  assert.ok(await waitingScreen(app, link.ask).forget())
  setDown(false)
  await app.links.look()
  assert.deepEqual(
    [...app.notebook.value.people.values()].map(({ ratherNot }) => ratherNot),
    [['PRA2b']],
  )
  assert.deepEqual([app.notebook.value.asks.size, app.notebook.value.links.size], [0, 0])
}

test('a link that ran out closes itself, and nothing is held to be a no', async (context) => {
  const { open, server, setNow } = await world(context)
  const store = memoryStore()
  const first = await open(store)
  const link = await makeLink(first)
  first.stop()
  setNow(later(link.until, 2000))
  const app = await open(store)
  await app.links.look()
  await app.links.look()
  assert.equal(app.notebook.value.links.size, 0)
  assert.equal(askOf(app).answer, undefined)
  const gone = await readLog(server, await linkBearer(useOf(link)))
  assert.ok(!gone.ok && gone.error === 'gone')
})

test('a server whose clock leaps ahead ends no link, and what is answered once it is right arrives', async (context) => {
  const { open, server, setNow } = await world(context)
  const app = await open(memoryStore())
  const link = await makeLink(app)
  await app.links.look()
  for (const days of [20, 400]) {
    setNow(later(start, days * day))
    await app.links.look()
    setNow(start)
    assert.deepEqual([...app.notebook.value.links.values()], [linkOf(app)])
    assert.equal(linkOf(app).closing, undefined)
  }
  await (await friendAt(server, link)).answer({ a: 'yes' })
  await app.links.look()
  assert.equal(askOf(app).answer?.says, 'yes')
})

test('whoever holds the link cannot jam it', async (context) => {
  const { open, server } = await world(context)
  const app = await open(memoryStore())
  const friend = await friendAt(server, await makeLink(app))
  const noise = new Uint8Array(2052)
  noise.set([0, 0, 8, 0, 1])
  assert.ok((await append(server, friend.bearer, noise)).ok)
  await friend.answer({ a: 'yes', t: 'Still me.' })
  await app.links.look()
  assert.equal(askOf(app).answer?.line, 'Still me.')
})

test('who answers was asked, though nobody lived to note it; taken back, it waits no longer than the link', async (context) => {
  const { open, server, setNow, setRight } = await world(context)
  const app = await open(memoryStore())
  const id = 'ask1' as AskId
  await app.change(makeAsk(id, app.now(), { words: 'Could you bring me oat milk?', tie: 'friend' }))
  const sealed = sealGuess(askOf(app), {}, app.now())
  await app.change(sealed.ok ? sealed.value : assert.fail())
  const until = Math.floor(later(app.now(), 14 * day) / 1000)
  await app.links.make(askOf(app), { k: 'ask', w: 'Milk?', by: 'Sam', until })
  const friend = await friendAt(server, linkOf(app))
  await friend.answer({ a: 'yes' })
  await app.links.look()
  assert.deepEqual([askOf(app).asked, askOf(app).until], [app.now(), until * 1000])
  await friend.answer({ a: null })
  await app.links.look()
  assert.equal(waitingScreen(app, id).state.value, 'waiting')
  setNow(later(start, 15 * day))
  setRight()
  assert.equal(waitingScreen(app, id).state.value, 'silent')
})

test('a device that was away hears from the others that somebody looked in time, before it says that nobody knows', async (context) => {
  const { open, setNow, setRight } = await world(context)
  const stores = [memoryStore(), memoryStore()] as const
  const phone = await open(stores[0])
  assert.equal(await phone.devices.turnOn('A phone'), undefined)
  const secret = await phone.devices.pair()
  const tablet = await open(stores[1])
  assert.equal(await tablet.devices.join(secret.ok ? secret.value : assert.fail(), 'A tablet'), undefined)
  await makeLink(phone)
  for (const app of [phone, tablet]) assert.equal(await app.devices.look(), undefined)
  assert.ok(linkOf(tablet).opened)
  tablet.stop()
  setNow(later(start, 15 * day))
  setRight()
  await phone.links.look()
  await phone.links.look()
  assert.equal(phone.notebook.value.links.size, 0)
  assert.equal(await phone.devices.look(), undefined)
  setNow(later(start, 60 * day))
  setRight()
  const again = await open(stores[1])
  await again.links.look()
  assert.deepEqual([again.notebook.value.links.size, askOf(again).unheard], [0, undefined])
})
