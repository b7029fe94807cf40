import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTurnsFor } from './in-turns-for.ts'

test('what waits for one thing waits for its turn there, also when what came before has failed, and holds up no other', async () => {
  const inTurn = inTurnsFor<string>()
  const done: string[] = []
  let fail = (): void => {}
  const failing = inTurn('a', () => new Promise<void>((_, reject) => (fail = () => reject(new Error('of its own')))))
  const later = ['a1', 'a2'].map((name) => inTurn('a', async () => done.push(name)))
  await inTurn('b', async () => done.push('b'))
  assert.deepEqual(done, ['b'])
  fail()
  await assert.rejects(failing, /of its own/)
  await Promise.all(later)
  assert.deepEqual(done, ['b', 'a1', 'a2'])
})
