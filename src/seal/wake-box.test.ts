import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wakeSlot } from './wake-box.ts'

test('a device has the same place at each start, another in each box, and none that its address alone leads to', async () => {
  const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
  const address = 'https://push.example/one'
  assert.equal(await wakeSlot(one, address), await wakeSlot(one, address))
  assert.notEqual(await wakeSlot(one, address), await wakeSlot(two, address))
  assert.notEqual(await wakeSlot(one, address), await wakeSlot(one, `${address}s`))
})
