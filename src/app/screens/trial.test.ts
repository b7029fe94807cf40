import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chance } from '../../core/guess.ts'
import { kindsOf } from '../../core/insight/kinds.ts'
import { leansOf } from '../../core/plant.ts'
import { replyId, replyJson } from '../../core/reply.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { home } from './home.ts'
import { keptScreen } from './kept.ts'
import { todayScreen } from './today.ts'
import { trialScreen } from './trial.ts'

async function opened(): Promise<App> {
  const app = await openApp(testEnvironment())
  assert.ok(app.ok)
  return app.value
}

/** As if the server had the link, and the answer had come through it. */
async function answered(app: App): Promise<void> {
  const [link] = app.notebook.value.links.values()
  assert.ok(link)
  const reply = replyJson({ says: 'yes', line: 'Hello from the other side.' })
  const set = { ask: link.ask, link: link.id, place: 1, purpose: 'ask', at: app.now(), reply } as const
  await app.change([
    { kind: 'link', id: link.id, set: { opened: app.now(), seen: { n: 2, head: 'x' } } },
    { kind: 'reply', id: replyId(link.id, 'first'), set },
  ])
}

test('without a connection the link is held, and nothing is lost', async () => {
  const app = await opened()
  const screen = trialScreen(app)
  assert.equal(screen.stage.value, 'before')
  assert.ok(await screen.make('Could you water the plants?'))
  assert.equal(screen.stage.value, 'held')
  assert.equal(screen.address.value, undefined)
})

test('the answer stands beside the guess, and is counted nowhere', async () => {
  const app = await opened()
  const screen = trialScreen(app)
  screen.guess(0.3 as Chance)
  await screen.make('Could you water the plants?')
  await answered(app)
  assert.equal(screen.stage.value, 'answered')
  assert.ok(screen.isNew())
  assert.equal(screen.shown.value?.ask.answer?.line, 'Hello from the other side.')
  assert.equal(screen.comparison.value?.chance.verdict, 'kinder')
  assert.deepEqual([kindsOf(app.notebook.value, app.now()), leansOf(app.notebook.value, app.now())], [[], []])
  assert.deepEqual(todayScreen(app).rows.value, [])
  assert.equal(home(app).value, 'first')
})

test('one tap throws it away: the ask and the answer are gone, the link closes', async () => {
  const app = await opened()
  const screen = trialScreen(app)
  await screen.make('Could you water the plants?')
  await answered(app)
  assert.ok(await screen.throwAway())
  assert.equal(screen.stage.value, 'before')
  assert.equal(app.notebook.value.asks.size, 0)
  assert.ok(keptScreen(app).links.value.every(({ closing }) => closing))
})

test('pressing twice makes one trial', async () => {
  const app = await opened()
  const screen = trialScreen(app)
  await Promise.all([screen.make('Plants?'), screen.make('Plants?')])
  await screen.make('Plants?')
  assert.deepEqual([app.notebook.value.asks.size, app.notebook.value.links.size], [1, 1])
})
