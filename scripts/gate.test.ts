import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge, totals } from './gate.ts'

const good = 'ℹ tests 3\nℹ suites 0\nℹ pass 3\nℹ fail 0\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0\nℹ duration_ms 12.5\n'
const tests = { name: 'unit', run: [], tests: true } as const

test('totals of several runners in one output are added up, colours or not', () => {
  assert.deepEqual(totals(`${good}\u001b[34mℹ pass 2\u001b[39m\n\u001b[34mℹ fail 1\u001b[39m\n`), {
    passed: 5,
    failed: 1,
    left: 0,
  })
})

test('a plain line of a program of ours counts like a runner', () => {
  assert.deepEqual(totals('some words\n205 passed, 1 failed\n'), { passed: 205, failed: 1, left: 0 })
})

test('a number inside a sentence is no total', () => {
  assert.deepEqual(totals('✔ at 7 passed, 2 failed doors we pass 9\n'), { passed: 0, failed: 0, left: 0 })
})

test('a test run that found no test is red, even with exit code 0', () => {
  assert.equal(judge(tests, 0, good.replace('pass 3', 'pass 0'), 1).fine, false)
})

test('a skipped test makes the run red', () => {
  const outcome = judge(tests, 0, good.replace('skipped 0', 'skipped 1'), 1)
  assert.equal(outcome.fine, false)
  assert.equal(outcome.failed, 1)
})

test('a runner that dies without totals counts as one failure', () => {
  assert.deepEqual(
    { ...judge(tests, null, '', 1), output: '' },
    { name: 'unit', fine: false, seconds: 1, output: '', passed: 0, failed: 1 },
  )
})

test('a run in which all passed is fine', () => {
  assert.deepEqual(judge(tests, 0, good, 1), {
    name: 'unit',
    fine: true,
    seconds: 1,
    output: good,
    passed: 3,
    failed: 0,
  })
})

test('a command without tests adds none, but fails as one thing', () => {
  const lint = { name: 'lint', run: [] }
  assert.deepEqual(judge(lint, 0, '7 passed, 0 failed', 1).passed, 0)
  assert.deepEqual(judge(lint, 1, '', 1).failed, 1)
})
