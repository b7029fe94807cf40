// Keeps writes from piling up, whatever carries them out.

import { fail } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'

/** Does `work`, which brings `weight` bytes; `busy` if too much waits already. */
export type LimitedWrite = <R>(weight: number, work: () => Promise<R>) => Promise<R | Result<never, 'busy'>>

/** Most bytes that wait: beside the host's limit on their number, so that large bodies can't fill the memory. */
const mostBytesWaiting = 32 * 1024 ** 2

/** Nothing waits yet. `most` counts those under way too. */
export function limitedWrites(most: number): LimitedWrite {
  let waiting = 0
  let bytes = 0
  return async (weight, work) => {
    if (waiting >= most || bytes + weight > mostBytesWaiting) return fail('busy')
    waiting++
    bytes += weight
    try {
      return await work()
    } finally {
      waiting--
      bytes -= weight
    }
  }
}
