import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeAsk, markAsked, sealGuess, tellAnswer, type Wording } from '../../core/ask-steps.ts'
import type { AskId } from '../../core/ask.ts'
import type { Card, PersonId } from '../../core/person.ts'
import type { StepId } from '../../core/step.ts'
import { day, hour, later } from '../../lib/time.ts'
import { type App, openApp } from '../app.ts'
import { exampleApp } from '../example-month.ts'
import { testEnvironment, type TestEnvironment } from '../testing.ts'
import { newAskScreen } from './new-ask.ts'
import { todayScreen } from './today.ts'

async function opened(): Promise<{ app: App; environment: TestEnvironment }> {
  const environment = testEnvironment()
  const app = await openApp(environment)
  assert.ok(app.ok)
  return { app: app.value, environment }
}

async function addPerson(app: App, name: string, card: Card): Promise<PersonId> {
  const id = `person-${name}` as PersonId
  const dotted = Object.fromEntries(Object.entries(card).map(([part, value]) => [`card.${part}`, value]))
  await app.change([{ kind: 'person', id, set: { added: app.now(), name, tie: 'friend', ...dotted } }])
  return id
}

const inAShop: Wording = { step: 'INF1a' as StepId, tie: 'stranger' }

/** An ask in person, to a stranger unless told otherwise, asked now; with an answer if one is given. */
async function asked(app: App, id: string, says?: 'yes' | 'no', wording = inAShop): Promise<void> {
  const ask = () => app.notebook.value.asks.get(id as AskId) ?? assert.fail()
  await app.change(makeAsk(id, app.now(), { ...wording, channel: 'in-person' }))
  const steps = [() => sealGuess(ask(), {}, app.now()), () => markAsked(ask(), app.now(), {})]
  if (says) steps.push(() => tellAnswer(ask(), { says }, app.now()))
  for (const step of steps) {
    const noted = step()
    assert.ok(noted.ok)
    await app.change(noted.value)
  }
}

test('with nothing known a tiny step to anyone is offered, and taking it makes a draft to guess', async () => {
  const { app } = await opened()
  const today = todayScreen(app)
  assert.equal(today.card.value.kind, 'step')
  assert.equal(today.offer.value?.kind, 'anyone')
  const taken = await today.take()
  assert.ok(taken?.to === 'guess' && app.notebook.value.asks.has(taken.ask))
  assert.equal(today.card.value.kind, 'planned')
})

test('once something was asked, a step with somebody known comes first, never with who is not safe', async () => {
  const { app } = await opened()
  await asked(app, 'a', 'yes')
  await addPerson(app, 'Robin', { afraid: 'sometimes', saidNo: 'fine' })
  const today = todayScreen(app)
  assert.equal(today.offer.value?.kind, 'anyone')
  const mara = await addPerson(app, 'Mara', { afraid: 'no', saidNo: 'fine' })
  assert.equal(today.offer.value?.kind, 'anyone')
  await app.change([{ kind: 'person', id: mara, set: { 'card.closeToFeared': 'no' } }])
  assert.equal(today.offer.value?.person?.id, mara)
  assert.match(today.offer.value?.title ?? '', /Mara/)
  const taken = await today.take()
  assert.ok(taken?.to === 'newAsk' && taken.person === mara)
})

test('who was asked today is not proposed again of itself, but can be chosen; tomorrow they come back', async () => {
  const { app, environment } = await opened()
  const mara = await addPerson(app, 'Mara', { afraid: 'no', saidNo: 'fine' })
  await asked(app, 'a', 'yes', { step: 'INF2a' as StepId, person: mara, tie: 'friend' })
  const proposed = (): ReadonlySet<string | undefined> => {
    const today = todayScreen(app)
    const people = [today.offer.value?.person?.name]
    for (const turn of [today.smaller, today.another, today.another, today.smaller]) {
      turn()
      people.push(today.offer.value?.person?.name)
    }
    return new Set(people)
  }
  assert.deepEqual(proposed(), new Set([undefined]), 'a step to anyone stands there')
  assert.ok(
    newAskScreen(app, undefined, { step: 'INF2a' as StepId }).who.value?.some(({ person }) => person.id === mara),
  )
  await addPerson(app, 'Robin', { afraid: 'no', saidNo: 'fine' })
  assert.deepEqual(todayScreen(app).offer.value?.person?.name, 'Robin')
  assert.ok(!proposed().has('Mara'))
  environment.setNow(later(app.now(), 1 * day))
  await app.change([{ kind: 'person', id: 'person-Robin', gone: true }])
  assert.equal(todayScreen(app).offer.value?.person?.id, mara)
})

test('not today is an answer: nothing is due until tomorrow evening, unless they like', async () => {
  const { app, environment } = await opened()
  await asked(app, 'a', 'yes')
  const today = todayScreen(app)
  const before = today.offer.value?.step.id
  assert.ok(await today.notToday())
  assert.deepEqual(today.card.value, { kind: 'nothing', more: true })
  today.showOne()
  assert.equal(today.card.value.kind, 'step')
  assert.notEqual(today.offer.value?.step.id, before)
  environment.setNow(later(app.now(), 21 * hour))
  assert.equal(todayScreen(app).card.value.kind, 'step')
})

test('smaller goes down to the smallest and says so; another shows each before one comes again', async () => {
  const { app } = await opened()
  await asked(app, 'a', 'yes')
  const today = todayScreen(app)
  for (let i = 0; i < 40 && today.end.value === undefined; i++) today.smaller()
  assert.equal(today.end.value, 'smallest')
  const seen = new Set<string>()
  for (let i = 0; i < 4; i++) {
    today.another()
    seen.add(today.offer.value?.step.id ?? '')
  }
  assert.equal(seen.size, 4)
  assert.equal(today.end.value, undefined)
})

test('a planned ask that is put away leaves the card until tomorrow, and stays kept', async () => {
  const { app } = await opened()
  const today = todayScreen(app)
  const taken = await today.take()
  assert.ok(taken?.to === 'guess')
  await today.leaveIt(taken.ask)
  assert.equal(today.card.value.kind, 'nothing')
  assert.deepEqual(today.rows.value, [])
  assert.ok(app.notebook.value.asks.has(taken.ask))
})

test('a helpline number to save, chosen before a fear was noted, is not brought up while it could be found', async () => {
  const { app } = await opened()
  await app.change(makeAsk('a', app.now(), { step: 'PRO1b' as StepId, tie: 'professional', channel: 'in-person' }))
  const today = todayScreen(app)
  const stands = () => today.card.value.kind === 'planned' || today.rows.value.some(({ kind }) => kind === 'planned')
  assert.ok(stands())
  const robin = await addPerson(app, 'Robin', { afraid: 'sometimes', saidNo: 'fine' })
  assert.ok(!stands())
  assert.ok(app.notebook.value.asks.has('a' as AskId), 'it is kept, and can be gone on with by hand')
  await app.change([{ kind: 'person', id: robin, set: { 'card.afraid': 'no' } }])
  assert.ok(stands())
})

test('after three asks in a day it is enough, softly', async () => {
  const { app, environment } = await opened()
  for (const id of ['a', 'b', 'c']) await asked(app, id, 'yes')
  const today = todayScreen(app)
  assert.equal(today.card.value.kind, 'enough')
  today.showOne()
  assert.equal(today.card.value.kind, 'step')
  environment.setNow(later(app.now(), 2 * day))
  assert.equal(todayScreen(app).card.value.kind, 'step')
})

test('what was answered can be finished for a while, and then leaves without a word', async () => {
  const { app, environment } = await opened()
  await asked(app, 'a', 'no')
  assert.deepEqual(
    todayScreen(app).rows.value.map(({ kind }) => kind),
    ['to-finish'],
  )
  environment.setNow(later(app.now(), 15 * day))
  assert.deepEqual(todayScreen(app).rows.value, [])
})

test('the made-up month: one answer to open, Jo is waited for, and six of seven friends said yes', () => {
  const today = todayScreen(exampleApp(testEnvironment()))
  assert.equal(today.name.value, 'Alex')
  assert.deepEqual(
    today.rows.value.map(({ kind, person }) => [kind, person?.name]),
    [
      ['arrived', 'Dele'],
      ['waiting', 'Jo'],
    ],
  )
  const record = today.record.value
  assert.deepEqual(
    [record?.tie, record?.channel, record?.yes, record?.asks.length, record?.guessed],
    ['friend', 'by-voice', 6, 7, 3],
  )
})
