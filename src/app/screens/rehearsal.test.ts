import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonId } from '../../core/person.ts'
import { privateQuestions } from '../../core/mode.ts'
import { type RehearsalId } from '../../core/practices/rehearsal.ts'
import { checkHolds } from '../../core/practices/rehearsing.ts'
import { handedOverFor } from '../../core/practices/reviews.ts'
import { fail } from '../../lib/result.ts'
import { later } from '../../lib/time.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment, type TestEnvironment } from '../testing.ts'
import { rehearsalScreen } from './rehearsal.ts'
import { rehearsalsScreen } from './rehearsals.ts'
import { toldScreen } from './told.ts'

const mildest = Object.fromEntries(Object.entries(privateQuestions).map(([question, [mild]]) => [question, mild]))
const safe = {
  afraid: 'no',
  saidNo: 'fine',
  toldPrivate: 'kept',
  afterHelp: 'nothing',
  changeMind: 'yes',
  cameThrough: 'yes',
}
const card = Object.fromEntries(Object.entries(safe).map(([part, answer]) => [`card.${part}`, answer]))

async function opened(environment: TestEnvironment = testEnvironment()): Promise<App> {
  const app = await openApp(environment)
  assert.ok(app.ok)
  const now = app.value.now()
  await app.value.change([
    { kind: 'safety', id: 'mine', set: { ...mildest, at: now } },
    { kind: 'person', id: 'robin', set: { added: now, name: 'Robin', tie: 'partner', ...card } },
  ])
  return app.value
}

async function begun(app: App, of: 'talk' | 'therapy' | 'hand-over'): Promise<RehearsalId> {
  return (await rehearsalsScreen(app).begin(of)) ?? assert.fail()
}

test('what was typed in any part is there again, before it was kept and after', async () => {
  const environment = testEnvironment()
  const app = await opened(environment)
  const id = await begun(app, 'talk')
  const screen = rehearsalScreen(app, id)
  screen.type('happened', 'I did the bins.')
  await app.drafts.flush()
  const again = await openApp(environment)
  assert.ok(again.ok)
  const reopened = rehearsalScreen(again.value, id)
  assert.equal(reopened.parts.value[0]?.text, 'I did the bins.')
  assert.equal(await reopened.keepParts(), true)
  assert.equal(reopened.rehearsal.value?.happened, 'I did the bins.')
  assert.equal(again.value.drafts.texts.value.size, 0)
})

test('it ends as an ask with the words as they were read aloud, once', async () => {
  const app = await opened()
  const id = await begun(app, 'talk')
  const screen = rehearsalScreen(app, id)
  assert.deepEqual(
    screen.who.value.map(({ person }) => person.name),
    ['Robin'],
  )
  await screen.choose('robin' as PersonId)
  screen.type('happened', 'I did the bins.')
  screen.type('request', 'Would you take them?')
  const ask = (await screen.toAsk()) ?? assert.fail()
  assert.equal(await screen.toAsk(), ask)
  const made = app.notebook.value.asks.get(ask)
  assert.deepEqual(
    [made?.words, made?.person, made?.tie, made?.channel, made?.size],
    ['I did the bins. Would you take them?', 'robin', 'partner', 'in-person', 3],
  )
  assert.equal(screen.ask.value?.open, true)
})

test('a lot in the body stops whoever goes on at once as well, and what could not be kept lets nobody go on', async () => {
  const store = memoryStore()
  let full = false
  const small: Store = { ...store, append: async (...row) => (full ? fail('full') : store.append(...row)) }
  const app = await opened(testEnvironment(small))
  const screen = rehearsalScreen(app, await begun(app, 'talk'))
  assert.ok(await screen.kept(), 'with nothing tapped')
  void screen.note({ numb: true })
  assert.ok(await screen.kept())
  assert.equal(screen.tooMuch.value, true)
  full = true
  void screen.note({ numb: false })
  assert.equal(await screen.kept(), false)
  assert.deepEqual([screen.tooMuch.value, screen.trouble.value], [true, 'full'])
})

test('the private check opens it for thirty days; a yes closes it and keeps the person out everywhere', async () => {
  const environment = testEnvironment()
  const app = await opened(environment)
  const id = await begun(app, 'therapy')
  const screen = rehearsalScreen(app, id)
  await screen.choose('robin' as PersonId)
  assert.equal(screen.gate.value, 'check')
  await screen.pass()
  assert.equal(screen.gate.value, 'open')
  environment.setNow(later(app.now(), checkHolds))
  assert.equal(rehearsalScreen(app, id).gate.value, 'check')
  await screen.fail('punished')
  assert.equal(screen.gate.value, 'fear')
  assert.deepEqual(rehearsalScreen(app, id).who.value, [])
  assert.equal(app.notebook.value.people.get('robin' as PersonId)?.card.saidNo, 'punished')
})

test('a task that was taken over is looked at after four weeks, and can be deleted without its ask', async () => {
  const environment = testEnvironment()
  const app = await opened(environment)
  const id = await begun(app, 'hand-over')
  const screen = rehearsalScreen(app, id)
  await screen.choose('robin' as PersonId)
  screen.type('task', 'The bins.')
  screen.type('goodEnough', 'Out by eight')
  const ask = (await screen.toAsk()) ?? assert.fail()
  assert.match(
    app.notebook.value.asks.get(ask)?.words ?? '',
    /whole, from noticing to done: The bins\? Good enough is: Out by eight\./,
  )
  await app.change([{ kind: 'ask', id: ask, set: { seal: { at: app.now(), guess: {} }, asked: app.now() } }])
  const told = toldScreen(app, ask)
  told.choose('yes')
  await told.keep()
  assert.equal(screen.reviewDue.value, false)
  environment.setNow(later(app.now(), handedOverFor))
  assert.equal(rehearsalScreen(app, id).reviewDue.value, true)
  await screen.review('took-it-back')
  assert.equal(rehearsalScreen(app, id).reviewDue.value, false)
  await screen.remove()
  assert.equal(app.notebook.value.rehearsals.size, 0)
  assert.ok(app.notebook.value.asks.has(ask))
})

test('whoever became somebody to fear since is not asked by it; what was written stays', async () => {
  const app = await opened()
  const id = await begun(app, 'talk')
  const screen = rehearsalScreen(app, id)
  await screen.choose('robin' as PersonId)
  screen.type('happened', 'I did the bins.')
  await screen.keepParts()
  for (const set of [{ 'card.afraid': 'yes' }, { 'card.afraid': 'no', parted: 'died' }]) {
    await app.change([{ kind: 'person', id: 'robin', set }])
    assert.equal(screen.mayAsk.value, false)
    assert.equal(await screen.toAsk(), undefined)
  }
  assert.equal(app.notebook.value.asks.size, 0)
  assert.equal(screen.rehearsal.value?.happened, 'I did the bins.')
})
