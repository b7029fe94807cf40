// What stands around the screens, on a real server with its real policy: help without a network, leaving, and a newer version.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { fingerprintOf } from '../../src/server/fingerprint.ts'
import { helpFor, helpWords } from '../../src/words/help.ts'
import { weather } from '../../src/web/ui/leave.ts'
import { checkInWords } from '../../src/words/screens/check-in.ts'
import { helpScreenWords } from '../../src/words/screens/help.ts'
import { lockWords } from '../../src/words/screens/lock.ts'
import { peopleWords } from '../../src/words/screens/people.ts'
import { practiseWords } from '../../src/words/screens/practise.ts'
import { recoveryWords } from '../../src/words/screens/recovery.ts'
import { sharesWords, shareWords } from '../../src/words/screens/shares.ts'
import { shellWords } from '../../src/words/shell.ts'
import type { Fixture } from '../server/fixture.ts'
import { watch, withWorker } from './asker.ts'
import { knows } from './asking.ts'
import { onPurpose } from './faults.ts'
import { startHouse } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { freshProfile, leaves, type Profile } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

/** Somebody who moves freely, by the true time; with the service worker only where it is asked for. */
async function person(
  options: BrowserContextOptions = { serviceWorkers: 'block' },
  at: Fixture = house,
): Promise<Profile & Watched> {
  const profile = await freshProfile(browser, { viewport: { width: 390, height: 844 }, ...options }, house.url, 'true')
  return { ...profile, ...watch(profile.context, at) }
}

type Watched = ReturnType<typeof watch>

/** Waits until the service worker has kept every file. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

test('help opens without a network, at any of its addresses, with the country that was chosen', async () => {
  const { context, page } = await person(withWorker)
  await page.goto(`${house.url}/help`)
  await page.getByRole('combobox').selectOption('US')
  await page.getByRole('combobox').focus()
  await page.getByRole('link', { name: 'Call 911' }).waitFor()
  // With the keys each country on the way is chosen too: the list stays, with the focus on it.
  await page.keyboard.press('ArrowDown')
  await page.getByRole('link', { name: 'Call 911' }).waitFor({ state: 'detached' })
  await page.keyboard.press('ArrowUp')
  await page.getByRole('link', { name: 'Call 911' }).waitFor()
  await page.locator('select:focus').waitFor()
  await page.reload()
  await page.getByRole('button', { name: helpScreenWords.change }).click()
  await page.locator('select:focus').waitFor()
  await kept(page)
  await context.setOffline(true)
  await page.goto(`${house.url}/help/afraid`)
  await page.getByRole('link', { name: 'Call 911' }).waitFor()
  assert.equal(await page.title(), 'Tendril')
  await page.goto(`${house.url}/help`)
  await page.getByText(helpWords.nobodyAlerted).waitFor()
  await page.getByText(helpScreenWords.about).click()
  const { emergency, crisis } = helpFor('US', new Date().toISOString().slice(0, 10))
  for (const { source, checkedOn } of [emergency, ...crisis])
    await page
      .getByText(helpWords.unverified(source, checkedOn ?? undefined))
      .first()
      .waitFor()
  await leaves(context)
})

inLongRun(
  'the fingerprint that the command line prints of these pages stands in the app that uses them, also offline',
  async () => {
    const { context, page } = await person(withWorker)
    const print = fingerprintOf(join(import.meta.dirname, '../../dist/site')) ?? assert.fail('nothing is built')
    await page.goto(`${house.url}/help`)
    await kept(page)
    await context.setOffline(true)
    await page.goto(`${house.url}/settings/kept`)
    await page.getByText(print, { exact: true }).waitFor()
    await leaves(context)
  },
)

inLongRun('the service worker leaves link pages alone', async () => {
  const { context, page } = await person(withWorker)
  await page.goto(`${house.url}/help`)
  await kept(page)
  await context.setOffline(true)
  await assert.rejects(page.goto(`${house.url}/a`))
  await leaves(context)
})

test('a script runs only if the page names it by its hash: not one that was altered, nor another of the same server', async () => {
  const { context, page, faults } = await person()
  await page.goto(`${house.url}/help`)
  await page.getByRole('heading', { level: 1, name: helpScreenWords.title }).waitFor()
  await context.route('**/assets/*.js', async (route) => {
    const reply = await route.fetch()
    await route.fulfill({ response: reply, body: `globalThis.altered = true;${await reply.text()}` })
  })
  await page.getByRole('link', { name: helpScreenWords.lessons }).click()
  await page.getByText(shellWords.broke.lead).waitFor()
  const other = page.evaluate(`import('/backup.js')`)
  await assert.rejects(other, /Failed to fetch dynamically imported module/)
  assert.equal((await page.request.get(`${house.url}/backup.js`)).status(), 200)
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'altered')), undefined)
  assert.ok(faults.length > 0)
  onPurpose(faults, /integrity|Failed to fetch dynamically imported module/i)
  assert.deepEqual(faults, [])
  await context.close()
})

test('going on within the app moves the focus to the heading, and back leads back', async () => {
  const { context, page } = await person()
  await page.goto(`${house.url}/help`)
  await page.getByRole('link', { name: 'Begin' }).click()
  await page.locator('h1:focus', { hasText: 'Name five things' }).waitFor()
  await page.getByRole('link', { name: 'Back' }).click()
  await page.locator('h1:focus', { hasText: 'Help now' }).waitFor()
  await leaves(context)
})

inLongRun('to go up and then back does not lead in a circle, wherever one came from', async () => {
  const { context, page } = await person()
  const follow = async (name: string, stands: string): Promise<void> => {
    await page.getByRole('link', { name }).first().click()
    await page.locator('h1:focus', { hasText: stands }).waitFor()
  }
  await page.goto(`${house.url}/example/practise`)
  await follow(practiseWords.practices.shares.title, sharesWords.title)
  for (let round = 0; round < 2; round++) {
    await follow('Dr. Winter', 'Dr. Winter')
    await follow(shareWords.back, sharesWords.title)
  }
  await follow('Back', practiseWords.title)
  await page.goto(`${house.url}/example/share/example-share-1`)
  await follow(shareWords.back, sharesWords.title)
  await leaves(context)
})

test('whoever goes elsewhere while a tap is still being kept is left there', async () => {
  const { context, page } = await person()
  await page.goto(`${house.url}/check-in`)
  await page.getByText(checkInWords.said.fine, { exact: true }).click()
  await page.getByRole('button', { name: checkInWords.said.under }).waitFor()
  // Both in one breath: quicker than any disk.
  await page.evaluate((name) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
    button?.click()
    document.querySelector<HTMLElement>('a[href="/help"]')?.click()
  }, checkInWords.said.under)
  await page.getByRole('heading', { level: 1, name: 'Help now' }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: checkInWords.said.under }).waitFor()
  await leaves(context)
})

test('what takes the place of a screen is read out, also where its address was opened anew', async () => {
  const { context, page } = await person()
  const steps = [
    ['/settings/words', recoveryWords.make, recoveryWords.shown.title],
    ['/settings/lock', lockWords.passphrase.make, lockWords.passphrase.title],
  ] as const
  for (const [path, button, heading] of steps) {
    await page.goto(`${house.url}${path}`)
    await page.getByRole('button', { name: button }).press('Enter')
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await page.locator('h1:focus').waitFor()
  }
  await leaves(context)
})

test('past the bar the focus moves and no more: what is shown only once stays on the screen', async () => {
  const { context, page } = await person()
  await page.goto(`${house.url}/settings/words`)
  await page.getByRole('button', { name: recoveryWords.make }).press('Enter')
  await page.locator('h1:focus', { hasText: recoveryWords.shown.title }).waitFor()
  const shown = await page.locator('main').innerText()
  await page.getByRole('link', { name: shellWords.skip }).press('Enter')
  await page.locator('main:focus').waitFor()
  assert.equal(await page.locator('main').innerText(), shown)
  await leaves(context)
})

/** The longest until the page is blank once somebody leaves, in milliseconds. */
const most = 100

test('leaving goes to a plain page by a tap or by Shift three times, at once, and Back does not lead back', async () => {
  const { context, page, faults } = await person()
  await context.route(weather, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Rain later</h1>' }))
  const byKeys = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
  }
  const byTap = (): Promise<void> => page.getByRole('button', { name: 'Leave this page' }).click()
  const blankAfter = await timesToBlank(page)
  const leavesBy = async (way: () => Promise<void>): Promise<void> => {
    await page.goto('about:blank')
    await page.goto(`${house.url}/help`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await way()
    await page.getByRole('heading', { name: 'Rain later' }).waitFor()
    assert.equal(page.url(), weather)
    await page.goBack()
    assert.equal(page.url(), 'about:blank')
  }
  for (const way of [byTap, byKeys]) {
    await leavesBy(way)
    // A machine that is busy is slow now and then, a program that is slow always is.
    if ((blankAfter.at(-1) ?? Infinity) > most) await leavesBy(way)
    assert.ok((blankAfter.at(-1) ?? Infinity) <= most, `blank after ${blankAfter.map(Math.round).join(', ')} ms`)
  }
  onPurpose(faults, /^request to https:\/\/www\.yr\.no$/)
  await context.close()
})

test('without a network leaving shows an empty page', async () => {
  const { context, page } = await person()
  await page.goto(`${house.url}/help`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Leave this page' }).click()
  await page.waitForURL('about:blank')
  await context.close()
})

/** For each time that the page empties itself: the milliseconds since the last key or click, as the page counts them. */
async function timesToBlank(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  await page.exposeFunction('blankAfter', (time: number) => times.push(time))
  // Before the program's own: so its listener comes first, and hears of a key before it is acted on.
  await page.addInitScript(() => {
    let began = NaN
    const begin = (): void => void (began = performance.now())
    for (const event of ['keyup', 'click']) addEventListener(event, begin, { capture: true })
    new MutationObserver(() => {
      const tell: unknown = Reflect.get(globalThis, 'blankAfter')
      const left = document.documentElement.dataset['left'] !== undefined && document.body.childElementCount === 0
      if (left && typeof tell === 'function') tell(performance.now() - began)
    }).observe(document, { childList: true, subtree: true })
  })
  return times
}

test('an address that leads nowhere says so, and that nothing is lost', async () => {
  const { context, page } = await person()
  await page.goto(`${house.url}/nowhere/at/all`)
  await page.getByText('Nothing is lost.').waitFor()
  await leaves(context)
})

inLongRun(
  'where something of ours breaks while the notebook opens it says so, and it can be opened again',
  async () => {
    const { context, page, faults } = await person()
    await page.addInitScript(() => {
      const { prototype } = SubtleCrypto
      const importKey: unknown = Reflect.get(prototype, 'importKey')
      Reflect.set(prototype, 'importKey', () => {
        Reflect.set(prototype, 'importKey', importKey)
        throw new TypeError('a bug')
      })
    })
    await page.goto(`${house.url}/people`)
    await page.getByRole('heading', { level: 1, name: shellWords.broke.title }).waitFor()
    await page.getByRole('button', { name: shellWords.broke.reload }).click()
    await page.getByRole('heading', { level: 1, name: peopleWords.title }).waitFor()
    onPurpose(faults, /a bug/)
    assert.deepEqual(faults, [])
    await context.close()
  },
)

inLongRun('a newer version waits until the person says so, and never opens the page anew by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-site-'))
  cpSync(join(import.meta.dirname, '../../dist/site'), folder, { recursive: true })
  const first = await startHouse({ siteFolder: folder })
  const { context, page } = await person(withWorker, first)
  await page.goto(`${first.url}/help`)
  await kept(page)
  await page.reload() // from now on the worker answers
  await knows({ page }, 'Mara') // whoever was never here sees no Today
  const stores = () => page.evaluate(() => caches.keys())
  const [inUse = assert.fail()] = await stores()
  await first.stop()
  const worker = join(folder, 'sw.js')
  const text = readFileSync(worker, 'utf8')
  assert.ok(text.includes(inUse))
  const serve = (name: string): ReturnType<typeof startHouse> => {
    writeFileSync(worker, text.replace(inUse, name))
    rmSync(`${worker}.br`, { force: true })
    return startHouse({ siteFolder: folder, environment: { TENDRIL_PORT: new URL(first.url).port } })
  }
  // One that was fetched meanwhile, and that nobody used.
  const between = await serve('tendril-between')
  await page.goto(first.url)
  await page.getByText('A new version is ready').waitFor()
  await between.stop()
  const second = await serve('tendril-newer')
  await page.goto(first.url)
  let loads = 0
  page.on('load', () => loads++)
  const notice = page.getByText('A new version is ready')
  await notice.waitFor()
  while (!(await page.evaluate(newerWaits))) await page.waitForTimeout(50)
  await page.getByRole('link', { name: 'Help now' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Help now' }).waitFor()
  assert.equal(await notice.count(), 0, 'it covers nothing on any other screen')
  await page.goBack()
  await notice.waitFor()
  assert.equal(loads, 0)
  const other = await context.newPage()
  await other.goto(first.url)
  await other.getByText('A new version is ready').waitFor()
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Use it now' }).click()])
  assert.deepEqual(await stores(), [inUse, 'tendril-newer'], 'the other tab still asks for parts of what was in use')
  // In another tab the notice still stands.
  await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: 'Use it now' }).click()])
  await context.close()
  await second.stop()
  rmSync(folder, { recursive: true, force: true })
})

// Runs in the page.
async function newerWaits(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration()
  return registration?.installing === null && caches.has('tendril-newer')
}
