// What a page waits for: whoever reads a log says so here, and all of it is heard over one stream of the device, however many tabs are open.
// The tab that has the seat reads; what it keeps, the others find in the store.

import { minute } from '../lib/time.ts'
import type { Environment } from './environment.ts'
import { type AwaitedLog, LiveStream } from './live-stream.ts'
import { type Tabs, tabsOf } from './tabs.ts'

/** One reader's place at the stream. */
export type Waiting = {
  /** All that it waits for from now on. */
  readonly expect: (logs: readonly AwaitedLog[]) => void
  /** It waits for nothing any more. */
  readonly leave: () => void
}

/** Milliseconds after a change of what is waited for: what changes together is asked for once. */
const settling = 1_000
/** A page that was out of sight for so long gives up its seat, in milliseconds. Back in sight, it listens again at once. */
const unseenMost = 5 * minute

const pages = new WeakMap<Environment, Live>()

/** The one of this page. */
export function liveOf(environment: Environment): Live {
  const live = pages.get(environment) ?? new Live(environment)
  pages.set(environment, live)
  return live
}

/** All that one page waits for. */
export class Live {
  readonly #environment: Environment
  readonly #expected = new Map<object, readonly AwaitedLog[]>()
  #tabs: Promise<Tabs> | undefined
  /** While it has the seat or waits for it. */
  #here: AbortController | undefined
  #stream: LiveStream | undefined
  #isSettling = false
  #isAsleep = false
  #stayAwake = (): void => {}

  constructor(environment: Environment) {
    this.#environment = environment
  }

  /** A place for somebody who reads logs. */
  join(): Waiting {
    const who = {}
    return {
      expect: (logs) => {
        this.#expected.set(who, logs)
        this.#soon()
      },
      leave: () => {
        this.#expected.delete(who)
        if (this.#logs().length === 0) this.#getUp()
        else this.#soon()
      },
    }
  }

  #logs(): readonly AwaitedLog[] {
    return [...this.#expected.values()].flat()
  }

  #soon(): void {
    if (this.#isSettling || !this.#environment.fetch) return
    this.#isSettling = true
    this.#environment.later(settling, () => {
      this.#isSettling = false
      void this.#arrange()
    })
  }

  async #arrange(): Promise<void> {
    const tabs = await (this.#tabs ??= this.#watch())
    if (this.#logs().length === 0) this.#getUp()
    else if (this.#stream) this.#stream.changed()
    else if (!this.#here && !this.#isAsleep) void this.#sit(tabs, tabs.isSeen())
  }

  /** From now on the page's sight and connection are followed, as long as there is the page. */
  async #watch(): Promise<Tabs> {
    const tabs = await tabsOf(this.#environment)
    this.#environment.onOnline(() => this.#stream?.again())
    tabs.onSeen(() => this.#seen(tabs))
    if (!tabs.isSeen()) this.#seen(tabs)
    return tabs
  }

  #seen(tabs: Tabs): void {
    this.#stayAwake()
    if (!tabs.isSeen()) {
      this.#stayAwake = this.#environment.later(unseenMost, () => {
        this.#isAsleep = true
        this.#getUp()
      })
      return
    }
    this.#isAsleep = false
    if (this.#stream) return this.#stream.wake()
    this.#getUp()
    if (this.#logs().length > 0) void this.#sit(tabs, true)
  }

  /** Has the seat, or waits for it, until it gets up. `take`: from whichever tab has it. */
  async #sit(tabs: Tabs, take: boolean): Promise<void> {
    const here = new AbortController()
    this.#here = here
    const work = async (taken: AbortSignal): Promise<void> => {
      taken.addEventListener('abort', () => here.abort())
      const stream = new LiveStream(this.#environment, () => this.#logs())
      this.#stream = stream
      await stream.run(here.signal)
      if (this.#stream === stream) this.#stream = undefined
    }
    await tabs.seat(work, take, here.signal)
    // Another tab took it, or this browser gives none: neither is asked without end.
    this.#environment.later(settling, () => {
      if (this.#here === here) void this.#sit(tabs, false)
    })
  }

  #getUp(): void {
    this.#here?.abort()
    this.#here = undefined
    this.#stream = undefined
  }
}
