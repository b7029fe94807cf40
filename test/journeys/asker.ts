// The person who asks, in a browser of their own: what they do, by role and name as it is read out; and everything that may not happen.

import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Instant } from '../../src/lib/time.ts'
import { begin } from '../server/fixture.ts'
import type { Fixture } from '../server/fixture.ts'
import { listOfFaults } from './faults.ts'
import { freshProfile } from './profiles.ts'

/** Somebody at the app in a browser of their own, and whatever went wrong there: must stay empty. */
export type Person = {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors, policy violations, errors nobody caught, requests to other places. */
  readonly faults: string[]
  /** Every request to the server's records, as `GET /v1/log`. */
  readonly requests: string[]
}

/** How long anything may take to appear, in milliseconds. Less is enough where it is known that it will not come. */
export const patience = Number(process.env['TENDRIL_PATIENCE'] ?? 15_000)

/** A phone, unless told otherwise. Nothing moves, so that nothing has to be waited for. */
export const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' }

/**
 * Somebody who opens the app for the first time, at the moment at which every test begins. Without the service worker, unless
 * `withWorker` is among the options: keeping every file of the app for later costs more than most journeys do.
 */
export async function person(browser: Browser, house: Fixture, options: BrowserContextOptions = {}): Promise<Person> {
  const profile = await freshProfile(browser, { ...phone, serviceWorkers: 'block', ...options }, house.url, 'of tests')
  return atTheApp(profile.context, house)
}

/** For those who go offline: the app keeps its own files. */
export const withWorker: BrowserContextOptions = { serviceWorkers: 'allow' }

/** The same in a profile that is there already. */
export async function atTheApp(context: BrowserContext, house: Fixture, path = '/'): Promise<Person> {
  context.setDefaultTimeout(patience)
  await context.clock.setSystemTime(begin)
  const page = context.pages()[0] ?? (await context.newPage())
  const watched = watch(context, house)
  await page.goto(`${house.url}${path}`)
  return { page, context, ...watched }
}

/** Notes what may not happen in any tab of `context`. */
export function watch(context: BrowserContext, house: Fixture): Pick<Person, 'faults' | 'requests'> {
  const faults = listOfFaults()
  const requests: string[] = []
  context.on('console', (message) => {
    // A refused or failed request is part of some journeys; the browser prints it whatever we do.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  context.on('weberror', ({ error }) => void faults.push(String(error())))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname.startsWith('/v1/')) requests.push(`${request.method()} ${url.pathname}`)
    if (url.origin !== house.url && url.protocol !== 'data:') faults.push(`request to ${url.origin}`)
  })
  return { faults, requests }
}

/** Taps the button, link or summary that is called so. The first of several, as a person reads. */
export async function tap(page: Page, name: string | RegExp): Promise<void> {
  await orTell(page, `nothing to tap is called ${name}`, called(page, name).first().click())
}

/** Taps two things in one moment, as quick fingers on a slow phone do: the second before what the first meant was kept. */
export async function tapBoth(page: Page, first: Locator, second: Locator): Promise<void> {
  const [one, other] = [await first.elementHandle(), await second.first().elementHandle()]
  await page.evaluate(
    (taps) => {
      for (const each of taps) if (each instanceof HTMLElement) each.click()
    },
    [one, other],
  )
}

/** What can be tapped and is called so. */
export function called(page: Page | Locator, name: string | RegExp): Locator {
  const exact = typeof name === 'string'
  return page
    .getByRole('button', { name, exact })
    .or(page.getByRole('link', { name, exact }))
    .or(page.getByRole('switch', { name, exact }))
    .filter({ visible: true })
}

/** Chooses the radio button or check box that is called so; `within` names the question it answers. */
export async function choose(page: Page, name: string | RegExp, within?: string | RegExp): Promise<void> {
  await orTell(page, `nothing to choose is called ${name}`, chosen(choice(page, name, within), page))
}

/** `check` would look at once, and while the choice is being kept the screen may still show what was there before. */
async function chosen(option: Locator, page: Page): Promise<void> {
  if (await option.isChecked()) return
  await option.click()
  await option.and(page.locator(':checked')).waitFor({ state: 'attached' })
}

/** The radio button or check box that is called so. */
export function choice(page: Page, name: string | RegExp, within?: string | RegExp): Locator {
  const exact = typeof name === 'string'
  const place =
    within === undefined
      ? page
      : page.getByRole('group', { name: within }).or(page.getByRole('radiogroup', { name: within }))
  return place.getByRole('radio', { name, exact }).or(place.getByRole('checkbox', { name, exact })).first()
}

/** Writes into the field that is called so, in place of what stands there. */
export async function write(page: Page, name: string | RegExp, words: string): Promise<void> {
  await orTell(page, `no field is called ${name}`, page.getByLabel(name).first().fill(words))
}

/** Presses Tab until what is called so has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === 'string' ? (text: string) => text.includes(name) : (text: string) => name.test(text)
  const passed: string[] = []
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => {
      const here = document.activeElement
      if (here === document.body) return ''
      const isField = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement
      const labels = isField ? [...(here.labels ?? [])].map((label) => label.innerText) : []
      return (labels.join(' ') || here?.getAttribute('aria-label') || here?.textContent || '').trim()
    })
    if (wanted(text)) return
    passed.push(text.slice(0, 30))
  }
  throw new Error(`Tab never came to ${name}, but to ${passed.join(' · ')}`)
}

/** Waits until the words can be read somewhere on the page. */
export async function reads(page: Page, words: string | RegExp): Promise<void> {
  const found = page.getByText(words).filter({ visible: true }).first()
  await orTell(page, `nowhere it reads ${words}`, found.waitFor())
}

/** Waits until the page has this heading, the only one of its rank. */
export async function stands(page: Page, heading: string | RegExp): Promise<void> {
  const found = page.getByRole('heading', { level: 1, name: heading })
  await orTell(page, `the heading is not ${heading}`, found.waitFor())
}

/** Waits until what the program knows by now is on the screen: before it is said that something is not there. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done)))),
  )
}

/** What did not come, together with what a screen reader finds in its place. */
async function orTell(page: Page, what: string, work: Promise<void>): Promise<void> {
  await work.catch(async (error: unknown) => {
    const there = await page.locator('body').ariaSnapshot().catch(String)
    throw new Error(`${what}. At ${page.url()} there is:\n${there}`, { cause: error })
  })
}

/** Moves the device's clock. */
export async function setClock({ context }: Pick<Person, 'context'>, now: Instant): Promise<void> {
  await context.clock.setSystemTime(now)
}

/** Opens an address of the app anew, as an own bookmark would: everything is read from the device again. */
export async function opens({ page }: Pick<Person, 'page'>, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Goes to an address within the app, as a tap on a link does: nothing is loaded anew. */
export async function go({ page }: Pick<Person, 'page'>, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector('h1')?.setAttribute('data-left', '')
    history.pushState(1, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: 1 }))
  }, path)
  await page.locator('h1:not([data-left])').waitFor()
}

/** Another tab is laid over the page, as far as the page can know, or taken away. */
export async function behind({ page }: Pick<Person, 'page'>, hidden: boolean): Promise<void> {
  await page.evaluate(
    async (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      // What was not on the screen for a moment was not seen.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    },
    hidden ? 'hidden' : 'visible',
  )
}

/** What of the page is wider than the window; empty is what we want. */
export function tooWide(page: Page): Promise<string> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return ''
    const over = [...document.querySelectorAll('body *')].filter((one) => {
      const { left, right } = one.getBoundingClientRect()
      return right > innerWidth || left < 0
    })
    const names = over.map((one) => `${one.tagName} ${one.getAttribute('class')} ${one.textContent?.slice(0, 20)}`)
    return `${document.documentElement.scrollWidth - innerWidth} pixels: ${names.slice(-3).join(', ')}`
  })
}

/** Somebody on a device with little room, what takes the rest of it, and what makes room again. */
export type SmallDevice = Person & { readonly fill: () => Promise<void>; readonly makeRoom: () => Promise<void> }

/** Opens the app there. The app's own files are not kept: they would take all the room. */
export async function onSmallDevice(
  browser: Browser,
  house: Fixture,
  options: BrowserContextOptions = {},
): Promise<SmallDevice> {
  const context = await browser.newContext({ ...phone, ...options, serviceWorkers: 'block' })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const room = async (bytes: number): Promise<void> =>
    void (await devtools.send('Storage.overrideQuotaForOrigin', { origin: house.url, quotaSize: bytes }))
  await room(2_000_000) // before anything is stored: what the browser found free it goes on believing for a while
  const there = await atTheApp(context, house)
  return { ...there, fill: () => fillTheDisk(page), makeRoom: () => room(500_000_000) }
}

/** Another database takes all the room, down to the last bytes. */
async function fillTheDisk(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const asked = indexedDB.open('filler', 1)
    asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore('bytes', { autoIncrement: true }))
    const db = await new Promise<IDBDatabase>((resolve) =>
      asked.addEventListener('success', () => resolve(asked.result)),
    )
    const fits = (size: number): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = db.transaction('bytes', 'readwrite')
        transaction.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(size))) // zeros would be packed to nothing
        transaction.addEventListener('complete', () => resolve(true))
        transaction.addEventListener('abort', () => resolve(false))
      })
    for (const size of [60_000, 6000, 1000, 200]) while (await fits(size));
    db.close()
  })
}
