// The waking of devices, put together: who sends, by which way, and what looks for those who are due.

import type { Instant } from '../../lib/time.ts'
import type { Config } from '../config.ts'
import type { PushDesk } from '../house.ts'
import type { Storage } from '../storage/storage.ts'
import { wayTo } from './deliver.ts'
import { startPusher } from './pusher.ts'
import type { Pusher } from './pusher.ts'
import { newSenderKey, senderOf } from './vapid.ts'

/** What it is made of. */
export type PushParts = {
  readonly config: Config
  readonly storage: Storage
  readonly clock: () => Instant
  /** The origin of a push service on this machine, for tests: nobody else is woken then. */
  readonly testPushService?: string
  readonly log: (line: string) => void
}

/** What routes see of it, and its end. */
export type Push = PushDesk & Pusher

/** Where a host gave no address. */
const noContact = 'https://tendril.invalid'

/** Begins; `undefined` if the host wants nobody woken. The key that subscriptions are made for is made once and lies with the data. */
export async function openPush(parts: PushParts): Promise<Push | undefined> {
  const { config, storage, clock, log, testPushService } = parts
  if (config.pushHosts.length === 0 && testPushService === undefined) return undefined
  const contact = config.publicUrl?.startsWith('https:') ? config.publicUrl : noContact
  const sender = senderOf(await storage.wake.secret('push', newSenderKey()), contact)
  const way = wayTo(config.pushHosts, testPushService)
  const pusher = startPusher({ wake: storage.wake, sender, way, limits: config.limits, clock, log })
  return {
    publicKey: sender.publicKey,
    reaches: (endpoint) => way.to(endpoint) !== undefined,
    stop: pusher.stop,
  }
}
