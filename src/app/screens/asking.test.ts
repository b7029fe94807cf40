import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { type AskId, askState } from '../../core/ask.ts'
import type { Chance } from '../../core/guess.ts'
import type { PersonId } from '../../core/person.ts'
import type { StepId } from '../../core/step.ts'
import { mineId } from '../../core/records/op.ts'
import { day, hour, later } from '../../lib/time.ts'
import { askGrace, logLimits } from '../../protocol/limits.ts'
import { readConfig } from '../../server/config.ts'
import { startServer } from '../../server/server.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { memoryStore } from '../../store/memory.ts'
import { type App, openApp } from '../app.ts'
import type { AskBegun } from '../asking.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { askDraft, type TestEnvironment, testEnvironment } from '../testing.ts'
import { asksScreen } from './asks.ts'
import { guessScreen } from './guess.ts'
import { linkDays, sendScreen } from './send.ts'
import { toldScreen } from './told.ts'
import { waitingScreen } from './waiting.ts'
import { wordsScreen } from './words.ts'

const mara = 'mara' as PersonId
const milk = 'PRA2b' as StepId

type World = { readonly app: App; readonly id: AskId; readonly environment: TestEnvironment }

/** An ask to Mara, begun; over `environment`. */
async function begun(begin: AskBegun = { step: milk, person: mara }, environment = testEnvironment()): Promise<World> {
  const opened = await openApp(environment)
  assert.ok(opened.ok)
  const app = opened.value
  const set = { added: app.now(), name: 'Mara', tie: 'friend', 'card.afraid': 'no', 'card.saidNo': 'fine' }
  await app.change([{ kind: 'person', id: mara, set }])
  const id = await askDraft(app, begin)
  return { app, id: id, environment }
}

/** The same with a real server, which can be taken down. */
async function online(context: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'tendril-asking-'))
  const config = readConfig({ TENDRIL_PORT: '0', TENDRIL_DATA: folder })
  const broken = () => assert.fail('the disk failed')
  const storage = openSqlite({ folder, mostMegabytes: 64, writesWaiting: 512, broken })
  assert.ok(config.ok && storage.ok)
  let environment: TestEnvironment | undefined
  const clock = () => environment?.now() ?? testEnvironment().now()
  const parts = { config: config.value, storage: storage.value, clock, siteFolder: folder, log: () => {} }
  const server = await startServer(parts)
  let down = false
  const network: typeof fetch = (address, request) =>
    down ? Promise.reject(new TypeError('no network')) : fetch(address, request)
  environment = testEnvironment(memoryStore(), { origin: server.address, fetch: network })
  const world = await begun({ step: milk, person: mara }, environment)
  context.after(async () => {
    world.app.stop()
    await server.stop()
    await rm(folder, { recursive: true })
  })
  return { ...world, setDown: (next: boolean) => (down = next) }
}

function askIn({ app, id }: Pick<World, 'app' | 'id'>) {
  const ask = app.notebook.value.asks.get(id)
  assert.ok(ask)
  return ask
}

test('the words begin with a first draft by name, and what is typed survives a reload', async () => {
  const environment = testEnvironment()
  const { app, id } = await begun(undefined, environment)
  const screen = wordsScreen(app, id)
  assert.match(screen.text.value, /^Mara, /)
  assert.equal(screen.channel.value, undefined)
  screen.type('text', 'Mara, oat milk on Thursday? No is fine.')
  await app.drafts.flush()
  const reopened = await openApp(environment)
  assert.ok(reopened.ok)
  assert.equal(wordsScreen(reopened.value, id).text.value, 'Mara, oat milk on Thursday? No is fine.')
})

test('the way of asking and the answer they told, once chosen, survive a reload and go when they are kept', async () => {
  const environment = testEnvironment()
  const { app, id } = await begun(undefined, environment)
  wordsScreen(app, id).choose('in-person')
  toldScreen(app, id).choose('part')
  await app.drafts.flush()
  const opened = await openApp(environment)
  assert.ok(opened.ok)
  const words = wordsScreen(opened.value, id)
  const told = toldScreen(opened.value, id)
  assert.deepEqual([words.channel.value, told.says.value], ['in-person', 'part'])
  assert.equal(askIn({ app: opened.value, id }).channel, undefined)
  assert.equal(await words.next(), 'guess')
  assert.ok(await told.keep())
  assert.equal(opened.value.drafts.texts.value.size, 0)
  assert.equal(askIn({ app: opened.value, id }).answer?.says, 'part')
})

test('a way of asking is wanted, words only where a link carries them, and the name is asked once', async () => {
  const world = await begun()
  const { app, id } = world
  const screen = wordsScreen(app, id)
  assert.equal(await screen.next(), undefined)
  assert.equal(screen.missing.value, 'channel')
  screen.choose('in-person')
  assert.equal(screen.name.value, undefined)
  screen.choose('in-writing')
  assert.equal(screen.name.value, '')
  screen.type('text', ' ')
  assert.equal(await screen.next(), undefined)
  assert.equal(screen.missing.value, 'words')
  screen.type('text', 'Oat milk?')
  screen.type('name', 'Sam')
  screen.type('plan', 'If she calls, then I ask.')
  assert.equal(await screen.next(), 'guess')
  const { words, plan, channel } = askIn(world)
  assert.deepEqual([words, plan, channel], ['Oat milk?', 'If she calls, then I ask.', 'in-writing'])
  assert.equal(app.notebook.value.settings.name, 'Sam')
  assert.equal(app.drafts.texts.value.size, 0)
  assert.equal(wordsScreen(app, id).name.value, undefined)
})

test('taps that come faster than the disk are all kept, and sealed', async () => {
  const world = await begun()
  const screen = guessScreen(world.app, world.id)
  void screen.set('chance', 0.3 as Chance)
  void screen.set('felt', 'fine')
  void screen.set('hard', 'hard')
  void screen.toggleFear('owe')
  void screen.toggleFear('bother')
  assert.ok(await screen.seal())
  assert.deepEqual(screen.guess.value, { chance: 0.3, felt: 'fine', hard: 'hard', fears: ['owe', 'bother'] })
})

test('no guess is set at first, each is kept as it is tapped, and sealing fixes it', async () => {
  const world = await begun()
  const screen = guessScreen(world.app, world.id)
  assert.deepEqual(screen.guess.value, {})
  await screen.set('chance', 0.3 as Chance)
  await screen.set('felt', 'bit-much')
  await screen.set('felt', undefined)
  await screen.toggleFear('owe')
  await screen.toggleFear('owe')
  screen.typeFear('She will sigh.')
  assert.deepEqual(askIn(world).guess, { chance: 0.3 })
  assert.ok(await screen.seal())
  assert.deepEqual(askIn(world).guess, { chance: 0.3, ownFear: 'She will sigh.' })
  assert.equal(await screen.set('chance', 0.9 as Chance), false)
  assert.equal(askIn(world).guess.chance, 0.3)
  assert.equal(screen.sealed.value, true)
})

test('an empty guess can be sealed', async () => {
  const world = await begun()
  assert.ok(await guessScreen(world.app, world.id).seal())
  assert.deepEqual([askIn(world).guess, askState(askIn(world), world.app.now())], [{}, 'guessed'])
})

test('the sentence left to the next self stands above the next guess', async () => {
  const world = await begun()
  const other = 'before' as AskId
  const set = { made: world.app.now(), 'after.nextSelf': 'It took nine seconds.' }
  await world.app.change([{ kind: 'ask', id: other, set }])
  assert.equal(guessScreen(world.app, world.id).nextSelf.value, 'It took nine seconds.')
  assert.equal(guessScreen(world.app, other).nextSelf.value, undefined)
})

test('saying that they asked seals an open guess, and an answer told in person can be noted', async () => {
  const world = await begun({ step: milk, person: mara, channel: 'in-person', guess: { hard: 'hard' } })
  const send = sendScreen(world.app, world.id)
  assert.equal(send.stage.value, 'before')
  assert.ok(await send.asked())
  const { sealed, asked, until, guess } = askIn(world)
  assert.ok(sealed !== undefined && asked !== undefined)
  assert.deepEqual([until, guess.hard, send.stage.value], [undefined, 'hard', 'asked'])

  const told = toldScreen(world.app, world.id)
  assert.equal(await told.keep(), false)
  assert.ok(told.missing.value)
  told.choose('no')
  told.type('Not this week.')
  assert.ok(await told.keep())
  const { answer } = askIn(world)
  assert.deepEqual([answer?.says, answer?.line, answer?.from], ['no', 'Not this week.', 'told'])
})

test('an answer can be noted at once, without a tap that says that they asked', async () => {
  const world = await begun({ step: milk, person: mara, channel: 'in-person' })
  const told = toldScreen(world.app, world.id)
  told.choose('yes')
  assert.ok(await told.keep())
  assert.equal(askState(askIn(world), world.app.now()), 'answered')
})

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

test('a reminder is possible after two days, once', async () => {
  const world = await begun({ step: milk, person: mara, channel: 'by-voice' })
  await sendScreen(world.app, world.id).asked()
  assert.equal(waitingScreen(world.app, world.id).reminder.value, 'later')
  world.environment.setNow(later(world.app.now(), 48 * hour))
  const screen = waitingScreen(world.app, world.id)
  assert.equal(screen.reminder.value, 'now')
  assert.ok(await screen.reminded())
  assert.equal(screen.reminder.value, 'over')
  assert.equal(await screen.reminded(), false)
})

test('letting go is silence, not a no; asking again begins anew with an open guess', async () => {
  const world = await begun({ step: milk, person: mara, words: 'Oat milk?', guess: { hard: 'hard' } })
  await sendScreen(world.app, world.id).asked()
  const screen = waitingScreen(world.app, world.id)
  assert.ok(await screen.letGo())
  assert.deepEqual([screen.state.value, askIn(world).answer], ['silent', undefined])
  const again = await screen.askAgain()
  assert.ok(again)
  const { words, guess, asked } = askIn({ app: world.app, id: again })
  assert.deepEqual([words, guess, asked], ['Oat milk?', {}, undefined])
})

test('letting go leaves the link open to an answer; taking it back closes it', async (context) => {
  const world = await online(context)
  await sendScreen(world.app, world.id).askedWithLink()
  const screen = waitingScreen(world.app, world.id)
  const closing = () => [...world.app.notebook.value.links.values()].map((link) => link.closing !== undefined)
  assert.ok(await screen.letGo())
  assert.deepEqual(closing(), [false])
  const again = await screen.askAgain()
  assert.ok(again)
  const second = { ...world, id: again }
  await sendScreen(second.app, second.id).askedWithLink()
  assert.ok(await waitingScreen(second.app, second.id).takeBack())
  await second.app.links.look()
  assert.deepEqual(closing(), [false])
  assert.equal(waitingScreen(second.app, second.id).address.value, undefined)
})

test('changing it withdraws the link and begins a new one with the same words and guess', async (context) => {
  const world = await online(context)
  await guessScreen(world.app, world.id).set('hard', 'hard')
  await sendScreen(world.app, world.id).askedWithLink()
  const screen = waitingScreen(world.app, world.id)
  const next = await screen.change()
  assert.ok(next)
  assert.deepEqual([screen.state.value, screen.address.value], ['withdrawn', undefined])
  assert.deepEqual(askIn({ app: world.app, id: next }).guess, { hard: 'hard' })
  const [link] = world.app.notebook.value.links.values()
  assert.ok(link?.closing)
})

test('deleting an ask closes its link and leaves nothing of it', async (context) => {
  const world = await online(context)
  await sendScreen(world.app, world.id).askedWithLink()
  const screen = waitingScreen(world.app, world.id)
  const names = Object.values(draftsOfAsk(world.id))
  for (const name of names) world.app.drafts.type(name, 'half written')
  assert.ok(await screen.forget())
  for (const name of names) assert.equal(world.app.drafts.texts.value.get(name), undefined, name)
  await world.app.links.look()
  assert.equal(world.app.notebook.value.asks.size, 0)
  assert.equal(world.app.notebook.value.links.size, 0)
  assert.equal(screen.shown.value, undefined)
})

test('the list groups asks by where they stand, and leaves empty groups out', async () => {
  const world = await begun()
  const { groups } = asksScreen(world.app)
  assert.deepEqual(
    groups.value.map(({ group }) => group),
    ['to-ask'],
  )
  await sendScreen(world.app, world.id).asked()
  assert.deepEqual(
    groups.value.map(({ group, asks }) => [group, asks[0]?.person?.name]),
    [['waiting', 'Mara']],
  )
})
