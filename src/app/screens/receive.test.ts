import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { home } from './home.ts'
import { receiveScreen } from './receive.ts'

async function opened(): Promise<App> {
  const app = await openApp(testEnvironment())
  assert.ok(app.ok)
  await app.value.change([{ kind: 'person', id: 'mara', set: { added: app.value.now(), name: 'Mara', tie: 'kin' } }])
  return app.value
}

test('two taps keep it, in either order', async () => {
  const app = await opened()
  const screen = receiveScreen(app)
  assert.equal(await screen.chooseWhat('time'), false)
  assert.equal(await screen.chooseGiver(screen.people.value[0]?.id), true)
  assert.equal(await screen.chooseGiver('stranger'), false)
  assert.equal(await screen.chooseWhat('a-hand'), true)
  assert.deepEqual(
    screen.rows.value.map(({ received, person }) => [received.what, received.tie, person?.name]).sort(),
    [
      ['a-hand', 'stranger', undefined],
      ['time', 'kin', 'Mara'],
    ],
  )
  assert.equal(screen.kept.value?.received.what, 'a-hand')
  assert.equal(screen.what.value, undefined)
  assert.equal(home(app).value, 'today')
})

test('it can be deleted again', async () => {
  const screen = receiveScreen(await opened())
  await screen.chooseWhat('time')
  await screen.chooseGiver('somebody')
  await screen.remove(screen.rows.value[0]?.received.id ?? '')
  assert.deepEqual(screen.rows.value, [])
  assert.equal(screen.kept.value, undefined)
})
