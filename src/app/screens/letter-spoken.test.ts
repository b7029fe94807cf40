import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LetterId } from '../../core/practices/letter.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { type Microphone, type NoMicrophone, spokenLetter } from './letter-spoken.ts'

const id = 'l1' as LetterId
const part = (size = 3): Bytes => new Uint8Array(size).fill(7)

async function opened(store: Store = memoryStore()): Promise<App> {
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  await app.value.change([{ kind: 'letter', id, set: { made: app.value.now(), rung: 'R1' } }])
  return app.value
}

/** A microphone that hears what the test says. */
function mouth() {
  const said: { part: ((bytes: Bytes) => void) | undefined; stopped: number } = { part: undefined, stopped: 0 }
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const microphone: Microphone = async (onPart) => {
    said.part = onPart
    return ok({
      type: 'audio/webm',
      ended,
      async stop() {
        onPart(part(1)) // what was heard since the last part
        said.stopped += 1
      },
    })
  }
  return { microphone, said, end, say: (bytes = part()) => said.part?.(bytes) }
}

async function speaking(store?: Store) {
  const app = await opened(store)
  const { microphone, said, end, say } = mouth()
  const screen = spokenLetter(app, id, microphone)
  await screen.begin()
  return { app, screen, said, end, say }
}

/** Sealing takes as long as the machine needs. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let waits = 0; !(await isSo()) && waits < 1000; waits++) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function heard(screen: { whole: ReturnType<typeof spokenLetter>['whole'] }): Promise<number> {
  const whole = await screen.whole()
  return whole.ok ? whole.value.length : assert.fail(whole.error)
}

test('a microphone that is gone is not listened to any more: what came is kept, and that it is over is seen', async () => {
  const { screen, end, say } = await speaking()
  for (let i = 0; i < 3; i++) say()
  end()
  await until(() => screen.state.value === 'kept')
  assert.equal(screen.spoken.value?.seconds, 8)
})

test('what is spoken is kept part by part, with its length, and heard again', async () => {
  const { screen, say } = await speaking()
  assert.equal(screen.state.value, 'listening')
  for (let i = 0; i < 4; i++) say()
  await screen.stop()
  assert.equal(screen.state.value, 'kept')
  assert.equal(screen.spoken.value?.seconds, 10)
  assert.equal(await heard(screen), 13)
})

test('a crash in the middle costs what was not a part yet, and nothing more', async () => {
  const store = memoryStore()
  const { app, say } = await speaking(store)
  for (let i = 0; i < 3; i++) say()
  const sound = app.notebook.value.letters.get(id)?.spoken?.sound ?? ''
  await until(async () => {
    const kept = await store.sound(sound)
    return kept.ok && kept.value.length === 3
  })
  const again = await openApp(testEnvironment(store))
  assert.ok(again.ok)
  const screen = spokenLetter(again.value, id, mouth().microphone)
  assert.equal(screen.state.value, 'kept')
  assert.equal(await heard(screen), 9)
})

test('it ends after ten minutes, and only the last one says how long is left', async () => {
  const { screen, said, say } = await speaking()
  for (let i = 0; i < 269; i++) say()
  assert.equal(screen.left.value, undefined)
  say()
  assert.equal(screen.left.value, 60)
  for (let i = 0; i < 30; i++) say()
  await screen.stop()
  await until(() => screen.state.value === 'kept')
  assert.equal(said.stopped, 1)
  assert.equal(screen.state.value, 'kept')
})

test('it ends when it grows too large for a device to keep', async () => {
  const { screen, said, say } = await speaking()
  say(part(12_000_000))
  await until(() => screen.state.value === 'kept')
  assert.equal(said.stopped, 1)
  assert.equal(screen.state.value, 'kept')
})

test('without a microphone, or with a no, nothing is noted and writing stays', async () => {
  for (const why of ['refused', 'none'] satisfies readonly NoMicrophone[]) {
    const app = await opened()
    const screen = spokenLetter(app, id, async () => fail(why))
    await screen.begin()
    assert.deepEqual([screen.state.value, screen.silent.value, screen.spoken.value], ['ready', why, undefined])
  }
})

test('a device that is full ends it, says so, and keeps what came before', async () => {
  const store = memoryStore()
  let full = false
  const small: Store = { ...store, keepSound: async (...how) => (full ? fail('full') : store.keepSound(...how)) }
  const { screen, said, say } = await speaking(small)
  say()
  await until(async () => (await heard(screen)) === 3)
  full = true
  say()
  await until(() => said.stopped === 1)
  assert.deepEqual([screen.trouble.value, said.stopped], ['full', 1])
  assert.equal(await heard(screen), 3)
})

test('the recording goes by itself, or with its letter while it goes on', async () => {
  const first = await speaking()
  first.say()
  await first.screen.stop()
  assert.equal(await first.screen.drop(), true)
  assert.deepEqual([first.screen.state.value, await heard(first.screen)], ['ready', 0])
  const second = await speaking()
  second.say()
  await second.app.change([{ kind: 'letter', id, gone: true }])
  await second.screen.stop()
  assert.equal(second.app.notebook.value.letters.size, 0)
})

test('somebody who left while the browser asked is not listened to', async () => {
  const app = await opened()
  const { microphone, said } = mouth()
  let allow = (): void => {}
  const answered = new Promise<void>((resolve) => (allow = resolve))
  const screen = spokenLetter(app, id, async (onPart) => {
    await answered
    return microphone(onPart)
  })
  const asking = screen.begin()
  await screen.stop()
  allow()
  await asking
  assert.equal(said.stopped, 1)
  assert.equal(screen.state.value, 'ready')
  assert.equal(screen.spoken.value, undefined)
})
