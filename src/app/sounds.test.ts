import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '../store/store.ts'
import { memoryStore } from '../store/memory.ts'
import { type App, openApp } from './app.ts'
import { testEnvironment } from './testing.ts'

const part = (...bytes: readonly number[]) => Uint8Array.from(bytes)

async function opened(store: Store): Promise<App> {
  const app = await openApp(testEnvironment(store))
  assert.ok(app.ok)
  return app.value
}

async function spoken(store: Store): Promise<App> {
  const app = await opened(store)
  const sound = { sound: 's1', type: 'audio/webm', seconds: 0 }
  await app.change([{ kind: 'letter', id: 'l1', set: { made: app.now(), rung: 'R1', spoken: sound } }])
  for (const [i, bytes] of [part(1, 2), part(3), part(4, 5, 6)].entries()) await app.sounds.keep('s1', i, bytes)
  return app
}

async function heard(app: App): Promise<readonly number[]> {
  const whole = await app.sounds.whole('s1')
  return whole.ok ? [...whole.value] : assert.fail(whole.error)
}

async function keptParts(store: Store): Promise<number> {
  const kept = await store.sound('s1')
  return kept.ok ? kept.value.length : assert.fail(kept.error)
}

test('what was spoken is sealed part by part, and whole again when the app is opened anew', async () => {
  const store = memoryStore()
  await spoken(store)
  assert.deepEqual(await heard(await opened(store)), [1, 2, 3, 4, 5, 6])
  const kept = await store.sound('s1')
  assert.ok(kept.ok && kept.value.every(({ length }) => length > 250), 'each part is sealed and padded')
})

test('a part that was moved or damaged ends the sound there; what came before it is heard', async () => {
  const store = memoryStore()
  const app = await spoken(store)
  const kept = await store.sound('s1')
  assert.ok(kept.ok && kept.value[2])
  await store.keepSound('s1', 1, kept.value[2])
  assert.deepEqual(await heard(app), [1, 2])
})

test('a sound goes with its letter, with its recording alone, and with everything', async () => {
  const ways = {
    letter: (app: App) => app.change([{ kind: 'letter', id: 'l1', gone: true }]),
    recording: (app: App) => app.change([{ kind: 'letter', id: 'l1', set: { spoken: null } }]),
    everything: (app: App) => app.erase(),
  }
  for (const [way, go] of Object.entries(ways)) {
    const store = memoryStore()
    const app = await spoken(store)
    await app.change([{ kind: 'letter', id: 'l1', set: { text: 'Dear me' } }])
    assert.equal(await keptParts(store), 3)
    assert.ok((await go(app)).ok)
    assert.equal(await keptParts(store), 0, way)
    assert.ok((await app.sounds.keep('s1', 3, part(7))).ok)
    assert.equal(await keptParts(store), 0, `a part that comes late, ${way}`)
  }
})

test('a part that one tab keeps while another deletes the letter does not stay', async () => {
  const store = tabs()
  const one = await spoken(store.tab())
  const two = await opened(store.tab())
  await two.change([{ kind: 'letter', id: 'l1', gone: true }])
  await one.sounds.keep('s1', 3, part(7)) // it has not heard of it yet
  await store.tell()
  assert.equal(await keptPartsInTheEnd(store.tab()), 0)
})

test('a recording that began while another tab deleted the letter does not stay', async () => {
  const store = tabs()
  const one = await opened(store.tab())
  await one.change([{ kind: 'letter', id: 'l1', set: { made: one.now(), rung: 'R1' } }])
  const two = await opened(store.tab())
  const sound = { sound: 's1', type: 'audio/webm', seconds: 0 }
  await one.change([{ kind: 'letter', id: 'l1', set: { spoken: sound } }])
  await one.sounds.keep('s1', 0, part(1))
  await two.change([{ kind: 'letter', id: 'l1', gone: true }]) // it never saw that something was spoken
  await store.tell()
  assert.equal(await keptPartsInTheEnd(store.tab()), 0)
})

/** A tab that hears of another's change lets go of what it kept by itself, soon and not at once: waited for at most two seconds. */
async function keptPartsInTheEnd(store: Store): Promise<number> {
  for (let i = 0; i < 100 && (await keptParts(store)) > 0; i++) await new Promise((resolve) => setTimeout(resolve, 20))
  return keptParts(store)
}

/** One store in two tabs, which are told of each other's changes when the test says. */
function tabs() {
  const store = memoryStore()
  const listeners: (() => void)[] = []
  return {
    tab: (): Store => ({
      ...store,
      onChange: (listener) => {
        listeners.push(listener)
        return () => {}
      },
    }),
    async tell(): Promise<void> {
      for (const listener of listeners) listener()
      await new Promise((resolve) => setTimeout(resolve, 20))
    },
  }
}
