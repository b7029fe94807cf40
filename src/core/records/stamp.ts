import type { Brand } from '../../lib/brand.ts'

/**
 * When something was noted, for ordering only: `time-count-device`, fixed width, so that comparing strings compares moments.
 * Time is 12 hex digits of milliseconds since 1970, count is 4 hex digits. A hybrid logical clock: it never runs backwards,
 * so it may be years off a wall clock. Never show it to a person as a time.
 */
export type Stamp = Brand<string, 'Stamp'>
/** Names one installation: 8–16 letters or digits, drawn at random when it is set up. */
export type DeviceId = Brand<string, 'DeviceId'>

// The year 9999. Stamps beyond it are refused, so that following a broken clock can't run out of digits.
const latest = 253_402_300_799_999
const shape = /^([0-9a-f]{12})-([0-9a-f]{4})-[A-Za-z0-9]{8,16}$/

/**
 * The next stamp of `device`: later than `last`, the highest stamp it has seen from anybody, whatever its clock says.
 * A clock that jumped (back to 1970, or years ahead) keeps the order right and only makes `time` wrong.
 */
export function nextStamp(last: Stamp | undefined, now: number, device: DeviceId): Stamp {
  const clock = Number.isFinite(now) ? Math.min(Math.max(0, Math.trunc(now)), latest) : 0
  const seen = last === undefined ? undefined : shape.exec(last)
  if (!seen) return written(clock, 0, device)
  const [, time = '', count = ''] = seen
  const seenTime = Number.parseInt(time, 16)
  if (clock > seenTime) return written(clock, 0, device)
  const next = Number.parseInt(count, 16) + 1
  return next > 0xffff ? written(seenTime + 1, 0, device) : written(seenTime, next, device)
}

/** `text` as a stamp, or `undefined` if it isn't one. */
export function parseStamp(text: unknown): Stamp | undefined {
  if (typeof text !== 'string') return undefined
  const parts = shape.exec(text)
  return parts && Number.parseInt(parts[1] ?? '', 16) <= latest ? (text as Stamp) : undefined
}

/** `text` as the name of an installation, or `undefined`. */
export function parseDevice(text: string): DeviceId | undefined {
  return /^[A-Za-z0-9]{8,16}$/.test(text) ? (text as DeviceId) : undefined
}

/** The later of two stamps. */
export function laterStamp(a: Stamp | undefined, b: Stamp): Stamp {
  return a !== undefined && a > b ? a : b
}

function written(time: number, count: number, device: DeviceId): Stamp {
  return `${time.toString(16).padStart(12, '0')}-${count.toString(16).padStart(4, '0')}-${device}` as Stamp
}
