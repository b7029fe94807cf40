import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { stretch as argon2 } from '../seal/argon2.ts'
import { passphraseBytes, type Stretch } from '../seal/passphrase.ts'
import { sha256 } from '../seal/primitives.ts'
import { sealSlot, slotKey } from '../seal/slots.ts'
import { wordsOf } from '../seal/words.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { type App, openApp } from './app.ts'
import { openRecord } from './record.ts'
import { askDraft, madeWords, testEnvironment } from './testing.ts'
import { unlockByPasskey, unlockByPassphrase, unlockByWords, waysIn } from './unlock.ts'
import { addPasskey, areTheWords, keepWords, removeWay, setLock, setPassphrase, shut } from './vault.ts'

/** As Argon2id, without taking its time. */
const quick: Stretch = (passphrase, { salt }) => sha256(passphrase, salt)
const passkey = { credential: new Uint8Array(16).fill(1), secret: new Uint8Array(32).fill(2) }
const made = async () => ({ ok: true, value: passkey }) as const
const asked = async () => ({ ok: true, value: passkey.secret }) as const

test('every way in leads to the same record, with what was written before there was any', async () => {
  const { app, store } = await written()
  await must(setPassphrase(app, 'green kettle', quick))
  const words = await must(madeWords(app))
  await must(addPasskey(app, made))
  const keys = [
    await must(unlockByPassphrase(store, 'green kettle', quick)),
    await must(unlockByWords(store, words.join(' '))),
    await must(unlockByPasskey(store, asked)),
  ]
  for (const key of keys) {
    const again = await must(openApp(testEnvironment(store), key))
    assert.equal(again.notebook.value.asks.size, 1)
    assert.equal(again.drafts.texts.value.get('letter'), 'half a sentence')
    assert.deepEqual([...(await must(again.sounds.whole('s1')))], [4, 5])
    assert.equal(again.unreadable.value, 0)
  }
})

test('with a passphrase the record does not open by itself; where it is never locked it does again', async () => {
  const { app, store } = await written()
  await must(setPassphrase(app, 'green kettle', quick))
  assert.deepEqual(await openApp(testEnvironment(store)), { ok: false, error: 'locked' })
  assert.deepEqual(await must(waysIn(store)), { passphrase: true, passkey: false, words: false, due: false, lock: 5 })
  await must(setLock(app, 'off'))
  assert.equal((await openApp(testEnvironment(store))).ok, true)
  await must(shut(app))
  assert.deepEqual(await openApp(testEnvironment(store)), { ok: false, error: 'locked' })
  await must(unlockByPassphrase(store, 'green kettle', quick))
  assert.equal((await openApp(testEnvironment(store))).ok, true)
})

test('a page that died while the first passphrase was set does not open without it', async () => {
  const store = memoryStore()
  const died = Promise.withResolvers<undefined>()
  const dies = () => (died.resolve(undefined), new Promise<never>(() => {}))
  const { app } = await written({ ...store, changeDoor: dies })
  void setPassphrase(app, 'green kettle', quick)
  await died.promise
  assert.deepEqual(await openApp(testEnvironment(store)), { ok: false, error: 'locked' })
  const key = await must(unlockByPassphrase(store, 'green kettle', quick))
  assert.equal((await must(openApp(testEnvironment(store), key))).notebook.value.asks.size, 1)
})

test('a way in counts, and is said to be kept, where only the note of when it locks could not be written', async () => {
  for (const first of ['passphrase', 'passkey'] as const) {
    const store = memoryStore()
    let well = first === 'passkey' ? 1 : 0 // the words stand already, and the passkey is put beside them
    const changeDoor: Store['changeDoor'] = async (...given) =>
      well-- > 0 ? store.changeDoor(...given) : { ok: false, error: 'full' }
    const { app } = await written({ ...store, changeDoor })
    if (first === 'passkey') await must(madeWords(app))
    await must(first === 'passkey' ? addPasskey(app, made) : setPassphrase(app, 'green kettle', quick))
    const ways = await must(waysIn(store))
    assert.deepEqual([ways[first], ways.lock], [true, 5])
    assert.deepEqual(await openApp(testEnvironment(store)), { ok: false, error: 'locked' })
  }
})

test('that new words lead nowhere yet is no longer due once others are taken instead', async () => {
  const { app, store } = await written()
  await must(madeWords(app))
  assert.equal((await must(waysIn(store))).due, true)
  await must(keepWords(app, new Uint8Array(16)))
  assert.equal((await must(waysIn(store))).due, false)
})

test('what was changed or taken away opens nothing any more', async () => {
  const { app, store } = await written()
  const before = await must(madeWords(app))
  await must(setPassphrase(app, 'green kettle', quick))
  await must(setPassphrase(app, 'another one', quick))
  const after = await must(madeWords(app))
  const closed = { ok: false, error: 'wrong' }
  assert.deepEqual(await unlockByPassphrase(store, 'green kettle', quick), closed)
  assert.deepEqual(await unlockByWords(store, before.join(' ')), closed)
  assert.deepEqual(await areTheWords(app, after.join(' ')), { ok: true, value: undefined })
  await must(removeWay(app, 'passphrase'))
  assert.deepEqual(await unlockByPassphrase(store, 'another one', quick), { ok: false, error: 'none' })
  assert.equal((await openApp(testEnvironment(store))).ok, true)
})

test('another tab that does not know yet that the last way in was taken away can’t close it for ever', async () => {
  const lateDoings = [shut, (app: App) => setLock(app, 5)] as const
  for (const late of lateDoings) {
    const { app, store } = await written()
    await must(setPassphrase(app, 'green kettle', quick))
    const key = await must(unlockByPassphrase(store, 'green kettle', quick))
    const other = await must(openApp(testEnvironment(store), key))
    await must(removeWay(app, 'passphrase'))
    assert.deepEqual(await late(other), { ok: false, error: 'unavailable' })
    const again = await must(openApp(testEnvironment(store)))
    assert.equal(again.notebook.value.asks.size, 1)
  }
})

test('where there is no way in but the browser’s own, none is changed and nothing is locked', async () => {
  const doings = [shut, (app: App) => setLock(app, 'off'), (app: App) => removeWay(app, 'passkey')] as const
  for (const late of doings) {
    const { app, store } = await written()
    assert.deepEqual(await late(app), { ok: false, error: 'unavailable' })
    assert.equal((await openApp(testEnvironment(store))).ok, true)
  }
})

test('a passkey is never the only way in', async () => {
  const { app, store } = await written()
  assert.deepEqual(await addPasskey(app, made), { ok: false, error: 'alone' })
  await must(setPassphrase(app, 'green kettle', quick))
  await must(addPasskey(app, made))
  assert.deepEqual(await removeWay(app, 'passphrase'), { ok: false, error: 'alone' })
  await must(madeWords(app))
  await must(removeWay(app, 'passphrase'))
  assert.deepEqual(await openApp(testEnvironment(store)), { ok: false, error: 'locked' })
  await must(removeWay(app, 'passkey'))
  assert.equal((await openApp(testEnvironment(store))).ok, true)
})

test('no secret that is another one opens, and none makes anything break', async () => {
  const { app, store } = await written()
  await must(setPassphrase(app, 'green kettle', quick))
  await must(madeWords(app))
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.uint8Array({ minLength: 16, maxLength: 16 }), async (text, secret) => {
      const typed = fc.sample(fc.constantFrom(text, wordsOf(new Uint8Array(secret)).join(' ')), 1)[0] ?? ''
      assert.equal((await unlockByPassphrase(store, typed, quick)).ok, false)
      assert.equal((await unlockByWords(store, typed)).ok, false)
    }),
    { numRuns: 50 },
  )
})

test('one passphrase is the same however its letters were put together', () => {
  assert.deepEqual(passphraseBytes('cafe\u0301 \uFB01'), passphraseBytes('caf\u00E9 fi'))
})

test('a real passphrase takes its time, and opens', async () => {
  const { app, store } = await written()
  const short: Stretch = (bytes, how) => (how.memory > 20_000 ? Promise.resolve(undefined) : argon2(bytes, how))
  await must(setPassphrase(app, 'green kettle', short))
  assert.equal((await unlockByPassphrase(store, 'green kettle', short)).ok, true)
  assert.deepEqual(await unlockByPassphrase(store, 'green kettle', async () => undefined), {
    ok: false,
    error: 'memory',
  })
})

test('what somebody planted beside the passphrase is refused before anything is stretched', async () => {
  const planted = [{}, { v: 2 }, 'x', 7, { v: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA', memory: 1e9, passes: 3 }]
  const cheap = { v: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA', memory: 8, passes: 1 }
  for (const notes of [...planted, cheap, { ...cheap, memory: 65_536, passes: 1e6 }, { ...cheap, salt: '' }]) {
    const { app, store } = await written()
    await must(setPassphrase(app, 'green kettle', quick))
    const key = await slotKey('passphrase', new Uint8Array(32))
    const root = new Uint8Array(32)
    await must(store.changeDoor({ put: { passphrase: await sealSlot('passphrase', key, root, Object(notes)) } }))
    const never: Stretch = () => Promise.reject(new Error('stretched'))
    assert.deepEqual(await unlockByPassphrase(store, 'green kettle', never), { ok: false, error: 'parameters' })
  }
})

test('whatever stops the first way in from being made, all that was written opens as before', async () => {
  const broken: readonly ((store: Store) => Partial<Store>)[] = [
    () => ({ contents: async () => ({ ok: false, error: 'unavailable' }) }),
    () => ({ sealAnew: async () => ({ ok: false, error: 'full' }) }),
    () => ({ sealAnew: async () => ({ ok: true, value: false }) }),
    (store) => ({
      sealAnew: async (...given) => (await store.append(new Uint8Array(1), {}), store.sealAnew(...given)),
    }),
  ]
  for (const breaks of broken) {
    const { store } = await written()
    const app = await must(openApp(testEnvironment({ ...store, ...breaks(store) })))
    assert.equal((await madeWords(app)).ok, false)
    assert.equal(app.notebook.value.asks.size, 1)
    const again = await must(openApp(testEnvironment(store)))
    assert.equal(again.notebook.value.asks.size, 1)
    assert.equal(again.drafts.texts.value.get('letter'), 'half a sentence')
    assert.equal((await must(waysIn(store))).words, false)
  }
})

test('a way in that could not be kept leaves those that were there', async () => {
  const { app, store } = await written()
  const words = await must(madeWords(app))
  const full: Store = { ...store, changeDoor: async () => ({ ok: false, error: 'full' }) }
  const other = await must(openApp(testEnvironment(full)))
  assert.deepEqual(await madeWords(other), { ok: false, error: 'full' })
  assert.deepEqual(await setPassphrase(other, 'green kettle', quick), { ok: false, error: 'full' })
  assert.equal((await unlockByWords(store, words.join(' '))).ok, true)
})

test('another tab that is open meanwhile goes on, and loses nothing', async () => {
  const { app, store } = await written()
  const two = await must(openApp(testEnvironment(store)))
  two.drafts.type('other', 'typed over there')
  await must(madeWords(app)) // and no news of it came yet
  await askDraft(two, { title: 'one more' })
  await two.drafts.flush()
  await two.change([])
  const again = await must(openApp(testEnvironment(store)))
  assert.equal(again.notebook.value.asks.size, 2)
  assert.equal(again.drafts.texts.value.get('other'), 'typed over there')
  assert.equal(again.unreadable.value, 0)
})

test('what is known of other devices is kept under the key of now, or not at all', async () => {
  const { app, store } = await written()
  let news = async (): Promise<unknown> => madeWords(app)
  const append: Store['append'] = async (...given) => (await news(), store.append(...given))
  const two = await must(openRecord(testEnvironment({ ...store, append })))
  const [state, arrived] = [Uint8Array.of(1, 2, 3), { ops: [], arrived: ['x'] }]
  await must(two.shared.state())
  assert.equal((await two.shared.take(arrived, state)).ok, false)
  news = async () => undefined
  await must(two.shared.state())
  await must(two.shared.take(arrived, state))
  const again = await must(openRecord(testEnvironment(store)))
  assert.deepEqual(await again.shared.state(), { ok: true, value: state })
})

test('a key that was let go reads and writes nothing any more', async () => {
  const { app, store } = await written()
  await must(setPassphrase(app, 'green kettle', quick))
  app.stop()
  assert.equal((await app.change([{ kind: 'settings', id: 'mine', set: { name: 'x' } }])).ok, false)
  assert.deepEqual(await openApp(testEnvironment(store)), { ok: false, error: 'locked' })
})

test('where only the key was lost, nothing is written over what is left', async () => {
  const { store } = await written()
  const keyless: Store = {
    ...store,
    door: async () => ({ ok: true, value: { era: 'x', handle: undefined, slots: new Map(), rowsGone: false } }),
  }
  const before = JSON.stringify(await must(store.contents()))
  assert.deepEqual(await openApp(testEnvironment(keyless)), { ok: false, error: 'keyless' })
  assert.equal(JSON.stringify(await must(store.contents())), before)
})

/** A record with an ask, a draft and a sound, from before there was any way in but the browser's own. */
async function written(store: Store = memoryStore()): Promise<{ app: App; store: Store }> {
  const app = await must(openApp(testEnvironment(store)))
  await askDraft(app, { title: 'a lift' })
  const spoken = { sound: 's1', type: 'audio/webm', seconds: 1 }
  await must(app.change([{ kind: 'letter', id: 'l1', set: { made: app.now(), rung: 'R1', spoken } }]))
  for (const part of [0, 1]) await must(app.sounds.keep('s1', part, Uint8Array.of(4 + part)))
  app.drafts.type('letter', 'half a sentence')
  await app.drafts.flush()
  return { app, store }
}

async function must<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: string }>): Promise<T> {
  const settled = await result
  if (!settled.ok) throw new Error(settled.error)
  return settled.value
}
