import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { add, inverted } from './matrix.ts'

test('a matrix times its inverse is one on the diagonal and nothing beside it', () => {
  const sizes = fc.integer({ min: 1, max: 8 })
  const columns = sizes.chain((size) =>
    fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  fc.assert(
    fc.property(columns, (some) => {
      const times = (a: readonly number[], b: readonly number[]): number =>
        a.reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0)
      // Any numbers times themselves, and a little on the diagonal: symmetric and positive.
      const matrix = some.map((line, i) => some.map((other, j) => times(line, other) + (i === j ? 0.5 : 0)))
      const inverse = inverted(matrix.map((line) => Float64Array.from(line)))
      for (const [i, line] of matrix.entries())
        for (const j of line.keys()) {
          const column = inverse.map((one) => one[j] ?? NaN)
          assert.ok(Math.abs(times(line, column) - (i === j ? 1 : 0)) < 1e-9)
        }
    }),
  )
})

test('the inverse of what is symmetric and positive is so too: no doubt is below 0, whatever is summed', () => {
  const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(vector, { minLength: 6, maxLength: 6 }), vector, (some, weights) => {
      const times = (a: Iterable<number>, b: readonly number[]): number =>
        [...a].reduce((sum, one, i) => sum + one * (b[i] ?? 0), 0)
      const matrix = some.map((line, i) =>
        Float64Array.from(some, (other, j) => times(line, other) + (i === j ? 0.5 : 0)),
      )
      const inverse = inverted(matrix)
      for (const [i, line] of inverse.entries())
        for (const [j, one] of line.entries()) assert.ok(Math.abs(one - (inverse[j]?.[i] ?? NaN)) < 1e-9)
      const doubt = times(
        inverse.map((line) => times(line, weights)),
        weights,
      )
      assert.ok(Number.isFinite(doubt) && (doubt > 0 || weights.every((one) => Math.abs(one) < 1e-6)))
    }),
  )
})

test('beyond the end nothing is added', () => {
  const numbers = Float64Array.from([1, 2])
  add(numbers, 1, 3)
  add(numbers, 2, 3)
  add(undefined, 0, 3)
  assert.deepEqual([...numbers], [1, 5])
})
