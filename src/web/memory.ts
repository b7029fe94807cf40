// A record that nothing is kept of, as a file of its own: few people ever need it.
import type { Environment } from '../app/environment.ts'
import { memoryStore } from '../app/stores.ts'
import { onlyTab } from '../app/tabs.ts'
import { pageTabs } from './tabs.ts'

/** The page's environment, over a store that goes with the page. No other tab has this record, so none listens for it. */
export function inMemory(environment: Environment): Environment {
  const tabs = { ...pageTabs, seat: onlyTab.seat }
  return { ...environment, store: memoryStore(), tabs: async () => tabs }
}
