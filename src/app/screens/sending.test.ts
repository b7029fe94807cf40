import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askIn, begun, mara, milk, online } from '../../../test/app/asking.ts'
import { library } from '../../core/library.ts'
import { mineId } from '../../core/records/op.ts'
import { fromBase64url } from '../../lib/base64url.ts'
import { day, hour, later } from '../../lib/time.ts'
import { parseFragment } from '../../protocol/capability.ts'
import { askGrace, logLimits } from '../../protocol/limits.ts'
import { fail } from '../../lib/result.ts'
import { openLink } from '../../seal/ask-log-friend.ts'
import { openApp } from '../app.ts'
import { askDraft, testEnvironment } from '../testing.ts'
import { guessScreen } from './guess.ts'
import { linkDays, sendScreen } from './send.ts'
import { thanksScreen } from './thanks.ts'
import { todayScreen } from './today.ts'
import { toldScreen } from './told.ts'
import { trialScreen } from './trial.ts'
import { waitingScreen } from './waiting.ts'
import { wordsScreen } from './words.ts'

test('the link is shown only once the server has it, and carries until when', async (context) => {
  const world = await online(context)
  const send = sendScreen(world.app, world.id)
  send.chooseDays(3)
  const making = send.askedWithLink()
  assert.equal(send.address.value, undefined)
  assert.ok(await making)
  assert.equal(send.stage.value, 'ready')
  assert.match(send.address.value ?? '', /\/a#1/)
  assert.equal(askIn(world).until, later(world.app.now(), 72 * hour))
  assert.equal(askIn(world).channel, 'by-voice')
})

test('however long a link takes answers, its log outlives it long enough to be read', () => {
  for (const days of linkDays) assert.ok(days * day + askGrace <= logLimits.s.life)
})

test('what goes out with the link tells nobody who sees it what is asked, by whom, or of whom', async (context) => {
  const { app, id } = await online(context)
  await app.change([{ kind: 'settings', id: mineId, set: { name: 'Samira' } }])
  await app.change([{ kind: 'ask', id, set: { words: 'Mara, marzipan potatoes, please?' } }])
  const screen = sendScreen(app, id)
  for (const channel of ['in-writing', 'by-voice'] as const) {
    await app.change([{ kind: 'ask', id, set: { channel } }])
    assert.ok(screen.address.value !== undefined || (await screen.makeLink()))
    const sentence = screen.text.value.replace(screen.address.value ?? 'no link', '')
    assert.match(sentence, /No is fine: $/)
    assert.doesNotMatch(sentence, /Samira|Mara|marzipan|potatoes|please/i, channel)
  }
})

test('in writing it is asked when the link is shared, not before', async (context) => {
  const world = await online(context)
  const words = wordsScreen(world.app, world.id)
  words.choose('in-writing')
  await words.next()
  const send = sendScreen(world.app, world.id)
  assert.ok(await send.makeLink())
  assert.equal(askIn(world).asked, undefined)
  assert.ok(await send.shared())
  const { asked, until } = askIn(world)
  assert.deepEqual([asked, until === undefined], [world.app.now(), false])
})

test('words that were sent in writing without a link were asked in writing, and wait with no end', async () => {
  const world = await begun({ step: milk, person: mara, channel: 'in-writing' })
  assert.ok(await sendScreen(world.app, world.id).asked())
  const { channel, until } = askIn(world)
  assert.deepEqual([channel, until], ['in-writing', undefined])
  assert.equal(waitingScreen(world.app, world.id).state.value, 'waiting')
})

test('a server without a public address is known before a way of asking is chosen', async (context) => {
  const world = await online(context)
  await world.app.links.look()
  assert.equal(wordsScreen(world.app, world.id).onlyHere.value, true)
  assert.equal(sendScreen(world.app, world.id).onlyHere.value, true)
})

test('words that were emptied stay empty, and the link for the answer carries none', async (context) => {
  const world = await online(context)
  const words = wordsScreen(world.app, world.id)
  words.choose('by-voice')
  words.type('text', '')
  assert.equal(await words.next(), 'guess')
  assert.equal(wordsScreen(world.app, world.id).text.value, '')
  const send = sendScreen(world.app, world.id)
  assert.ok(await send.askedWithLink())
  const [link] = world.app.notebook.value.links.values()
  const use = parseFragment(link?.fragment ?? '')
  const frame = fromBase64url(link?.firstFrame ?? '')
  assert.ok(use.ok && frame)
  const opened = await openLink(use.value, frame)
  assert.equal(opened.ok && opened.value.offer.w, '')
})

test('an ask that was taken back before it was asked can’t be asked any more, and no link is made for it', async (context) => {
  for (const [step, channel] of [
    [milk, 'in-writing'],
    [milk, 'by-voice'],
    [library.find(({ answerable }) => !answerable)?.id ?? milk, 'in-person'],
  ] as const) {
    const world = await online(context)
    const { app } = world
    const id = await askDraft(app, { step, person: mara, words: 'Oat milk?', channel })
    const send = sendScreen(app, id)
    assert.ok(await guessScreen(app, id).seal())
    assert.ok(await waitingScreen(app, id).takeBack())
    assert.equal(send.stage.value, 'over', channel)
    assert.deepEqual([await send.makeLink(), await send.askedWithLink(), await send.asked()], [false, false, false])
    assert.equal(app.notebook.value.links.size, 0)
  }
})

test('a second tap while the link is being made makes no second link', async (context) => {
  const world = await online(context)
  const send = sendScreen(world.app, world.id)
  await Promise.all([send.askedWithLink(), send.askedWithLink()])
  assert.equal(world.app.notebook.value.links.size, 1)
})

test('offline the link is held, nothing is shown, and it is there when the connection is back', async (context) => {
  const world = await online(context)
  world.setDown(true)
  const send = sendScreen(world.app, world.id)
  assert.ok(await send.makeLink())
  assert.deepEqual([send.stage.value, send.linkTrouble.value, send.address.value], ['held', 'offline', undefined])
  world.setDown(false)
  await send.tryAgain()
  assert.equal(send.stage.value, 'ready')
})

test('a link that a wrong clock made offline is shown to nobody, and trying again makes one that lasts', async (context) => {
  for (const way of ['in writing', 'by voice', 'thanks', 'trial'] as const) {
    let ahead = 0
    const world = await online(context, (network) => async (address, request) => {
      const answer = await network(address, request)
      const headers = new Headers(answer.headers)
      headers.set('date', new Date(Date.parse(headers.get('date') ?? '') + ahead).toUTCString())
      return new Response(answer.status === 204 ? null : answer.body, { status: answer.status, headers })
    })
    const { screen, make } = await makesLink(world, way)
    world.setDown(true)
    await make()
    world.setDown(false)
    ahead = 61 * day
    await screen.tryAgain()
    assert.deepEqual([screen.linkTrouble.value, screen.address.value], ['clock', undefined], way)
    assert.equal(waitingScreen(world.app, world.id).held.value, false, 'no connection makes it')
    await screen.tryAgain()
    assert.equal(screen.linkTrouble.value, undefined, way)
    assert.ok(screen.address.value, way)
  }
})

async function makesLink({ app, id }: Online, way: 'in writing' | 'by voice' | 'thanks' | 'trial') {
  if (way === 'trial') {
    const screen = trialScreen(app)
    return { screen, make: () => screen.make('Could you water the plants?') }
  }
  if (way === 'thanks') {
    const told = toldScreen(app, id)
    told.choose('yes')
    assert.ok(await told.keep())
    const screen = thanksScreen(app, id, 'For helping me.')
    return { screen, make: screen.make }
  }
  const screen = sendScreen(app, id)
  return { screen, make: way === 'by voice' ? screen.askedWithLink : screen.makeLink }
}

type Online = Awaited<ReturnType<typeof online>>

test('without a link after all, the link is withdrawn and the way of asking changes', async (context) => {
  const world = await online(context)
  world.setDown(true)
  const send = sendScreen(world.app, world.id)
  await send.makeLink()
  assert.ok(await send.without('in-person'))
  assert.deepEqual([send.stage.value, send.channel.value], ['before', 'in-person'])
})

test('other words close the link that carries the old ones', async (context) => {
  const world = await online(context)
  const send = sendScreen(world.app, world.id)
  await send.makeLink()
  const first = send.address.value
  const words = wordsScreen(world.app, world.id)
  words.choose('in-writing')
  words.type('text', 'Something else?')
  await words.next()
  assert.equal(send.stage.value, 'before')
  await send.makeLink()
  assert.notEqual(send.address.value, first)
})

test('words that can’t be written while they are typed are said to be so on the screen where they are typed', async () => {
  const environment = testEnvironment()
  const keepDraft: typeof environment.store.keepDraft = async () => fail('full')
  const world = await begun(undefined, { ...environment, store: { ...environment.store, keepDraft } })
  const words = wordsScreen(world.app, world.id)
  words.type('text', 'Could you')
  await world.app.drafts.flush()
  assert.equal(words.trouble.value, 'full')
})

test('another way of asking closes the link of the one before', async (context) => {
  const world = await online(context)
  const words = wordsScreen(world.app, world.id)
  words.type('text', 'Milk?')
  words.choose('in-writing')
  await words.next()
  const send = sendScreen(world.app, world.id)
  await send.makeLink()
  assert.equal(send.stage.value, 'ready')
  const again = wordsScreen(world.app, world.id)
  again.choose('in-person')
  await again.next()
  assert.equal(send.stage.value, 'before')
})

test('a link that was kept before the page was opened anew is being made, and not called the example', async (context) => {
  const world = await online(context)
  world.setDown(true)
  await sendScreen(world.app, world.id).makeLink()
  const again = await openApp(world.environment)
  assert.ok(again.ok)
  context.after(() => again.value.stop())
  assert.equal(sendScreen(again.value, world.id).stage.value, 'making')
  await again.value.links.look()
  assert.equal(sendScreen(again.value, world.id).stage.value, 'held')
})

test('whose link ended while nobody could look is not called silent: an answer may have come', async (context) => {
  const world = await online(context)
  await sendScreen(world.app, world.id).askedWithLink()
  const screen = waitingScreen(world.app, world.id)
  assert.equal(screen.unlooked.value, false)
  world.setDown(true)
  world.environment.setNow(later(world.app.now(), 15 * day))
  const offline = waitingScreen(world.app, world.id)
  assert.deepEqual([offline.state.value, offline.unlooked.value], ['silent', true])
  assert.deepEqual(
    todayScreen(world.app).rows.value.map(({ kind, unlooked }) => [kind, unlooked]),
    [['closed', true]],
  )
  world.setDown(false)
  await world.app.links.look()
  assert.equal(waitingScreen(world.app, world.id).unlooked.value, false)
})

test('who was away until the server had let the link go is not told of silence either', async (context) => {
  const world = await online(context)
  await sendScreen(world.app, world.id).askedWithLink()
  world.environment.setNow(later(world.app.now(), 60 * day))
  await world.app.links.look()
  assert.equal(world.app.notebook.value.links.size, 0)
  const screen = waitingScreen(world.app, world.id)
  assert.deepEqual([screen.state.value, screen.unlooked.value], ['silent', true])
})

test('for whom Tendril does not help to ask, no link is made and none is given away, though they were asked', async (context) => {
  const world = await online(context)
  const screen = sendScreen(world.app, world.id)
  world.setDown(true)
  assert.ok(await screen.asked())
  await world.app.change([{ kind: 'person', id: mara, set: { 'card.afraid': 'yes' } }])
  assert.deepEqual([screen.stage.value, await screen.makeLink()], ['closed', false])
  assert.equal(world.app.notebook.value.links.size, 0)
})
