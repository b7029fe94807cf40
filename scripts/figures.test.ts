import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figures, table } from './figures.ts'

test('a figure keeps its denominator and its seed, whatever the runner puts before it', () => {
  assert.deepEqual(figures('ℹ figure: acknowledged appends lost | 0 of 20480 | seed 7\nother words\n', 1), [
    { what: 'acknowledged appends lost', count: '0 of 20480', seed: '7' },
  ])
})

test('a figure without chance needs no seed', () => {
  assert.deepEqual(figures('figure: rounds of kill -9 | 200\n', 1), [
    { what: 'rounds of kill -9', count: '200', seed: '' },
  ])
})

test('properties are added up', () => {
  assert.deepEqual(figures('property: 50 runs, held\nproperty: 7 runs, failed\n', 42), [
    { what: 'properties that failed', count: '1 of 2', seed: '42' },
    { what: 'made-up cases they were held against', count: '57', seed: '42' },
  ])
})

test('the table lines up', () => {
  const rows = [
    { what: 'rounds', count: '200', seed: '' },
    { what: 'appends lost', count: '0 of 20480', seed: '7' },
  ]
  assert.equal(table(rows), '  rounds               200\n  appends lost  0 of 20480  seed 7')
})
