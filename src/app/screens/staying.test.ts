import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextSteps } from '../../core/ladder.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { pauseScreen } from './pause.ts'
import { stayingScreen } from './staying.ts'
import { todayScreen } from './today.ts'

async function opened(environment = testEnvironment()): Promise<App> {
  const app = await openApp(environment)
  assert.ok(app.ok)
  return app.value
}

test('what is written and tapped is there again, typed or kept', async () => {
  const environment = testEnvironment()
  const app = await opened(environment)
  const screen = stayingScreen(app)
  screen.type('know', 'Some say yes.')
  await app.drafts.flush()
  await screen.chooseRhythm('monthly')
  const again = stayingScreen(await opened(environment))
  assert.equal(again.texts.value.know, 'Some say yes.')
  assert.equal(await again.keepTexts(), true)
  assert.deepEqual(again.staying.value, { know: 'Some say yes.', rhythm: 'monthly' })
  again.type('know', '  ')
  await again.keepTexts()
  assert.deepEqual(again.staying.value, { rhythm: 'monthly' })
})

test('nobody who frightens or punishes, or is not there any more, is offered as one of my people', async () => {
  const app = await opened()
  const added = app.now()
  await app.change([
    { kind: 'person', id: 'mara', set: { added, name: 'Mara', 'card.afraid': 'no' } },
    { kind: 'person', id: 'percival', set: { added, name: 'Percival', 'card.saidNo': 'punished' } },
    { kind: 'person', id: 'odile', set: { added, name: 'Odile', 'card.afraid': 'no', parted: 'died' } },
  ])
  assert.deepEqual(
    stayingScreen(app).people.value.map(({ name }) => name),
    ['Mara'],
  )
})

test('after a goodbye nothing is suggested, everything stays, and coming back is one tap', async () => {
  const app = await opened()
  await app.change([{ kind: 'received', id: 'r', set: { at: app.now(), what: 'time' } }])
  const screen = stayingScreen(app)
  await screen.sayGoodbye()
  assert.deepEqual(nextSteps(app.notebook.value, app.now(), { kind: 'anyone', limit: 5 }), [])
  assert.equal(todayScreen(app).card.value.kind, 'paused')
  assert.equal(app.notebook.value.received.length, 1)
  await screen.comeBack()
  assert.equal(todayScreen(app).card.value.kind, 'step')
})

test('whoever chooses a pause with an end after a goodbye has come back: nothing says goodbye any more', async () => {
  const app = await opened()
  const screen = stayingScreen(app)
  await screen.sayGoodbye()
  await pauseScreen(app).pause(7)
  assert.equal(screen.staying.value.goodbye, undefined)
  const card = todayScreen(app).card.value
  assert.ok(card.kind === 'paused' && !card.goodbye && card.until !== 'until-i-say')
})
