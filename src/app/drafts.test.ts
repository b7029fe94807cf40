import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fail } from '../lib/result.ts'
import { makeDeviceKey } from '../seal/device.ts'
import { memoryStore } from '../store/memory.ts'
import { openDrafts } from './drafts.ts'
import { testEnvironment } from './testing.ts'

const mostWait = 150 // half of what is promised: the other half is for sealing and for the disk

const name = 'what is typed is being written after 150 ms by itself, counted from the first key and not from the last'
test(name, { timeout: 10_000 }, async () => {
  const { store, key, environment } = await aDisk()
  const pauses: number[] = []
  const later: typeof environment.later = (pause, work) => {
    pauses.push(pause)
    return environment.later(pause, work)
  }
  const drafts = await openDrafts({ ...environment, later }, key)
  assert.ok(drafts.ok)
  drafts.value.type('words', 'Could you')
  drafts.value.type('words', 'Could you bring')
  assert.deepEqual(pauses, [mostWait], 'the second key begins no new wait')
  environment.runTimers()
  drafts.value.type('words', 'Could you bring oat milk')
  assert.deepEqual(pauses, [mostWait, mostWait], 'what came meanwhile has its own turn')
  environment.runTimers()
  while ((await keptBy(store, key)) !== 'Could you bring oat milk') await new Promise(setImmediate)
})

test('a draft that could not be written is said until it is, and goes with the next one, whatever that is', async () => {
  const { store, key, environment } = await aDisk()
  let full = true
  const keepDraft: typeof store.keepDraft = async (...given) => (full ? fail('full') : store.keepDraft(...given))
  const drafts = await openDrafts({ ...environment, store: { ...store, keepDraft } }, key)
  assert.ok(drafts.ok)
  drafts.value.type('words', 'Could you')
  await drafts.value.flush()
  assert.equal(drafts.value.failed.value, 'full')
  full = false
  drafts.value.type('told', 'Yes')
  await drafts.value.flush()
  assert.deepEqual([drafts.value.failed.value, await keptBy(store, key)], [undefined, 'Could you'])
})

test('what was typed is called unwritten until the disk has it, what was emptied too, and never what another tab wrote', async () => {
  const { store, key, environment } = await aDisk()
  let full = true
  const keepDraft: typeof store.keepDraft = async (...given) => (full ? fail('full') : store.keepDraft(...given))
  const other = await openDrafts(environment, key)
  assert.ok(other.ok)
  other.value.type('told', 'Yes')
  await other.value.flush()
  const drafts = await openDrafts({ ...environment, store: { ...store, keepDraft } }, key)
  assert.ok(drafts.ok)
  const unwritten = () => [...drafts.value.unwritten]
  drafts.value.type('words', 'Could you')
  drafts.value.type('plan', '')
  await drafts.value.flush()
  await drafts.value.look()
  assert.deepEqual(unwritten(), ['words', 'plan'])
  full = false
  await drafts.value.flush()
  assert.deepEqual(unwritten(), [])
})

test('what was said of a draft that could not be written goes with the draft, once its thing is kept', async () => {
  const { store, key, environment } = await aDisk()
  const keepDraft: typeof store.keepDraft = async () => fail('full')
  const drafts = await openDrafts({ ...environment, store: { ...store, keepDraft } }, key)
  assert.ok(drafts.ok)
  drafts.value.type('words', 'Could you')
  await drafts.value.flush()
  assert.equal(drafts.value.failed.value, 'full')
  drafts.value.gone(['words'])
  assert.equal(drafts.value.failed.value, undefined)
})

test('what another tab wrote is taken over, and what it kept or deleted goes; what is typed here stays', async () => {
  const { store, key, environment } = await aDisk()
  const [one, other] = [await openDrafts(environment, key), await openDrafts(environment, key)]
  assert.ok(one.ok && other.ok)
  one.value.type('words', 'Could you')
  await one.value.flush()
  await other.value.look()
  assert.equal(other.value.texts.value.get('words'), 'Could you')
  one.value.type('words', 'Could you bring milk')
  await one.value.flush()
  other.value.type('told', 'typed here')
  other.value.type('plan', '')
  await other.value.look()
  assert.deepEqual(Object.fromEntries(other.value.texts.value), {
    words: 'Could you bring milk',
    told: 'typed here',
    plan: '',
  })
  await store.keepDraft('words', undefined, key)
  await other.value.look()
  assert.deepEqual(Object.fromEntries(other.value.texts.value), { told: 'typed here', plan: '' })
})

async function aDisk() {
  const store = memoryStore()
  const door = await store.door(makeDeviceKey)
  assert.ok(door.ok && door.value.handle)
  return { store, key: door.value.handle, environment: testEnvironment(store) }
}

async function keptBy(store: ReturnType<typeof memoryStore>, key: CryptoKey): Promise<string | undefined> {
  const drafts = await openDrafts(testEnvironment(store), key)
  return drafts.ok ? drafts.value.texts.value.get('words') : undefined
}
