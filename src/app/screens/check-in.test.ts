import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hour, later } from '../../lib/time.ts'
import { memoryStore } from '../../store/memory.ts'
import { mineId } from '../../core/records/op.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { checkInScreen } from './check-in.ts'
import { checkInsScreen } from './check-ins.ts'
import { home } from './home.ts'
import { newAskScreen } from './new-ask.ts'

async function opened(store = memoryStore()): Promise<App> {
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  return app.value
}

const circle = (app: App) => [
  { kind: 'person', id: 'mara', set: { added: app.now(), name: 'Mara', tie: 'friend' } } as const,
  { kind: 'person', id: 'mara', set: { 'card.afraid': 'no', 'card.saidNo': 'fine' } } as const,
  { kind: 'person', id: 'mara', set: { 'card.closeToFeared': 'no' } } as const,
  { kind: 'person', id: 'percival', set: { added: app.now(), name: 'Percival', tie: 'friend' } } as const,
  { kind: 'person', id: 'percival', set: { 'card.afraid': 'sometimes', 'card.saidNo': 'fine' } } as const,
]

test('one tap is a whole check-in', async () => {
  const app = await opened()
  const screen = checkInScreen(app)
  assert.equal(screen.entry.value, undefined)
  const id = await screen.note({ said: 'fine' })
  assert.deepEqual(screen.entry.value, { id, at: app.now(), said: 'fine' })
  assert.equal(home(app).value, 'today')
})

test('two quick taps make one check-in, and both count', async () => {
  const app = await opened()
  const screen = checkInScreen(app)
  await Promise.all([
    screen.note({ said: 'fine' }),
    screen.note({ said: 'busy' }),
    screen.toggle('doors', 'heavy'),
    screen.toggle('doors', 'hollow'),
  ])
  assert.equal(app.notebook.value.checkIns.size, 1)
  assert.equal(screen.entry.value?.said, 'busy')
  assert.deepEqual(screen.entry.value?.doors, ['heavy', 'hollow'])
})

test('after a reload everything is there: what was tapped, and what was half typed', async () => {
  const store = memoryStore()
  const app = await opened(store)
  const screen = checkInScreen(app)
  const id = await screen.note({ said: 'own' })
  screen.type('saidWords', 'All good he')
  await screen.toggle('hands', 'hide')
  await screen.toggle('feelings', 'small')
  await app.drafts.flush()
  const again = checkInScreen(await opened(store), id)
  assert.equal(again.text('saidWords'), 'All good he')
  assert.deepEqual(again.entry.value?.feelings, ['small'])
  assert.ok(await again.done())
  assert.equal(again.entry.value?.saidWords, 'All good he')
  assert.ok(again.suggested.value.includes('small'))
})

test('words typed before another answer was chosen go with it', async () => {
  const screen = checkInScreen(await opened())
  await screen.note({ said: 'own' })
  screen.type('saidWords', 'Grand')
  await screen.note({ said: 'fine' })
  await screen.done()
  assert.equal(screen.entry.value?.saidWords, undefined)
})

test('"none of these" and a word take each other’s place', async () => {
  const screen = checkInScreen(await opened())
  await screen.toggle('feelings', 'tired')
  await screen.note({ noWord: 'cant-tell' })
  assert.deepEqual(screen.entry.value?.feelings, undefined)
  assert.equal(screen.entry.value?.noWord, 'cant-tell')
  await screen.toggle('feelings', 'tired')
  assert.equal(screen.entry.value?.noWord, undefined)
})

test('a small ask that anyone can be asked becomes a draft; another takes its place, and the check-in keeps its id', async () => {
  const app = await opened()
  const screen = checkInScreen(app)
  await screen.note({ said: 'fine', need: 'thanks' })
  const [first, second] = screen.asks.value.filter(({ kind }) => kind !== 'known')
  assert.ok(first && second)
  const onward = await screen.take(first.step.id)
  assert.equal(onward?.to, 'guess')
  await screen.take(second.step.id)
  assert.equal(app.notebook.value.asks.size, 1)
  const ask = screen.became.value?.ask
  assert.equal(ask?.step, second.step.id)
  assert.equal(ask?.words, undefined)
  assert.equal(screen.entry.value?.ask, ask?.id)
  assert.equal(screen.entry.value?.next, 'ask')
})

test('an ask to somebody goes by the choosing of who, and the check-in keeps its id', async () => {
  const app = await opened()
  await app.change(circle(app))
  const screen = checkInScreen(app)
  await screen.note({ said: 'fine', need: 'someone-else-to-decide' })
  const known = screen.asks.value.find(({ kind }) => kind === 'known')
  assert.ok(known)
  const onward = await screen.take(known.step.id)
  assert.ok(onward?.to === 'newAsk')
  const choosing = newAskScreen(app, undefined, onward)
  choosing.choose({ person: choosing.who.value?.[0]?.person.id })
  const next = await choosing.next()
  assert.equal(screen.entry.value?.ask, next?.ask)
  assert.equal(screen.became.value?.ask.step, known.step.id)
})

test('whoever is frightening is never shown to be told, and the ask holds nothing of what was noted', async () => {
  const app = await opened()
  await app.change(circle(app))
  const screen = checkInScreen(app)
  await screen.note({ said: 'fine', need: 'to-be-heard' })
  await screen.toggle('feelings', 'worthless')
  screen.type('alsoTrue', 'I cried in the car.')
  await screen.done()
  assert.deepEqual(
    screen.listeners.value.map(({ person }) => person.name),
    ['Mara'],
  )
  const mara = screen.listeners.value[0]?.person
  assert.ok(mara)
  const onward = await screen.tell(mara)
  assert.equal(onward?.to, 'words')
  const ask = JSON.stringify(screen.became.value?.ask)
  assert.ok(ask.includes('one true thing'))
  for (const noted of ['worthless', 'cried', 'fine.', 'to-be-heard']) assert.ok(!ask.includes(noted), noted)
  assert.equal(screen.entry.value?.next, 'tell')
})

test('when nothing is to be asked now, there is rest and help, and no ask', async () => {
  const app = await opened()
  await app.change([...circle(app), { kind: 'safety', id: mineId, set: { dying: 'plan', at: app.now() } }])
  const screen = checkInScreen(app)
  await screen.note({ said: 'fine', need: 'help' })
  assert.equal(screen.held.value, 'not-now')
  assert.deepEqual(screen.choices.value, ['rest', 'help', 'nothing'])
  assert.deepEqual(screen.asks.value, [])
  assert.deepEqual(screen.listeners.value, [])
})

test('a deleted check-in is gone for ever, also under a late tap; the ask that it became stays', async () => {
  const app = await opened()
  const screen = checkInScreen(app)
  await screen.note({ said: 'fine' })
  const step = screen.asks.value.find(({ kind }) => kind === 'anyone')?.step.id
  assert.ok(step)
  await screen.take(step)
  screen.type('alsoTrue', 'x')
  assert.ok(await screen.forget())
  assert.equal(await screen.note({ need: 'food' }), undefined)
  assert.equal(app.notebook.value.checkIns.size, 0)
  assert.equal(app.notebook.value.asks.size, 1)
  assert.equal(app.drafts.texts.value.size, 0)
})

test('the list shows the newest first, twenty at once', async () => {
  const app = await opened()
  const all = Array.from({ length: 25 }, (_, i) => i)
  await app.change(
    all.map(
      (i) => ({ kind: 'check-in', id: `c${i}`, set: { at: later(app.now(), -i * hour), said: 'fine' } }) as const,
    ),
  )
  const screen = checkInsScreen(app)
  assert.deepEqual(
    screen.rows.value.map(({ id }) => id),
    all.slice(0, 20).map((i) => `c${i}`),
  )
  assert.ok(screen.more.value)
  screen.showMore()
  assert.equal(screen.rows.value.length, 25)
  assert.ok(!screen.more.value)
})

test('whoever only checks in is not greeted as if they had been away', async () => {
  const store = memoryStore()
  const environment = testEnvironment(store)
  const first = await openApp(environment)
  assert.ok(first.ok)
  await checkInScreen(first.value).note({ said: 'fine' })
  for (const days of [10, 20]) {
    environment.setNow(later(first.value.now(), 24 * hour * 10))
    const app = await openApp(environment)
    assert.ok(app.ok)
    assert.equal(home(app.value).value, 'today', `after ${days} days`)
  }
})
