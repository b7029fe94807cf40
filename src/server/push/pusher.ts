// Looks every few seconds for devices that are to be woken, and wakes them.

import { randomInt } from 'node:crypto'

import { hour, later, minute } from '../../lib/time.ts'
import type { Instant } from '../../lib/time.ts'
import type { Limits } from '../limits.ts'
import type { Due, WakeStorage, Woken } from '../storage/wake.ts'
import type { Delivery, Way } from './deliver.ts'
import { sealMessage } from './message.ts'
import { openSubscription } from './subscription.ts'
import type { Sender } from './vapid.ts'

/** What it is made of. */
export type PusherParts = {
  readonly wake: WakeStorage
  readonly sender: Sender
  readonly way: Way
  readonly limits: Limits
  readonly clock: () => Instant
  readonly log: (line: string) => void
}

/** Wakes devices until it is stopped. */
export type Pusher = {
  /** Ends gently: those who are being woken are waited for, as long as one of them may take; the others are woken after the next start. */
  stop(): Promise<void>
}

/** Most that are woken at once, and how long they are nobody else's: longer than all of them may take. */
const [atOnce, lease] = [32, 2 * minute]
/** How often a waking is tried, and the first and the longest wait between; it doubles. About four hours in all. */
const tries = 9
const [firstWait, longestWait] = [minute, 6 * hour]

/** Begins. */
export function startPusher(parts: PusherParts): Pusher {
  let underWay: Promise<void> | undefined
  let ends = false
  const look = () => {
    underWay ??= wakeAll(parts, () => ends)
      .catch(() => parts.log('push failed'))
      .finally(() => (underWay = undefined))
  }
  const looking = setInterval(look, parts.limits.pushEvery).unref()
  return {
    stop: async () => {
      clearInterval(looking)
      ends = true
      await underWay
      parts.way.stop()
    },
  }
}

async function wakeAll(parts: PusherParts, ends: () => boolean): Promise<void> {
  while (!ends()) {
    const now = parts.clock()
    const due = await parts.wake.claim(now, later(now, lease), atOnce)
    await Promise.all(due.map((one) => wake(parts, one)))
    if (due.length < atOnce) return
  }
}

async function wake(parts: PusherParts, due: Due): Promise<void> {
  const delivery = await deliver(parts, due)
  const name = typeof delivery === 'string' ? delivery : 'later'
  // What was asked for meanwhile is later than this: it waits for the next.
  await parts.wake.woken(due, whatNext(delivery, due.fails, parts.clock(), parts.limits.pushGap))
  parts.log(`push ${name}`)
}

async function deliver({ way, sender, clock }: PusherParts, { key, sealed }: Due): Promise<Delivery> {
  const subscription = openSubscription(key, sealed)
  const to = subscription && way.to(subscription.endpoint)
  const body = subscription && sealMessage(subscription)
  // What can't be opened or may not be reached now will not be later either.
  if (!to || !body) return 'gone'
  return way.send(to, sender.authorization(to.origin, clock()), body)
}

/** What to note. `fails` is how many tries had failed before this one, `gap` the least time between two wakings in milliseconds. */
export function whatNext(delivery: Delivery, fails: number, now: Instant, gap: number): Woken {
  if (delivery === 'gone') return 'gone'
  if (typeof delivery === 'string' || fails + 1 >= tries) return { next: later(now, gap) }
  const wait = Math.min(longestWait, delivery.after ?? firstWait * 2 ** fails)
  // Those who were refused together don't come back together.
  return { again: later(now, wait + randomInt(0, Math.ceil(wait / 4) + 1)), fails: fails + 1 }
}
