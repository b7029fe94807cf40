import type { Environment } from '../app/environment.ts'
import { instant } from '../lib/time.ts'
import { indexedDbStore } from '../app/stores.ts'

/** What the app needs, as this page has it: its clock, its randomness, its store, its network. */
export function pageEnvironment(): Environment {
  return (page ??= {
    ...pageAlone(),
    store: indexedDbStore('tendril'),
    fetch: (address, request) => fetch(address, request),
    tabs: async () => (await import('./tabs.ts')).pageTabs,
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
    onOnline(listener) {
      addEventListener('online', listener)
      return () => removeEventListener('online', listener)
    },
  }
}
