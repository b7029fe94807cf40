// The near side of the thread that writes: starts it, and hands it what waits.

import { Worker } from 'node:worker_threads'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { changeColumns, doneOf } from './batch-columns.ts'
import type { BatchDone } from './batch-columns.ts'
import { limitedWrites } from './limited-writes.ts'
import { weightOf } from './sqlite-changes.ts'
import type { Change, Changed } from './sqlite-changes.ts'
import type { FromThread, ThreadOptions, ToThread } from './sqlite-thread.ts'
import type { StepFault } from './steps.ts'
import type { NotNow } from './not-now.ts'
import { together } from './together.ts'

/** How to start it. `broken` is told when the disk failed a sync, or when the thread ended by itself: the process must then end. */
export type WriterOptions = ThreadOptions & {
  readonly writesWaiting: number
  readonly broken: (why: unknown) => void
}

/** The thread that writes. */
export type Writer = {
  /** Answers after the commit. `busy` if too much waits already; rejects if it failed for a reason of our own. */
  write<K extends Change['kind']>(change: Extract<Change, { kind: K }>): Promise<Result<Changed[K], NotNow>>
  /** Finishes what waits, and ends. */
  close(): Promise<void>
}

/**
 * Bounds how long the first of a batch waits. One change may be larger by itself. Twelve are worth a sync of their own: such a batch lies ready
 * for the thread when it is done with the one before, so that neither thread waits for the other.
 */
const batchBounds = { items: 256, weight: 1024 ** 2, weigh: weightOf, early: 12, faultless: true } as const
const byItself = 'the thread that writes ended by itself'

/** Starts it on a file. Rejects if the file can't be opened. */
export async function startWriter(options: WriterOptions): Promise<Result<Writer, StepFault>> {
  const { file, mostMegabytes } = options
  const thread = new Worker(new URL('./sqlite-thread.ts', import.meta.url), { workerData: { file, mostMegabytes } })
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => resolve())
  })
  const say = (message: ToThread, moved: ArrayBuffer[] = []) => thread.postMessage(message, moved)
  const first = await new Promise<FromThread>((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    void ended.then(() => reject(new Error(byItself)))
  })
  thread.removeAllListeners('error')
  if (first === 'newer' || first === 'edited') return ended.then(() => fail(first))
  let [asked, lost] = [false, false]
  /** The thread answers in the order it was asked. */
  const underWay: { readonly done: (came: BatchDone) => void; readonly failed: (why: Error) => void }[] = []
  const commit = (batch: readonly Change[]) =>
    new Promise<BatchDone>((done, failed) => {
      if (lost || asked) return failed(new Error(lost ? byItself : 'closed'))
      const columns = changeColumns(batch)
      say(columns, [columns.bodies.buffer])
      // Last: what could not be sent is not answered.
      underWay.push({ done, failed })
    })
  const lose = (why: unknown) => {
    if (lost) return
    lost = true
    for (const { failed } of underWay) failed(new Error(byItself))
    options.broken(why)
  }
  thread.on('error', lose)
  // Nothing in it threw, and still it is gone: what waits would wait for ever.
  void ended.then(() => asked || lose(new Error(byItself)))
  thread.on('message', (message: FromThread) => {
    if (typeof message !== 'string') underWay.shift()?.done(doneOf(message))
  })
  const changes = together(commit, batchBounds)
  const limited = limitedWrites(options.writesWaiting)
  return ok({
    write: (change) => limited(weightOf(change), async () => resultOf(await changes.put(change))),
    close: async () => {
      await changes.idle()
      asked = true
      say('close')
      await ended
    },
  })
}

/** What came of a change is of its kind. */
function resultOf<K extends Change['kind']>(came: BatchDone[number]): Result<Changed[K], NotNow> {
  if (came.ok) return came as Result<Changed[K], NotNow>
  if (came.error === 'failed') throw new Error('a write failed')
  return fail(came.error)
}
