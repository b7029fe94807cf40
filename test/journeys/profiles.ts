// Browser profiles for the people of the journeys. Who leaves hands theirs on, wiped: docs/decisions/0048-profiles-are-handed-on.md.

import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core'

/** A profile with the one tab that it has at first. */
export type Profile = { readonly context: BrowserContext; readonly page: Page }

/** What makes a profile like another: only then it can be handed on. */
type Kind = {
  readonly browser: Browser
  readonly options: BrowserContextOptions
  /** Where it was used: another origin would get another process of the browser, and nothing would be spared. */
  readonly origin: string
  /** Whether its clock is set by tests: once it is, it stays so. */
  readonly clock: 'of tests' | 'true'
}

const free = new WeakMap<Browser, Map<string, Profile[]>>()
const kinds = new WeakMap<BrowserContext, Kind>()
const sessions = new WeakMap<Page, CDPSession>()

/** A profile that looks to every page as if nobody had been there: one that was left and wiped, or else a new one. End with `leaves`. */
export async function freshProfile(
  browser: Browser,
  options: BrowserContextOptions,
  origin: string,
  clock: Kind['clock'],
): Promise<Profile> {
  const kind = { browser, options, origin, clock }
  return freeOnes(kind).pop() ?? newProfile(kind)
}

async function newProfile(kind: Kind): Promise<Profile> {
  const context = await kind.browser.newContext(kind.options)
  kinds.set(context, kind)
  return { context, page: await context.newPage() }
}

/**
 * The person goes. All they kept on the device goes with them, and a profile of `freshProfile` is there for the next one; another is
 * closed. Close one yourself whose pages were given scripts or functions, that a debugger's session changed, or whose clock was moved on
 * by itself.
 */
export async function leaves(context: BrowserContext): Promise<void> {
  const kind = kinds.get(context)
  if (!kind) return context.close()
  const [page, ...others] = context.pages()
  if (!page) throw new Error('the first tab of a profile stays open until its person leaves')
  for (const other of others) await other.close()
  await asItBegan(context, page, kind)
  await wipe(page, kind)
  freeOnes(kind).push({ context, page })
}

function freeOnes({ browser, options, origin, clock }: Kind): Profile[] {
  const ofBrowser = free.get(browser) ?? new Map<string, Profile[]>()
  free.set(browser, ofBrowser)
  const key = JSON.stringify([origin, clock, options])
  const ones = ofBrowser.get(key) ?? []
  ofBrowser.set(key, ones)
  return ones
}

/** Takes back what a test may have changed from outside. */
async function asItBegan(context: BrowserContext, page: Page, { options }: Kind): Promise<void> {
  for (const event of ['console', 'weberror', 'request', 'response', 'page'] as const) context.removeAllListeners(event)
  for (const event of ['console', 'pageerror', 'request', 'response', 'dialog', 'load'] as const)
    page.removeAllListeners(event)
  await page.unrouteAll()
  await context.unrouteAll()
  await context.setOffline(false)
  const { reducedMotion = 'no-preference', colorScheme = 'light', forcedColors = 'none', viewport } = options
  await page.emulateMedia({ media: null, reducedMotion, colorScheme, forcedColors })
  if (viewport) await page.setViewportSize(viewport)
}

/**
 * Deletes what the pages kept, and where a service worker may be, the browser's own cache: offline that would answer for what the worker forgot.
 * From a file that runs nothing and that the worker leaves alone, for the app would hold its storage open.
 */
async function wipe(page: Page, { origin, options }: Kind): Promise<void> {
  await page.goto(`${origin}/sw.js`)
  await page.evaluate(() => sessionStorage.clear())
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  if (options.serviceWorkers !== 'block') await session.send('Network.clearBrowserCache')
  await session.send('Page.resetNavigationHistory')
}
