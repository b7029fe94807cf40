// Tabs of this app beside one another, told apart by the browser's locks. Older browsers have none: there, two tabs do the same twice,
// which does no harm.
import type { Tabs } from '../app/tabs.ts'

/** This page among the tabs that have the record of this browser open. */
export const pageTabs: Tabs = {
  ...tabsBy(navigator),
  isSeen: () => document.visibilityState === 'visible',
  onSeen(listener) {
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
}

/** Told apart by these locks. Where the browser has them and gives none, as to pages that may keep nothing, it is as if it had none. */
export function tabsBy({ locks }: { readonly locks?: LockManager }): Pick<Tabs, 'alone' | 'seat'> {
  async function held<T>(name: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
    if (!locks) return work()
    let began = false
    const begin = (): Promise<T> => {
      began = true
      return work()
    }
    try {
      return await locks.request(name, options, begin)
    } catch (why) {
      if (began || options.signal?.aborted) throw why
      return work()
    }
  }
  return {
    alone: (work) => held('tendril-devices', {}, work),
    async seat(work, take, leave) {
      const taken = new AbortController()
      try {
        await held('tendril-live', take ? { steal: true } : { signal: leave }, () => work(taken.signal))
      } catch {
        taken.abort() // another tab has it now, or it was not waited for any longer
      }
    },
  }
}
