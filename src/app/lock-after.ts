import type { Bytes } from '../lib/bytes.ts'
import { fromJson, utf8 } from '../seal/utf8.ts'

/** When the record is locked by itself: this many minutes after the page is hidden; `off`: never. */
export const lockAfters = ['off', 0, 1, 5, 15] as const
/** One of `lockAfters`. */
export type LockAfter = (typeof lockAfters)[number]

/** Until somebody says another. */
const usual: LockAfter = 5
/** Under this name it stands beside the slots: it is of this device, and must be known while the record is closed. It says nothing about anybody. */
export const lockSlot = 'lock'

/** As it is stored. */
export function lockNote(after: LockAfter): Bytes {
  return utf8(JSON.stringify({ v: 1, after }))
}

/** Reads it back; what is none of ours is the usual one. */
export function lockAfterOf(note: Bytes | undefined): LockAfter {
  const value = note && fromJson(note)
  const after: unknown = typeof value === 'object' && value !== null && 'after' in value ? value.after : usual
  return lockAfters.find((one) => one === after) ?? usual
}
