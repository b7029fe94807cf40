import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askIn, begun, mara, milk, type World } from '../../../test/app/asking.ts'
import { type AskId, askState } from '../../core/ask.ts'
import type { Chance } from '../../core/guess.ts'
import type { StepId } from '../../core/step.ts'
import { openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { guessScreen } from './guess.ts'
import { sendScreen } from './send.ts'
import { todayScreen } from './today.ts'
import { toldScreen } from './told.ts'
import { wordsScreen } from './words.ts'

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

test('words half written here stand after those that another device kept since, and a way of asking gives way to its', async () => {
  const { app, id } = await begun()
  const screen = wordsScreen(app, id)
  screen.type('text', 'Milk?')
  screen.type('plan', 'If she calls')
  screen.choose('in-person')
  await app.change([{ kind: 'ask', id, set: { words: 'Oat milk?', channel: 'by-voice' } }])
  assert.deepEqual([screen.text.value, screen.channel.value], ['Oat milk?\n\nMilk?', 'by-voice'])
  assert.equal(screen.plan.value, 'If she calls')
  screen.choose('in-person')
  assert.equal(await screen.next(), 'guess')
  const { words, channel } = askIn({ app, id })
  assert.deepEqual([words, channel, app.drafts.texts.value.size], ['Oat milk?\n\nMilk?', 'in-person', 0])
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
  assert.equal(await told.keep(), 'kept')
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

test('a fear in their own words is sealed with the guess, wherever they say that they asked', async () => {
  const ways: readonly ((world: World) => Promise<unknown>)[] = [
    ({ app, id }) => todayScreen(app).iAsked(id),
    ({ app, id }) => sendScreen(app, id).asked(),
    ({ app, id }) => {
      const told = toldScreen(app, id)
      told.choose('yes')
      return told.keep()
    },
  ]
  for (const asks of ways) {
    const world = await begun({ step: milk, person: mara, channel: 'in-person', guess: { hard: 'hard' } })
    guessScreen(world.app, world.id).typeFear(' She sighs. ')
    await asks(world)
    const { asked, guess } = askIn(world)
    assert.ok(asked)
    assert.deepEqual(guess, { hard: 'hard', ownFear: 'She sighs.' })
    assert.equal(world.app.drafts.texts.value.size, 0)
  }
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
  assert.equal(await told.keep(), 'not-kept')
  assert.ok(told.missing.value)
  told.choose('no')
  told.type('Not this week.')
  assert.equal(await told.keep(), 'kept')
  const { answer } = askIn(world)
  assert.deepEqual([answer?.says, answer?.line, answer?.from], ['no', 'Not this week.', 'told'])
})

test('an answer can be noted at once, without a tap that says that they asked', async () => {
  const world = await begun({ step: milk, person: mara, channel: 'in-person' })
  const told = toldScreen(world.app, world.id)
  told.choose('yes')
  assert.equal(await told.keep(), 'kept')
  assert.equal(askState(askIn(world), world.app.now()), 'answered')
})

test('a step that is asked in writing is kept as that, and Today takes nobody at their word that they said it', async () => {
  const world = await begun({ step: 'PRO2a' as StepId })
  const { card } = todayScreen(world.app)
  assert.ok(card.value.kind === 'planned' && card.value.planned.on === 'guess')
  assert.ok(await guessScreen(world.app, world.id).seal())
  assert.ok(await sendScreen(world.app, world.id).asked())
  const { channel, tie, until } = askIn(world)
  assert.deepEqual([channel, tie, until], ['in-writing', 'professional', undefined])
})
