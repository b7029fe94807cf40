import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AskId } from '../core/ask.ts'
import { mineId, type Change, type Op } from '../core/records/op.ts'
import { parseOp } from '../core/records/parse.ts'
import { instant, later, day } from '../lib/time.ts'
import { openOnDevice } from '../seal/device.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { openRecord, type OpenRecord } from './record.ts'
import { testEnvironment } from './testing.ts'

const made = Date.UTC(2026, 10, 23)
const voice = { sound: 's1', type: 'audio/webm', seconds: 2 }
const ask = (id: string, words = 'Milk?'): Change => ({ kind: 'ask', id, set: { made, words } })
const letter = (id: string): Change => ({
  kind: 'letter',
  id,
  set: { made, rung: 'R1', text: 'Dear me', spoken: voice },
})
const gone = (kind: 'ask' | 'letter', id: string): Change => ({ kind, id, gone: true })
const bytes = Uint8Array.of(1, 2, 3)

async function opened(store: Store = memoryStore(), now = instant(made)): Promise<OpenRecord> {
  const environment = testEnvironment(store)
  environment.setNow(now)
  const record = await openRecord(environment)
  assert.ok(record.ok)
  return record.value
}

async function taken({ copies }: OpenRecord) {
  const copy = await copies.take('backup')
  assert.ok(copy.ok)
  return copy.value
}

async function asideIn(store: Store): Promise<string> {
  const name = 'before-backup'
  const [door, note] = [await store.door(() => assert.fail('another key')), await store.note(name)]
  assert.ok(door.ok && door.value.handle && note.ok)
  const content = await openOnDevice(door.value.handle, `note/${name}`, note.value ?? assert.fail('nothing'))
  assert.ok(content.ok)
  return Buffer.from(content.value).toString()
}

function foreign(time: string, kind: string, id: string, set: object | undefined): Op {
  const rest = set ? { set } : { gone: true }
  return parseOp({ v: 1, at: `${time}-0000-deviceXX`, kind, id, ...rest }) ?? assert.fail()
}

test('a backup brought into a blank record gives the equal record with its sounds, and nothing to go back to', async () => {
  const mine = await opened()
  await mine.change([ask('a1'), letter('l1')])
  await mine.sounds.keep('s1', 0, bytes)
  await mine.sounds.keep('s1', 1, bytes)
  const { document, sounds } = await taken(mine)
  const store = memoryStore()
  const blank = await opened(store)
  assert.ok((await blank.copies.bring(document.ops, sounds)).ok)
  assert.deepEqual(blank.notebook.value, mine.notebook.value)
  const again = await opened(store)
  assert.deepEqual(again.notebook.value, mine.notebook.value)
  assert.deepEqual(await again.sounds.whole('s1'), { ok: true, value: Uint8Array.of(1, 2, 3, 1, 2, 3) })
  assert.equal(again.copies.broughtAt.value, undefined)
})

test('a sound that is here is not written over', async () => {
  const record = await opened()
  await record.change([letter('l1')])
  await record.sounds.keep('s1', 0, bytes)
  const { document } = await taken(record)
  await record.copies.bring(document.ops, [{ id: 's1', type: 'audio/webm', bytes: Uint8Array.of(9) }])
  assert.deepEqual(await record.sounds.whole('s1'), { ok: true, value: bytes })
})

test('going back leaves what was written and what was deleted since', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([ask('here'), ask('deleted-later')])
  await record.copies.bring([foreign('01f000000000', 'ask', 'brought', { made, words: 'From the file' })], [])
  assert.equal(record.copies.broughtAt.value, made)
  await record.change([ask('since')])
  await record.change([gone('ask', 'deleted-later')])
  assert.ok((await record.copies.goBack()).ok)
  const again = await opened(store)
  assert.deepEqual([...again.notebook.value.asks.keys()], ['here', 'since'])
  assert.equal(again.copies.broughtAt.value, undefined)
})

test('what a backup deletes here comes back by going back, with what was spoken', async () => {
  const record = await opened()
  await record.change([letter('l1'), ask('a1')])
  await record.sounds.keep('s1', 0, bytes)
  await record.copies.bring([foreign('01f000000000', 'letter', 'l1', undefined)], [])
  assert.equal(record.notebook.value.letters.size, 0)
  await record.copies.goBack()
  assert.equal(record.notebook.value.letters.size, 1)
  assert.deepEqual(await record.sounds.whole('s1'), { ok: true, value: bytes })
})

test('also where a backup deleted all there was, one can go back', async () => {
  const record = await opened()
  await record.change([ask('a1')])
  await record.copies.bring([foreign('01f000000000', 'ask', 'a1', undefined)], [])
  assert.equal(record.notebook.value.asks.size, 0)
  assert.ok((await record.copies.goBack()).ok)
  assert.equal(record.notebook.value.asks.size, 1)
})

test('once all is well, the way back is closed, and the sound of a letter that the backup deleted goes', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([letter('l1'), ask('a1')])
  await record.sounds.keep('s1', 0, bytes)
  await record.copies.bring([foreign('01f000000000', 'letter', 'l1', undefined)], [])
  assert.ok((await record.copies.keepBrought()).ok)
  assert.deepEqual(await store.sound('s1'), { ok: true, value: [] })
  await record.copies.goBack()
  assert.equal(record.notebook.value.letters.size, 0)
})

test('after a week the way back closes by itself', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([ask('here')])
  await record.copies.bring([foreign('01f000000000', 'ask', 'brought', { made })], [])
  assert.notEqual((await opened(store, later(instant(made), 6 * day))).copies.broughtAt.value, undefined)
  assert.equal((await opened(store, later(instant(made), 8 * day))).copies.broughtAt.value, undefined)
})

test('what is deleted after a backup was opened does not stay in what lies aside', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([ask('here', 'hornbeam'), ask('other', 'wormwood')])
  await record.copies.bring([foreign('01f000000000', 'ask', 'brought', { made })], [])
  await record.change([gone('ask', 'here')])
  const aside = await asideIn(store)
  assert.ok(aside.includes('wormwood') && !aside.includes('hornbeam'))
  await record.copies.goBack()
  assert.deepEqual([...record.notebook.value.asks.keys()], ['other'])
})

test('a page that dies once a deletion is kept leaves nothing of it in what lies aside', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([ask('here', 'hornbeam'), ask('other', 'wormwood')])
  await record.copies.bring([foreign('01f000000000', 'ask', 'brought', { made })], [])
  const dies = await opened({ ...store, replace: () => new Promise(() => {}), keepNote: () => new Promise(() => {}) })
  void dies.change([gone('ask', 'here')])
  while (dies.notebook.value.asks.has('here' as AskId)) await new Promise((resolve) => setTimeout(resolve, 1))
  const aside = await asideIn(store)
  assert.ok(aside.includes('wormwood') && !aside.includes('hornbeam'))
  const again = await opened(store)
  await again.copies.goBack()
  assert.deepEqual([...again.notebook.value.asks.keys()], ['other'])
})

test('the way back of several backups leads to before the first, and keeps what was written between', async () => {
  const record = await opened()
  await record.change([ask('here')])
  await record.copies.bring([foreign('01f000000000', 'ask', 'one', { made })], [])
  await record.change([ask('between')])
  await record.copies.bring([foreign('01f000000001', 'ask', 'two', { made })], [])
  await record.copies.goBack()
  assert.deepEqual([...record.notebook.value.asks.keys()].sort(), ['between', 'here'])
})

test('nothing is brought where there is no room, and nothing shows', async () => {
  const store = memoryStore()
  const full: Store = { ...store, append: async () => ({ ok: false, error: 'full' }) }
  const record = await opened(full)
  const done = await record.copies.bring([foreign('01f000000000', 'ask', 'brought', { made })], [])
  assert.deepEqual(done, { ok: false, error: 'full' })
  assert.equal(record.notebook.value.asks.size, 0)
})

test('the last backup is remembered on the device, and what was written since is counted', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([ask('a1')])
  assert.ok(!record.copies.lastBackup.value)
  const { document, last } = await taken(record)
  await record.copies.noteSaved({ at: document.made, last, unreadable: document.unreadable })
  await record.change([{ kind: 'settings', id: mineId, set: { lastHere: made } }])
  assert.deepEqual(record.copies.lastBackup.value, { at: made, since: 0, unreadable: 0 })
  await record.change([ask('a2'), ask('a3')])
  assert.deepEqual((await opened(store)).copies.lastBackup.value, { at: made, since: 2, unreadable: 0 })
  await record.erase()
  assert.equal(record.copies.lastBackup.value, undefined)
})

test('a row and a recording that can’t be opened are counted as missing in the copy', async () => {
  const store = memoryStore()
  await (await opened(store)).change([letter('l1')])
  await store.append(crypto.getRandomValues(new Uint8Array(512)), {})
  const { document } = await taken(await opened(store))
  assert.deepEqual([document.whole, document.unreadable], [false, 2]) // the letter names a recording that is not there
})

test('of more recordings than fit, the newest are in a backup, and it says how many are not', async () => {
  const record = await opened()
  const long = new Uint8Array(40 * 1024 * 1024)
  for (const [i, id] of ['old', 'new'].entries()) {
    const spoken = { sound: id, type: 'audio/webm', seconds: 600 }
    await record.change([{ kind: 'letter', id, set: { made: made + i, rung: 'R1', spoken } }])
    await record.sounds.keep(id, 0, long)
  }
  const { document, sounds } = await taken(record)
  assert.deepEqual([sounds.map(({ id }) => id), document.leftOut.sounds, document.whole], [['new'], 1, true])
})

test('where parts can’t be opened there is no way back, and they stay', async () => {
  const store = memoryStore()
  await (await opened(store)).change([ask('here')])
  await store.append(crypto.getRandomValues(new Uint8Array(512)), {})
  const record = await opened(store)
  await record.copies.bring([foreign('01f000000000', 'ask', 'brought', { made })], [])
  assert.equal(record.copies.broughtAt.value, undefined)
  assert.equal(record.notebook.value.asks.size, 2)
  assert.equal(record.unreadable.value, 1)
})

test('what would be refused is known before: going back, once other parts can’t be opened any more', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([ask('here')])
  await record.copies.bring([foreign('01f000000000', 'ask', 'brought', { made })], [])
  assert.equal(record.copies.goingBack(), 'open')
  await store.append(crypto.getRandomValues(new Uint8Array(512)), {})
  const again = await opened(store)
  assert.notEqual(again.copies.broughtAt.value, undefined)
  assert.equal(again.copies.goingBack(), 'unreadable')
  assert.equal((await again.copies.goBack()).ok, false)
  assert.equal(again.notebook.value.asks.size, 2)
})

test('going back is known to be open also where a backup deleted all there was', async () => {
  const record = await opened()
  await record.change([ask('a1')])
  await record.copies.bring([foreign('01f000000000', 'ask', 'a1', undefined)], [])
  assert.deepEqual([record.copies.wayBack(), record.copies.goingBack()], ['not-needed', 'open'])
})
