// The near side of the thread that writes: starts it, and hands it what waits.

import { Worker } from 'node:worker_threads'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { changeColumns, doneOf } from './batch-columns.ts'
import type { FromThread, ThreadOptions, ToThread } from './sqlite-thread.ts'
import type { StepFault } from './steps.ts'
import { writeQueue } from './write-queue.ts'
import type { WriteQueue } from './write-queue.ts'

/** How to start it. `broken` is told when the disk failed a sync, or when the thread ended by itself: the process must then end. */
export type WriterOptions = ThreadOptions & {
  readonly writesWaiting: number
  readonly broken: (why: unknown) => void
}

/** The thread that writes. */
export type Writer = Pick<WriteQueue, 'write' | 'full'> & {
  /** Finishes what waits, and ends. */
  close(): Promise<void>
}

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
  const queue = writeQueue(options.writesWaiting, (batch) => {
    const columns = changeColumns(batch)
    say(columns, [columns.bodies.buffer])
  })
  let [asked, told] = [false, false]
  const lost = (why: unknown) => {
    if (told) return
    told = true
    queue.abandon()
    options.broken(why)
  }
  thread.on('error', lost)
  // Nothing in it threw, and still it is gone: what waits would wait for ever.
  void ended.then(() => asked || lost(new Error(byItself)))
  thread.on('message', (message: FromThread) => {
    if (typeof message !== 'string') queue.done(doneOf(message))
  })
  return ok({
    write: queue.write,
    full: queue.full,
    close: async () => {
      await queue.empty()
      asked = true
      say('close')
      await ended
    },
  })
}
