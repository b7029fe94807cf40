import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeDeviceKey } from '../seal/device.ts'
import { memoryStore } from '../store/memory.ts'
import { openDrafts } from './drafts.ts'
import { testEnvironment } from './testing.ts'

const mostWait = 150 // half of what is promised: the other half is for sealing and for the disk

const name = 'what is typed is being written after 150 ms by itself, counted from the first key and not from the last'
test(name, { timeout: 10_000 }, async () => {
  const store = memoryStore()
  const door = await store.door(makeDeviceKey)
  assert.ok(door.ok && door.value.handle)
  const environment = testEnvironment(store)
  const pauses: number[] = []
  const later: typeof environment.later = (pause, work) => {
    pauses.push(pause)
    return environment.later(pause, work)
  }
  const drafts = await openDrafts({ ...environment, later }, door.value.handle)
  assert.ok(drafts.ok)
  drafts.value.type('words', 'Could you')
  drafts.value.type('words', 'Could you bring')
  assert.deepEqual(pauses, [mostWait], 'the second key begins no new wait')
  environment.runTimers()
  drafts.value.type('words', 'Could you bring oat milk')
  assert.deepEqual(pauses, [mostWait, mostWait], 'what came meanwhile has its own turn')
  environment.runTimers()
  while ((await keptBy(store, door.value.handle)) !== 'Could you bring oat milk') await new Promise(setImmediate)
})

async function keptBy(store: ReturnType<typeof memoryStore>, key: CryptoKey): Promise<string | undefined> {
  const drafts = await openDrafts(testEnvironment(store), key)
  return drafts.ok ? drafts.value.texts.value.get('words') : undefined
}
