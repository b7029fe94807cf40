// What looking back costs on a processor made slower: every page of insights, the timeline, and a search in it. Script of the page's own
// thread, in milliseconds; the least of some, since whatever else the machine does only adds.

import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { stretchWords } from '../../src/words/screens/stretch.ts'
import { timelineWords } from '../../src/words/screens/timeline.ts'

const times = 3
const throttle = 4

/** Pages of *Look*; `none` names no kind, and shows what every page costs. */
const insights = [
  'so-far/none',
  'so-far',
  'so-far/friend-by-voice',
  'so-far/guesses',
  'so-far/beliefs',
  'so-far/costs',
  'so-far/words',
  'said',
]

/** Milliseconds, by name. */
type Costs = Readonly<Record<string, number>>

/** `cold`: the first page that is looked at in a session, its files and all; `warm`: the same page once more. */
type Visits = { readonly cold: number; readonly warm: number }

/** Each page on its own, once all months are open. */
export async function visits(context: BrowserContext, open: Opens): Promise<Readonly<Record<string, Visits>>> {
  const found: Record<string, Visits> = {}
  for (const page of insights) found[page] = await visiting(context, open, `/look/${page}`)
  found['all'] = await visiting(context, open, '/look/all')
  return found
}

/** Opens the app at an address, with what the bench needs in it. */
type Opens = (path: string) => Promise<Page>

async function visiting(context: BrowserContext, open: Opens, path: string): Promise<Visits> {
  const [cold, warm]: [number[], number[]] = [[], []]
  for (let n = 0; n < times; n++) {
    const { page, goes } = await ready(context, open)
    cold.push(await goes(path))
    await goes('/help')
    warm.push(await goes(path))
    await page.close()
  }
  return { cold: Math.min(...cold), warm: Math.min(...warm) }
}

/**
 * The timeline: gone to a month of long ago; searched for the first time, which makes all texts ready, in steps: until the first of
 * what was found stands, the longest task until the last, and all of it; and searched once more, for a word that is nowhere.
 */
export async function timeline(context: BrowserContext, open: Opens): Promise<Costs> {
  const runs: Costs[] = []
  for (let n = 0; n < times; n++) {
    const { page, goes, spent } = await ready(context, open)
    await goes('/look/all')
    const month = await goes('/look/all/2020-05')
    await goes('/look/all')
    await page.evaluate('bench.longest()')
    const firstFound = await spent(`bench.types('kind', 'li mark')`)
    const rest = await spent(`bench.said(' things found.')`)
    const longestTask = Number(await page.evaluate('bench.longest()'))
    const again = await spent(
      `bench.types('wwx').then(() => bench.said(${JSON.stringify(timelineWords.search.none.title)}))`,
    )
    runs.push({ month, firstFound, firstSearch: firstFound + rest, longestTask, nextSearch: again })
    await page.close()
  }
  const names = Object.keys(runs[0] ?? {})
  return Object.fromEntries(names.map((name) => [name, Math.min(...runs.map((run) => run[name] ?? NaN))]))
}

type Ready = {
  readonly page: Page
  /** Goes there as a tap on a link does, until the page stands and what it put off is done. */
  readonly goes: (path: string) => Promise<number>
  readonly spent: (work: string) => Promise<number>
}

/** A fresh session in which all months are open, on a processor made slower. */
async function ready(context: BrowserContext, open: Opens): Promise<Ready> {
  const page = await open('/settings/kept/days')
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.getByLabel(stretchWords.from).waitFor()
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  const spent = async (work: string): Promise<number> => {
    const before = await scriptMs(cdp)
    await page.evaluate(work)
    return Math.round((await scriptMs(cdp)) - before)
  }
  return { page, spent, goes: (path) => spent(`bench.goes('${path}', ':is(h1, h2):not([data-left])')`) }
}

async function scriptMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN)
}
