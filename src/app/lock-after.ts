import type { Bytes } from '../lib/bytes.ts'
import { fromJson, utf8 } from '../seal/utf8.ts'
import type { Door } from '../store/store.ts'

/** When the record is locked by itself: this many minutes after the page is hidden; `off`: never. */
export const lockAfters = ['off', 0, 1, 5, 15] as const
/** One of `lockAfters`. */
export type LockAfter = (typeof lockAfters)[number]

/** Until somebody says another. */
const usual: LockAfter = 5
/**
 * Under this name it stands beside the slots: it is of this device, and must be known while the record is closed. It says nothing about
 * anybody.
 */
export const lockSlot = 'lock'

/** As it is stored. */
export function lockNote(after: LockAfter): Bytes {
  return utf8(JSON.stringify({ v: 1, after }))
}

/** When it is locked by itself, by its slots. Where only words open it, never: they are for when all else is lost. */
export function lockIn(slots: Door['slots']): LockAfter {
  return slots.has('passphrase') || slots.has('passkey') ? lockAfterOf(slots.get(lockSlot)) : 'off'
}

/** Reads it back; what is none of ours is the usual one. */
function lockAfterOf(note: Bytes | undefined): LockAfter {
  const value = note && fromJson(note)
  const after: unknown = typeof value === 'object' && value !== null && 'after' in value ? value.after : usual
  return lockAfters.find((one) => one === after) ?? usual
}
