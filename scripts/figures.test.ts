import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figures, table } from './figures.ts'

test('what a test states is a figure, what the runner says of itself is not', () => {
  assert.deepEqual(
    figures('✔ a test (1 ms)\nℹ kill -9: 200 rounds, 20480 acked, 0 lost\nℹ tests 1\nℹ pass 1\nℹ duration_ms 7\n'),
    [{ what: 'kill -9', count: '200 rounds, 20480 acked, 0 lost' }],
  )
})

test('properties are added up', () => {
  assert.deepEqual(figures('property: 50 runs, held\nproperty: 7 runs, failed\n'), [
    { what: 'properties', count: '1 failed of 2, over 57 made-up cases' },
  ])
})

test('the table lines up, and may be empty', () => {
  assert.equal(
    table([
      { what: 'a', count: '1 of 2' },
      { what: 'abc', count: '0' },
    ]),
    '  a    1 of 2\n  abc  0',
  )
  assert.equal(table([]), '')
})
