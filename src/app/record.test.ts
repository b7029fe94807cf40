import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AskId } from '../core/ask.ts'
import type { Change } from '../core/records/op.ts'
import { fail } from '../lib/result.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store } from '../store/store.ts'
import { inTurns } from './in-turn.ts'
import { openRecord, type OpenRecord } from './record.ts'
import { testEnvironment } from './testing.ts'

const askId = 'a1' as AskId
const made = Date.UTC(2026, 10, 23)
const write: Change = { kind: 'ask', id: askId, set: { made, words: 'Could you bring me oat milk?' } }

async function opened(store: Store): Promise<OpenRecord> {
  const record = await openRecord(testEnvironment(store))
  assert.ok(record.ok)
  return record.value
}

async function rowsOf(store: Store) {
  const rows = await store.rows()
  assert.ok(rows.ok)
  return rows.value
}

test('what was noted is there after the app was closed and opened', async () => {
  const store = memoryStore()
  await (await opened(store)).change([write])
  assert.equal((await opened(store)).notebook.value.asks.get(askId)?.words, 'Could you bring me oat milk?')
})

test('nothing that was written lies readable in the store', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([write])
  record.drafts.type('words', 'oat milk in a draft')
  await record.drafts.flush()
  const drafts = await store.drafts()
  assert.ok(drafts.ok)
  const kept = [...(await rowsOf(store)).map((row) => row.sealed), ...drafts.value.values()]
  assert.equal(kept.length, 2)
  for (const sealed of kept) assert.ok(!Buffer.from(sealed).includes('oat'))
})

test('what is deleted is gone from the store, not only from the screen', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([write])
  const before = await rowsOf(store)
  await record.change([{ kind: 'ask', id: askId, gone: true }])
  const after = await rowsOf(store)
  assert.equal(record.notebook.value.asks.size, 0)
  assert.equal(after.length, 1)
  assert.ok(!after.some((row) => before.some((old) => Buffer.compare(row.sealed, old.sealed) === 0)))
})

test('what was emptied is gone from the store too', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([{ kind: 'safety', id: 'mine', set: { loss: 'yes' } }])
  await record.change([{ kind: 'safety', id: 'mine', set: { loss: null } }])
  assert.equal((await rowsOf(store)).length, 1)
})

test('many small changes become one row again, and say the same', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([write])
  for (let i = 0; i < 70; i++) await record.change([{ kind: 'ask', id: askId, set: { plan: `plan ${i}` } }])
  assert.ok((await rowsOf(store)).length < 10)
  const again = await opened(store)
  assert.deepEqual(again.notebook.value, record.notebook.value)
})

test('a row that was damaged is counted and left, and the rest opens', async () => {
  const store = memoryStore()
  await (await opened(store)).change([write])
  await store.append(crypto.getRandomValues(new Uint8Array(512)), {})
  const record = await opened(store)
  assert.equal(record.unreadable.value, 1)
  assert.equal(record.notebook.value.asks.size, 1)
  await record.change([{ kind: 'ask', id: askId, gone: true }])
  assert.equal((await rowsOf(store)).length, 3) // nothing is rewritten over what we can't read
})

test('two tabs on one store lose nothing of each other', async () => {
  const store = memoryStore()
  const [one, two] = [await opened(store), await opened(store)]
  await one.change([write])
  await two.change([{ kind: 'person', id: 'p1', set: { added: made, name: 'Mara', tie: 'friend' } }])
  assert.equal(two.notebook.value.asks.size, 1)
  const again = await opened(store)
  assert.deepEqual([again.notebook.value.asks.size, again.notebook.value.people.size], [1, 1])
})

test('erasing leaves nothing to open, and the app can begin anew', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([write])
  record.drafts.type('words', 'half a sentence')
  await record.drafts.flush()
  assert.ok((await record.erase()).ok)
  assert.equal((await rowsOf(store)).length, 0)
  assert.equal(record.drafts.texts.value.size, 0)
  await record.change([write])
  assert.equal((await opened(store)).notebook.value.asks.size, 1)
})

test('a draft comes back word for word, and goes when its thing is kept', async () => {
  const store = memoryStore()
  const record = await opened(store)
  record.drafts.type('words/a1', 'Could you')
  record.drafts.type('words/a1', 'Could you bring')
  await record.drafts.flush()
  const again = await opened(store)
  assert.equal(again.drafts.texts.value.get('words/a1'), 'Could you bring')
  await again.change([write], ['words/a1'])
  assert.equal(again.drafts.texts.value.size, 0)
  assert.equal((await opened(store)).drafts.texts.value.size, 0)
})

test('who types on while a draft is being sealed does not keep it from the disk', async () => {
  const store = memoryStore()
  const record = await opened(store)
  record.drafts.type('words/a1', 'Could you')
  const written = record.drafts.flush()
  await Promise.resolve()
  record.drafts.type('words/a1', 'Could you bring')
  await written
  assert.equal((await opened(store)).drafts.texts.value.get('words/a1'), 'Could you')
  await record.drafts.flush()
  assert.equal((await opened(store)).drafts.texts.value.get('words/a1'), 'Could you bring')
})

test('a store that is full says so, and the notebook shows only what is kept', async () => {
  const store: Store = { ...memoryStore(), append: async () => ({ ok: false, error: 'full' }) }
  const record = await opened(store)
  const kept = await record.change([write])
  assert.deepEqual(kept, { ok: false, error: 'full' })
  assert.equal(record.notebook.value.asks.size, 0)
})

test('what another tab writes with a key that was erased meanwhile is refused, not kept unreadable', async () => {
  const store = memoryStore()
  const [one, two] = [await opened(store), await opened(store)]
  await one.change([write])
  await two.change([{ kind: 'ask', id: askId, set: { plan: 'after lunch' } }])
  assert.ok((await one.erase()).ok)
  two.drafts.type('words', 'half a sentence')
  await two.drafts.flush()
  assert.equal(two.drafts.failed.value, 'unavailable')
  assert.deepEqual(await two.change([write]), { ok: false, error: 'unavailable' })
  assert.equal(two.notebook.value.asks.size, 0)
  assert.ok((await two.change([write])).ok)
  const again = await opened(store)
  assert.deepEqual([again.unreadable.value, again.notebook.value.asks.size, again.drafts.texts.value.size], [0, 1, 0])
})

test('a draft that is typed after another tab erased everything can be opened again', async () => {
  const shared = memoryStore()
  let told = () => {}
  const onChange: Store['onChange'] = (listener) => {
    told = listener
    return () => {}
  }
  const two = await opened({ ...shared, onChange })
  await two.change([write])
  two.drafts.type('old', 'from before')
  await two.drafts.flush()
  assert.ok((await (await opened(shared)).erase()).ok)
  told()
  await two.change([]) // waits for its turn
  assert.equal(two.drafts.texts.value.size, 0)
  two.drafts.type('words', 'half a sentence')
  await two.drafts.flush()
  assert.deepEqual([...(await opened(shared)).drafts.texts.value], [['words', 'half a sentence']])
})

test('folding rows into one never puts back what another tab erased or rewrote meanwhile', async () => {
  for (const meanwhile of ['erase', 'rewrite'] as const) {
    const shared = memoryStore()
    const replace: Store['replace'] = async (...given) => {
      const two = await opened(shared)
      if (meanwhile === 'erase') await two.erase()
      else await two.change([{ kind: 'ask', id: askId, gone: true }])
      return shared.replace(...given)
    }
    const one = await opened({ ...shared, replace })
    await one.change([write])
    await one.change([{ kind: 'person', id: 'p1', gone: true }])
    assert.equal((await rowsOf(shared)).length, meanwhile === 'erase' ? 0 : 1)
  }
})

test('what is deleted is gone from the store, also when another tab wrote in between', async () => {
  const store = memoryStore()
  const [one, two] = [await opened(store), await opened(store)]
  await one.change([write])
  await two.change([{ kind: 'ask', id: askId, gone: true }])
  assert.equal((await rowsOf(store)).length, 1)
})

test('a change can be bound to what still stands when its turn comes', async () => {
  const store = memoryStore()
  const record = await opened(store)
  await record.change([write])
  const erased = record.erase()
  await record.change([write], [], ({ asks }) => asks.has(askId))
  assert.ok((await erased).ok)
  assert.equal((await rowsOf(store)).length, 0)
})

test('a draft that was being written when its thing was deleted does not come back', async () => {
  const store = memoryStore()
  // As a disk: one after the other, and each takes its time.
  const inTurn = inTurns()
  const late = <T>(work: () => Promise<T>) => inTurn(() => new Promise((resolve) => setTimeout(resolve, 20)).then(work))
  const slow: Store = {
    ...store,
    append: (sealed, done, by) => late(() => store.append(sealed, done, by)),
    keepDraft: (name, sealed, by) => late(() => store.keepDraft(name, sealed, by)),
  }
  const record = await opened(slow)
  await record.change([write])
  record.drafts.type('words/a1', 'Could you')
  const gone = record.change([{ kind: 'ask', id: askId, gone: true }], ['words/a1'])
  await new Promise((resolve) => setTimeout(resolve, 5))
  await record.drafts.flush()
  await gone
  await record.drafts.flush()
  const drafts = await store.drafts()
  assert.ok(drafts.ok)
  assert.equal(drafts.value.size, 0)
})

test('a deletion that the page did not live to end is ended at the next opening', async () => {
  const store = memoryStore()
  const dies = await opened({ ...store, replace: async () => fail('unavailable') })
  await dies.change([write])
  const [before] = await rowsOf(store)
  await dies.change([{ kind: 'ask', id: askId, gone: true }])
  assert.equal((await rowsOf(store)).length, 2)
  const again = await opened(store)
  assert.equal(again.notebook.value.asks.size, 0)
  const after = await rowsOf(store)
  assert.ok(before && after.length === 1)
  assert.ok(after.every(({ sealed }) => Buffer.compare(sealed, before.sealed) !== 0))
})

test('what is kept is kept, though there is no room to fold it', async () => {
  const store = memoryStore()
  const record = await opened({ ...store, replace: async () => fail('full') })
  for (let i = 0; i < 70; i++) assert.ok((await record.change([{ ...write, id: `n${i}` }])).ok)
  assert.equal(record.notebook.value.asks.size, 70)
})

test('a deletion that there was no room to end is ended with the next change, however small', async () => {
  const store = memoryStore()
  let room = false
  const replace: Store['replace'] = async (...all) => (room ? store.replace(...all) : fail('full'))
  const record = await opened({ ...store, replace })
  await record.change([write])
  assert.ok((await record.change([{ kind: 'ask', id: askId, gone: true }])).ok)
  room = true
  await record.change([{ ...write, id: 'another' }])
  assert.equal((await rowsOf(store)).length, 1)
})
