import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseOffer } from './ask-content.ts'

const ask = { k: 'ask', w: 'Oat milk on Thursday?', by: 'Sam', until: 1_800_000_000 }

test('the link of an ask carries an ask or a thank-you, and no third thing: nothing of the notebook goes with it', () => {
  assert.deepEqual(parseOffer(ask), ask)
  assert.deepEqual(parseOffer({ ...ask, k: 'after' }), { ...ask, k: 'after' })
  for (const k of ['share', 'therapist', 'notebook', '', null, 1]) assert.equal(parseOffer({ ...ask, k }), undefined)
  assert.deepEqual(parseOffer({ ...ask, letters: ['Dear little one'], notebook: {} }), ask)
})
