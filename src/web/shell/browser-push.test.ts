import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { endPush } from './browser-push.ts'

test('erasing waits four seconds for a browser that does not end what wakes it, and no longer', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  has(t, navigator, 'serviceWorker', { getRegistration: () => new Promise(() => {}) })
  has(t, globalThis, 'window', { PushManager: 1, Notification: 1 })
  let ended = false
  void endPush().then(() => (ended = true))
  t.mock.timers.tick(3999)
  await new Promise(setImmediate)
  assert.equal(ended, false)
  t.mock.timers.tick(1)
  await new Promise(setImmediate)
  assert.equal(ended, true)
})

/** Until the test is over. */
function has(t: TestContext, where: object, name: string, value: unknown): void {
  Object.defineProperty(where, name, { value, configurable: true })
  t.after(() => Reflect.deleteProperty(where, name))
}
