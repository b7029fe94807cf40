import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askIn, begun, mara, milk, online } from '../../../test/app/asking.ts'
import { replyJson } from '../../core/reply.ts'
import { hour, later } from '../../lib/time.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { asksScreen } from './asks.ts'
import { guessScreen } from './guess.ts'
import { keptScreen } from './kept.ts'
import { sendScreen } from './send.ts'
import { waitingScreen } from './waiting.ts'

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

test('who took an answer back is not reminded: they have answered, and thought again', async () => {
  const world = await begun({ step: milk, person: mara, channel: 'by-voice' })
  await sendScreen(world.app, world.id).asked()
  for (const [place, says] of [[0, 'yes'] as const, [1, null] as const]) {
    const set = { ask: world.id, link: 'l', place, purpose: 'ask', at: world.app.now(), reply: replyJson({ says }) }
    await world.app.change([{ kind: 'reply', id: `l.${place}`, set }])
  }
  world.environment.setNow(later(world.app.now(), 48 * hour))
  const screen = waitingScreen(world.app, world.id)
  assert.deepEqual([screen.state.value, screen.reminder.value], ['waiting', 'over'])
})

test('somebody at a desk is not to be reminded: nobody could find them again', async () => {
  const world = await begun({ step: milk, channel: 'in-person' })
  await sendScreen(world.app, world.id).asked()
  assert.deepEqual(
    [waitingScreen(world.app, world.id).state.value, waitingScreen(world.app, world.id).reminder.value],
    ['waiting', 'over'],
  )
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

test('a link that was promised by voice, and never made, can still be made; nothing is open until then, nor after it was closed', async (context) => {
  const { app, id } = await online(context)
  const asked = { asked: app.now(), channel: 'by-voice', until: later(app.now(), 72 * hour) } as const
  await app.change([{ kind: 'ask', id, set: { seal: { at: app.now(), guess: {} }, ...asked } }])
  const stands = () => [
    waitingScreen(app, id).owes.value,
    asksScreen(app).groups.value.flatMap(({ asks }) => asks.map(({ open }) => open)),
  ]
  assert.deepEqual(stands(), [true, [false]])
  assert.ok(await sendScreen(app, id).makeLink())
  assert.deepEqual(stands(), [false, [true]])
  const [link] = keptScreen(app).links.value
  assert.ok(await keptScreen(app).close(link?.link.id ?? ''))
  assert.deepEqual(stands(), [true, [false]])
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
