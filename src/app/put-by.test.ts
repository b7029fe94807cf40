import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CheckInId } from '../core/practices/check-in.ts'
import type { LetterId } from '../core/practices/letter.ts'
import type { Change } from '../core/records/op.ts'
import { instant, type Instant } from '../lib/time.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import { unzipped, zipped } from '../seal/gzip.ts'
import { fromJson, utf8 } from '../seal/utf8.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { monthPlace } from './put-by.ts'
import { openRecord, type OpenRecord } from './record.ts'
import { testEnvironment } from './testing.ts'

const year = 365 * 86_400_000
const start = instant(Date.UTC(2024, 0, 15))
const inThreeYears = instant(start + 3 * year)
const old = 'old' as LetterId

const letter = (id: string, text: string): Change => ({ kind: 'letter', id, set: { made: start, rung: 'R1', text } })
const checkIn = (id: string): Change => ({ kind: 'check-in', id, set: { at: start, said: 'fine' } })

async function openAt(store: Store, now: Instant): Promise<OpenRecord> {
  const environment = testEnvironment(store)
  environment.setNow(now)
  const record = await openRecord(environment)
  assert.ok(record.ok)
  return record.value
}

/** Something was written three years ago, and since then enough else that it was put by. */
async function yearsLater(): Promise<Store> {
  const store = memoryStore()
  const first = await openAt(store, start)
  await first.change([letter(old, 'You never lost the key.'), letter('other', 'Sit down.'), checkIn('c1')])
  await (await openAt(store, inThreeYears)).change([letter('new', 'x'), { kind: 'letter', id: 'new', gone: true }])
  return store
}

async function monthsOf(store: Store): Promise<readonly string[]> {
  const months = await store.months()
  assert.ok(months.ok)
  return months.value
}

test('what was written longer than a year ago waits until somebody looks back, and is whole then', async () => {
  const store = await yearsLater()
  assert.deepEqual(await monthsOf(store), ['657'])
  const record = await openAt(store, inThreeYears)
  assert.equal(record.older.value, 'put-by')
  assert.deepEqual([record.notebook.value.checkIns.size, record.notebook.value.letters.get(old)?.text], [0, undefined])
  assert.equal(record.notebook.value.letters.get(old)?.rung, 'R1')
  await record.openOlder()
  assert.equal(record.older.value, 'open')
  assert.equal(record.notebook.value.letters.get(old)?.text, 'You never lost the key.')
  assert.ok(record.notebook.value.checkIns.has('c1' as CheckInId))
})

test('deleting something from years ago rewrites its month, and nothing of it is left there', async () => {
  const store = await yearsLater()
  const before = await store.allMonths()
  const record = await openAt(store, inThreeYears)
  await record.change([{ kind: 'letter', id: old, gone: true }])
  const after = await store.allMonths()
  assert.ok(before.ok && after.ok)
  assert.notDeepEqual(after.value.get('657'), before.value.get('657'))
  const again = await openAt(store, inThreeYears)
  await again.openOlder()
  assert.deepEqual([...again.notebook.value.letters.keys()], ['other'])
  await again.change([{ kind: 'letter', id: 'other', gone: true }])
  await again.change([{ kind: 'check-in', id: 'c1', gone: true }])
  assert.deepEqual(await monthsOf(store), [])
})

test('a month that is damaged is counted and left as it is, and the rest is read', async () => {
  const store = await yearsLater()
  const months = await store.allMonths()
  assert.ok(months.ok)
  const damaged = (months.value.get('657') ?? assert.fail()).slice()
  damaged[60] = (damaged[60] ?? 0) ^ 1
  const broken: Store = { ...store, allMonths: async () => ({ ok: true, value: new Map([['657', damaged]]) }) }
  const record = await openAt(broken, inThreeYears)
  await record.openOlder()
  assert.deepEqual([record.unreadable.value, record.notebook.value.letters.has(old)], [1, true])
  await record.change([{ kind: 'letter', id: 'other', gone: true }])
  const after = await store.allMonths()
  assert.deepEqual(after, months)
})

test('of a month that holds something that can’t be read the rest is read, and it is never written over', async () => {
  const store = await yearsLater()
  const first = await openAt(store, inThreeYears)
  const key = first.key()?.seal ?? assert.fail()
  await rewriteMonth(store, key, '657', (ops) => [...ops, { v: 1, at: 'no stamp', kind: 'letter', id: 'lost' }])
  const before = await store.allMonths()
  const record = await openAt(store, inThreeYears)
  await record.openOlder()
  assert.equal(record.notebook.value.letters.get(old)?.text, 'You never lost the key.')
  assert.equal(record.unreadable.value, 1)
  await record.change([{ kind: 'letter', id: 'other', gone: true }])
  assert.deepEqual(await store.allMonths(), before)
})

async function rewriteMonth(store: Store, key: CryptoKey, name: string, to: (ops: readonly unknown[]) => unknown) {
  const months = await store.allMonths()
  assert.ok(months.ok)
  const opened = await openOnDevice(key, monthPlace(name), months.value.get(name) ?? assert.fail())
  assert.ok(opened.ok)
  const ops = fromJson(await unzipped(opened.value))
  assert.ok(Array.isArray(ops))
  const sealed = await sealOnDevice(key, monthPlace(name), await zipped(utf8(JSON.stringify(to(ops)))))
  const rows = await store.rows()
  assert.ok(rows.ok)
  const last = rows.value.at(-1) ?? assert.fail()
  await store.replace(last.n, last.sealed, key, new Map([[name, sealed]]))
}

const deeds = fc.oneof(
  fc.record({ does: fc.constant('write' as const), id: fc.nat(5), text: fc.string({ maxLength: 8 }) }),
  fc.record({ does: fc.constant('note' as const), id: fc.nat(5) }),
  fc.record({ does: fc.constant('delete' as const), id: fc.nat(5), kind: fc.constantFrom('letter', 'check-in') }),
  fc.record({ does: fc.constantFrom('reopen' as const, 'look back' as const) }),
  fc.record({ does: fc.constant('wait' as const), days: fc.nat(500) }),
)

test('whatever is written, deleted, waited and reopened: it adds up to what a record without months would hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { maxLength: 25 }), async (history) => {
      const store = memoryStore()
      let now = start
      const plain = await openAt(memoryStore(), start) // its clock stands still, so that nothing in it grows old
      let record = await openAt(store, now)
      const change = async (what: Change) => {
        await record.change([what])
        await plain.change([what])
      }
      for (const [n, deed] of history.entries()) {
        if (deed.does === 'wait') now = instant(now + deed.days * 86_400_000)
        if (deed.does === 'look back') await record.openOlder()
        if (deed.does === 'reopen' || deed.does === 'wait') record = await openAt(store, now)
        if (deed.does === 'write') await change(letter(`l${deed.id}`, `${n} ${deed.text}`))
        if (deed.does === 'note') await change(checkIn(`c${deed.id}`))
        if (deed.does === 'delete')
          await change({ kind: deed.kind, id: `${deed.kind[0]}${deed.id}`, gone: true } as Change)
      }
      await record.openOlder()
      assert.deepEqual(record.notebook.value, plain.notebook.value)
      const again = await openAt(store, now)
      await again.openOlder()
      assert.deepEqual(again.notebook.value, plain.notebook.value)
    }),
    { numRuns: process.env['LONG'] ? 500 : 60 },
  )
})
