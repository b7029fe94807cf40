import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeAsk, markAsked, sealGuess } from '../../core/ask-steps.ts'
import type { AskId } from '../../core/ask.ts'
import type { Chance } from '../../core/guess.ts'
import { neverSuggest } from '../../core/ladder.ts'
import { mineId } from '../../core/records/op.ts'
import { domains, type StepId } from '../../core/step.ts'
import { day, later } from '../../lib/time.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { loadChoice } from './choice-loaded.ts'
import { fourScreen } from './four.ts'
import { guessScreen } from './guess.ts'
import { newAskScreen } from './new-ask.ts'
import { todayScreen } from './today.ts'

await loadChoice()

/** An app in which so many asks were made to strangers, a day after each other, the last one two days ago. */
async function afterAsks(count: number): Promise<{ app: App; again: () => Promise<App> }> {
  const environment = testEnvironment()
  const opens = async (): Promise<App> => {
    const app = await openApp(environment)
    assert.ok(app.ok)
    return app.value
  }
  const app = await opens()
  for (const step of ['INF1a', 'PRA1a', 'INF1b'].slice(0, count)) {
    const ask = () => app.notebook.value.asks.get(step as AskId) ?? assert.fail()
    await app.change(makeAsk(step, app.now(), { step: step as never, tie: 'stranger', channel: 'in-person' }))
    for (const noted of [() => sealGuess(ask(), {}, app.now()), () => markAsked(ask(), app.now(), {})]) {
      const changes = noted()
      assert.ok(changes.ok)
      await app.change(changes.value)
    }
    environment.setNow(later(app.now(), day))
  }
  environment.setNow(later(app.now(), day))
  return { app, again: opens }
}

test('before three asks there is nothing to choose by, and Today goes on in the plain order', async () => {
  const { app } = await afterAsks(2)
  assert.equal(fourScreen(app).none.value, 'early')
  assert.equal(typeof todayScreen(app).offer.value?.why, 'string')
})

test('from the third ask on the card is chosen by the record, and says why in a reason that can be looked up', async () => {
  const { app } = await afterAsks(3)
  const why = todayScreen(app).offer.value?.why
  assert.ok(typeof why === 'object', 'a reason with its facts')
})

test('what was guessed while choosing is the guess of the ask that is taken; the others are not kept', async () => {
  const { app, again } = await afterAsks(3)
  const screen = fourScreen(app)
  const [first, second] = screen.four.value
  assert.ok(first && second)
  assert.ok(screen.four.value.every(({ why, guess }) => why === undefined && Object.keys(guess).length === 0))
  screen.set(first.ask.step.id, { chance: 0.3 as Chance, hard: 'a-little' })
  screen.set(second.ask.step.id, { chance: 0.9 as Chance })
  screen.askWhich()
  assert.equal(screen.four.value.filter(({ why }) => why !== undefined).length, 1)
  await app.drafts.flush()
  const reopened = fourScreen(await again())
  assert.deepEqual(reopened.four.value[0]?.guess, { chance: 0.3, hard: 'a-little' })
  assert.equal(reopened.asked.value, true)
  const taken = await screen.take(first.ask.step.id)
  assert.ok(taken)
  assert.deepEqual(guessScreen(app, taken.ask).guess.value, { chance: 0.3, hard: 'a-little' })
  assert.deepEqual(fourScreen(app).four.value[1]?.guess, {})
})

test('two taps on one make one ask', async () => {
  const { app } = await afterAsks(3)
  const screen = fourScreen(app)
  const step = screen.four.value[0]?.ask.step.id ?? assert.fail()
  const drafts = () => [...app.notebook.value.asks.values()].filter(({ sealed }) => sealed === undefined)
  await Promise.all([screen.take(step), screen.take(step)])
  assert.equal(drafts().length, 1)
  const chosen = newAskScreen(app, undefined, { step: 'INF1a' as StepId })
  await Promise.all([chosen.next(), chosen.next()])
  assert.equal(drafts().length, 2)
  const today = todayScreen(app)
  await Promise.all([today.take(), today.take()])
  assert.equal(drafts().length, 3)
})

test('what is never to be suggested is not, and with a pace of none nothing is, until it is changed', async () => {
  const { app } = await afterAsks(3)
  const today = todayScreen(app)
  const step = today.offer.value?.step.id
  assert.ok(step && (await today.never()))
  assert.notEqual(todayScreen(app).offer.value?.step.id, step)
  assert.ok(fourScreen(app).four.value.every(({ ask }) => ask.step.id !== step))
  await app.change(neverSuggest(step, false))
  assert.equal(todayScreen(app).offer.value?.step.id, step)
  await app.change([{ kind: 'settings', id: mineId, set: { pace: 0 } }])
  assert.deepEqual(todayScreen(app).card.value, { kind: 'none-wished', more: false })
  assert.equal(fourScreen(app).none.value, 'none-wished')
})

test('gentler is smaller each time, and ends by saying so', async () => {
  const { app } = await afterAsks(3)
  const today = todayScreen(app)
  for (let i = 0; i < 40 && today.end.value === undefined; i++) {
    const before = today.offer.value?.step.difficulty ?? 0
    today.smaller()
    assert.ok(today.end.value !== undefined || (today.offer.value?.step.difficulty ?? 100) < before)
    assert.equal(today.offer.value?.why, 'softer', 'never “about as big as the last two”, when smaller was wished for')
  }
  assert.equal(today.end.value, 'smallest')
})

/** Today after *Gentler* led down a level. */
async function gentlerToday() {
  const { app } = await afterAsks(3)
  const set = { added: app.now(), name: 'Mara', tie: 'friend', 'card.afraid': 'no', 'card.saidNo': 'fine' } as const
  await app.change([{ kind: 'person', id: 'mara', set: { ...set, 'card.closeToFeared': 'no' } } as const])
  const today = todayScreen(app)
  const level = () => today.offer.value?.step.level ?? assert.fail()
  for (let tap = 0; tap < 40 && level() < 2; tap++) today.another()
  const first = level()
  for (let tap = 0; tap < 40 && level() === first; tap++) today.smaller()
  const gentle = level()
  assert.ok(gentle < first, `${gentle} < ${first}`)
  return { app, today, level, first, gentle }
}

test('after gentler, another is of no higher level, until not today is said', async () => {
  const { today, level, first, gentle } = await gentlerToday()
  for (let tap = 0; tap < 40; tap++) {
    today.another()
    assert.ok(level() <= gentle)
  }
  assert.ok(await today.notToday())
  today.showOne()
  for (let tap = 0; tap < 40 && level() < first; tap++) today.another()
  assert.equal(level(), first)
})

test('after gentler, never suggest this shows nothing bigger either, but rather nothing', async () => {
  const { app, today, level, gentle } = await gentlerToday()
  for (let tap = 0; tap < 400 && today.offer.value; tap++) {
    assert.ok(today.offer.value.why === 'self' || level() <= gentle)
    assert.ok(await today.never())
  }
  assert.equal(today.offer.value, undefined)
  assert.notEqual(todayScreen(app).offer.value, undefined)
})

test('somebody whom another tab marks as frightening leaves what another tap found', async () => {
  const { app, today } = await gentlerToday()
  assert.ok(await today.notToday())
  today.showOne()
  for (let tap = 0; tap < 80 && today.offer.value?.person?.name !== 'Mara'; tap++) today.another()
  assert.equal(today.offer.value?.person?.name, 'Mara')
  await app.change([{ kind: 'person', id: 'mara', set: { 'card.afraid': 'yes' } } as const])
  assert.notEqual(today.offer.value?.person?.name, 'Mara')
})

test('what another tab says is never to be, or too big now, is not offered on from an earlier tap', async () => {
  const { app, today, first, gentle, level } = await gentlerToday()
  const shown = today.offer.value?.step.id ?? assert.fail()
  await app.change(neverSuggest(shown, true))
  assert.notEqual(today.offer.value?.step.id, shown)
  assert.ok(level() <= gentle, 'something gentler was wished for')
  assert.ok(await today.notToday())
  today.showOne()
  for (let tap = 0; tap < 40 && level() < first; tap++) today.another()
  await app.change([{ kind: 'settings', id: mineId, set: { ownLimit: gentle } }])
  assert.ok(level() <= gentle)
})

test('another, as often as it is tapped, is no step that was asked for in the last days: the guards hold beyond the four as well', async () => {
  const { app } = await afterAsks(3)
  const today = todayScreen(app)
  const seen = new Set<string>()
  for (let tap = 0; tap < 40; tap++) {
    seen.add(today.offer.value?.step.id ?? assert.fail())
    today.another()
  }
  assert.ok(seen.size > 1, 'there is another')
  for (const step of ['INF1a', 'PRA1a', 'INF1b']) assert.ok(!seen.has(step), step)
})

test('no ask fits: it is said, and something for which nobody has to answer is offered; it can be taken like any', async () => {
  const { app } = await afterAsks(3)
  await app.change([{ kind: 'settings', id: mineId, set: { hardestWished: 'easy' } }])
  const screen = fourScreen(app)
  assert.deepEqual([screen.none.value, screen.four.value], ['nothing', []])
  const today = todayScreen(app).offer.value
  assert.deepEqual([today?.why, today?.person, today?.step.answerable], ['self', undefined, false])
  const self = screen.self.value ?? assert.fail()
  assert.equal(self.step, today?.step.id)
  const taken = await screen.take(self.step)
  assert.equal(taken?.to, 'guess')
  assert.equal(app.notebook.value.asks.get(taken.ask)?.step, self.step)
})

test('not even that fits: nothing is offered, and Today says so', async () => {
  const { app } = await afterAsks(3)
  await app.change(domains.flatMap((field) => neverSuggest(field, true)))
  assert.deepEqual(todayScreen(app).card.value, { kind: 'nothing', more: false })
  assert.deepEqual([fourScreen(app).none.value, fourScreen(app).self.value], ['nothing', undefined])
})
