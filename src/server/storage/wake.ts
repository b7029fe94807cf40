// What the server keeps so that it can wake a person's devices, apart from any database.
// A box is named by those who may poke it; what they poke is a subscription for each of its person's devices.

import type { Bytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import type { Instant } from '../../lib/time.ts'
import type { NotNow } from './not-now.ts'

/** A box. Hashes are SHA-256 of its two tokens, its id is made of them; it ends with the last of its subscriptions. */
export type Box = {
  readonly id: Bytes
  readonly adminHash: Bytes
  readonly pokeHash: Bytes
  readonly expires: Instant
}

/** Where one device of the box's person is woken. */
export type Subscription = {
  /** Tells the devices of one box apart: 8 bytes that say nothing to whoever hasn't the box's secret. */
  readonly slot: Bytes
  /** The address and keys, sealed so that only a poke opens them: see push/subscription.ts. */
  readonly sealed: Bytes
  readonly expires: Instant
}

/**
 * In milliseconds: no longer than this a poke waits for the least time between two wakings to pass, whatever was noted as its end. A clock
 * that leapt may have noted next year.
 */
export const longestGap = 3_600_000

/**
 * In milliseconds: what is due later than this was noted by a clock that leapt, since no wait is so long (push/pusher.ts), and a poke sets it anew.
 */
export const longestDue = 12 * 3_600_000

/** Which subscription. */
export type SubscriptionRef = { readonly box: Bytes; readonly slot: Bytes }

/** A subscription whose device is to be woken now. */
export type Due = SubscriptionRef & {
  readonly sealed: Bytes
  /** What opens `sealed`; the poke brought it, and it is kept only until the device was woken. */
  readonly key: Bytes
  /** How many tries for this waking have failed. */
  readonly fails: number
}

/** A poke: from `now` on, `wait` milliseconds late, and what opens the subscriptions meanwhile. */
export type Poke = { readonly id: Bytes; readonly key: Bytes; readonly now: Instant; readonly wait: number }

/** What came of waking a device: done, so that the next may be from `next` on; to be tried again; or nobody is there any more. */
export type Woken = { readonly next: Instant } | { readonly again: Instant; readonly fails: number } | 'gone'

/** A subscription that is to be kept, and its box as it is to be. */
export type Subscribing = { readonly box: Box; readonly subscription: Subscription }

/** The place for boxes; each engine keeps this, and wake-contract.ts tests it on each. */
export type WakeStorage = {
  /** The box with this id, expired or not. */
  find(id: Bytes): Promise<Box | undefined>
  /**
   * Keeps a subscription in place of the one of that slot, and makes or renews its box. Where 8 slots are taken, the one that ends first
   * goes. A box of this id has always had these hashes: whoever asks has made sure that it is made of them.
   */
  subscribe(wish: Subscribing): Promise<Result<undefined, NotNow>>
  /** Takes away one subscription, or the box with all; a box without any goes as well. False if there was none. */
  unsubscribe(id: Bytes, slot: Bytes | undefined): Promise<Result<boolean, NotNow>>
  /** Makes all devices of a box due, but for those that are: later than `now` if they were woken a short while ago. */
  poke(poke: Poke): Promise<void>
  /** Up to `most` that are due. Nobody else is given them before `until`, so that a killed process leaves none behind. */
  claim(now: Instant, until: Instant, most: number): Promise<readonly Due[]>
  /** Notes what came of one that was claimed. */
  woken(which: SubscriptionRef, came: Woken): Promise<void>
  /** Removes some that have expired. */
  sweep(now: Instant): Promise<void>
  /** A secret of the whole server; `fresh` becomes it if there was none. */
  secret(name: string, fresh: Bytes): Promise<Bytes>
}
