// The record comes to another device by the picture that the first one shows, and to an app on the home screen that begins empty. The
// server has a public address, so what is made there costs work: the browser does it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, later } from '../../src/lib/time.ts'
import { weekdayOf } from '../../src/web/screens/day.ts'
import { devicesWords as words } from '../../src/words/screens/devices.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { joinWords } from '../../src/words/screens/join.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { begin } from '../server/fixture.ts'
import {
  atTheApp,
  drawn,
  go,
  opens,
  person,
  type Person,
  phone,
  reads,
  setClock,
  stands,
  tap,
  withWorker,
  write,
} from './asker.ts'
import { knows } from './asking.ts'
import { axe } from './friend.ts'
import { ownHouseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { adds, pictured, publicUrl } from './pairs.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await ownHouseAndBrowser({ environment: { TENDRIL_PUBLIC_URL: publicUrl } })

assert.match(await (await fetch(`${house.url}/v1/where`)).text(), /"pass":"work"/)

async function opensPicture(path: string, options = {}): Promise<Person> {
  return atTheApp(await browser.newContext({ ...phone, serviceWorkers: 'block', ...options }), house, path)
}

/** What of `/d` the browser's caches hold. */
async function keptAddresses(): Promise<readonly string[]> {
  const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
  const kept = (await Promise.all(stores.map((store) => store.keys()))).flat()
  return kept.map(({ url }) => url).filter((url) => new URL(url).pathname.startsWith('/d') || url.includes('#'))
}

async function sees(who: Person, name: string): Promise<void> {
  await go(who, '/people')
  await reads(who.page, name)
}

/** The day after, Today says that a device was added; a tap leads to the list of them, and that ends it. */
async function hearsOfIt(who: Person): Promise<void> {
  const said = todayWords.ways.device(weekdayOf(begin), 1)
  await go(who, '/')
  await drawn(who.page)
  assert.equal(await who.page.getByText(said).count(), 0)
  await setClock(who, later(begin, day))
  await opens(who, '/')
  await tap(who.page, new RegExp(`^${said}`))
  await reads(who.page, words.list.end)
  await go(who, '/')
  await drawn(who.page)
  assert.equal(await who.page.getByText(said).count(), 0)
}

inLongRun(
  'the picture opens the other device with the words filled in; a tap brings the record, and the secret stands nowhere',
  async () => {
    const one = await person(browser, house)
    await knows(one, 'Mara')
    await adds(one)
    const path = await pictured(one)
    const two = await opensPicture(path, withWorker)
    await stands(two.page, joinWords.title)
    assert.equal(two.page.url(), `${house.url}/d`)
    const shown = (await one.page.locator('ol li').allTextContents()).join(' ')
    await two.page.waitForFunction((all) => document.querySelector('textarea')?.value === all, shown)
    assert.deepEqual(
      two.requests.filter((request) => request.includes('/v1/log')),
      [],
      'opening it asked the server for nothing',
    )
    await reads(two.page, joinWords.whose)
    assert.equal(await two.page.getByText(joinWords.notes.noWayBack).count(), 0) // nothing is here that could be brought together
    assert.deepEqual(await axe(two.page), [])
    await tap(two.page, joinWords.go)
    await two.page.waitForURL(`${house.url}/`)
    await sees(two, 'Mara')
    await stands(one.page, words.pairing.came.title)
    const [, secret = ''] = path.split('#')
    assert.ok(!house.lines.some((line) => line.includes(secret)))
    assert.deepEqual(await two.page.evaluate(keptAddresses), [])
    const late = await opensPicture(path)
    await tap(late.page, joinWords.go)
    await reads(late.page, words.faults.gone)
    assert.deepEqual([one.faults, two.faults, late.faults], [[], [], []])
    for (const { context } of [one, two, late]) await leaves(context)
  },
)

inLongRun('a device with notes hears what joining would do; one that shares already keeps what it has', async () => {
  const one = await person(browser, house)
  await knows(one, 'Mara')
  await adds(one)
  const path = await pictured(one)
  const two = await person(browser, house)
  await knows(two, 'Robin')
  await two.page.goto(`${house.url}${path}`)
  await reads(two.page, joinWords.notes.what)
  await reads(two.page, joinWords.notes.noWayBack)
  await tap(two.page, joinWords.no)
  assert.equal(await two.page.evaluate(() => location.hash), '')
  await sees(two, 'Robin')
  await two.page.goto(`${house.url}${path}`)
  await tap(two.page, joinWords.goBoth)
  await reads(two.page, words.list.title)
  await sees(two, 'Mara')
  await sees(two, 'Robin')
  await two.page.goto(`${house.url}${path}`)
  await stands(two.page, joinWords.shared.title)
  assert.deepEqual([one.faults, two.faults], [[], []])
  await leaves(one.context)
  await leaves(two.context)
})

test('an app on the home screen that begins empty leads to the record of the browser, and then has everything', async () => {
  const inBrowser = await person(browser, house)
  await knows(inBrowser, 'Mara')
  await knows(inBrowser, 'Robin')
  await go(inBrowser, '/settings/kept')
  await reads(inBrowser.page, keptWords.homeScreen.says)
  await adds(inBrowser)
  const shown = (await inBrowser.page.locator('ol li').allTextContents()).join(' ')

  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
  // As iOS says it. No browser for tests can be told that it stands on a home screen.
  await context.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }))
  const onHomeScreen = await atTheApp(context, house)
  const { page } = onHomeScreen
  await reads(page, firstWords.inBrowser)
  await tap(page, firstWords.bringBack)
  await stands(page, joinWords.title)
  await reads(page, joinWords.where.title)
  assert.deepEqual(await axe(page), [])
  await write(page, joinWords.label, shown)
  await tap(page, joinWords.go)
  await page.waitForURL(`${house.url}/`)
  await sees(onHomeScreen, 'Mara')
  await sees(onHomeScreen, 'Robin')
  await go(onHomeScreen, '/settings/kept')
  await reads(page, words.kept.some(1))
  assert.equal(await page.getByText(keptWords.homeScreen.says).count(), 0)
  await hearsOfIt(inBrowser)
  assert.deepEqual([inBrowser.faults, onHomeScreen.faults], [[], []])
  await leaves(inBrowser.context)
  await leaves(context)
})
