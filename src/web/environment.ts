import type { Environment } from '../app/environment.ts'
import { instant } from '../lib/time.ts'
import { indexedDbStore } from '../app/stores.ts'

/** What the app needs, as this page has it: its clock, its randomness, its store, its network. */
export function pageEnvironment(): Environment {
  return (page ??= {
    ...pageAlone(),
    store: indexedDbStore('tendril'),
    fetch: (address, request) => fetch(address, request),
  })
}

// One for the page: each would listen to other tabs for itself.
let page: Environment | undefined

const told = {}

/** The same without a place to keep things, and without a way out. */
export function pageAlone(): Omit<Environment, 'store' | 'fetch'> {
  return {
    origin: location.origin,
    told,
    now: () => instant(Date.now()),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    later(milliseconds, work) {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
    // Older browsers have no locks: there, two tabs may do the same twice, which does no harm.
    alone: async (work) => ('locks' in navigator ? navigator.locks.request('tendril-devices', work) : work()),
    onOnline(listener) {
      addEventListener('online', listener)
      return () => removeEventListener('online', listener)
    },
  }
}
