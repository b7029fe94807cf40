// What waits for the thread that writes: one batch is with it at a time, and what arrives meanwhile is the next one.

import { fail } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import type { Committed } from './group-commit.ts'
import { weightOf } from './sqlite-changes.ts'
import type { Change, Changed } from './sqlite-changes.ts'
import type { NotNow } from './storage.ts'

/** What came of a batch, change by change. */
export type BatchDone = readonly Committed<Changed[Change['kind']]>[]

/** Changes on their way to the disk. */
export type WriteQueue = {
  /** Answers after the commit. `busy` if too much waits already; rejects if it failed for a reason of our own. */
  write<K extends Change['kind']>(change: Extract<Change, { kind: K }>): Promise<Result<Changed[K], NotNow>>
  /** Whether the last batch found no space. */
  full(): boolean
  /** Call with what came of the batch that was sent; sends the next. */
  done(results: BatchDone): void
  /** Settles when nothing waits any more, also because the writer is gone. */
  empty(): Promise<void>
  /** The writer is gone: all that waits fails, and all that comes. */
  abandon(): void
}

type Job = {
  readonly change: Change
  /** Bytes it brings, noted at once: the change itself may be handed over whole. */
  readonly weight: number
  readonly settle: (result: Result<unknown, NotNow>) => void
  readonly failed: (why: Error) => void
}

/** Most changes and bytes in one batch: bounds how long the first of them waits. One change may be larger by itself. */
export const batchBounds = { changes: 256, bytes: 1024 ** 2 }
/** Most bytes that wait: beside the host's limit on their number, so that large bodies can't fill the memory. */
const mostBytesWaiting = 32 * 1024 ** 2

/** An empty queue. `send` hands a batch to the writer; `mostWaiting` counts those under way too. */
export function writeQueue(mostWaiting: number, send: (batch: readonly Change[]) => void): WriteQueue {
  let waiting: Job[] = []
  let underWay: readonly Job[] = []
  let bytes = 0
  let noSpace = false
  let gone = false
  let whenEmpty: (() => void)[] = []

  function sendNext(): void {
    if (underWay.length > 0 || gone) return
    const count = nextBatch(waiting)
    underWay = waiting.slice(0, count)
    waiting = waiting.slice(count)
    if (count > 0) return send(underWay.map((job) => job.change))
    for (const resolve of whenEmpty) resolve()
    whenEmpty = []
  }

  return {
    write: <K extends Change['kind']>(change: Extract<Change, { kind: K }>) =>
      new Promise<Result<Changed[K], NotNow>>((resolve, reject) => {
        if (gone) return reject(new Error('the writer is gone'))
        const weight = weightOf(change)
        if (waiting.length + underWay.length >= mostWaiting || bytes + weight > mostBytesWaiting)
          return resolve(fail('busy'))
        bytes += weight
        // What else this turn of the loop brings goes with the first.
        if (waiting.length === 0 && underWay.length === 0) setImmediate(sendNext)
        const settle = (result: Result<unknown, NotNow>) => resolve(result as Result<Changed[K], NotNow>)
        waiting.push({ change, weight, settle, failed: reject })
      }),
    full: () => noSpace,
    done: (results) => {
      const settled = underWay
      underWay = []
      for (const job of settled) bytes -= job.weight
      noSpace = results.some((result) => !result.ok && result.error === 'no-space')
      for (const [i, job] of settled.entries()) tell(job, results[i] ?? fail('failed'))
      sendNext()
    },
    empty: () =>
      new Promise((resolve) => {
        if (gone) return resolve()
        whenEmpty.push(resolve)
        sendNext()
      }),
    abandon: () => {
      gone = true
      for (const job of [...underWay, ...waiting]) job.failed(new Error('the writer is gone'))
      for (const resolve of whenEmpty) resolve()
    },
  }
}

function nextBatch(waiting: readonly Job[]): number {
  let bytes = 0
  const most = Math.min(waiting.length, batchBounds.changes)
  for (let count = 0; count < most; count++) {
    bytes += waiting[count]?.weight ?? 0
    if (count > 0 && bytes > batchBounds.bytes) return count
  }
  return most
}

function tell(job: Job, result: Committed<unknown>): void {
  if (result.ok) job.settle(result)
  else if (result.error === 'no-space') job.settle(fail('no-space'))
  else job.failed(new Error('a write failed'))
}
