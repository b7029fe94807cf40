// Tells those who wait at a log that it changed. Carries no data: whoever is woken reads again.

/** One wait at one log. */
export type Watch = {
  /** Waits for the next change since the last call, at most `ms` milliseconds. */
  next(ms: number): Promise<'changed' | 'nothing' | 'over'>
  /** Always called when done. */
  stop(): void
}

/** Who waits where. */
export type Hub = {
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
  const byLog = new Map<number, Set<Waiter>>()
  let count = 0
  let over = false
  return {
    watch: (n) => {
      const here = byLog.get(n) ?? new Set()
      if (over || count >= most || here.size >= mostPerLog) return undefined
      const waiter: Waiter = { changed: false, wake: () => {} }
      byLog.set(n, here.add(waiter))
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
          if (!here.delete(waiter)) return
          waiter.wake()
          count--
          if (here.size === 0 && byLog.get(n) === here) byLog.delete(n)
        },
      }
    },
    changed: (n) => tell(byLog.get(n) ?? []),
    anyChanged: () => byLog.forEach(tell),
    endAll: () => {
      over = true
      for (const here of byLog.values()) for (const waiter of here) waiter.wake()
    },
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
