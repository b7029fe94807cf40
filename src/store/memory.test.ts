import { test } from 'node:test'
import { storeContract } from './contract.ts'
import { memoryStore } from './memory.ts'

for (const { promise, run } of storeContract) {
  test(`memory store: ${promise}`, () => run(async () => memoryStore()))
}
