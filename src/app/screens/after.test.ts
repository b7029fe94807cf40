import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askState, type AskId } from '../../core/ask.ts'
import { replyId, replyJson } from '../../core/reply.ts'
import { type App, openApp } from '../app.ts'
import { askDraft, testEnvironment } from '../testing.ts'
import { afterScreen } from './after.ts'
import { answerScreen } from './answer.ts'

/** An ask of anyone, with an answer that came through a link and was not opened yet. */
async function answered(): Promise<{ app: App; id: AskId }> {
  const opening = await openApp(testEnvironment())
  assert.ok(opening.ok)
  const app = opening.value
  const id = await askDraft(app, { title: 'Ask for the time' })
  await app.change([{ kind: 'ask', id, set: { sealed: app.now(), asked: app.now() } }])
  await replies(app, id, 1)
  return { app, id }
}

async function replies(app: App, ask: AskId, place: number): Promise<void> {
  const reply = replyJson({ says: 'yes', line: 'Gladly.' })
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
