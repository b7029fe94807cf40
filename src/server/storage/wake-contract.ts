// What every engine must do with boxes, as rules for contract.ts.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'

import type { Bytes } from '../../lib/bytes.ts'
import { instant } from '../../lib/time.ts'
import { wakeSlots } from '../../protocol/limits.ts'
import type { Storage } from './storage.ts'
import { longestDue, longestGap } from './wake.ts'
import type { Box, Due, Subscription } from './wake.ts'

type Opened = { readonly storage: Storage; reopen(): Promise<void> }

const now = instant(1_000_000)
const lease = instant(now + 500)
const year = instant(now + 1_000_000)

/** The rules by their sentences. */
export const wakeRules: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  'a box is found as it was made, and after the next start as well': async (opened) => {
    const box = newBox()
    assert.equal(await opened.storage.wake.find(box.id), undefined)
    await subscribe(opened.storage, box)
    await opened.reopen()
    assert.deepEqual(await opened.storage.wake.find(box.id), box)
  },

  'a box that is set again lasts as long as its last setting': async ({ storage }) => {
    const [box, later] = [newBox(), instant(year + 9)]
    const first = await subscribe(storage, box)
    await storage.wake.subscribe({ box: { ...box, expires: later }, subscription: { ...first, expires: later } })
    assert.deepEqual(await storage.wake.find(box.id), { ...box, expires: later })
    await storage.wake.poke({ id: box.id, key: bytes(32), now: year, wait: 0 })
    assert.deepEqual(slots(await storage.wake.claim(year, later, 9)), [hex(first.slot)])
  },

  'a poke makes every device of its box due once, and no other': async ({ storage }) => {
    const [box, other] = [newBox(), newBox()]
    const devices = [await subscribe(storage, box), await subscribe(storage, box)]
    await subscribe(storage, other)
    const key = bytes(32)
    await storage.wake.poke({ id: box.id, key, now, wait: 100 })
    await storage.wake.poke({ id: box.id, key: bytes(32), now: instant(now + 50), wait: 0 })
    assert.deepEqual(await storage.wake.claim(instant(now + 99), lease, 9), [])
    const due = await storage.wake.claim(instant(now + 100), lease, 9)
    assert.deepEqual(slots(due), devices.map(({ slot }) => hex(slot)).sort())
    for (const one of due) {
      const sealed = devices.find(({ slot }) => hex(slot) === hex(one.slot))?.sealed
      assert.deepEqual(one, { box: box.id, slot: one.slot, sealed, key, fails: 0 })
    }
  },

  'what is claimed is nobody else’s until its time is over, and then it is given again': async ({ storage }) => {
    const box = newBox()
    for (let i = 0; i < 5; i++) await subscribe(storage, box)
    await storage.wake.poke({ id: box.id, key: bytes(32), now, wait: 0 })
    const both = await Promise.all([storage.wake.claim(now, lease, 3), storage.wake.claim(now, lease, 3)])
    const first = [...both.flat(), ...(await storage.wake.claim(now, lease, 9))]
    assert.equal(new Set(slots(first)).size, 5)
    assert.equal(first.length, 5)
    assert.deepEqual(await storage.wake.claim(instant(lease - 1), year, 9), [])
    assert.equal((await storage.wake.claim(lease, year, 9)).length, 5)
  },

  'who was woken is not woken again before the time that was set': async ({ storage }) => {
    const box = newBox()
    const { slot } = await subscribe(storage, box)
    const poke = { id: box.id, key: bytes(32), now, wait: 10 }
    await storage.wake.poke(poke)
    assert.equal((await storage.wake.claim(instant(now + 10), lease, 9)).length, 1)
    await storage.wake.woken({ box: box.id, slot }, { next: instant(now + 1000) })
    assert.deepEqual(await storage.wake.claim(year, year, 9), [])
    await storage.wake.poke(poke)
    assert.deepEqual(await storage.wake.claim(instant(now + 1009), year, 9), [])
    assert.equal((await storage.wake.claim(instant(now + 1010), year, 9)).length, 1)
  },

  'a device that sets its box again drops what was due, and is still not woken sooner': async ({ storage }) => {
    const box = newBox()
    const subscription = await subscribe(storage, box)
    const poke = { id: box.id, key: bytes(32), now, wait: 0 }
    await storage.wake.poke(poke)
    await storage.wake.subscribe({ box, subscription })
    assert.deepEqual(await storage.wake.claim(year, year, 9), [], 'it is open now, and sees for itself')
    await storage.wake.woken({ box: box.id, slot: subscription.slot }, { next: instant(now + 1000) })
    await storage.wake.subscribe({ box, subscription })
    await storage.wake.poke(poke)
    assert.deepEqual(await storage.wake.claim(instant(now + 999), year, 9), [])
    assert.equal((await storage.wake.claim(instant(now + 1000), year, 9)).length, 1)
  },

  'a clock that leapt keeps nobody unwoken for longer than an hour': async ({ storage }) => {
    const box = newBox()
    const { slot } = await subscribe(storage, box, instant(now + 9 * longestGap))
    await storage.wake.woken({ box: box.id, slot }, { next: instant(now + 8 * longestGap) })
    await storage.wake.poke({ id: box.id, key: bytes(32), now, wait: 0 })
    assert.equal((await storage.wake.claim(instant(now + longestGap), year, 9)).length, 1)
  },

  'what a clock that leapt noted as due next year is set anew by the next poke': async ({ storage }) => {
    const box = newBox()
    const leapt = instant(now + 2 * longestDue)
    await subscribe(storage, box, instant(leapt + longestDue))
    const poke = { id: box.id, key: bytes(32), wait: 0 }
    await storage.wake.poke({ ...poke, now: leapt })
    assert.deepEqual(await storage.wake.claim(now, year, 9), [])
    await storage.wake.poke({ ...poke, now })
    assert.equal((await storage.wake.claim(now, year, 9)).length, 1)
  },

  'who could not be woken is tried again at the time that was set, with what failed counted': async ({ storage }) => {
    const box = newBox()
    const { slot } = await subscribe(storage, box)
    await storage.wake.poke({ id: box.id, key: bytes(32), now, wait: 0 })
    await storage.wake.claim(now, lease, 9)
    await storage.wake.woken({ box: box.id, slot }, { again: instant(now + 700), fails: 3 })
    assert.deepEqual(await storage.wake.claim(instant(now + 699), year, 9), [])
    const [again] = await storage.wake.claim(instant(now + 700), year, 9)
    assert.equal(again?.fails, 3)
  },

  'a device or a box that is taken away is gone, and the last device takes the box along': async ({ storage }) => {
    const box = newBox()
    const [one, two, three] = [
      await subscribe(storage, box),
      await subscribe(storage, box),
      await subscribe(storage, box),
    ]
    await storage.wake.poke({ id: box.id, key: bytes(32), now, wait: 0 })
    assert.deepEqual(await storage.wake.unsubscribe(box.id, one.slot), { ok: true, value: true })
    assert.deepEqual(await storage.wake.unsubscribe(box.id, one.slot), { ok: true, value: false })
    await storage.wake.woken({ box: box.id, slot: two.slot }, 'gone')
    assert.deepEqual(slots(await storage.wake.claim(now, lease, 9)), [hex(three.slot)])
    assert.deepEqual(await storage.wake.find(box.id), box)
    assert.deepEqual(await storage.wake.unsubscribe(box.id, three.slot), { ok: true, value: true })
    assert.equal(await storage.wake.find(box.id), undefined)
    await subscribe(storage, box)
    assert.deepEqual(await storage.wake.unsubscribe(box.id, undefined), { ok: true, value: true })
    assert.deepEqual(await storage.wake.unsubscribe(box.id, undefined), { ok: true, value: false })
    assert.deepEqual(await storage.wake.claim(year, year, 9), [])
  },

  'a box holds eight devices, and one more takes the place of the one that was set longest ago': async ({
    storage,
  }) => {
    const box = newBox()
    const all: Subscription[] = []
    for (let i = 0; i <= wakeSlots; i++) all.push(await subscribe(storage, box, instant(year + i)))
    // Setting one again is no ninth.
    await storage.wake.subscribe({
      box,
      subscription: { ...newSubscription(instant(year + 5)), slot: slotOf(all[5]) },
    })
    await storage.wake.poke({ id: box.id, key: bytes(32), now, wait: 0 })
    const due = slots(await storage.wake.claim(now, lease, 99))
    assert.deepEqual(
      due,
      all
        .slice(1)
        .map(({ slot }) => hex(slot))
        .sort(),
    )
  },

  'what has expired is not woken, and the sweep takes it away': async ({ storage }) => {
    const box = newBox()
    await subscribe(storage, box, instant(now + 5))
    const stays = await subscribe(storage, box)
    await storage.wake.poke({ id: box.id, key: bytes(32), now: instant(now + 5), wait: 0 })
    assert.deepEqual(slots(await storage.wake.claim(instant(now + 5), lease, 9)), [hex(stays.slot)])
    await storage.wake.sweep(instant(year - 1))
    assert.deepEqual(await storage.wake.find(box.id), box)
    await storage.wake.sweep(year)
    assert.equal(await storage.wake.find(box.id), undefined)
    assert.deepEqual(await storage.wake.claim(year, year, 9), [])
  },

  'a secret is made once, and is the same after the next start': async (opened) => {
    const [first, other] = [bytes(32), bytes(32)]
    assert.deepEqual(await opened.storage.wake.secret('a', first), first)
    await opened.reopen()
    assert.deepEqual(await opened.storage.wake.secret('a', other), first)
    assert.deepEqual(await opened.storage.wake.secret('b', other), other)
  },
}

function newBox(): Box {
  return { id: bytes(16), adminHash: bytes(32), pokeHash: bytes(32), expires: year }
}

function newSubscription(expires = year): Subscription {
  return { slot: bytes(8), sealed: bytes(300), expires }
}

function slotOf(subscription: Subscription | undefined): Bytes {
  return subscription?.slot ?? bytes(8)
}

async function subscribe(storage: Storage, box: Box, expires = year): Promise<Subscription> {
  const subscription = newSubscription(expires)
  assert.deepEqual(await storage.wake.subscribe({ box, subscription }), { ok: true, value: undefined })
  return subscription
}

function slots(due: readonly Due[]): string[] {
  return due.map(({ slot }) => hex(slot)).sort()
}

function hex(some: Uint8Array): string {
  return Buffer.from(some).toString('hex')
}

function bytes(length: number): Bytes {
  return new Uint8Array(randomBytes(length))
}
