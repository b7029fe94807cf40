// A friend, Mara, a draft of an ask to her, and an ask that she has not answered yet: for what may still be brought up.

import assert from 'node:assert/strict'
import { makeAsk, markAsked, sealGuess } from '../../src/core/ask-steps.ts'
import type { AskId } from '../../src/core/ask.ts'
import type { PersonId } from '../../src/core/person.ts'
import type { Fields } from '../../src/core/records/op.ts'
import type { StepId } from '../../src/core/step.ts'
import { day, later } from '../../src/lib/time.ts'
import { type App, openApp } from '../../src/app/app.ts'
import { testEnvironment } from '../../src/app/testing.ts'
import { todayScreen } from '../../src/app/screens/today.ts'

export const mara = 'mara' as PersonId
export const draft = 'draft' as AskId
export const sent = 'sent' as AskId

/** Somebody with a friend, Mara, a draft of an ask to her, and an ask that she has not answered yet. */
export async function opened() {
  const environment = testEnvironment()
  const app = await openApp(environment)
  assert.ok(app.ok)
  const { value } = app
  await value.change([
    {
      kind: 'person',
      id: mara,
      set: { added: value.now(), name: 'Mara', tie: 'friend', 'card.afraid': 'no', 'card.saidNo': 'fine' },
    },
  ])
  for (const id of [sent, draft]) {
    const words = {
      step: 'INF2a' as StepId,
      person: mara,
      tie: 'friend',
      channel: 'in-writing',
      words: 'Soup?',
    } as const
    await value.change(makeAsk(id, value.now(), words))
  }
  const steps = [
    () => sealGuess(askOf(value, sent), {}, value.now()),
    () => markAsked(askOf(value, sent), value.now(), { until: later(value.now(), 5 * day) }),
  ]
  for (const step of steps) {
    const noted = step()
    assert.ok(noted.ok)
    await value.change(noted.value)
  }
  return { app: value, environment }
}

/** An ask as it stands. */
export function askOf(app: App, id: AskId) {
  return app.notebook.value.asks.get(id) ?? assert.fail()
}

/** Answers private questions now. */
export const says = (app: App, set: Fields) =>
  app.change([{ kind: 'safety', id: 'mine', set: { ...set, at: app.now() } }])
/** What the lines of Today are. */
export const kinds = (app: App) => todayScreen(app).rows.value.map(({ kind }) => kind)

/** Mara answers what was sent to her, through its link. */
export function answers(app: App, reply: Fields) {
  const set = { ask: sent, link: 'l', purpose: 'ask', place: 1, reply: { a: reply['says'] ?? null }, at: app.now() }
  return app.change([{ kind: 'reply', id: 'l.1', set }])
}
