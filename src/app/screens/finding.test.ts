import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, later } from '../../lib/time.ts'
import { openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { findingScreen } from './finding.ts'

async function opened() {
  const environment = testEnvironment()
  const app = await openApp(environment)
  assert.ok(app.ok)
  return { app: app.value, environment, screen: findingScreen(app.value) }
}

test('the message comes from what was chosen until it is written, and can be written anew', async () => {
  const { app, screen } = await opened()
  assert.equal(screen.message.value.split('\n').length, 2)
  await screen.toggleFit('slowly')
  await screen.toggleFit('online')
  assert.match(screen.message.value, /goes slowly, online/)
  screen.type('message', 'Hello, have you a place?')
  assert.equal(findingScreen(app).message.value, 'Hello, have you a place?')
  assert.ok(await screen.keepTexts())
  assert.equal(app.notebook.value.finding.message, 'Hello, have you a place?')
  await screen.writeAnew()
  assert.match(screen.message.value, /goes slowly/)
})

test('it ends as an ask in writing to a professional, with its guess to come, and one only', async () => {
  const { app, screen } = await opened()
  const id = (await screen.toAsk()) ?? assert.fail()
  const ask = app.notebook.value.asks.get(id) ?? assert.fail()
  assert.deepEqual([ask.tie, ask.channel, ask.words], ['professional', 'in-writing', screen.message.value])
  assert.equal(ask.sealed, undefined)
  assert.equal(await screen.toAsk(), id)
  await app.change([{ kind: 'ask', id, gone: true }])
  assert.equal(screen.ask.value, undefined)
  assert.notEqual(await screen.toAsk(), id)
})

test('no ask is made while asking rests; what is written stays', async () => {
  const { app, screen } = await opened()
  await app.change([{ kind: 'safety', id: 'mine', set: { dying: 'plan', at: app.now() } }])
  assert.equal(screen.mayAsk.value, false)
  assert.equal(await screen.toAsk(), undefined)
  assert.equal(app.notebook.value.asks.size, 0)
})

test('answers of one session go together, a second tap takes one back, and twice too much is said', async () => {
  const { app, environment, screen } = await opened()
  await screen.answer({ useful: 3 })
  await screen.answer({ tooMuch: 'yes' })
  assert.deepEqual([screen.session.value?.useful, screen.session.value?.tooMuch], [3, 'yes'])
  await screen.answer({ useful: undefined })
  assert.equal(screen.session.value?.useful, undefined)
  assert.equal(screen.twice.value, false)
  environment.setNow(later(app.now(), 7 * day))
  const next = findingScreen(app)
  assert.equal(next.session.value, undefined)
  await next.answer({ tooMuch: 'yes' })
  assert.deepEqual([next.twice.value, next.earlier.value.length], [true, 1])
  assert.ok(await next.remove())
  assert.deepEqual(app.notebook.value.finding, {})
})
