import assert from 'node:assert/strict'
import { test } from 'node:test'
import { until } from '../../test/app/sharing.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
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

test('what the tab that listens finds out of the other devices, the tab beside it says too', async () => {
  const { fetch } = fakeServer()
  const network = { origin: 'http://test', fetch }
  const { store, tell } = storeOfTabs()
  const [listens, beside] = [await devicesOn(store, network), await devicesOn(store, network)]
  const other = await devicesOn(memoryStore(), network)
  assert.equal(await listens.devices.turnOn('A computer'), undefined)
  tell()
  assert.equal(await beside.devices.look(), undefined)
  const secret = await listens.devices.pair()
  assert.ok(secret.ok)
  assert.equal(await other.devices.join(secret.value, 'A phone'), undefined)
  assert.equal(await other.devices.unlink(listens.devices.own.value ?? '', false), undefined)
  assert.equal(await listens.devices.look(), 'unlinked')
  assert.equal(beside.devices.status.value.is, 'fresh')
  tell()
  await until(() => beside.devices.status.value.is === 'unlinked')
  for (const { devices } of [listens, beside, other]) devices.stop()
})

test('a device whose server had nothing looks again by itself, and shares again once it is found', async () => {
  const server = fakeServer()
  const { devices, environment } = await devicesOn(memoryStore(), { origin: 'http://test', fetch: server.fetch })
  assert.equal(await devices.turnOn('A computer'), undefined)
  const had = new Map(server.logs)
  server.logs.clear()
  assert.equal(await devices.look(), 'unlinked')
  assert.deepEqual(devices.status.value, { is: 'unlinked' })
  for (const [id, log] of had) server.logs.set(id, log)
  await until(() => {
    environment.runTimers()
    return devices.status.value.is === 'fresh'
  })
  devices.stop()
})

/** One store with two tabs, who are told of changes when a test says so. */
function storeOfTabs() {
  const listeners = new Set<() => void>()
  const onChange: Store['onChange'] = (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  return { store: { ...memoryStore(), onChange }, tell }
}

async function devicesOn(store: Store, network: { origin: string; fetch: typeof fetch }) {
  const environment = testEnvironment(store, network)
  const record = await openRecord(environment)
  assert.ok(record.ok)
  return { devices: startDevices(environment, record.value), record: record.value, environment }
}
