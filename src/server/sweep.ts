// Takes away what has expired, now and then. Each access judges that for itself: this only tidies up.

import type { Instant } from '../lib/time.ts'
import type { Storage } from './storage/storage.ts'

/** What it needs. `log` hears when it failed, and once when it waits because the clock may be wrong. */
export type SweepParts = {
  readonly storage: Storage
  readonly clock: () => Instant
  readonly log: (line: string) => void
}

/** One sweep, to be called again and again; one that is under way is waited for instead of beginning another. Never rejects. */
export function sweeper({ storage, clock, log }: SweepParts): () => Promise<void> {
  let waits = false
  let underWay: Promise<void> | undefined
  const sweep = async () => {
    try {
      const now = clock()
      const believed = await storage.believes(now)
      if (!believed && !waits) log('sweep waits')
      waits = !believed
      if (!believed) return
      const done = await Promise.allSettled([storage.sweep(now), storage.wake.sweep(now)])
      if (done.some(({ status }) => status === 'rejected')) log('sweep failed')
    } catch {
      log('sweep failed')
    }
  }
  return () => (underWay ??= sweep().finally(() => (underWay = undefined)))
}
