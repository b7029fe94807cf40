import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AskId } from '../../core/ask.ts'
import type { PersonId } from '../../core/person.ts'
import { type Reply, replyId, replyJson } from '../../core/reply.ts'
import { asksWords } from '../../words/screens/asks.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { afterScreen } from './after.ts'
import { answerScreen } from './answer.ts'
import { lookScreen, saidScreen } from './look.ts'
import { personScreen } from './person.ts'
import { timelineScreen } from './timeline.ts'

const id = 'ask' as AskId
const mara = 'mara' as PersonId

/** Mara was asked, through a link. */
async function asked(): Promise<App> {
  const opening = await openApp(testEnvironment())
  assert.ok(opening.ok)
  const app = opening.value
  const now = app.now()
  await app.change([
    { kind: 'person', id: mara, set: { name: 'Mara', tie: 'friend', added: now } },
    { kind: 'ask', id, set: { made: now, step: 'PRA2b', person: mara, tie: 'friend', sealed: now, asked: now } },
  ])
  return app
}

async function answers(app: App, place: number, reply: Reply): Promise<void> {
  const set = { ask: id, link: 'l', place, purpose: 'ask', at: app.now(), reply: replyJson(reply) } as const
  await app.change([{ kind: 'reply', id: replyId('l', `reply ${place}`), set }])
}

/** What the screens tell of that one ask. */
function told(app: App) {
  const timeline = timelineScreen(app, '')
  const notes = timeline.months.value.flatMap(({ entries }) => entries.map((entry) => timeline.line(entry).note))
  const { yes, no, waiting } = lookScreen(app).counts.value
  return {
    picture: { yes, no, waiting },
    said: saidScreen(app).rows.value.map(({ said }) => said.line),
    onTheTimeline: notes.find((note) => note.startsWith('Mara')),
    wishes: personScreen(app, mara).ratherNot.value.length,
    mayHaveHelped: afterScreen(app, id).mayHaveHelped.value,
  }
}

const nothing = {
  picture: { yes: 0, no: 0, waiting: 1 },
  said: [],
  onTheTimeline: `Mara. ${asksWords.states.arrived}`,
  wishes: 0,
  mayHaveHelped: true,
}

test('no screen but its own tells an answer before it is opened, the first one or a changed one', async () => {
  const app = await asked()
  await answers(app, 1, { says: 'yes', line: 'Gladly.', felt: 'glad' })
  assert.deepEqual(told(app), nothing)
  await answerScreen(app, id).open()
  assert.deepEqual([told(app).picture.yes, told(app).said], [1, ['Gladly.']])
  await answers(app, 2, { says: 'never', line: 'Not this, please.', felt: 'burden' })
  assert.deepEqual(told(app), nothing)
})

test('an answer that changes while it is looked at is told once it was shown', async () => {
  const app = await asked()
  await answers(app, 1, { says: 'yes', line: 'Gladly.', felt: 'glad' })
  const screen = answerScreen(app, id)
  await screen.open()
  await answers(app, 2, { says: 'never', line: 'Not this, please.', felt: 'burden' })
  assert.equal(screen.changed.value, true)
  await screen.open()
  assert.deepEqual(told(app), {
    picture: { yes: 0, no: 1, waiting: 0 },
    said: ['Not this, please.'],
    onTheTimeline: `Mara. ${asksWords.says.never}`,
    wishes: 1,
    mayHaveHelped: false,
  })
})
