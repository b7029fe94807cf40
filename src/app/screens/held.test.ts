// What each mode of care and a pause change on the screens: nothing is suggested, and nothing asks for anything.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limit } from '../../core/ladder.ts'
import { mineId } from '../../core/records/op.ts'
import type { StepId } from '../../core/step.ts'
import { day, hour, later } from '../../lib/time.ts'
import { openApp } from '../app.ts'
import { comingBackScreen } from './coming-back.ts'
import { firstRunScreen } from './first-run.ts'
import { home } from './home.ts'
import { newAskScreen } from './new-ask.ts'
import { pauseScreen } from './pause.ts'
import { personScreen } from './person.ts'
import { sendScreen } from './send.ts'
import { todayScreen } from './today.ts'
import { worseScreen, oneHarmScreen } from './worse.ts'
import { draft, kinds, mara, opened, says, sent } from '../../../test/app/mara.ts'

test('not now: Today cares, nothing is suggested or brought up, and who is waited for is still shown', async () => {
  const { app } = await opened()
  assert.equal(todayScreen(app).card.value.kind, 'planned')
  await says(app, { dying: 'plan' })
  assert.deepEqual(todayScreen(app).card.value, { kind: 'not-now' })
  assert.deepEqual(kinds(app), ['waiting'])
  assert.equal(todayScreen(app).mayTry.value, false)
  const asking = newAskScreen(app)
  assert.deepEqual([asking.held.value, asking.offered.value], ['not-now', []])
  asking.choose({ mode: 'own', title: 'Soup', size: 1, person: 'anyone' })
  assert.equal(await asking.next(), undefined)
  assert.deepEqual(firstRunScreen(app, 'anyone').offered.value, [])
  const send = sendScreen(app, draft)
  assert.deepEqual([send.stage.value, send.closed.value], ['closed', 'not-now'])
  assert.equal(await send.makeLink(), false)
  assert.equal(app.notebook.value.links.size, 0)
})

test('a pause: one tap ends it, nothing asks for anything meanwhile, and what the person began is theirs', async () => {
  const { app, environment } = await opened()
  const pause = pauseScreen(app)
  assert.ok(await pause.pause(7))
  assert.deepEqual(todayScreen(app).card.value, { kind: 'paused', goodbye: false, until: later(app.now(), 7 * day) })
  assert.deepEqual(kinds(app), ['waiting'])
  assert.equal(newAskScreen(app).held.value, 'paused')
  assert.notEqual(sendScreen(app, draft).stage.value, 'closed')
  assert.ok(await todayScreen(app).goOn())
  assert.equal(todayScreen(app).card.value.kind, 'planned')
  await pause.pause('until-i-say')
  assert.deepEqual(todayScreen(app).card.value, { kind: 'paused', goodbye: false, until: 'until-i-say' })
  await pause.pause(1)
  environment.setNow(later(app.now(), day))
  assert.equal(pauseScreen(app).until.value, undefined)
  assert.equal(todayScreen(app).card.value.kind, 'planned')
})

test('while nothing is asked of them, somebody who was away long is not met with things to do', async () => {
  const { app, environment } = await opened()
  environment.setNow(later(app.now(), 20 * day))
  const again = await openApp(environment)
  assert.ok(again.ok)
  assert.equal(home(again.value).value, 'coming-back')
  assert.equal(comingBackScreen(again.value).closed.value.length, 1)
  await pauseScreen(again.value).pause(30)
  assert.equal(home(again.value).value, 'today')
})

test('going gently: two asks in a week are enough, softly; a professional first; a big draft is not brought up', async () => {
  const { app, environment } = await opened()
  await app.change([{ kind: 'ask', id: draft, set: { step: null, title: 'The hospital', size: 4 } }])
  await says(app, { loss: 'yes' })
  const today = todayScreen(app)
  assert.deepEqual([today.gently.value, today.card.value.kind], [true, 'step'])
  await app.change([{ kind: 'ask', id: 'second', set: { made: app.now(), asked: app.now(), tie: 'stranger' } }])
  assert.equal(todayScreen(app).card.value.kind, 'enough-week')
  environment.setNow(later(app.now(), 7 * day))
  assert.notEqual(todayScreen(app).card.value.kind, 'enough-week')
})

test('the day after a hard one it is asked how it is, once, and the answer is not kept', async () => {
  const { app, environment } = await opened()
  await says(app, { loss: 'yes' })
  await app.change([{ kind: 'ask', id: sent, set: { 'after.hard': 'hardest' } }])
  assert.equal(todayScreen(app).howIsIt.asks.value, false)
  environment.setNow(later(app.now(), 20 * hour))
  assert.equal(todayScreen(app).howIsIt.asks.value, true)
  await pauseScreen(app).pause(7)
  assert.equal(todayScreen(app).howIsIt.asks.value, false)
  await pauseScreen(app).goOn()
  await todayScreen(app).howIsIt.told()
  assert.equal(todayScreen(app).howIsIt.asks.value, false)
})

test('what they wished for on a page of help is asked at the next opening', async () => {
  const { app, environment } = await opened()
  const { howIsIt } = todayScreen(app)
  await howIsIt.wish(true)
  assert.deepEqual([howIsIt.wished.value, howIsIt.asks.value], [true, false])
  environment.setNow(later(app.now(), 5 * hour))
  const again = await openApp(environment)
  assert.ok(again.ok)
  assert.equal(todayScreen(again.value).howIsIt.asks.value, true)
})

test('the one question more stands on a card only where there is fear', async () => {
  const { app } = await opened()
  const card = personScreen(app, mara)
  assert.equal(card.asksCloseToFeared.value, false)
  await says(app, { watched: 'yes' })
  assert.deepEqual([card.asksCloseToFeared.value, card.standing.value], [true, 'first-questions'])
  await card.answer('closeToFeared', 'no')
  assert.equal(card.standing.value, 'rest-of-card')
})

test('whoever carries most is named where somebody is chosen, and on their page', async () => {
  const { app } = await opened()
  assert.equal(newAskScreen(app).carriesMost.value, undefined)
  for (const id of ['a', 'b', 'c', 'd', 'e']) {
    const told = { says: 'yes', at: app.now() }
    const set = { made: app.now(), asked: app.now(), tie: 'friend', person: mara, told }
    await app.change([{ kind: 'ask', id, set }])
  }
  assert.equal(newAskScreen(app).carriesMost.value?.name, 'Mara')
  assert.equal(personScreen(app, mara).carriesMost.value, true)
})

test('what got worse is kept at the first tap, with words or none; smaller steps hold from then on; and it can be deleted', async () => {
  const { app, environment } = await opened()
  const screen = worseScreen(app)
  assert.equal(screen.due.value, true)
  const [id, second] = await Promise.all([screen.say('a-bit'), screen.say('a-bit')])
  assert.ok(id && second === undefined)
  assert.deepEqual([screen.due.value, screen.before.value.map(({ worse }) => worse)], [false, ['a-bit']])
  const one = oneHarmScreen(app, id)
  one.type('I counted.')
  assert.equal(one.open.value, true)
  assert.ok(await one.wish('smaller'))
  assert.deepEqual([one.harm.value?.words, one.harm.value?.wish], ['I counted.', 'smaller'])
  assert.equal(app.notebook.value.settings.ownLimit, 1)
  environment.setNow(later(app.now(), 30 * day))
  assert.equal(worseScreen(app).due.value, true)
  assert.ok(await one.forget())
  assert.deepEqual(screen.before.value, [])
})

test('smaller steps are smaller than those of now, not than a limit that something else lowered already', async () => {
  const { app } = await opened()
  const id = (await worseScreen(app).say('yes')) ?? assert.fail()
  const one = oneHarmScreen(app, id)
  await app.change([{ kind: 'settings', id: mineId, set: { ownLimit: 5 } }])
  assert.equal(limit(app.notebook.value, app.now()).level, 2) // the private questions are open
  assert.ok(await one.wish('smaller'))
  assert.equal(limit(app.notebook.value, app.now()).level, 1)
  assert.equal(one.smallest.value, true) // so it says that there is nothing smaller
  await app.change([{ kind: 'settings', id: mineId, set: { ownLimit: 4, pausedUntil: later(app.now(), day) } }])
  assert.ok(await one.wish('smaller'))
  assert.deepEqual([app.notebook.value.settings.ownLimit, one.smallest.value], [3, false])
})

test('a step that is bigger than what is safe now is not begun by an address typed by hand', async () => {
  const { app } = await opened()
  for (const step of ['PRO5b', 'BOD4b', 'LIS5a'] as const) {
    const asking = newAskScreen(app, undefined, { step: step as StepId })
    assert.ok(!asking.offered.value.some((one) => one.step.id === step))
    assert.equal(await asking.next(), undefined, step)
  }
  const asking = newAskScreen(app)
  asking.choose({ mode: 'own', title: 'My key', size: 5, person: 'anyone' })
  assert.equal(await asking.next(), undefined)
})
