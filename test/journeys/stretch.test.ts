// A stretch of time is deleted: by keyboard, offline, on a narrow screen. What began in it goes, with its link; what began before stays;
// and no file of the browser holds a word of it.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { day, later } from '../../src/lib/time.ts'
import { asksWords } from '../../src/words/screens/asks.ts'
import { checkInWords } from '../../src/words/screens/check-in.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { stretchWords as words } from '../../src/words/screens/stretch.ts'
import { begin } from '../server/fixture.ts'
import {
  atTheApp,
  choose,
  go,
  opens,
  type Person,
  person,
  phone,
  reads,
  setClock,
  stands,
  tabTo,
  tap,
  tooWide,
  withWorker,
  write,
} from './asker.ts'
import { asks, knows } from './asking.ts'
import { openProfile } from './browser.ts'
import { axe } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { found } from './searching.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()
const folder = mkdtempSync(join(tmpdir(), 'tendril-stretch-'))
after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

async function says(sam: Person, said: string): Promise<void> {
  const { said: asked, thatsAll } = checkInWords
  await go(sam, '/check-in')
  await choose(sam.page, asked.own)
  await write(sam.page, asked.ownLabel, said)
  await tap(sam.page, thatsAll)
  await sam.page.getByRole('heading', { level: 1, name: asked.title }).waitFor({ state: 'detached' })
}

/** What is wrong with how the page looks at 320 pixels. */
async function faultsNarrow({ page }: Person): Promise<readonly string[]> {
  await page.setViewportSize({ width: 320, height: 700 })
  return [await tooWide(page), ...(await axe(page))].filter((fault) => fault !== '')
}

inLongRun(
  'by keyboard alone, offline and on a narrow screen: what began in it goes with its link, what began before stays',
  async () => {
    const sam = await person(browser, house, { ...withWorker, locale: 'en-US' })
    const { page, context } = sam
    await setClock(sam, later(begin, -2 * day))
    await knows(sam, 'Mara')
    await says(sam, 'Grand, thanks')
    await setClock(sam, begin)
    await says(sam, 'Never better')
    await asks(sam, 'Mara')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await context.setOffline(true)
    await go(sam, '/settings/kept')
    await tabTo(page, keptWords.stretch)
    await page.keyboard.press('Enter')
    await stands(page, words.title)
    await tabTo(page, words.look)
    await page.keyboard.press('Enter')
    await reads(page, words.problems.missing)
    assert.deepEqual(await faultsNarrow(sam), [])
    await page.reload()
    await stands(page, words.title)
    for (const field of [words.from, words.to]) {
      await tabTo(page, field)
      await page.keyboard.type('11232026')
    }
    await page.keyboard.press('Enter')
    await stands(page, words.found.title('23 November 2026', '23 November 2026'))
    await reads(page, words.found.things('1 ask and 1 check-in'))
    await tabTo(page, words.found.remove.words)
    await page.keyboard.press('Enter')
    await reads(page, words.found.remove.text)
    assert.deepEqual(await faultsNarrow(sam), [])
    await tabTo(page, words.found.remove.yes)
    await page.keyboard.press('Enter')
    await stands(page, words.gone.title)
    await page.locator('h1:focus').waitFor()
    assert.deepEqual(await faultsNarrow(sam), [])
    await tabTo(page, words.gone.go)
    await page.keyboard.press('Enter')
    await reads(page, keptWords.server.closing)
    await context.setOffline(false)
    await reads(page, keptWords.server.none)
    await opens(sam, '/check-in/all')
    await reads(page, /Grand, thanks/)
    assert.equal(await page.getByText('Never better').count(), 0)
    await go(sam, '/ask')
    await stands(page, asksWords.empty.title)
    assert.deepEqual(sam.faults, [])
    await leaves(context)
  },
)

test('days turned round are said, nothing there is said, and nothing goes before it was asked twice', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await says(sam, 'Never better')
  await go(sam, '/settings/kept/days')
  await write(page, words.from, '2026-11-22')
  await write(page, words.to, '2026-11-21')
  await tap(page, words.look)
  await reads(page, words.problems.order)
  await write(page, words.to, '2026-11-22')
  await tap(page, words.look)
  await reads(page, words.found.nothing)
  await tap(page, words.found.other)
  await write(page, words.to, '2026-11-23')
  await tap(page, words.look)
  await stands(page, words.found.title('22 November 2026', '23 November 2026'))
  await tap(page, words.found.remove.words)
  await tap(page, words.found.remove.no)
  await opens(sam, '/check-in/all')
  await reads(page, /Never better/)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun(
  'no file of the browser holds a word of what was in it, and the rows are written anew without it',
  async () => {
    const sam = await atTheApp(await openProfile(folder, phone), house)
    const { page } = sam
    await says(sam, 'Fine as a marigoldlantern')
    await go(sam, '/settings/kept/days')
    for (const field of [words.from, words.to]) await write(page, field, '2026-11-23')
    await tap(page, words.look)
    await tap(page, words.found.remove.words)
    await tap(page, words.found.remove.yes)
    await stands(page, words.gone.title)
    assert.equal(await page.evaluate(rowsKept), 1)
    await page.evaluate(() => localStorage.setItem('control', 'a snapdragoncontrol on purpose'))
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
    assert.deepEqual(found(folder, ['marigoldlantern']), [])
    assert.ok(found(folder, ['snapdragoncontrol']).length > 0, 'the search is blind')
  },
)

/** How many rows the device holds. Runs in the page. */
const rowsKept = `new Promise((resolve) => {
  const asked = indexedDB.open('tendril')
  asked.addEventListener('success', () => {
    const count = asked.result.transaction('rows').objectStore('rows').count()
    count.addEventListener('success', () => resolve(count.result))
  })
})`
