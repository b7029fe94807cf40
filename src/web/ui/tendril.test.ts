import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { leafOf, tendril } from './tendril.ts'

const xs = fc.integer({ min: 14, max: 336 })

/** All x values of a path. */
function across(path: string): number[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x = '']) => Number(x))
}

test('a tendril begins at the guess and ends within the ring round the truth', () => {
  fc.assert(
    fc.property(xs, xs, (from, to) => {
      const x = across(tendril(from, to, 62))
      assert.equal(x[0], from)
      assert.ok(Math.abs((x.at(-1) ?? 0) - to) <= 12)
    }),
  )
})

test('a tendril to the left mirrors the one to the right', () => {
  fc.assert(
    fc.property(xs, xs, (from, to) => {
      fc.pre(from !== to)
      const there = across(tendril(from, to, 62))
      const mirrored = across(tendril(350 - from, 350 - to, 62)).map((x) => 350 - x)
      assert.ok(there.every((x, i) => Math.abs(x - (mirrored[i] ?? 0)) < 0.11))
    }),
  )
})

test('its leaf lies between the two', () => {
  fc.assert(
    fc.property(xs, xs, (from, to) => {
      const leaf = leafOf(from, to, 62)
      assert.ok(leaf.x > Math.min(from, to) - 0.01 && leaf.x < Math.max(from, to) + 0.01)
      assert.ok(leaf.y < 53)
    }),
  )
})
