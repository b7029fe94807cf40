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

test('beyond the end nothing is added', () => {
  const numbers = Float64Array.from([1, 2])
  add(numbers, 1, 3)
  add(numbers, 2, 3)
  add(undefined, 0, 3)
  assert.deepEqual([...numbers], [1, 5])
})
