import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BeliefId } from '../../core/practices/belief.ts'
import { sameRating } from '../../core/practices/belief-steps.ts'
import type { StepId } from '../../core/step.ts'
import { later } from '../../lib/time.ts'
import { memoryStore } from '../../store/memory.ts'
import { type App, openApp } from '../app.ts'
import { type TestEnvironment, testEnvironment } from '../testing.ts'
import { beliefScreen, stepBeside } from './belief.ts'
import { beliefsScreen, newBeliefScreen } from './beliefs.ts'
import { guessScreen } from './guess.ts'
import { newAskScreen } from './new-ask.ts'

type World = { readonly app: App; readonly environment: TestEnvironment }

async function opened(environment = testEnvironment(memoryStore())): Promise<World> {
  const app = await openApp(environment)
  assert.ok(app.ok)
  return { app: app.value, environment }
}

async function written(app: App, kind: 'burden' | 'owe' = 'burden'): Promise<BeliefId> {
  const screen = newBeliefScreen(app)
  screen.sentence.choose({ kind })
  return (await screen.next()) ?? assert.fail()
}

test('a sentence is chosen or put in own words; too early a tap says what is missing', async () => {
  const { app } = await opened()
  const screen = newBeliefScreen(app)
  assert.equal(await screen.next(), undefined)
  assert.equal(screen.sentence.missing.value, 'sentence')
  screen.sentence.choose({ kind: 'own', words: '  ' })
  assert.equal(screen.sentence.missing.value, undefined)
  assert.equal(await screen.next(), undefined)
  assert.equal(screen.sentence.missing.value, 'words')
  screen.sentence.choose({ words: 'They sigh. ', fears: ['bother'] })
  const id = (await screen.next()) ?? assert.fail()
  const belief = app.notebook.value.beliefs.get(id)
  assert.deepEqual([belief?.kind, belief?.words, belief?.tests], ['own', 'They sigh.', ['bother']])
  assert.deepEqual(screen.sentence.chosen.value.kind, undefined)
})

test('what is chosen and typed is there after a reload', async () => {
  const store = memoryStore()
  const { app } = await opened(testEnvironment(store))
  newBeliefScreen(app).sentence.choose({ kind: 'own', words: 'They sigh.' })
  const id = await written(app)
  newBeliefScreen(app).sentence.choose({ kind: 'own', words: 'They sigh.' })
  beliefScreen(app, id).typeFairer('Some do.')
  await app.drafts.flush()
  const { app: again } = await opened(testEnvironment(store))
  assert.equal(newBeliefScreen(again).sentence.chosen.value.words, 'They sigh.')
  assert.equal(beliefScreen(again, id).fairer.value, 'Some do.')
})

test('fast taps on a scale leave one rating, the last', async () => {
  const { app, environment } = await opened()
  const id = await written(app)
  const screen = beliefScreen(app, id)
  await Promise.all([screen.rate('sentence', 80), screen.rate('sentence', 70), screen.rate('sentence', 60)])
  assert.deepEqual(
    screen.belief.value?.ratings.map(({ value }) => value),
    [60],
  )
  environment.setNow(later(app.now(), sameRating))
  assert.equal(screen.ratingNow('sentence'), undefined)
  await screen.rate('sentence', 40)
  const [row] = beliefsScreen(app).value
  assert.deepEqual([row?.first?.value, row?.last?.value], [60, 40])
})

test('where it was true with somebody feared, nobody swaps seats and nothing fairer is asked for', async () => {
  const { app } = await opened()
  const screen = beliefScreen(app, await written(app))
  assert.deepEqual(screen.steps.value, ['rate', 'friend', 'asks', 'fairer'])
  await screen.setTrueThere(true)
  assert.deepEqual(screen.steps.value, ['rate', 'asks'])
  assert.equal(stepBeside(screen.steps.value, 'rate', 1), 'asks')
  assert.equal(stepBeside(screen.steps.value, 'asks', 1), undefined)
  assert.equal(stepBeside(screen.steps.value, 'friend', -1), undefined)
})

test('an ask taken from here keeps the belief it tests, and its fear is among the chips; another step lets it go', async () => {
  const { app } = await opened()
  const id = await written(app)
  const screen = beliefScreen(app, id)
  const found = screen.tests.value[0] ?? assert.fail()
  assert.ok(found.step.tests.includes('bother'))
  const asking = newAskScreen(app, undefined, { step: found.step.id, belief: id })
  const next = (await asking.next()) ?? assert.fail()
  assert.equal(app.notebook.value.asks.get(next.ask)?.belief, id)
  assert.ok(guessScreen(app, next.ask).likely.includes('bother'))
  const anew = newAskScreen(app, next.ask)
  anew.choose({ step: 'COM1a' as StepId })
  await anew.next()
  assert.equal(app.notebook.value.asks.get(next.ask)?.belief, undefined)
})

test('no ask is found while the answers to the private questions say: not now', async () => {
  const { app } = await opened()
  const screen = beliefScreen(app, await written(app))
  await app.change([{ kind: 'safety', id: 'mine', set: { dying: 'plan', at: app.now() } }])
  assert.deepEqual([screen.tests.value, screen.notNow.value], [[], true])
})

test('a fairer sentence can be written, emptied, and goes with the belief', async () => {
  const { app } = await opened()
  const id = await written(app)
  const screen = beliefScreen(app, id)
  screen.typeFairer(' Some don’t. ')
  assert.ok(await screen.keepFairer())
  assert.equal(screen.belief.value?.fairer, 'Some don’t.')
  screen.typeFairer('')
  assert.ok(await screen.keepFairer())
  assert.equal(screen.belief.value?.fairer, undefined)
  assert.ok(await screen.keepFairer())
  screen.typeFairer('Half a')
  assert.ok(await screen.remove())
  assert.equal(screen.belief.value, undefined)
  assert.equal(app.drafts.texts.value.size, 0)
})
