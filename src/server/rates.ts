// Slows down a neighbourhood of addresses that asks too much. Memory only: addresses are kept as a keyed hash whose key lasts a day.

import { createHmac, randomBytes } from 'node:crypto'

import { day, minute } from '../lib/time.ts'
import type { Instant } from '../lib/time.ts'
import { isLoopback, neighbourhood } from './address.ts'
import type { Limits, RateKind } from './limits.ts'

type Bucket = { left: number; at: number }

/** Tokens per neighbourhood and kind of request. */
export type Rates = {
  /** Takes `cost` tokens, 1 unless said. False if there are none, and then the request is to be refused before anything is looked up. */
  spend(address: string, kind: RateKind, cost?: number): boolean
}

/** Starts with full buckets. This machine itself is never slowed down. */
export function rates(limits: Limits, clock: () => Instant): Rates {
  let key = randomBytes(32)
  let today = Number.NaN
  const buckets = new Map<string, Bucket>()

  function bucketFor(name: string, holds: number, now: number): Bucket {
    const bucket = buckets.get(name) ?? { left: holds, at: now }
    // Put back at the end, so that the first in the map is the longest silent.
    buckets.delete(name)
    buckets.set(name, bucket)
    for (const oldest of buckets.keys()) {
      if (buckets.size <= limits.neighbourhoods) break
      buckets.delete(oldest)
    }
    return bucket
  }

  return {
    spend: (address, kind, cost = 1) => {
      if (isLoopback(address)) return true
      const now = clock()
      if (Math.floor(now / day) !== today) {
        today = Math.floor(now / day)
        key = randomBytes(32)
        buckets.clear()
      }
      const { holds, perMinute } = limits.rates[kind]
      const name = kind + createHmac('sha256', key).update(neighbourhood(address)).digest('latin1')
      const bucket = bucketFor(name, holds, now)
      // A clock that was set back brings no tokens and takes none.
      const flowed = (Math.max(0, now - bucket.at) / minute) * perMinute
      bucket.left = Math.min(holds, bucket.left + flowed)
      bucket.at = now
      const enough = bucket.left >= 1
      bucket.left = Math.max(0, bucket.left - (enough ? cost : 0))
      return enough
    },
  }
}
