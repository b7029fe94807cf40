import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fill, partsOf } from './router.ts'

test('an address gives its parts to the pattern it fits, and nothing to another', () => {
  assert.deepEqual(partsOf('/asks/:ask', '/asks/x1'), { ask: 'x1' })
  assert.deepEqual(partsOf('/', '/'), {})
  assert.equal(partsOf('/asks/:ask', '/asks'), undefined)
  assert.equal(partsOf('/asks/:ask', '/people/x1'), undefined)
  assert.equal(partsOf('/asks/:ask', '/asks/'), undefined)
})

test('a part that is not well encoded is taken as it stands, and nothing throws', () => {
  assert.deepEqual(partsOf('/asks/:ask', '/asks/%E0%A4%A'), { ask: '%E0%A4%A' })
})

test('what is filled in comes back out, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (ask) => {
      assert.deepEqual(partsOf('/asks/:ask', fill('/asks/:ask', { ask })), { ask })
    }),
  )
})
