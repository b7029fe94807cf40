// What looking back costs on a processor made slower: every page of insights, the timeline, and a search in it. Script of the page's own
// thread, in milliseconds; the least of some, since whatever else the machine does only adds.

import type { BrowserContext, Page } from 'playwright-core'
import { stretchWords } from '../../src/words/screens/stretch.ts'
import { timelineWords } from '../../src/words/screens/timeline.ts'
import { spentMs } from './spent.ts'

const times = 3
const throttle = 4

/** Pages of *Look*, each with what is the first figure on it; `so-far/none` names no kind, and shows what every page costs. */
const pages = {
  'so-far/none': '*',
  'so-far': 'h2',
  'so-far/friend-by-voice': 'h2',
  'so-far/guesses': 'li',
  'so-far/beliefs': 'h2',
  'so-far/costs': 'h2',
  'so-far/words': 'h2',
  said: 'li',
  seasons: 'svg > path',
  all: 'li',
}

/** Milliseconds, by name. */
type Costs = Readonly<Record<string, number>>

/**
 * `frame`: script until a page that was not looked at in this session answers the tap: its heading stands. `stands`: script until a page
 * that was not looked at in this session stands with its first figures, its files and all; `task`: its longest task, layout and all, as
 * the clock has it (0: none took 50); `all`: script until nothing is put off any more; `again`: of the same page once more.
 */
type Visit = {
  readonly frame: number
  readonly stands: number
  readonly task: number
  readonly all: number
  readonly again: number
}

/** Each page on its own, once all months are open. */
export async function visits(context: BrowserContext, open: Opens): Promise<Readonly<Record<string, Visit>>> {
  const found: Record<string, Visit> = {}
  for (const [page, figure] of Object.entries(pages))
    found[page] = leastOf(await several(() => visiting(context, open, `/look/${page}`, figure)))
  return found
}

/** Opens the app at an address, with what the bench needs in it. */
type Opens = (path: string) => Promise<Page>

async function visiting(context: BrowserContext, open: Opens, path: string, figure: string): Promise<Visit> {
  const first = await ready(context, open)
  const frame = await first.goes(path, '*')
  await first.page.close()
  const { page, goes, spent } = await ready(context, open)
  await page.evaluate('bench.longest()')
  const stands = await goes(path, figure)
  const all = stands + (await spent('bench.settled()'))
  const task = Math.round(Number(await page.evaluate('bench.longest()')))
  await goes('/help')
  const again = (await goes(path, figure)) + (await spent('bench.settled()'))
  await page.close()
  return { frame, stands, task, all, again }
}

async function several<T>(run: () => Promise<T>): Promise<readonly T[]> {
  const runs: T[] = []
  while (runs.length < times) runs.push(await run())
  return runs
}

/** Of each figure the least. */
function leastOf<T extends Costs>(runs: readonly T[]): T {
  const [first] = runs
  if (first === undefined) throw new Error('nothing was run')
  const least = (name: string) => Math.min(...runs.map((run) => run[name] ?? NaN))
  return Object.fromEntries(Object.keys(first).map((name) => [name, least(name)])) as T
}

/**
 * The timeline: gone to a month of long ago; searched for the first time, which makes all texts ready, in steps: until the first of
 * what was found stands, the longest task until the last, and all of it; and searched once more, for a word that is nowhere.
 */
export async function timeline(context: BrowserContext, open: Opens): Promise<Costs> {
  return leastOf(await several(() => searching(context, open)))
}

async function searching(context: BrowserContext, open: Opens): Promise<Costs> {
  const { page, goes, spent } = await ready(context, open)
  await goes('/look/all')
  const month = await goes('/look/all/2020-05')
  await goes('/look/all')
  await page.evaluate('bench.longest()')
  const firstFound = await spent(`bench.types('kind', 'li mark')`)
  const rest = await spent(`bench.said(' things found.')`)
  const longestTask = Math.round(Number(await page.evaluate('bench.longest()')))
  const again = await spent(
    `bench.types('wwx').then(() => bench.said(${JSON.stringify(timelineWords.search.none.title)}))`,
  )
  await page.close()
  return { month, firstFound, firstSearch: firstFound + rest, longestTask, nextSearch: again }
}

type Ready = {
  readonly page: Page
  /** Goes there as a tap on a link does, until the page stands with its first figures. */
  readonly goes: (path: string, figure?: string) => Promise<number>
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
    const before = await spentMs(cdp, 'ScriptDuration')
    await page.evaluate(work)
    return Math.round((await spentMs(cdp, 'ScriptDuration')) - before)
  }
  const goes = (path: string, figure = '*') => spent(`bench.goes('${path}', 'main:has(h1:not([data-left])) ${figure}')`)
  return { page, spent, goes }
}
