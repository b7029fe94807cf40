import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Change } from '../../core/records/op.ts'
import { day, hour, type Instant, later } from '../../lib/time.ts'
import { fail } from '../../lib/result.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { openApp } from '../app.ts'
import { beginOfDay } from '../local-day.ts'
import { testEnvironment } from '../testing.ts'
import { stretchScreen } from './stretch.ts'

const third = begun('2026-11-03')

function begun(text: string): Instant {
  return beginOfDay(text) ?? assert.fail()
}

async function opened(store: Store = memoryStore(), now?: Instant) {
  const environment = testEnvironment(store)
  if (now !== undefined) environment.setNow(now)
  const app = await openApp(environment)
  assert.ok(app.ok)
  return { app: app.value, environment, screen: stretchScreen(app.value) }
}

const checkIn = (id: string, at: number): Change => ({ kind: 'check-in', id, set: { at, alsoTrue: 'tired' } })
const ask = (id: string, at: number): Change => ({
  kind: 'ask',
  id,
  set: {
    made: at,
    step: 'PRA-01',
    person: 'mara',
    tie: 'friend',
    asked: at,
    told: { says: 'never', at: at + 9 * day },
  },
})
const link = (id: string, of: string, until: number): Change => ({
  kind: 'link',
  id,
  set: { ask: of, admin: 'a', replyPrivate: 'b', fragment: 'c', firstFrame: 'd', until },
})

test('nothing is counted before both days are there, in order; then both are part of it, as this device sees them', async () => {
  const { app, screen } = await opened()
  await app.change([
    checkIn('before', third - 1),
    checkIn('first', third),
    checkIn('last', later(begun('2026-11-05'), 24 * hour - 1)),
    checkIn('after', begun('2026-11-06')),
  ])
  await screen.look()
  assert.deepEqual([screen.problems.value, screen.step.value], [{ from: 'missing', to: 'missing' }, 'days'])
  screen.type('from', '2026-11-03')
  screen.type('to', '2026-11-02')
  await screen.look()
  assert.deepEqual([screen.problems.value, screen.found.value.size], [{ to: 'order' }, 0])
  screen.type('to', '2026-11-05')
  assert.deepEqual([screen.problems.value, screen.found.value.size], [{}, 0])
  await screen.look()
  assert.deepEqual([...screen.found.value], [['check-in', 2]])
  assert.deepEqual(screen.days.value, [third, begun('2026-11-05')])
  assert.ok(await screen.remove())
  assert.deepEqual([...app.notebook.value.checkIns.keys()], ['before', 'after'])
  assert.equal(screen.step.value, 'gone')
})

test('a day is as long as it is here, where clocks go forward at midnight too, and no other text is a day', (t) => {
  const { TZ } = process.env
  t.after(() => {
    if (TZ === undefined) delete process.env['TZ']
    else process.env['TZ'] = TZ // other files run in this process
  })
  process.env['TZ'] = 'America/Havana' // 8 March 2026 begins at one there
  assert.equal(begun('2026-03-09') - begun('2026-03-08'), 23 * hour)
  assert.equal(beginOfDay('2026-03-07', 1), begun('2026-03-08'))
  assert.equal(beginOfDay('2026-12-31', 1), begun('2027-01-01'))
  for (const text of ['', '2026-02-30', '2026-13-01', '0002-01-01', '2026-1-1', '12026-01-01', 'today'])
    assert.equal(beginOfDay(text), undefined, text)
})

test('an ask closes its links first, a wish stays with the person, and what was half typed goes with it', async () => {
  const { app, screen } = await opened()
  await app.change([
    { kind: 'person', id: 'mara', set: { added: third, name: 'Mara', tie: 'friend' } },
    ask('inside', third),
    ask('outside', begun('2026-11-20')),
    link('l1', 'inside', later(third, 90 * day)),
    link('l2', 'outside', later(third, 90 * day)),
  ])
  app.drafts.type('thanks/inside', 'Thank you for')
  app.drafts.type('thanks/outside', 'Thank you for')
  screen.type('from', '2026-11-03')
  screen.type('to', '2026-11-03')
  await screen.look()
  assert.ok(await screen.remove())
  const { asks, links, people } = app.notebook.value
  assert.deepEqual([...asks.keys()], ['outside'])
  assert.deepEqual(
    [...links.values()].map(({ closing }) => closing !== undefined),
    [true, false],
  )
  assert.deepEqual(
    [...people.values()].map(({ ratherNot }) => ratherNot),
    [['PRA-01']],
  )
  assert.deepEqual([...app.drafts.texts.value.keys()], ['thanks/outside'])
})

test('a recording goes with its letter, in the same step', async () => {
  const { app, screen, environment } = await opened()
  const spoken = { sound: 's1', type: 'audio/webm', seconds: 2 }
  await app.change([{ kind: 'letter', id: 'l1', set: { made: third, rung: 'R1', text: 'Sit down.', spoken } }])
  await app.sounds.keep('s1', 0, new Uint8Array([1, 2, 3]))
  screen.type('from', '2026-11-03')
  screen.type('to', '2026-11-03')
  await screen.look()
  assert.ok(await screen.remove())
  assert.deepEqual(await environment.store.sound('s1'), { ok: true, value: [] })
})

test('what was put by years ago is opened, counted and gone from its month', async () => {
  const store = memoryStore()
  const old = begun('2023-11-03')
  await (await opened(store, old)).app.change([checkIn('old', old)])
  const lately = await opened(store)
  await lately.app.change([checkIn('new', third), checkIn('x', third)])
  await lately.app.change([{ kind: 'check-in', id: 'x', gone: true }])
  const { app, screen } = await opened(store)
  assert.deepEqual([app.older.value, [...app.notebook.value.checkIns.keys()]], ['put-by', ['new']])
  screen.type('from', '2023-01-01')
  screen.type('to', '2023-12-31')
  await screen.look()
  assert.deepEqual([...screen.found.value], [['check-in', 1]])
  assert.ok(await screen.remove())
  assert.deepEqual(await store.months(), { ok: true, value: [] })
  assert.deepEqual([...app.notebook.value.checkIns.keys()], ['new'])
})

test('where it could not be kept nothing is gone, and it is said', async () => {
  const store = memoryStore()
  let full = false
  const { app, screen } = await opened({
    ...store,
    append: async (...row) => (full ? fail('full') : store.append(...row)),
  })
  await app.change([checkIn('one', third)])
  screen.type('from', '2026-11-03')
  screen.type('to', '2026-11-03')
  await screen.look()
  full = true
  assert.equal(await screen.remove(), false)
  assert.deepEqual([screen.step.value, screen.trouble.value, screen.found.value.get('check-in')], ['found', 'full', 1])
})
