import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonId } from '../../core/person.ts'
import type { Fields } from '../../core/records/op.ts'
import { finishAsk, makeAsk, markAsked, sealGuess, tellAnswer } from '../../core/ask-steps.ts'
import { type AskId, askState } from '../../core/ask.ts'
import { replyJson } from '../../core/reply.ts'
import { day, later } from '../../lib/time.ts'
import { memoryStore } from '../../store/memory.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { comingBackScreen } from './coming-back.ts'
import { home } from './home.ts'

const mara = 'mara' as AskId
const robin = 'robin' as AskId

/** Two asks and a sentence, left for `days`; then opened again. */
async function away(days: number, person?: PersonId): Promise<App> {
  const store = memoryStore()
  const environment = testEnvironment(store)
  const before = await openApp(environment)
  assert.ok(before.ok)
  const app = before.value
  for (const id of [mara, robin, 'told' as AskId]) {
    const ask = () => app.notebook.value.asks.get(id) ?? assert.fail()
    await app.change(
      makeAsk(id, app.now(), { words: 'Oat milk?', title: 'Oat milk', tie: 'friend', ...(person && { person }) }),
    )
    const until = later(app.now(), 10 * day)
    const steps = [
      () => sealGuess(ask(), {}, app.now()),
      () => markAsked(ask(), app.now(), { channel: 'in-writing', until }),
    ]
    if (id === 'told') {
      steps.push(() => tellAnswer(ask(), { says: 'yes' }, app.now()))
      steps.push(() => finishAsk(ask(), { nextSelf: 'Ask early.' }, app.now()))
    }
    for (const step of steps) {
      const noted = step()
      assert.ok(noted.ok)
      await app.change(noted.value)
    }
  }
  environment.setNow(later(app.now(), days * day))
  const back = await openApp(environment)
  assert.ok(back.ok)
  const reply = replyJson({ says: 'yes', line: 'Of course.' })
  const set = { ask: mara, link: 'l', place: 1, purpose: 'ask', at: environment.now(), reply } as const
  await back.value.change([{ kind: 'reply', id: 'l.1', set }])
  return back.value
}

test('after two weeks: their sentence, what came, what closed', async () => {
  const app = await away(20)
  assert.equal(home(app).value, 'coming-back')
  const screen = comingBackScreen(app)
  assert.equal(screen.nextSelf.value, 'Ask early.')
  assert.deepEqual(
    screen.came.value.map(({ ask }) => ask.id),
    [mara],
  )
  assert.deepEqual(
    screen.closed.value.map(({ ask }) => ask.id),
    [robin],
  )
})

test('after a week it is an ordinary day', async () => {
  assert.equal(home(await away(7)).value, 'today')
})

test('any choice ends it until the next return', async () => {
  const app = await away(20)
  comingBackScreen(app).dismiss()
  assert.equal(home(app).value, 'today')
})

test('what closed may rest, or be asked another way', async () => {
  const app = await away(20)
  const screen = comingBackScreen(app)
  const draft = await screen.another(robin)
  const made = app.notebook.value.asks.get(draft ?? assert.fail())
  assert.ok(made && askState(made, app.now()) === 'draft')
  assert.equal(made.words, 'Oat milk?')
  assert.deepEqual(screen.closed.value, [])
})

test('asked another way twice in one moment, one draft is begun; and where that can’t be kept, nothing is put to rest', async () => {
  const app = await away(20, 'kim' as PersonId)
  const screen = comingBackScreen(app)
  const card = (set: Fields) => app.change([{ kind: 'person', id: 'kim', set }])
  await card({ added: app.now(), name: 'Kim', tie: 'friend', 'card.afraid': 'yes', 'card.saidNo': 'fine' })
  assert.equal(await screen.another(robin), undefined)
  assert.equal(app.notebook.value.asks.get(robin)?.rested, undefined)
  await card({ 'card.afraid': 'no' })
  const { size } = app.notebook.value.asks
  await Promise.all([screen.another(robin), screen.another(robin)])
  assert.equal(app.notebook.value.asks.size, size + 1)
})

test('with nothing wrong nothing is said about looking', async () => {
  assert.equal(comingBackScreen(await away(20)).unlooked.value, false)
})
