import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fakeServer } from '../sync/testing.ts'
import { startDevices } from './devices.ts'
import { openRecord } from './record.ts'
import { onlyTab, type Tabs } from './tabs.ts'
import { testEnvironment } from './testing.ts'

test('where what does the work can’t be fetched it is said that the server can’t be reached, and tried again', async () => {
  const { fetch } = fakeServer()
  const environment = testEnvironment(undefined, { origin: 'http://test', fetch })
  const record = await openRecord(environment)
  assert.ok(record.ok)
  const first = startDevices(environment, record.value)
  assert.equal(await first.turnOn('A computer'), undefined)
  first.stop()
  let fetched = false
  const devices = startDevices(environment, record.value, async () => {
    if (!fetched) throw new TypeError('Failed to fetch dynamically imported module')
    return import('./sync/engine.ts')
  })
  assert.equal(await devices.look(), 'offline')
  assert.equal(await devices.deleteThere(), 'offline')
  assert.deepEqual(devices.status.value, { is: 'offline', things: 0 })
  fetched = true
  environment.runTimers()
  assert.equal(await devices.look(), undefined)
  assert.equal(devices.status.value.is, 'fresh')
  devices.stop()
})

test('where another tab holds the turn and never gives it back, nothing waits for it without end', async () => {
  const { fetch } = fakeServer()
  const network = testEnvironment(undefined, { origin: 'http://test', fetch })
  let held = false
  const alone: Tabs['alone'] = (work) => (held ? new Promise(() => {}) : work())
  const environment = { ...network, tabs: async () => ({ ...onlyTab, alone }) }
  const record = await openRecord(environment)
  assert.ok(record.ok)
  const devices = startDevices(environment, record.value)
  assert.equal(await devices.inStep(), true)
  assert.equal(await devices.turnOn('A computer'), undefined)
  assert.equal(await devices.inStep(), true)
  held = true
  const waits = devices.inStep()
  environment.runTimers()
  assert.equal(await waits, false)
  devices.stop()
})
