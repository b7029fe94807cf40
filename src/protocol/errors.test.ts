import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { day } from '../lib/time.ts'
import { clientCodes, errorBody, isServerCode, serverErrors } from './errors.ts'
import { frame, recordSizes } from './frame.ts'
import { askGrace, askOpen, logLimits, maxBody } from './limits.ts'
import { formatOffset, parseOffset } from './log-api.ts'

const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8')

test('the page and the code list the same server codes with the same statuses', () => {
  const [listed = ''] = /\*\*Server codes\*\*[^]*?\n\n/.exec(page) ?? []
  const pairs = [...listed.matchAll(/`([a-z-]+)` (\d{3})/g)].map(([, code, status]) => [code, Number(status)])
  assert.deepEqual(Object.fromEntries(pairs), serverErrors)
})

test('the page and the code list the same client codes', () => {
  const [listed = ''] = /\*\*Client codes\*\*[^]*?\n\n/.exec(page) ?? []
  assert.deepEqual(
    [...listed.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code),
    [...clientCodes],
  )
})

test('the page and the code give each class the same room, life and zero bits', () => {
  const rows = page.matchAll(/^\| `([sml])` \| ([\d,]+)( MiB)? \| ([\d,]+) \| ([\d,]+) d \| (\d+) \|/gm)
  const number = (text = '') => Number(text.replace(',', ''))
  const listed = [...rows].map(([, name, bytes, mebi, appends, days, bits]) => [
    name,
    {
      bytes: number(bytes) * (mebi ? 1024 ** 2 : 1),
      appends: number(appends),
      life: number(days) * day,
      workBits: number(bits),
    },
  ])
  assert.deepEqual(Object.fromEntries(listed), logLimits)
})

test('a refusal is JSON with its code and nothing else', () => {
  for (const code of Object.keys(serverErrors)) {
    assert.ok(isServerCode(code))
    assert.deepEqual(JSON.parse(errorBody(code)), { error: code })
  }
  for (const other of ['toString', '', undefined, 404]) assert.ok(!isServerCode(other))
})

test('the limits fit each other', () => {
  assert.equal(logLimits.s.bytes, logLimits.s.appends * frame(new Uint8Array(2048)).length)
  assert.equal(maxBody, 8 * (Math.max(...recordSizes) + 4))
  assert.ok(askOpen + askGrace <= logLimits.s.life)
})

test('offsets are in the order of their positions, and read back', () => {
  const positions = [0, 9, 10, 2052, 67_108_864, Number.MAX_SAFE_INTEGER]
  const offsets = positions.map(formatOffset)
  assert.deepEqual(offsets.toSorted(), offsets)
  assert.deepEqual(offsets.map(parseOffset), positions)
})
