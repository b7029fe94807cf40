import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lineWriter, logLine } from './log-line.ts'

test('a line tells the kind of request, how it ended, and size and time in coarse steps', () => {
  assert.equal(logLine('GET /v1/log', 200, 0, 3), 'GET /v1/log 200 0 ≤10ms')
  assert.equal(logLine('GET /v1/log', 200, 262_176, 99_999), 'GET /v1/log 200 ≤512k more')
})

test('lines that come together are written together, in order and once', async () => {
  const written: string[] = []
  const lines = lineWriter((text) => written.push(text))
  lines.log('a')
  lines.log('b')
  assert.deepEqual(written, [])
  lines.flush()
  assert.deepEqual(written, ['a\nb\n'])
  lines.log('c')
  await new Promise((resolve) => {
    setTimeout(resolve, 150)
  })
  assert.deepEqual(written, ['a\nb\n', 'c\n'])
  lines.flush()
  assert.equal(written.length, 2)
})
