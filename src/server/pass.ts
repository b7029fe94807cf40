// What making a log costs here, and whether it was paid. Nothing is kept of it. docs/protocol.md, "The cost of making a log".

import { hash, timingSafeEqual } from 'node:crypto'

import type { Bytes } from '../lib/bytes.ts'
import { day, later } from '../lib/time.ts'
import type { Instant } from '../lib/time.ts'
import { logClasses, logLimits } from '../protocol/limits.ts'
import { beginsWithZeros, dayNamed, parsePass, workBytes } from '../protocol/pass.ts'

/** The price. Of an invitation only its SHA-256 is kept here, so that nothing can show it. */
export type Price = { readonly is: 'none' | 'work' } | { readonly is: 'invite'; readonly hash: Bytes }

/** What is to be paid for: the id (16 bytes), and the class by its name in the header; one that is none can't be paid for by work. */
export type Wanted = { readonly id: Bytes; readonly class: string; readonly now: Instant }

/** Whether `text`, the value of a `Tendril-Pass` header if there was one, pays the price. */
export function isPaid(price: Price, text: string | undefined, wanted: Wanted): boolean {
  if (price.is === 'none') return true
  const pass = parsePass(text)
  // Compared as hashes: as long for a wrong one as for a right one, whatever its length.
  if (price.is === 'invite')
    return timingSafeEqual(invitationHash(pass?.is === 'invite' ? pass.secret : ''), price.hash)
  const chosen = logClasses.find((name) => name === wanted.class)
  if (pass?.is !== 'work' || chosen === undefined || !isFresh(pass.date, wanted.now)) return false
  return beginsWithZeros(hash('sha256', workBytes(wanted.id, pass), 'buffer'), logLimits[chosen].workBits)
}

/** An invitation as it is kept. */
export function invitationHash(secret: string): Bytes {
  return new Uint8Array(hash('sha256', secret, 'buffer'))
}

/** Today's, or yesterday's: who began shortly before midnight, or lives far to the west, is not late. */
function isFresh(date: string, now: Instant): boolean {
  return date === dayNamed(now) || date === dayNamed(later(now, -day))
}
