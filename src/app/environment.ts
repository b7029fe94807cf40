import type { Bytes } from '../lib/bytes.ts'
import type { Instant } from '../lib/time.ts'
import type { Store } from '../store/store.ts'
import type { Tabs } from './tabs.ts'
import type { Told } from './where.ts'

/** Everything the app needs from outside. The page, the tests and the made-up month each give their own. */
export type Environment = {
  /** The device's clock. It may be years off; what matters is checked against the server's. */
  readonly now: () => Instant
  /** Unpredictable bytes, `length` of them. */
  readonly random: (length: number) => Bytes
  /** Where sealed rows are kept. */
  readonly store: Store
  /** Reaches our own server; `undefined` where nothing may leave (the made-up month). */
  readonly fetch: typeof fetch | undefined
  /** Origin that the app's own server answers at, as `https://example.org`. */
  readonly origin: string
  /** Where it is remembered what the server said of itself: every environment of one page has the same. Without it each asks anew. */
  readonly told?: Told
  /** Runs `work` after `milliseconds`; gives back how to cancel. */
  readonly later: (milliseconds: number, work: () => void) => () => void
  /** This page among the tabs that have the same record open, loaded when it matters. Without it there are no others. */
  readonly tabs?: () => Promise<Tabs>
  /** Calls back when the connection returns. Gives back how to stop. */
  readonly onOnline: (listener: () => void) => () => void
}
