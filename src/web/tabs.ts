// Tabs of this app beside one another, told apart by the browser's locks. Older browsers have none: there, two tabs do the same twice,
// which does no harm.
import type { Tabs } from '../app/tabs.ts'

const hasLocks = 'locks' in navigator

/** This page among the tabs that have the record of this browser open. */
export const pageTabs: Tabs = {
  alone: async (work) => (hasLocks ? navigator.locks.request('tendril-devices', work) : work()),
  isSeen: () => document.visibilityState === 'visible',
  onSeen(listener) {
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
  async seat(work, take, leave) {
    const taken = new AbortController()
    const sit = () => work(taken.signal)
    if (!hasLocks) return sit()
    try {
      await navigator.locks.request('tendril-live', take ? { steal: true } : { signal: leave }, sit)
    } catch {
      taken.abort() // another tab has it now, or it was not waited for any longer
    }
  },
}
