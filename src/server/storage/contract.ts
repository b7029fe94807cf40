// What every storage engine must do, as tests. An engine's own test calls this with a way to open it.

import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'

import { concat } from '../../lib/bytes.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { day, hour, instant, minute } from '../../lib/time.ts'
import type { AppendWish } from './append-rules.ts'
import type { LogHead, LogRef, NewLog } from './log.ts'
import type { Storage } from './storage.ts'
import { wakeRules } from './wake-contract.ts'

/** An open engine. `reopen` closes it and opens the same data again. */
export type Opened = { storage: Storage; reopen(): Promise<void>; done(): Promise<void> }

const now = instant(1_000_000)
const type = 'application/vnd.tendril.frames'
const nothing = new Uint8Array(0)

/** Adds the tests for one engine. */
export function storageContract(name: string, open: () => Promise<Opened>): void {
  for (const [rule, run] of Object.entries({ ...rules, ...wakeRules })) {
    test(`${name}: ${rule}`, async () => {
      const opened = await open()
      try {
        await run(opened)
      } finally {
        await opened.done()
      }
    })
  }
}

const rules: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  'a log is found as it was made, and after the next start as well': async (opened) => {
    const made = newLog({ expiresAsked: instant(now + 5), class: 'm', closed: true })
    const log = await create(opened.storage, made, bytes(7))
    assert.deepEqual({ ...log }, { ...made, n: log.n, tail: 7, count: 1, sequence: '' })
    await opened.reopen()
    assert.deepEqual(await opened.storage.find(made.id), log)
    assert.equal(await opened.storage.find(bytes(16)), undefined)
  },

  'making a log again changes nothing, unless it has expired': async ({ storage }) => {
    const made = newLog({})
    const log = await create(storage, made, bytes(7))
    const other = { ...newLog({}), id: made.id }
    const again = await storage.create(other, bytes(9), instant(made.expires - 1))
    assert.deepEqual(again, { ok: true, value: { made: false, log } })
    const later = await storage.create({ ...other, expires: instant(made.expires + 9) }, bytes(9), made.expires)
    assert.ok(later.ok && later.value.made && later.value.log.n !== log.n)
    assert.deepEqual(await storage.read(log, 0, 99), { ok: false, error: 'none' })
  },

  'appends keep their order and are read whole, from a place or the end': async ({ storage }) => {
    const log = await create(storage, newLog({ class: 'l' }), nothing)
    const bodies = [bytes(10), bytes(20), bytes(30), bytes(40)]
    const done = await Promise.all(bodies.map((body) => storage.append(log, append({ body }))))
    assert.deepEqual(
      done.map((one) => one.ok && one.value.tail),
      [10, 30, 60, 100],
    )
    assert.deepEqual(await readAll(storage, log, 0, 1000), concat(...bodies))
    assert.deepEqual(await readAll(storage, log, 10, 1000), concat(...bodies.slice(1)))
    assert.deepEqual(await readAll(storage, log, 0, 59), concat(...bodies.slice(0, 2)))
    assert.deepEqual(await readAll(storage, log, 60, 1), bodies[3])
    for (const end of [100, 'now', 5000] as const) assert.equal((await readAll(storage, log, end, 99)).length, 0)
    assert.deepEqual(await storage.read(log, 11, 99), { ok: false, error: 'bad-request' })
    assert.deepEqual(await storage.read(log, 99, 99), { ok: false, error: 'bad-request' })
  },

  'a refused append leaves its neighbours in the same batch alone': async ({ storage }) => {
    const log = await create(storage, newLog({}), nothing)
    const wishes = [append({}), append({ unfit: 'frame' }), append({}), append({ unfit: 'conflict' }), append({})]
    const done = await Promise.all(wishes.map((wish) => storage.append(log, wish)))
    assert.deepEqual(
      done.map((one) => one.ok && one.value.verdict),
      ['write', 'frame', 'write', 'conflict', 'write'],
    )
    assert.equal((await storage.find(log.id))?.count, 3)
  },

  'sequence and producer are remembered over a start': async (opened) => {
    const log = await create(opened.storage, newLog({}), nothing)
    const producer = { id: 'a', epoch: 0, sequence: 0 }
    await opened.storage.append(log, append({ producer, sequence: 'b' }))
    await opened.reopen()
    const verdict = async (wish: AppendWish) => {
      const done = await opened.storage.append(log, wish)
      return done.ok && done.value.verdict
    }
    assert.equal(await verdict(append({ producer })), 'repeated')
    assert.equal(await verdict(append({ sequence: 'b' })), 'conflict')
    assert.equal(await verdict(append({ producer: { ...producer, sequence: 1 }, sequence: 'c' })), 'write')
    assert.equal(await verdict(append({ producer: { ...producer, id: 'b' } })), 'write')
  },

  'a closed log takes nothing more': async ({ storage }) => {
    const log = await create(storage, newLog({}), nothing)
    await storage.append(log, append({ close: true }))
    const late = await storage.append(log, append({}))
    assert.deepEqual(late.ok && [late.value.verdict, late.value.closed], ['closed', true])
  },

  'a removed log is gone, and a late append to it finds nothing': async ({ storage }) => {
    const log = await create(storage, newLog({}), bytes(7))
    const both = await Promise.all([storage.remove(log), storage.remove(log)])
    assert.deepEqual(both.map((one) => one.ok && one.value).sort(), [false, true])
    // The rights were looked at while it was there.
    assert.deepEqual(await storage.append(log, append({})), { ok: false, error: 'none' })
    assert.equal(await storage.find(log.id), undefined)
    const next = await create(storage, { ...newLog({}), id: log.id }, nothing)
    assert.notEqual(next.n, log.n)
    assert.deepEqual(await storage.append(log, append({})), { ok: false, error: 'none' })
    assert.equal((await storage.find(log.id))?.count, 0)
  },

  'an append beside a removal is written first or finds nothing, and leaves nothing behind': async ({ storage }) => {
    for (let i = 0; i < 10; i++) {
      const log = await create(storage, newLog({}), bytes(7))
      const [late, gone] = await Promise.all([storage.append(log, append({})), storage.remove(log)])
      assert.ok(late.ok ? late.value.verdict === 'write' : late.error === 'none')
      assert.deepEqual(gone, { ok: true, value: true })
      const next = await create(storage, { ...newLog({}), id: log.id }, nothing)
      assert.equal((await readAll(storage, next, 0, 99)).length, 0)
    }
  },

  'a write is tried out and leaves nothing': async ({ storage }) => {
    assert.ok((await storage.tryOut()).ok)
    assert.equal(await storage.sweep(instant(Number.MAX_SAFE_INTEGER)), 0)
    assert.equal(storage.room(), 'enough')
  },

  'a clock that leaps ahead is not believed at first, also after the next start; one that is set right is': async (
    opened,
  ) => {
    const believes = (moment: number) => opened.storage.believes(instant(moment))
    assert.ok(await believes(now))
    assert.ok(await believes(now + 2 * hour))
    assert.ok(!(await believes(now + 400 * day)))
    await opened.reopen()
    assert.ok(!(await believes(now + 400 * day + minute)))
    assert.ok(await believes(now + 3 * hour))
    assert.ok(!(await believes(now + 40 * day)))
    assert.ok(await believes(now + 41 * day))
  },

  'the sweep removes what has expired and nothing else': async ({ storage }) => {
    const until = (moment: number) => create(storage, newLog({ expires: instant(moment) }), bytes(7))
    const logs = await Promise.all([until(now + 1), until(now + 2), until(now + 3)])
    assert.equal(await storage.sweep(now), 0)
    assert.equal(await storage.sweep(instant(now + 2)), 2)
    const left = await Promise.all(logs.map((log) => storage.find(log.id)))
    assert.deepEqual(
      left.map((log) => log !== undefined),
      [false, false, true],
    )
  },
}

function newLog(wishes: Partial<NewLog>): NewLog {
  const fixed = { id: bytes(16), adminHash: hash(), useHash: hash(), type, class: 's' as const, closed: false }
  return { ...fixed, expires: instant(now + 1000), expiresAsked: undefined, ...wishes }
}

function append(wishes: Partial<AppendWish>): AppendWish {
  const fixed = { body: bytes(5), close: false, unfit: undefined }
  return { ...fixed, sequence: undefined, producer: undefined, ...wishes }
}

async function create(storage: Storage, log: NewLog, first: Bytes): Promise<LogHead> {
  const made = await storage.create(log, first, now)
  assert.ok(made.ok && made.value.made)
  return made.value.log
}

async function readAll(storage: Storage, log: LogRef, from: number | 'now', most: number): Promise<Bytes> {
  const page = await storage.read(log, from, most)
  assert.ok(page.ok)
  return concat(...page.value.appends)
}

function bytes(length: number): Bytes {
  return new Uint8Array(randomBytes(length))
}

function hash(): Bytes {
  return new Uint8Array(createHash('sha256').update(randomBytes(8)).digest())
}
