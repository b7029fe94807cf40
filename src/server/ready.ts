// Can this process take what people write? Asked of the storage itself, by writing something and taking it away again.

import { randomBytes } from 'node:crypto'

import { instant, minute } from '../lib/time.ts'
import type { Instant } from '../lib/time.ts'
import { framesType } from '../protocol/log-api.ts'
import type { Storage } from './storage/storage.ts'

/** `ready`; or why not: the disk is full, too much waits for it, or the storage failed. */
export type Readiness = 'ready' | 'full' | 'busy' | 'failed'

/** Bytes: a frame of an ask, so that room for less does not count. */
const asMuchAsAnAsk = 2052
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
    answer = writeAndRemove(storage, now).catch(() => 'failed')
    return answer
  }
}

async function writeAndRemove(storage: Storage, now: Instant): Promise<Readiness> {
  const bytes = (length: number) => new Uint8Array(randomBytes(length))
  const secrets = { id: bytes(16), adminHash: bytes(32), useHash: bytes(32) }
  const expires = instant(now + minute)
  const log = { ...secrets, type: framesType, class: 's', closed: false, expires, expiresAsked: undefined } as const
  const made = await storage.create(log, bytes(asMuchAsAnAsk), now)
  if (!made.ok) return made.error === 'no-space' ? 'full' : 'busy'
  const gone = await storage.remove(made.value.log)
  return gone.ok ? 'ready' : 'busy'
}
