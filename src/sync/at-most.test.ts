import assert from 'node:assert/strict'
import test from 'node:test'
import { atMost } from './at-most.ts'

test('an answer is read as far as it may be long, and breaks off behind', async () => {
  assert.equal(await atMost(5, new Response('12345')).text(), '12345')
  await assert.rejects(atMost(4, new Response('12345')).text())
})

test('an answer that has no body comes as it is, though browsers give it an empty one', () => {
  for (const status of [204, 304]) {
    const answer = Object.defineProperty(new Response(''), 'status', { value: status })
    assert.equal(atMost(5, answer), answer)
  }
})
