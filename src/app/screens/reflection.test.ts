import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, later } from '../../lib/time.ts'
import { memoryStore } from '../../store/memory.ts'
import { openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { reflectionScreen } from './reflection.ts'

async function opened(environment = testEnvironment(memoryStore())) {
  const app = await openApp(environment)
  assert.ok(app.ok)
  return { app: app.value, environment }
}

test('each line is kept as it is tapped, in one look, however fast the taps come', async () => {
  const { app } = await opened()
  const screen = reflectionScreen(app, 'signs')
  assert.deepEqual([screen.today.value, screen.looks.value], [{}, []])
  await Promise.all([screen.set('guilt', 'often'), screen.set('weakness', 'not'), screen.set('guilt', undefined)])
  assert.deepEqual(screen.today.value, { weakness: 'not' })
  assert.equal(screen.looks.value.length, 1)
  assert.deepEqual(reflectionScreen(app, 'costs').looks.value, [])
})

test('a week later it is a look of its own, beside the leans of the seven days before', async () => {
  const { app, environment } = await opened()
  const screen = reflectionScreen(app, 'costs')
  await screen.set('lonely', 'very')
  for (const days of [1, 6, 9]) {
    const at = later(app.now(), days * day)
    await app.change([{ kind: 'received', id: `r${days}`, set: { at, what: 'time', tie: 'stranger' } }])
  }
  environment.setNow(later(app.now(), 7 * day))
  const again = reflectionScreen(app, 'costs')
  assert.deepEqual(again.today.value, {})
  await again.set('lonely', 'somewhat')
  assert.deepEqual([...again.leans.value.values()], [0, 2])
  assert.deepEqual(
    again.overTime('lonely').map(({ amount }) => amount),
    ['very', 'somewhat'],
  )
})

test('a look can be deleted for ever, and the others stay', async () => {
  const { app, environment } = await opened()
  await reflectionScreen(app, 'signs').set('guilt', 'very')
  environment.setNow(later(app.now(), 20 * day))
  const screen = reflectionScreen(app, 'signs')
  await screen.set('guilt', 'often')
  const [first] = screen.looks.value
  assert.ok(await screen.remove(first?.id ?? assert.fail()))
  assert.deepEqual(
    screen.overTime('guilt').map(({ amount }) => amount),
    ['often'],
  )
})

test('a small step goes towards a sign, and none while asks rest', async () => {
  const { app } = await opened()
  const screen = reflectionScreen(app, 'signs')
  assert.ok(screen.towards('guilt')?.step.tests.includes('owe'))
  await app.change([{ kind: 'safety', id: 'mine', set: { unusual: 'yes', at: app.now() } }])
  assert.equal(screen.towards('guilt'), undefined)
})
