import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { concat } from '../lib/bytes.ts'
import { frame, isRecordSize, recordSizes, splitFrames } from './frame.ts'

const record = fc.constantFrom(...recordSizes).map((size) => new Uint8Array(size).fill(size % 251))

test('frames read back as the records they were made of', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 6 }), (records) => {
      assert.deepEqual(splitFrames(concat(...records.map(frame))), { ok: true, value: records })
    }),
  )
})

test('a run of frames that is cut anywhere else than between two is refused', () => {
  const whole = concat(...[512, 2048].map((size) => frame(new Uint8Array(size))))
  for (let length = 1; length < whole.length; length++) {
    assert.equal(splitFrames(whole.subarray(0, length)).ok, length === 516, `${length}`)
  }
})

test('no bytes make the reader throw, and what it reads has the four lengths', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      const read = splitFrames(new Uint8Array(bytes))
      if (read.ok) assert.ok(read.value.every(({ length }) => isRecordSize(length)))
    }),
  )
})

test('only the four lengths can be framed', () => {
  for (const length of [0, 511, 513, 2047, 4096, 32_769]) assert.throws(() => frame(new Uint8Array(length)))
})
