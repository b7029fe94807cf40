import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryStore } from '../../store/memory.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { beliefScreen } from './belief.ts'
import { originScreen, originSteps } from './origin.ts'

async function opened(store = memoryStore()): Promise<App> {
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  return app.value
}

test('it works without naming anything: every part may stay empty', async () => {
  const app = await opened()
  const screen = originScreen(app)
  assert.deepEqual([screen.begun.value, screen.open.value], [false, true])
  assert.ok((await screen.keepWords('words')) && (await screen.keepBelief()))
  assert.equal(screen.begun.value, false)
  await screen.toggle('beginnings', 'rather-not')
  assert.deepEqual(screen.origin.value, { at: app.now(), beginnings: ['rather-not'] })
})

test('what it did is thanked before a sentence is looked at', () => {
  assert.ok(originSteps.indexOf('thanks') < originSteps.indexOf('belief'))
  assert.ok(originSteps.indexOf('gifts') < originSteps.indexOf('thanks'))
})

test('taps and words are there after closing and opening', async () => {
  const store = memoryStore()
  const app = await opened(store)
  const screen = originScreen(app)
  await Promise.all([screen.note({ before: 4 }), screen.toggle('gifts', 'own'), screen.toggle('gifts', 'kept-me-safe')])
  screen.type('giftWords', 'It got me ')
  screen.type('words', 'The stairs.')
  await screen.keepWords('words')
  await app.drafts.flush()
  const again = originScreen(await opened(store))
  assert.deepEqual([again.origin.value.before, again.origin.value.gifts], [4, ['own', 'kept-me-safe']])
  assert.deepEqual([again.words.value, again.giftWords.value], ['The stairs.', 'It got me '])
})

test('from seven on, or far away, it is too much', async () => {
  const screen = originScreen(await opened())
  await screen.note({ before: 6, after: 7 })
  assert.deepEqual([screen.tooMuch('before'), screen.tooMuch('after')], [false, true])
  void screen.note({ numb: true })
  assert.ok(await screen.kept(), 'who goes on at once is stopped as well')
  assert.ok(screen.tooMuch('before'))
  await screen.note({ numb: false, after: null })
  assert.ok(!screen.tooMuch('before') && !screen.tooMuch('after'))
})

test('the sentence it left is a belief like any other, and the page forgets it when it is deleted', async () => {
  const app = await opened()
  const screen = originScreen(app)
  screen.sentence.choose({ kind: 'own', words: '' })
  assert.equal(await screen.keepBelief(), false)
  screen.sentence.choose({ kind: 'alone-is-safe' })
  assert.ok(await screen.keepBelief())
  const id = screen.belief.value?.id ?? assert.fail()
  assert.equal(app.notebook.value.beliefs.size, 1)
  assert.equal(screen.sentence.chosen.value.kind, undefined)
  await beliefScreen(app, id).remove()
  assert.deepEqual([screen.belief.value, screen.origin.value.belief], [undefined, undefined])
})

test('it is closed under modes that close R1, and what was written stays readable', async () => {
  const app = await opened()
  const screen = originScreen(app)
  await screen.toggle('gifts', 'kept-me-safe')
  for (const answers of [{ dying: 'plan' }, { dying: 'no', loss: 'yes' }] as const) {
    await app.change([{ kind: 'safety', id: 'mine', set: { ...answers, at: app.now() } }])
    assert.deepEqual([screen.open.value, screen.origin.value.gifts], [false, ['kept-me-safe']])
  }
})

test('the page can be deleted with what was half written; the belief stays', async () => {
  const app = await opened()
  const screen = originScreen(app)
  screen.sentence.choose({ kind: 'owe' })
  await screen.keepBelief()
  screen.type('words', 'The stairs.')
  assert.ok((await screen.thank()) && (await screen.close()))
  assert.ok(await screen.remove())
  assert.deepEqual([screen.origin.value, screen.begun.value, screen.words.value], [{}, false, ''])
  assert.equal(app.notebook.value.beliefs.size, 1)
})

test('once it is a lot the card comes before every step between, until they go on all the same; after deleting it comes again', async () => {
  const app = await opened()
  const screen = originScreen(app)
  await screen.note({ before: 8 })
  assert.deepEqual(
    originSteps.filter((step) => screen.stops(step)),
    ['began', 'gifts', 'thanks', 'belief'],
  )
  screen.goOn()
  assert.ok(!originScreen(app).stops('gifts'))
  await screen.note({ before: 9 })
  assert.ok(screen.stops('gifts'), 'more than they went on with')
  screen.goOn()
  await screen.remove()
  await screen.note({ before: 9 })
  assert.ok(screen.stops('gifts'))
})
