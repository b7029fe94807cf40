// Who somebody is, and what they said, decides what is brought up again of what was begun with them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markAsked, sealGuess } from '../../core/ask-steps.ts'
import type { AskId } from '../../core/ask.ts'
import { replyJson } from '../../core/reply.ts'
import { day, later } from '../../lib/time.ts'
import { answerScreen } from './answer.ts'
import { comingBackScreen } from './coming-back.ts'
import { guessScreen } from './guess.ts'
import { personScreen } from './person.ts'
import { receiveScreen } from './receive.ts'
import { sendScreen } from './send.ts'
import { todayScreen } from './today.ts'
import { waitingScreen } from './waiting.ts'
import { answers, askOf, draft, kinds, mara, opened, sent } from '../../../test/app/mara.ts'

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
