// What the server needs from a database. Every engine keeps this, and contract.ts tests it on each.
// Answers come after the change is on disk, never before.

import type { Bytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import type { Instant } from '../../lib/time.ts'
import type { AppendOutcome, AppendWish } from './append-rules.ts'
import type { LogHead, LogRef, NewLog } from './log.ts'
import type { NotNow } from './not-now.ts'
import type { Room } from './room.ts'
import type { WakeStorage } from './wake.ts'

/** A stretch of a log: whole appends only. */
export type Page = {
  readonly log: LogHead
  /** Where the stretch begins: the place asked for, or the tail if that lies beyond it. */
  readonly from: number
  /** Where the next read goes on. */
  readonly next: number
  readonly appends: readonly Bytes[]
}

/** Bytes that are tried out: a frame of an ask, so that room for less does not count. */
export const triedBytes = 2052

/** A place for logs. */
export type Storage = {
  /** The log with this id, expired or not. One that is not `wanted` is looked for as one that is not there, so that time does not tell them apart. */
  find(id: Bytes, wanted?: (log: LogHead) => boolean): Promise<LogHead | undefined>
  /** Makes a log, with its first append unless `first` is empty. `made` is false if one is there that has not expired. */
  create(log: NewLog, first: Bytes, now: Instant): Promise<Result<{ made: boolean; log: LogHead }, NotNow>>
  /** Appends, closes or both, as append-rules.ts decides. `none` if the log is gone. */
  append(log: LogRef, wish: AppendWish): Promise<Result<AppendOutcome, NotNow | 'none'>>
  /** At most `most` bytes from `from` on, but one append at least. `bad-request` if `from` is inside an append, `none` if the log is gone. */
  read(log: LogRef, from: number | 'now', most: number): Promise<Result<Page, 'none' | 'bad-request'>>
  /** Removes a log and its bytes; with SQLite from the file as well within minutes, by its size (0046). False if it was gone. */
  remove(log: LogRef): Promise<Result<boolean, NotNow>>
  /** Whether a sweep may go by this clock, as clock-rules.ts has it; remembers what it needs for that. */
  believes(now: Instant): Promise<boolean>
  /** Removes up to 500 logs that have expired by `now`, and says how many went. */
  sweep(now: Instant): Promise<number>
  /** Writes as much as a small append and takes it away again: whether those who are there already can write now. */
  tryOut(): Promise<Result<unknown, NotNow>>
  /** The boxes by which devices are woken. */
  readonly wake: WakeStorage
  /** Whether there is room, as the last writes found it. */
  room(): Room
  /** Finishes what waits and lets go of the database. */
  close(): Promise<void>
}
