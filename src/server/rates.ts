// Slows down a neighbourhood of addresses that asks too much. Memory only: addresses are kept as a keyed hash whose key lasts a day.

import { createHmac, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'

import { day, minute } from '../lib/time.ts'
import type { Instant } from '../lib/time.ts'
import { isLoopback } from './config.ts'
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

/** What tells where a request comes from: the other end of the connection, and two headers. */
export type Origin = {
  readonly socketAddress: string
  readonly forwarded: string | undefined
  readonly host: string | undefined
}

/**
 * The client's address: what `hops` proxies of the host's own noted, else the other end of the connection. `unknown` if a proxy
 * noted something else or this machine, or if this machine asks for another name than its own: a proxy that was not announced, or a foreign
 * page whose name was pointed here. All of those share one allowance.
 */
export function clientAddress({ socketAddress, forwarded, host }: Origin, hops: number): string {
  if (hops > 0 && forwarded !== undefined) {
    const address = forwarded.split(',').at(-hops)?.trim() ?? ''
    // A tunnel or an onion service that ends here comes to the proxy from this machine, and so does everybody who comes through it.
    return isIP(address) === 0 || isLoopback(address) ? unknown : address
  }
  // Some proxies ask for us by this machine's name, whoever came to them: what they noted beside it tells.
  const isItself = forwarded === undefined && namesThisMachine(host)
  return isLoopback(socketAddress) && !isItself ? unknown : socketAddress
}

/** Whether a request's `Host` is a name of this machine itself. A page of somebody's whose name was pointed here asks for its own name. */
export function namesThisMachine(host: string | undefined): boolean {
  return isLoopback((host ?? '').replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1'))
}

const unknown = 'unknown'

/** The first 24 bits of an IPv4 address, the first 56 of an IPv6 one: about one household or office. */
export function neighbourhood(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) === 4) return plain.split('.').slice(0, 3).join('.')
  if (isIP(plain) !== 6) return unknown
  const [head = '', tail = ''] = plain.replace(/%.*$/, '').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === '' ? [] : tail.split(':')
  const groups = [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back]
  const [a, b, c, d] = groups.map((group) => Number.parseInt(group, 16))
  return [a, b, c, (d ?? 0) >> 8].join(':')
}
