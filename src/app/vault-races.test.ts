// Two tabs change the ways in, lock, write and open again, in any order and at once. Afterwards the record must open, by itself or by a secret
// that the person has, with everything that was said to be kept.
import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Stretch } from '../seal/passphrase.ts'
import { sha256 } from '../seal/primitives.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { type App, openApp } from './app.ts'
import { madeWords, testEnvironment } from './testing.ts'
import { unlockByPasskey, unlockByPassphrase, unlockByWords } from './unlock.ts'
import { addPasskey, removeWay, setLock, setPassphrase, shut } from './vault.ts'

const quick: Stretch = (passphrase, { salt }) => sha256(passphrase, salt)
const passkey = { credential: new Uint8Array(16).fill(1), secret: new Uint8Array(32).fill(2) }

/** What the person has: every secret that they ever set, and what they were told is kept. */
type Person = {
  readonly passphrases: string[]
  readonly words: string[]
  readonly asks: Set<string>
  readonly drafts: Set<string>
}

const deeds: Readonly<Record<string, (app: App, person: Person, name: string) => Promise<unknown>>> = {
  passphrase: (app, { passphrases }, name) => (passphrases.push(name), setPassphrase(app, name, quick)),
  async words(app, { words }) {
    const made = await madeWords(app)
    if (made.ok) words.push(made.value.join(' '))
  },
  passkey: (app) => addPasskey(app, async () => ({ ok: true, value: passkey })),
  noPassphrase: (app) => removeWay(app, 'passphrase'),
  noPasskey: (app) => removeWay(app, 'passkey'),
  lockAtOnce: (app) => setLock(app, 0),
  lockNever: (app) => setLock(app, 'off'),
  lock: async (app) => (await shut(app), app.stop()),
  async write(app, { asks }, name) {
    const done = await app.change([{ kind: 'ask', id: name, set: { made: 1, words: name } }])
    if (done.ok) asks.add(name)
  },
  async type(app, { drafts }, name) {
    app.drafts.type(name, name)
    await app.drafts.flush()
    if (app.drafts.failed.value === undefined) drafts.add(name)
  },
}

test('whatever two tabs do at once, the record opens afterwards, and holds all that was kept', async () => {
  const deed = fc.tuple(fc.nat(1), fc.constantFrom(...Object.keys(deeds), 'open'), fc.boolean())
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (all) => {
      const store = heardByAll(memoryStore())
      const person: Person = { passphrases: [], words: [], asks: new Set(), drafts: new Set() }
      const tabs = [await opened(store, person), await opened(store, person)]
      const doing: Promise<unknown>[] = []
      for (const [i, [who, what, isWaitedFor]] of all.entries()) {
        const app = tabs[who]
        if (what === 'open') app?.stop()
        if (what === 'open') tabs[who] = await opened(store, person)
        else if (app) doing.push(deeds[what]?.(app, person, `name-${i}`) ?? assert.fail(what))
        if (isWaitedFor) await doing.at(-1)
      }
      await Promise.all(doing)
      const again = await opened(store, person)
      assert.ok(again)
      assert.equal(again.unreadable.value, 0)
      for (const id of person.asks) assert.ok([...again.notebook.value.asks.values()].some(({ words }) => words === id))
      for (const name of person.drafts) assert.equal(again.drafts.texts.value.get(name), name)
    }),
    { numRuns: 40 },
  )
})

/** The app, opened as the person could; `undefined` where nothing of theirs opens it. */
async function opened(store: Store, { passphrases, words }: Person): Promise<App | undefined> {
  const ways = [
    async () => undefined,
    ...passphrases.map((one) => () => unlockByPassphrase(store, one, quick)),
    ...words.map((one) => () => unlockByWords(store, one)),
    () => unlockByPasskey(store, async () => ({ ok: true, value: passkey.secret })),
  ]
  for (const way of ways) {
    const key = await way()
    const app = key?.ok === false ? key : await openApp(testEnvironment(store), key?.value)
    if (app.ok) return app.value
  }
  return undefined
}

/** Every tab hears of what is written, as in a browser. */
function heardByAll(store: Store): Store {
  const listeners = new Set<() => void>()
  const told =
    <In extends unknown[], Out>(write: (...given: In) => Promise<Out>) =>
    async (...given: In): Promise<Out> => {
      const done = await write(...given)
      for (const listener of listeners) listener()
      return done
    }
  return {
    ...store,
    append: told(store.append),
    replace: told(store.replace),
    changeDoor: told(store.changeDoor),
    sealAnew: told(store.sealAnew),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
