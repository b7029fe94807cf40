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
  for (let at = 0; at < bytes.length;) {
    const end = endOfFrame(bytes, at)
    if (end === undefined) return fail('frame')
    records.push(bytes.subarray(at + frameOverhead, end))
    at = end
  }
  return ok(records)
}

/** Whether `splitFrames` would split it. */
export function areFrames(bytes: Bytes): boolean {
  let at: number | undefined = 0
  while (at !== undefined && at < bytes.length) at = endOfFrame(bytes, at)
  return at !== undefined
}

/** Where the frame that begins at `at` ends; `undefined` if its length is none of the four, or if it is not whole. */
function endOfFrame(bytes: Bytes, at: number): number | undefined {
  const start = at + frameOverhead
  if (start > bytes.length) return undefined
  const length = readFour(bytes, at)
  return isRecordSize(length) && start + length <= bytes.length ? start + length : undefined
}
