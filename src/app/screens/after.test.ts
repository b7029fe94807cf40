import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askState, type AskId } from '../../core/ask.ts'
import { later } from '../../lib/time.ts'
import { replyId, replyJson } from '../../core/reply.ts'
import { type App, openApp } from '../app.ts'
import { askDraft, type TestEnvironment, testEnvironment } from '../testing.ts'
import { afterScreen } from './after.ts'
import { answerScreen } from './answer.ts'
import { toldScreen } from './told.ts'

/** An ask of anyone, with an answer that came through a link and was not opened yet. */
async function answered(): Promise<{ app: App; id: AskId; environment: TestEnvironment }> {
  const environment = testEnvironment()
  const opening = await openApp(environment)
  assert.ok(opening.ok)
  const app = opening.value
  const id = await askDraft(app, { title: 'Ask for the time' })
  await app.change([{ kind: 'ask', id, set: { seal: { at: app.now(), guess: {} }, asked: app.now() } }])
  await replies(app, id, 1)
  return { app, id, environment }
}

async function replies(app: App, ask: AskId, place: number, says: 'yes' | null = 'yes'): Promise<void> {
  const reply = replyJson({ says, ...(says && { line: 'Gladly.' }) })
  const set = { ask, link: 'l', place, purpose: 'ask', at: app.now(), reply } as const
  await app.change([{ kind: 'reply', id: replyId('l', `reply ${place}`), set }])
}

test('who is quicker than the disk still finishes: opening the answer is kept first', async () => {
  const { app, id } = await answered()
  const opening = answerScreen(app, id).open()
  const after = afterScreen(app, id)
  after.write('Ask sooner.')
  assert.equal(await after.finish(), 'finished')
  await opening
  const ask = app.notebook.value.asks.get(id)
  assert.equal(ask?.after.nextSelf, 'Ask sooner.')
  assert.ok(ask && askState(ask, app.now()) !== 'arrived')
})

test('an answer that came meanwhile is to be opened first, and the sentence waits', async () => {
  const { app, id } = await answered()
  await answerScreen(app, id).open()
  const after = afterScreen(app, id)
  after.write('Ask sooner.')
  await replies(app, id, 2)
  assert.equal(await after.finish(), 'arrived')
  assert.equal(after.sentence(), 'Ask sooner.')
  assert.equal(app.notebook.value.asks.get(id)?.finished, undefined)
})

test('an answer that is taken back while they make something of it leaves it unfinished, and they are told', async () => {
  const { app, id } = await answered()
  await answerScreen(app, id).open()
  const after = afterScreen(app, id)
  await replies(app, id, 2, null)
  assert.equal(await after.finish(), 'taken-back')
  const ask = app.notebook.value.asks.get(id)
  assert.deepEqual([ask && askState(ask, app.now()), ask?.finished], ['waiting', undefined])
})

test('an answer that came is opened before another one is told', async () => {
  const { app, id, environment } = await answered()
  const told = toldScreen(app, id)
  told.choose('no')
  assert.equal(await told.keep(), 'arrived')
  assert.equal(app.notebook.value.asks.get(id)?.answer?.says, 'yes')
  await answerScreen(app, id).open()
  environment.setNow(later(app.now(), 1000))
  assert.equal(await told.keep(), 'kept')
  assert.equal(app.notebook.value.asks.get(id)?.answer?.says, 'no')
})
