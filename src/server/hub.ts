// Tells those who wait at a log that it changed. Carries no data: whoever is woken reads again.

/** One wait at one log. */
export type Watch = {
  /** Waits for the next change since the last call, at most `ms` milliseconds. */
  next(ms: number): Promise<'changed' | 'nothing' | 'over'>
  /** Always called when done. */
  stop(): void
}

/** One who listens at several logs. */
export type Listening = {
  /** Logs whose changes may not be heard: too many listen there, or word can get lost. They are to be looked at now and then. */
  readonly unheard: readonly number[]
  /** Always called when done, once. */
  stop(): void
}

/** Who waits where. */
export type Hub = {
  /** Listens at several logs, and counts as one. `told` hears which changed, and `over` when the server stops. `undefined` if too many wait already. */
  listen(logs: readonly number[], told: (what: number | 'over') => void): Listening | undefined
  /** Begins to watch, before the first read so that no change falls between. `undefined` if too many do already. */
  watch(n: number): Watch | undefined
  /** Call after a change is on disk. */
  changed(n: number): void
  /** Call when changes may have been missed. */
  anyChanged(): void
  /** Ends every wait, for a stop of the server. */
  endAll(): void
}

type Waiter = { changed: boolean; wake: () => void }

/**
 * An empty hub. `most` over all logs, `mostPerLog` for one. Where word of a change can get lost, `lookAgain` says after how many
 * milliseconds a waiter is told to look in any case.
 */
export function hub(most: number, mostPerLog: number, lookAgain: () => number = () => Number.POSITIVE_INFINITY): Hub {
  const places = placesOf(mostPerLog)
  const listening = new Set<(what: 'over') => void>()
  let count = 0
  let over = false
  return {
    listen: (logs, told) => {
      if (over || count >= most) return undefined
      count++
      listening.add(told)
      const waiters = logs.map((n) => ({ n, waiter: { changed: false, wake: () => told(over ? 'over' : n) } }))
      const heard = waiters.filter(({ n, waiter }) => places.join(n, waiter))
      return {
        unheard: Number.isFinite(lookAgain()) ? logs : logs.filter((n) => !heard.some((one) => one.n === n)),
        stop: () => {
          count--
          listening.delete(told)
          for (const { n, waiter } of heard) places.leave(n, waiter)
        },
      }
    },
    watch: (n) => {
      const waiter: Waiter = { changed: false, wake: () => {} }
      if (over || count >= most || !places.join(n, waiter)) return undefined
      count++
      return {
        next: async (ms) => {
          const again = lookAgain()
          const woken = await waitFor(waiter, over ? 0 : Math.min(ms, again))
          const changed = waiter.changed || (!woken && again < ms && !over)
          waiter.changed = false
          if (changed) return 'changed'
          return over ? 'over' : 'nothing'
        },
        stop: () => {
          if (!places.leave(n, waiter)) return
          waiter.wake()
          count--
        },
      }
    },
    changed: (n) => tell(places.at(n)),
    anyChanged: () => tell(places.everywhere()),
    endAll: () => {
      over = true
      for (const waiter of places.everywhere()) waiter.wake()
      // Some are heard at none of their logs.
      for (const told of listening) told('over')
    },
  }
}

/** Who waits at which log. */
function placesOf(mostPerLog: number) {
  const byLog = new Map<number, Set<Waiter>>()
  return {
    /** False if too many wait there. */
    join: (n: number, waiter: Waiter): boolean => {
      const here = byLog.get(n) ?? new Set()
      if (here.size >= mostPerLog) return false
      byLog.set(n, here.add(waiter))
      return true
    },
    /** False if it was not there. */
    leave: (n: number, waiter: Waiter): boolean => {
      const here = byLog.get(n)
      const was = here?.delete(waiter) ?? false
      if (here?.size === 0) byLog.delete(n)
      return was
    },
    at: (n: number): readonly Waiter[] => [...(byLog.get(n) ?? [])],
    everywhere: (): readonly Waiter[] => [...byLog.values()].flatMap((here) => [...here]),
  }
}

function tell(waiters: Iterable<Waiter>): void {
  for (const waiter of waiters) {
    waiter.changed = true
    waiter.wake()
  }
}

/** Whether it was woken before the time was over. */
async function waitFor(waiter: Waiter, ms: number): Promise<boolean> {
  if (waiter.changed || ms <= 0) return waiter.changed
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms)
    waiter.wake = () => {
      clearTimeout(timer)
      resolve(true)
    }
  })
}
