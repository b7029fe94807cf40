// What lies open with somebody who was let in is said wherever the person would look for it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, later } from '../../lib/time.ts'
import { openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { mayBeShown } from './doors-open.ts'
import { keptScreen } from './kept.ts'
import { sharesScreen } from './shares.ts'

const keys = { admin: 'a', replyPrivate: 'r', fragment: '1f', firstFrame: 'f' }

/** A record in which one letter was shown, by a share with these fields. */
async function shown(fields: object) {
  const opened = await openApp(testEnvironment())
  assert.ok(opened.ok)
  const app = opened.value
  const set = { made: app.now(), until: later(app.now(), 7 * day), label: 'Dr. Winter', what: { letter: 1 } }
  await app.change([{ kind: 'share', id: 's', set: { ...set, ...fields } }])
  return { app, names: () => keptScreen(app).doors.value.map(({ share }) => share.label) }
}

test('where the record is kept, an open door stands with what the server holds, until it is shut', async () => {
  const { app, names } = await shown({ ...keys, opened: 1 })
  assert.deepEqual(names(), ['Dr. Winter'])
  await keptScreen(app).shut(app.notebook.value.shares.keys().next().value ?? assert.fail())
  assert.equal(keptScreen(app).doors.value[0]?.state, 'closing')
  assert.deepEqual((await shown({ ended: 1 })).names(), [])
})

test('before something is deleted it is said that an open door may still show its kind, and only then', async () => {
  const { app } = await shown({ ...keys, opened: 1 })
  assert.deepEqual([mayBeShown(app, ['letter']), mayBeShown(app)], [true, true])
  assert.equal(mayBeShown(app, ['belief']), false)
  assert.equal(mayBeShown((await shown({ ended: 1 })).app, ['letter']), false)
})

test('a door that came without its keys, from a copy, counts as open until its last day', async () => {
  const { app, names } = await shown({ opened: 1 })
  const { open, shut } = sharesScreen(app)
  assert.deepEqual([open.value[0]?.keyless, shut.value.length], [true, 0])
  assert.deepEqual(names(), ['Dr. Winter'])
  const past = await shown({ opened: 1, until: later(app.now(), -day) })
  assert.deepEqual([sharesScreen(past.app).shut.value.length, past.names()], [1, []])
})

test('of a share that could not be made nobody has the link, so it is no open door', async () => {
  const { app, names } = await shown({ ...keys, forget: true })
  assert.deepEqual([names(), mayBeShown(app)], [[], false])
  assert.deepEqual(mayBeShown((await shown({ ...keys, forget: true, opened: 1 })).app), true)
})
