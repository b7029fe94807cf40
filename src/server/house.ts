// Everything a route may use.

import type { Instant } from '../lib/time.ts'
import type { Config } from './config.ts'
import type { Hub } from './hub.ts'
import type { Rates } from './rates.ts'
import type { Readiness } from './ready.ts'
import type { Site } from './site.ts'
import type { Storage } from './storage/storage.ts'

/** What routes need to know of the waking of devices. */
export type PushDesk = {
  /** What a browser must be told when it subscribes, in base64url. */
  readonly publicKey: string
  /** Whether this address of a push company may be reached at all. */
  reaches(endpoint: string): boolean
}

/** The server's parts. */
export type House = {
  readonly config: Config
  readonly storage: Storage
  readonly clock: () => Instant
  readonly hub: Hub
  readonly rates: Rates
  readonly site: Site
  /** Whether writes are taken now, tried out at most every ten seconds. */
  readonly ready: () => Promise<Readiness>
  /** `undefined` where the host wants nobody woken. */
  readonly push: PushDesk | undefined
}
