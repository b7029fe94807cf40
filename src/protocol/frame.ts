// A frame is a record with its length before it. The server checks these lengths and nothing else.
// docs/protocol.md, "Record".

import { concat, fourBytes, readFour } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'

/** The only lengths, in bytes, that a record can have. Four, so that a length tells next to nothing. */
export const recordSizes = [512, 2048, 8192, 32768] as const

/** One of the four lengths of a record, in bytes. */
export type RecordSize = (typeof recordSizes)[number]

/** Bytes of a record that are not its body: version 1, salt 24, commitment 16, place 32, type 1, body length 2, tag 16. */
export const recordOverhead = 92

/** Bytes of the length in front of a record. */
const frameOverhead = 4

/** Whether a record may be `length` bytes long. */
export function isRecordSize(length: number): length is RecordSize {
  return recordSizes.some((size) => size === length)
}

/** The record with its length in front. Throws on any other length than the four: that would be a bug of the sealer. */
export function frame(record: Uint8Array): Bytes {
  if (!isRecordSize(record.length)) throw new Error(`a record cannot have ${record.length} bytes`)
  return concat(fourBytes(record.length), record)
}

/**
 * The records in a run of frames, as views on `bytes`; no bytes are no records.
 * `frame` if a length is none of the four or the last frame is not whole.
 */
export function splitFrames(bytes: Bytes): Result<readonly Bytes[], 'frame'> {
  const records: Bytes[] = []
  let at = 0
  while (at < bytes.length) {
    const start = at + frameOverhead
    if (start > bytes.length) return fail('frame')
    const length = readFour(bytes, at)
    at = start + length
    if (!isRecordSize(length) || at > bytes.length) return fail('frame')
    records.push(bytes.subarray(start, at))
  }
  return ok(records)
}
