import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pauseBefore } from './live-pause.ts'

const chance = fc.double({ min: 0, max: 1, noNaN: true })
const tries = fc.nat(1000)

test('no pause is shorter than a second or longer than a minute, and each is spread over most of its span', () => {
  fc.assert(
    fc.property(tries, chance, (n, where) => {
      const pause = pauseBefore(n, where)
      assert.ok(pause >= 1000 && pause <= 60_000)
      assert.ok(pauseBefore(n, 1) === 4 * pauseBefore(n, 0))
    }),
  )
})

test('a server that was away for ten seconds or less has everybody back four seconds later', () => {
  fc.assert(
    fc.property(fc.array(chance, { minLength: 20, maxLength: 20 }), fc.nat(10_000), (chances, away) => {
      let passed = 0
      for (let n = 0; passed < away; n++) passed += pauseBefore(n, chances[n] ?? 0)
      assert.ok(passed - away <= 4000)
    }),
  )
})

test('who is asked to wait waits as long, and not all equally long', () => {
  fc.assert(
    fc.property(tries, chance, fc.integer({ min: 100, max: 3600 }), (n, where, wait) => {
      const pause = pauseBefore(n, where, wait)
      assert.ok(pause >= wait * 1000 && pause <= wait * 1500)
    }),
  )
})
