import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sha256 } from '../../seal/primitives.ts'
import { memoryStore } from '../../store/memory.ts'
import { openApp } from '../app.ts'
import type { RecordKey } from '../record-key.ts'
import { testEnvironment } from '../testing.ts'
import type { Stretch } from '../unlock.ts'
import { addPasskey, setPassphrase } from '../vault.ts'
import { type LockedScreen, lockedScreen } from './locked.ts'

/** As Argon2id, without taking its time. */
const stretch: Stretch = (passphrase, { salt }) => sha256(passphrase, salt)
const askPasskey = async () => ({ ok: false, error: 'put-away' }) as const

test('a second tap while the notebook opens does not open it twice', async () => {
  const store = memoryStore()
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  assert.ok((await setPassphrase(app.value, 'green kettle', stretch)).ok)
  const opening = Promise.withResolvers<void>()
  const keys: RecordKey[] = []
  const screen = lockedScreen(store, { stretch, askPasskey }, (key) => {
    keys.push(key)
    return opening.promise
  })
  screen.type('green kettle')
  const first = screen.open()
  while (keys.length === 0) await new Promise((resolve) => setTimeout(resolve, 1))
  await screen.open()
  assert.deepEqual([keys.length, screen.busy.value], [1, true])
  opening.resolve()
  await first
  assert.equal(screen.busy.value, false)
})

test('a way in that could not be tried, or a door that could not be looked at, can be tried again, and what threw is logged', async (t) => {
  const logged = t.mock.method(console, 'error', () => {}).mock
  const store = memoryStore()
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  assert.ok((await setPassphrase(app.value, 'green kettle', stretch)).ok)
  let isWell = false
  const door: typeof store.door = async (make) => (isWell ? store.door(make) : { ok: false, error: 'unavailable' })
  const screen = lockedScreen({ ...store, door }, { stretch, askPasskey }, async () => {})
  await screen.lookAgain()
  assert.deepEqual([screen.ways.value, screen.fault.value], [undefined, 'unavailable'])
  isWell = true
  await screen.lookAgain()
  assert.deepEqual([screen.ways.value?.passphrase, screen.fault.value], [true, undefined])
  const made = async () =>
    ({ ok: true, value: { credential: new Uint8Array(16), secret: new Uint8Array(32) } }) as const
  assert.ok((await addPasskey(app.value, made)).ok)
  const notLoaded = () => Promise.reject(new TypeError('not loaded'))
  const ways = [
    async (broken: LockedScreen) => (broken.type('green kettle'), broken.open()),
    (broken: LockedScreen) => broken.openByPasskey(),
  ]
  for (const way of ways) {
    const broken = lockedScreen(store, { stretch: notLoaded, askPasskey: notLoaded }, async () => {})
    await way(broken)
    assert.deepEqual([broken.busy.value, broken.fault.value], [false, 'unavailable'])
  }
  assert.equal(logged.callCount(), ways.length)
})
