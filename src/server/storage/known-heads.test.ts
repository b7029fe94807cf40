import assert from 'node:assert/strict'
import { test } from 'node:test'

import { instant } from '../../lib/time.ts'
import { knownHeads } from './known-heads.ts'
import type { LogHead } from './log.ts'

function head(n: number, id: number): LogHead {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setUint32(0, id)
  const fixed = {
    adminHash: bytes,
    useHash: bytes,
    type: 't',
    class: 's',
    closed: false,
    expiresAsked: undefined,
  } as const
  return { ...fixed, n, id: bytes, expires: instant(1), tail: 0, count: 0, sequence: '' }
}

test('a change moves the log that was meant, never another that has its id now', () => {
  const heads = knownHeads()
  const [old, now] = [head(1, 7), head(2, 7)]
  heads.keep(now)
  heads.move(old, { tail: 9, closed: true, count: 1, sequence: 'a' })
  assert.deepEqual(heads.get(now.id), now)
  heads.move(now, { tail: 9, closed: true, count: 1, sequence: 'a' })
  assert.deepEqual(heads.get(now.id), { ...now, tail: 9, closed: true, count: 1, sequence: 'a' })
  heads.forget(now.id)
  assert.equal(heads.get(now.id), undefined)
})

test('what is unknown is not remembered as missing, and only so many are known', () => {
  const heads = knownHeads()
  assert.equal(heads.keep(undefined), undefined)
  for (let i = 0; i < 10_001; i++) heads.keep(head(i, i))
  assert.equal(heads.get(head(0, 0).id), undefined)
  assert.equal(heads.get(head(1, 1).id)?.n, 1)
})
