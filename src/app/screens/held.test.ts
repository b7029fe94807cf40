// What each mode of care, a pause, and who somebody is change on the screens: nothing is suggested, and nothing brings up what it must not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limit } from '../../core/ladder.ts'
import { mineId } from '../../core/records/op.ts'
import { makeAsk, markAsked, sealGuess } from '../../core/ask-steps.ts'
import type { AskId } from '../../core/ask.ts'
import type { PersonId } from '../../core/person.ts'
import type { Fields } from '../../core/records/op.ts'
import type { StepId } from '../../core/step.ts'
import { replyJson } from '../../core/reply.ts'
import { day, hour, later } from '../../lib/time.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { answerScreen } from './answer.ts'
import { comingBackScreen } from './coming-back.ts'
import { firstRunScreen } from './first-run.ts'
import { guessScreen } from './guess.ts'
import { home } from './home.ts'
import { newAskScreen } from './new-ask.ts'
import { pauseScreen } from './pause.ts'
import { personScreen } from './person.ts'
import { receiveScreen } from './receive.ts'
import { sendScreen } from './send.ts'
import { todayScreen } from './today.ts'
import { waitingScreen } from './waiting.ts'
import { worseScreen, oneHarmScreen } from './worse.ts'

const mara = 'mara' as PersonId
const draft = 'draft' as AskId
const sent = 'sent' as AskId

/** Somebody with a friend, Mara, a draft of an ask to her, and an ask that she has not answered yet. */
async function opened() {
  const environment = testEnvironment()
  const app = await openApp(environment)
  assert.ok(app.ok)
  const { value } = app
  await value.change([
    {
      kind: 'person',
      id: mara,
      set: { added: value.now(), name: 'Mara', tie: 'friend', 'card.afraid': 'no', 'card.saidNo': 'fine' },
    },
  ])
  for (const id of [sent, draft]) {
    const words = {
      step: 'INF2a' as StepId,
      person: mara,
      tie: 'friend',
      channel: 'in-writing',
      words: 'Soup?',
    } as const
    await value.change(makeAsk(id, value.now(), words))
  }
  const steps = [
    () => sealGuess(askOf(value, sent), {}, value.now()),
    () => markAsked(askOf(value, sent), value.now(), { until: later(value.now(), 5 * day) }),
  ]
  for (const step of steps) {
    const noted = step()
    assert.ok(noted.ok)
    await value.change(noted.value)
  }
  return { app: value, environment }
}

function askOf(app: App, id: AskId) {
  return app.notebook.value.asks.get(id) ?? assert.fail()
}

const says = (app: App, set: Fields) => app.change([{ kind: 'safety', id: 'mine', set: { ...set, at: app.now() } }])
const kinds = (app: App) => todayScreen(app).rows.value.map(({ kind }) => kind)

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

test('the card of who said not now says so, once that was opened', async () => {
  const { app } = await opened()
  const { standing } = personScreen(app, mara)
  const before = standing.value
  const set = { says: 'yes', again: 'not-now' } as const
  const reply = { ask: sent, link: 'l', place: 0, purpose: 'ask', at: app.now(), reply: replyJson(set) } as const
  await app.change([{ kind: 'reply', id: 'l.0', set: reply }])
  assert.equal(standing.value, before, 'what was not opened is not told')
  await answerScreen(app, sent).open()
  assert.equal(standing.value, 'not-now')
})

test('who died or is out of touch is brought up nowhere, at once; an answer of theirs that came is still shown', async () => {
  const { app } = await opened()
  await personScreen(app, mara).part('died')
  assert.equal(personScreen(app, mara).standing.value, 'died')
  assert.deepEqual(kinds(app), [])
  assert.notEqual(todayScreen(app).card.value.kind, 'planned')
  assert.deepEqual(receiveScreen(app).people.value, [])
  assert.deepEqual([sendScreen(app, draft).closed.value, waitingScreen(app, sent).reminder.value], ['parted', 'over'])
  assert.equal(await waitingScreen(app, sent).askAgain(), undefined)
  await personScreen(app, mara).part(undefined)
  assert.equal(todayScreen(app).card.value.kind, 'planned')
})

test('what was begun with somebody who turns out to be feared is not brought up again, and no link is made for it', async () => {
  const { app } = await opened()
  await personScreen(app, mara).answer('afraid', 'sometimes')
  assert.notEqual(todayScreen(app).card.value.kind, 'planned')
  const send = sendScreen(app, draft)
  assert.deepEqual([send.stage.value, send.closed.value], ['closed', 'not-suggested'])
  assert.equal(await send.makeLink(), false)
  assert.equal(app.notebook.value.links.size, 0)
})

test('whose card was removed, out of fear or grief, is not brought up again: only an answer that came is still shown', async () => {
  const { app } = await opened()
  await personScreen(app, mara).answer('afraid', 'sometimes')
  await personScreen(app, mara).remove()
  assert.deepEqual(kinds(app), [])
  assert.notEqual(todayScreen(app).card.value.kind, 'planned')
  const send = sendScreen(app, draft)
  assert.deepEqual([send.closed.value, waitingScreen(app, sent).reminder.value], ['removed', 'over'])
  assert.equal(await send.makeLink(), false)
  assert.equal(await waitingScreen(app, sent).askAgain(), undefined)
  await answers(app, { says: 'yes' })
  assert.deepEqual(kinds(app), ['arrived'])
})

test('a sentence to the next self that is about who is feared, died or was removed is not brought up', async () => {
  const { app } = await opened()
  await app.change([
    { kind: 'ask', id: 'before', set: { made: app.now(), tie: 'stranger', 'after.nextSelf': 'Nobody minded.' } },
    { kind: 'ask', id: sent, set: { 'after.nextSelf': 'Mara sounded glad.' } },
  ])
  const shown = () => [guessScreen(app, draft).nextSelf.value, comingBackScreen(app).nextSelf.value]
  assert.deepEqual(shown(), ['Mara sounded glad.', 'Mara sounded glad.'])
  const card = personScreen(app, mara)
  for (const [go, back] of [
    [() => card.part('died'), () => card.part(undefined)],
    [() => card.answer('afraid', 'yes'), () => card.answer('afraid', 'no')],
    [() => card.remove(), undefined],
  ] as const) {
    await go()
    assert.deepEqual(shown(), ['Nobody minded.', 'Nobody minded.'])
    await back?.()
  }
})

test('"rather not be asked this" holds for what was begun as well, and says nothing of why until it was opened', async () => {
  const { app } = await opened()
  assert.equal(todayScreen(app).card.value.kind, 'planned')
  await answers(app, { says: 'never' })
  assert.notEqual(todayScreen(app).card.value.kind, 'planned')
  assert.equal(sendScreen(app, draft).closed.value, 'answer-first')
  assert.equal(await sendScreen(app, draft).makeLink(), false)
  await app.change([{ kind: 'ask', id: sent, set: { opened: app.now(), seen: 1 } }])
  assert.equal(sendScreen(app, draft).closed.value, 'wish')
  await app.change([{ kind: 'ask', id: draft, set: { step: 'PRA2b' } }])
  assert.equal(sendScreen(app, draft).closed.value, undefined, 'something else may be asked')
})

test('what somebody would not like to be asked now is not brought up, though it was begun, nor are they reminded', async () => {
  const { app, environment } = await opened()
  environment.setNow(later(app.now(), 3 * day))
  assert.equal(waitingScreen(app, sent).reminder.value, 'now')
  const told = { made: app.now(), asked: app.now(), tie: 'friend', person: mara, opened: app.now(), seen: 1 }
  await app.change([
    { kind: 'ask', id: 'third', set: told },
    {
      kind: 'reply',
      id: 'm.1',
      set: { ask: 'third', link: 'm', purpose: 'ask', place: 1, reply: { a: 'yes', g: 'not-now' }, at: app.now() },
    },
  ])
  assert.notEqual(todayScreen(app).card.value.kind, 'planned')
  assert.equal(waitingScreen(app, sent).reminder.value, 'over')
  assert.equal(sendScreen(app, draft).closed.value, undefined, 'it can still be asked')
})

test('where Tendril suggests no asks to somebody, none that was begun is brought up, nor are they reminded', async () => {
  const { app, environment } = await opened()
  environment.setNow(later(app.now(), 3 * day))
  const card = personScreen(app, mara)
  const robin = { added: app.now(), name: 'Robin', tie: 'friend' }
  const hard = { made: app.now(), asked: app.now(), tie: 'friend', person: mara, 'after.hard': 'hardest' }
  const robinIs = (afraid: string) =>
    app.change([{ kind: 'person', id: 'robin', set: { ...robin, 'card.afraid': afraid } }])
  for (const [standing, begins, ends] of [
    ['first-questions', () => robinIs('yes'), () => robinIs('no')],
    ['resting', () => card.rest(true), () => card.rest(false)],
    [
      'paused',
      () => app.change(['h1', 'h2'].map((id) => ({ kind: 'ask', id, set: hard }) as const)),
      () => app.change(['h1', 'h2'].map((id) => ({ kind: 'ask', id, gone: true }) as const)),
    ],
  ] as const) {
    const broughtUp = () => [
      todayScreen(app).card.value.kind === 'planned',
      waitingScreen(app, sent).reminder.value === 'now',
    ]
    assert.deepEqual(broughtUp(), [true, true], standing)
    await begins()
    assert.equal(card.standing.value, standing)
    assert.deepEqual(broughtUp(), [false, false], standing)
    assert.equal(sendScreen(app, draft).closed.value, undefined, 'by hand it can still be asked')
    await ends()
  }
})

test('an ask that could not be begun anew is not taken back for it', async () => {
  const { app } = await opened()
  await answers(app, { says: 'never' })
  await app.change([{ kind: 'ask', id: 'other', set: { made: app.now(), step: 'INF2a', person: mara, tie: 'friend' } }])
  const other = 'other' as AskId
  for (const step of [
    () => sealGuess(askOf(app, other), {}, app.now()),
    () => markAsked(askOf(app, other), app.now(), { until: later(app.now(), 5 * day) }),
  ]) {
    const noted = step()
    assert.ok(noted.ok)
    await app.change(noted.value)
  }
  const screen = waitingScreen(app, other)
  assert.deepEqual([screen.mayAskAgain.value, await screen.change()], [false, undefined])
  assert.equal(screen.state.value, 'waiting')
})

/** Mara answers what was sent to her, through its link. */
function answers(app: App, reply: Fields) {
  const set = { ask: sent, link: 'l', purpose: 'ask', place: 1, reply: { a: reply['says'] ?? null }, at: app.now() }
  return app.change([{ kind: 'reply', id: 'l.1', set }])
}

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
