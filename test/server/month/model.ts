// What a log must be, kept beside the server as plain values, and what each request to it must then be answered.

import { logLimits } from '../../../src/protocol/limits.ts'
import type { LogClass } from '../../../src/protocol/limits.ts'
import type { Instant } from '../../../src/lib/time.ts'
import { newCaller } from '../fixture.ts'
import type { Caller } from '../fixture.ts'

/** A log. */
export type ModelLog = {
  readonly caller: Caller
  readonly class: LogClass
  readonly expires: Instant
  /** Bytes that nothing else in the world is equal to: of its first append, and its id. */
  readonly needles: readonly Buffer[]
  bytes: Buffer
  appends: number
  closed: boolean
  deleted: boolean
  /** The next number of each device's appends. */
  readonly next: Map<string, number>
}

/** One that was made with a first append. */
export function newLog(kind: LogClass, expires: Instant, first: Uint8Array): ModelLog {
  const caller = newCaller()
  const bytes = Buffer.from(first)
  const needles = [bytes.subarray(100, 116), caller.id]
  const fresh = { bytes, appends: 1, closed: false, deleted: false, next: new Map<string, number>() }
  return { caller, class: kind, expires, needles, ...fresh }
}

/** Whether the server must know it. */
export function isThere({ deleted, expires }: ModelLog, now: Instant): boolean {
  return !deleted && now < expires
}

/** What an append that has not been made yet must be answered, while the log is there. */
export function answerToAppend({ class: kind, bytes, appends, closed }: ModelLog, size: number): number {
  if (closed) return 409
  const limits = logLimits[kind]
  return appends + 1 > limits.appends || bytes.length + size > limits.bytes ? 413 : 200
}

/** Notes an append that was acknowledged. */
export function noteAppend(log: ModelLog, device: string, body: Uint8Array): void {
  log.bytes = Buffer.concat([log.bytes, body])
  log.appends++
  log.next.set(device, (log.next.get(device) ?? 0) + 1)
}
