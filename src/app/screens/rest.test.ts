import assert from 'node:assert/strict'
import { test } from 'node:test'
import { effect } from '@preact/signals-core'
import { fail } from '../../lib/result.ts'
import { day, later } from '../../lib/time.ts'
import { restWords } from '../../words/screens/rest.ts'
import { memoryStore } from '../../store/memory.ts'
import { openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { quietRows } from './today-quiet.ts'
import { restScreen } from './rest.ts'

async function opened(store = memoryStore()) {
  const environment = testEnvironment(store)
  const app = await openApp(environment)
  assert.ok(app.ok)
  return { app: app.value, environment, store }
}

test('two taps keep it, without a word, in any mode of care and from the first day', async () => {
  const { app } = await opened()
  await app.change([{ kind: 'safety', id: 'mine', set: { dying: 'plan' } }])
  const screen = restScreen(app)
  screen.choose('the-phone')
  const taps = await Promise.all([screen.keep(), screen.keep()])
  assert.deepEqual([taps, screen.open.value.length], [[true, undefined], 1], 'a second tap is none')
  const [rest] = screen.open.value
  assert.deepEqual([rest?.thing, rest?.plan, rest?.words], ['the-phone', undefined, undefined])
  assert.equal(screen.thing.value, undefined)
})

test('nothing chosen is said, and nothing is kept', async () => {
  const { app } = await opened()
  const screen = restScreen(app)
  assert.equal(await screen.keep(), false)
  assert.deepEqual([screen.missing.value, screen.open.value], [true, []])
})

test('the plan begins as a pattern, and is one only when it was finished', async () => {
  const { app } = await opened()
  const screen = restScreen(app)
  assert.equal(screen.plan.value, restWords.planPattern)
  screen.choose('tidying')
  screen.type('plan', 'If it is eight, then I sit down.')
  screen.type('words', 'the ironing')
  await screen.keep()
  const [rest] = screen.open.value
  assert.deepEqual([rest?.plan, rest?.words], ['If it is eight, then I sit down.', 'the ironing'])
  assert.equal(screen.plan.value, restWords.planPattern)
})

test('what was chosen and typed is there after a reload', async () => {
  const { app, store } = await opened()
  const before = restScreen(app)
  before.choose('deciding')
  before.type('plan', 'If they ask what is for dinner, then I shrug.')
  await app.drafts.flush()
  const screen = restScreen((await opened(store)).app)
  assert.deepEqual(
    [screen.thing.value, screen.plan.value],
    ['deciding', 'If they ask what is for dinner, then I shrug.'],
  )
})

test('it happened, or not today after all: both are answers, and each can be the other later', async () => {
  const { app } = await opened()
  const screen = restScreen(app)
  screen.choose('a-task')
  await screen.keep()
  const { id } = screen.open.value[0] ?? assert.fail()
  await screen.leave(id)
  assert.deepEqual([screen.open.value.length, screen.before.value[0]?.done], [0, undefined])
  await screen.happened(id)
  assert.deepEqual([screen.before.value[0]?.done, screen.before.value[0]?.left], [app.now(), undefined])
  await screen.remove(id)
  assert.deepEqual(screen.before.value, [])
})

test('Today shows the newest open one, and no longer than until tomorrow', async () => {
  const { app, environment } = await opened()
  const screen = restScreen(app)
  for (const thing of ['a-task', 'a-reply'] as const) {
    screen.choose(thing)
    await screen.keep()
    environment.setNow(later(app.now(), 1000))
  }
  const { rest } = quietRows(app)
  assert.equal(rest.value?.thing, 'a-reply')
  await screen.happened(rest.value?.id ?? assert.fail())
  assert.equal(rest.value?.thing, 'a-task')
  environment.setNow(later(app.now(), 2 * day))
  assert.equal(quietRows(app).rest.value, undefined)
  assert.equal(screen.open.value.length, 1, 'on its own page it is still open')
})

test('a second failure is said anew: what was said of the first is gone while it is tried', async () => {
  const store = memoryStore()
  const { app } = await opened({ ...store, append: async () => fail('full') })
  const screen = restScreen(app)
  screen.choose('the-phone')
  const seen: unknown[] = []
  effect(() => void seen.push(screen.trouble.value))
  assert.deepEqual([await screen.keep(), await screen.keep()], [false, false])
  assert.deepEqual(seen, [undefined, 'full', undefined, 'full'])
})
