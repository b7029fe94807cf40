// The page dies at every single step: before a request leaves, after it arrived, before and after each write on the disk. What was kept is
// opened again, and everybody must end with the same, nothing lost and nothing left over.
import assert from 'node:assert/strict'
import test from 'node:test'
import { fromBase64url, toBase64url } from '../../lib/base64url.ts'
import { concat } from '../../lib/bytes.ts'
import { day } from '../../lib/time.ts'
import { ownRights } from '../../seal/epoch.ts'
import { placesOf } from '../../seal/keyring.ts'
import { memoryStore } from '../../store/memory.ts'
import type { Store } from '../../store/store.ts'
import { fakeServer } from '../../sync/testing.ts'
import { addWords, beginFirst, beginWith, endPairing, endWays } from './begin.ts'
import { type Device, firstDevice, must, openDevice, pairedDevice, secretOf, write } from './testing.ts'

const long = process.env['LONG'] !== undefined
/** Of the long ones, every so manieth step; the long run takes every one. */
const strides: Readonly<Record<string, number>> = { compact: 9, unlink: 9, pair: 3, push: 2 }

type When = 'before' | 'after'

/** What a dead page hears of its disk. */
const silence = <T>(): Promise<T> => new Promise(() => {})

/** What a dead page hears of the network: nothing would do as well, but each such request would be waited for as long as a server may take. */
const noNetwork = (): Promise<never> => Promise.reject(new TypeError('the page is gone'))

/** Lets a number of steps happen; then nothing happens any more. */
class Life {
  steps = 0
  readonly over: Promise<'dead'>
  #die: () => void = () => {}
  readonly #most: number
  readonly #when: When

  constructor(most: number, when: When) {
    this.#most = most
    this.#when = when
    this.over = new Promise((resolve) => (this.#die = () => resolve('dead')))
  }

  async step<T>(work: () => Promise<T>, dead: () => Promise<T> = silence): Promise<T> {
    const n = this.steps++
    if (n > this.#most || (n === this.#most && this.#when === 'before')) {
      this.#die()
      return dead()
    }
    const done = await work()
    if (n < this.#most) return done
    this.#die()
    return dead()
  }
}

function mortal(store: Store, life: Life): Store {
  const { append, replace, keepNote } = store
  return {
    ...store,
    append: (...all) => life.step(() => append(...all)),
    replace: (...all) => life.step(() => replace(...all)),
    keepNote: (...all) => life.step(() => keepNote(...all)),
  }
}

type Home = {
  readonly one: Device
  readonly two: Device
  readonly words: Uint8Array<ArrayBuffer>
  readonly server: ReturnType<typeof fakeServer>
  readonly store: Store
}

/** Two devices and the words, all at rest. */
async function home(): Promise<Home> {
  const server = fakeServer()
  const store = memoryStore()
  const one = await firstDevice(server.fetch, store)
  const two = await pairedDevice(one, server.fetch)
  const words = one.work.random(16)
  must(await addWords(one.work, words))
  await write(one, 'a', 'from one')
  await write(two, 'b', 'from two')
  for (const device of [one, two, one]) must(await device.round())
  must(await endPairing(one.work))
  return { one, two, words, server, store }
}

/** What is done until it dies; what it gives is only looked at if it lived. */
type Deed = (device: Device, home: Home) => Promise<unknown>

const deeds: Readonly<Record<string, Deed>> = {
  push: async (device) => {
    await write(device, 'new', 'just now')
    await device.round()
  },
  pull: async (device, { two }) => {
    await write(two, 'new', 'from the other')
    must(await two.round())
    await device.round()
  },
  compact: async (device) => {
    await device.work.record.change([{ kind: 'ask', id: 'a', gone: true }])
    await device.round({ move: true })
  },
  unlink: async (device, { two }) => {
    await endWays(device.work, [two.work.state.slot.id], false)
    await device.round()
  },
  pair: async (device) => secretOf(device),
}

for (const [name, deed] of Object.entries(deeds)) {
  test(`dying at each step of: ${name}`, async (t) => {
    let deaths = 0
    for (const when of ['before', 'after'] as const) {
      for (let most = 0; ; most += long ? 1 : (strides[name] ?? 1)) {
        const life = new Life(most, when)
        const place = await home()
        const watch = await watched(place)
        const fetch: typeof globalThis.fetch = (...all) => life.step(() => watch.fetch(...all), noNetwork)
        const device = await openDevice(fetch, mortal(place.store, life))
        const ended = await Promise.race([deed(device, place), life.over])
        await settle(place, name === 'unlink')
        assert.equal(watch.zero, 0, 'no way back was ever without a place')
        if (ended !== 'dead') break
        deaths += 1
      }
    }
    t.diagnostic(`the page died at each step of ${name}: 0 lost of ${deaths}`)
  })
}

test('dying at each step of turning it on, and of coming with the words', async (t) => {
  let deaths = 0
  for (const how of ['first', 'words'] as const) {
    for (let most = 0; ; most += long ? 1 : 3) {
      const life = new Life(most, (most / 3) % 2 < 1 ? 'before' : 'after')
      const { server, words, one } = await home()
      const store = memoryStore()
      await write(await openDevice(server.fetch, store), 'mine', 'from before')
      const fetch: typeof globalThis.fetch = (...all) => life.step(() => server.fetch(...all), noNetwork)
      const device = await openDevice(fetch, mortal(store, life))
      const come = async ({ work, round }: Device) =>
        (how === 'first' ? await beginFirst(work, 'me') : await beginWith(work, words, { name: 'me', once: false })) ??
        (await round())
      const ended = await Promise.race([come(device), life.over])
      const again = await openDevice(server.fetch, store)
      const begun = again.work.state.slot.id !== '' && (again.work.state.epoch > 0 || again.work.state.move)
      must(begun ? await again.round() : await come(again))
      assert.ok(again.work.record.notebook.value.asks.has('mine' as never))
      if (how === 'words') {
        must(await one.round())
        assert.deepEqual(one.work.record.notebook.value.asks, again.work.record.notebook.value.asks)
      }
      if (ended !== 'dead') break
      deaths += 1
    }
  }
  t.diagnostic(`the page died at each step of coming: 0 lost of ${deaths}`)
})

/** Counts the moments at which a way back had no place on the server. */
async function watched({ one, two, words, server }: Home) {
  const secrets = [one.work.state.slot.secret, toBase64url(words), two.work.state.slot.secret].map(
    (text) => fromBase64url(text) ?? concat(),
  )
  const ids = await Promise.all(
    secrets.map(async (secret) =>
      Promise.all((await placesOf(secret)).map(async (admin) => toBase64url((await ownRights(admin)).keys.id))),
    ),
  )
  const watch = {
    zero: 0,
    fetch: async (...all: Parameters<typeof fetch>) => {
      const answer = await server.fetch(...all)
      const stays = two.work.record.notebook.value.slots.has(two.work.state.slot.id) ? ids.slice(0, 2) : ids
      if (!stays.every((pair) => pair.some((id) => server.logs.has(id)))) watch.zero += 1
      return answer
    },
  }
  return watch
}

/** Opens what is left of the dead one, lets everybody come to rest, and looks at what is there. */
async function settle({ server, store, two }: Home, isUnlinked: boolean): Promise<void> {
  const one = await openDevice(server.fetch, store)
  const changes = new Set<string>()
  for (let turn = 0; turn < 8; turn++) {
    one.setNow(one.work.now() + day)
    two.setNow(two.work.now() + day)
    must(await one.round({ look: true }))
    await endPairing(one.work)
    const other = await two.round({ look: true })
    assert.ok(other === undefined || other === 'moving' || (isUnlinked && other === 'unlinked'), String(other))
    changes.add(`${one.work.state.epoch} ${two.work.state.epoch}`)
  }
  const { slots, asks } = one.work.record.notebook.value
  const shared = two.work.state.unlinked ? undefined : two.work.record.notebook.value
  if (shared) assert.deepEqual(shared, one.work.record.notebook.value)
  assert.equal(one.work.record.shared.waiting.value.size, 0)
  assert.ok(asks.has('b' as never))
  const logs = [...server.logs.values()]
  assert.equal(logs.filter((log) => log.class === 'l').length, 1, 'one log is left')
  assert.equal(logs.length, 1 + slots.size, 'and one place for each way')
}
