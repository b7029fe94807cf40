// Can this process take what people write? Asked of the storage itself, by writing something and taking it away again.

import type { Instant } from '../lib/time.ts'
import type { Storage } from './storage/storage.ts'

/** `ready`; or why not: the disk is full, too much waits for it, or the storage failed. */
export type Readiness = 'ready' | 'full' | 'busy' | 'failed'

/** An answer stands so long, so that whoever asks often writes seldom, in milliseconds. */
const stands = 10_000

/** Asks at most once in ten seconds; those who ask meanwhile share the answer. */
export function readiness(storage: Storage, clock: () => Instant): () => Promise<Readiness> {
  let asked = Number.NEGATIVE_INFINITY
  let answer: Promise<Readiness> = Promise.resolve('failed')
  return () => {
    const now = clock()
    // A clock that was set back asks anew.
    if (Math.abs(now - asked) < stands) return answer
    asked = now
    answer = tryOut(storage).catch(() => 'failed')
    return answer
  }
}

// Not by making a log: where the last tenth of the room is kept for those who are there, they can still write.
async function tryOut(storage: Storage): Promise<Readiness> {
  const tried = await storage.tryOut()
  if (tried.ok) return 'ready'
  return tried.error === 'no-space' ? 'full' : 'busy'
}
