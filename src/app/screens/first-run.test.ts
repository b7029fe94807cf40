import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AskId, askState } from '../../core/ask.ts'
import type { Chance } from '../../core/guess.ts'
import { stepById } from '../../core/library.ts'
import type { Fields } from '../../core/records/op.ts'
import type { StepId } from '../../core/step.ts'
import { memoryStore } from '../../store/memory.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { firstRunScreen } from './first-run.ts'
import { home } from './home.ts'
import { todayScreen } from './today.ts'

const half = 0.5 as Chance

async function opened(store = memoryStore()): Promise<App> {
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  return app.value
}

function only(app: App) {
  const [ask, ...more] = app.notebook.value.asks.values()
  assert.ok(ask)
  assert.equal(more.length, 0)
  return ask
}

function stepAt(screen: ReturnType<typeof firstRunScreen>, i: number): StepId {
  return screen.offered.value[i]?.step.id ?? assert.fail('no such step')
}

test('from an empty browser: a step, a chance, and later I asked seals it', async () => {
  const app = await opened()
  assert.equal(home(app).value, 'first')
  const screen = firstRunScreen(app, 'anyone')
  assert.equal(screen.offered.value.length, 3)
  assert.equal(screen.chosen.value, undefined)
  assert.deepEqual(screen.guess.value, {})
  await screen.choose(stepAt(screen, 0))
  await screen.setGuess({ chance: half })
  assert.ok(await screen.done())
  assert.equal(home(app).value, 'today')
  const today = todayScreen(app)
  const card = today.card.value
  assert.ok(card.kind === 'planned' && card.planned.on === 'ask-anyone')
  assert.equal(only(app).sealed, undefined)
  assert.ok(await today.iAsked(only(app).id))
  assert.equal(only(app).guess.chance, half)
  assert.equal(only(app).channel, 'in-person')
  assert.equal(askState(only(app), app.now()), 'waiting')
  assert.deepEqual(
    today.rows.value.map(({ kind }) => kind),
    ['to-tell'],
  )
})

test('everything is kept as it is tapped: it stands there again after opening anew', async () => {
  const store = memoryStore()
  const before = firstRunScreen(await opened(store), 'anyone')
  const step = stepAt(before, 1)
  await before.choose(step)
  await before.setGuess({ chance: half })
  const after = firstRunScreen(await opened(store), 'anyone')
  assert.equal(after.chosen.value, step)
  assert.equal(after.guess.value.chance, half)
})

test('another step takes the place of the first, and the guess begins anew', async () => {
  const app = await opened()
  const screen = firstRunScreen(app, 'anyone')
  await screen.choose(stepAt(screen, 0))
  await screen.setGuess({ chance: half })
  await screen.choose(stepAt(screen, 2))
  assert.equal(only(app).step, stepAt(screen, 2))
  assert.deepEqual(screen.guess.value, {})
})

test('two quick taps make one draft', async () => {
  const app = await opened()
  const screen = firstRunScreen(app, 'anyone')
  await Promise.all([screen.choose(stepAt(screen, 0)), screen.choose(stepAt(screen, 1))])
  assert.equal(only(app).step, stepAt(screen, 1))
})

test('on a page whose draft was asked meanwhile one more is begun, not one with each tap', async () => {
  const app = await opened()
  const screen = firstRunScreen(app, 'anyone', 'asked-since' as AskId)
  await screen.choose(stepAt(screen, 0))
  await screen.choose(stepAt(screen, 1))
  assert.equal(only(app).step, stepAt(screen, 1))
  assert.equal(screen.chosen.value, stepAt(screen, 1))
  assert.ok(await screen.done())
})

test('a chance that is tapped before a step goes with the step', async () => {
  const app = await opened()
  const screen = firstRunScreen(app, 'anyone')
  await screen.setGuess({ chance: half })
  assert.equal(app.notebook.value.asks.size, 0)
  await screen.choose(stepAt(screen, 0))
  assert.equal(only(app).guess.chance, half)
})

test('nothing chosen: the screen says so and is not left', async () => {
  const screen = firstRunScreen(await opened(), 'anyone')
  assert.equal(screen.missing.value, false)
  assert.equal(await screen.done(), false)
  assert.equal(screen.missing.value, true)
})

test('three others come, the chosen one stays among them, and after the last it begins anew', async () => {
  const screen = firstRunScreen(await opened(), 'anyone')
  const first = screen.offered.value.map(({ step }) => step.id)
  screen.others()
  const second = screen.offered.value.map(({ step }) => step.id)
  assert.ok(first.every((id) => !second.includes(id)))
  await screen.choose(second[0] ?? assert.fail())
  screen.others()
  assert.ok(screen.offered.value.some(({ step }) => step.id === second[0]))
})

test('receiving brings steps with nothing to ask: how hard is guessed, and it is done once it happened', async () => {
  const app = await opened()
  const screen = firstRunScreen(app, 'receive')
  assert.ok(screen.offered.value.every(({ step }) => stepById.get(step.id)?.receiving))
  assert.equal(screen.scale.value, 'hard')
  await screen.choose(stepAt(screen, 0))
  await screen.setGuess({ hard: 'hard' })
  const today = todayScreen(app)
  const card = today.card.value
  assert.ok(card.kind === 'planned' && card.planned.on === 'do' && card.planned.others === 'receive')
  await today.iAsked(only(app).id)
  assert.deepEqual(
    today.rows.value.map(({ kind }) => kind),
    ['to-finish'],
  )
})

test('a chance that is tapped before a step that nobody answers is let go: how hard is guessed of that', async () => {
  const app = await opened()
  const screen = firstRunScreen(app, 'anyone')
  await screen.setGuess({ chance: half })
  await screen.choose('COM1a' as StepId)
  assert.equal(screen.scale.value, 'hard')
  assert.deepEqual(screen.guess.value, {})
  await screen.setGuess({ hard: 'hard' })
  assert.deepEqual(only(app).guess, { hard: 'hard' })
})

test('for somebody known nothing is kept here: who comes first is chosen in the flow', async () => {
  const app = await opened()
  const screen = firstRunScreen(app, 'known')
  assert.equal(screen.offered.value.length, 3)
  assert.ok(screen.offered.value.every(({ step }) => !step.receiving && step.level <= 2))
  assert.equal(app.notebook.value.asks.size, 0)
})

test('where nobody of the circle may be asked, who waits for two questions is named, and who is feared is not', async () => {
  const app = await opened()
  const add = (id: string, card: Fields) =>
    app.change([{ kind: 'person', id, set: { added: app.now(), name: id, tie: 'friend', ...card } }])
  const screen = firstRunScreen(app, 'known')
  await add('Robin', { 'card.afraid': 'yes' })
  assert.deepEqual([screen.offered.value, screen.unread.value], [[], undefined])
  await add('Mara', {})
  assert.deepEqual([screen.offered.value, screen.unread.value?.name], [[], 'Mara'])
})

test('a tap that comes faster than the disk is waited for before the screen is left', async () => {
  const app = await opened()
  const screen = firstRunScreen(app, 'anyone')
  void screen.choose(stepAt(screen, 0))
  void screen.setGuess({ chance: half })
  assert.ok(await screen.done())
  assert.equal(only(app).guess.chance, half)
})
