// Everything that was kept: by month, found by its words on this device alone, and each thing one tap away.

import assert from 'node:assert/strict'
import { day, later } from '../../src/lib/time.ts'
import { checkInWords } from '../../src/words/screens/check-in.ts'
import { lettersWords } from '../../src/words/screens/letters.ts'
import { lookWords } from '../../src/words/screens/look.ts'
import { timelineWords as words } from '../../src/words/screens/timeline.ts'
import { begin } from '../server/fixture.ts'
import { choose, go, person, type Person, reads, setClock, stands, tabTo, tap, withWorker, write } from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'
import { inLongRun } from './lengths.ts'

const { house, browser } = await houseAndBrowser()

async function says(sam: Person, said: string): Promise<void> {
  const { said: asked, thatsAll } = checkInWords
  await go(sam, '/check-in')
  await choose(sam.page, asked.own)
  await write(sam.page, asked.ownLabel, said)
  await tap(sam.page, thatsAll)
  await sam.page.getByRole('heading', { level: 1, name: asked.title }).waitFor({ state: 'detached' })
}

inLongRun(
  'empty, a few and many; a deleted one is gone; searched offline and by keyboard, with nothing of it kept',
  async () => {
    const sam = await person(browser, house, withWorker)
    const { page, context } = sam
    await go(sam, '/look')
    await tap(page, new RegExp(words.row))
    await stands(page, words.empty.title)
    await setClock(sam, later(begin, -40 * day))
    await says(sam, 'Never better')
    await setClock(sam, begin)
    await go(sam, '/look/all')
    await reads(page, words.few)
    assert.equal(await page.getByLabel(words.search.label).count(), 0)
    for (const said of ['Grand, thanks', 'Fine as ever', 'Busy', 'A marigold día', 'Tired']) await says(sam, said)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await context.setOffline(true)
    await go(sam, '/look/all')
    await stands(page, words.title)
    assert.deepEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts(), ['November 2026', 'October 2026'])
    const before = sam.requests.length
    await tabTo(page, words.search.label)
    await page.keyboard.type('DIA gold')
    await reads(page, words.search.found(1))
    assert.deepEqual(await page.locator('mark').allInnerTexts(), ['gold', 'día'])
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, '/look/all')
    await page.keyboard.type(' nowhere')
    await reads(page, words.search.none.lead)
    await page.keyboard.press('Escape')
    assert.equal(await page.getByLabel(words.search.label).inputValue(), '')
    await page.keyboard.type('nowhere')
    await tap(page, words.search.none.clear)
    await reads(page, /Never better/)
    await write(page, words.search.label, 'marigold')
    await reads(page, words.search.found(1))
    await tap(page, /marigold/)
    await stands(page, /^Today/)
    await tap(page, checkInWords.entry.forget)
    await tap(page, checkInWords.entry.forgetYes)
    await page.getByRole('heading', { level: 1, name: /^Today/ }).waitFor({ state: 'detached' })
    await go(sam, '/look/all')
    await stands(page, words.title)
    assert.equal(await page.getByLabel(words.search.label).count(), 0)
    assert.equal(await page.getByText(/marigold/).count(), 0)
    assert.equal(sam.requests.length, before)
    assert.deepEqual(sam.faults, [])
    await leaves(context)
  },
)

inLongRun(
  'in the made-up month each thing leads to what it is; of a letter only its title stands; this day only when wanted',
  async () => {
    const sam = await person(browser, house)
    const { page } = sam
    await go(sam, '/example/look')
    await stands(page, lookWords.title)
    await tap(page, new RegExp(words.row))
    await stands(page, words.title)
    await write(page, words.search.label, lettersWords.rungs.R1.title)
    await reads(page, words.search.found(1))
    await page.locator('main section a').click()
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor({ state: 'detached' })
    assert.match(page.url(), /\/example\/letters\//)
    await page.goBack()
    await stands(page, words.title)
    assert.equal(await page.getByLabel(words.search.label).inputValue(), '')
    assert.equal(await page.getByRole('heading', { name: words.onThisDay.title }).count(), 0)
    await tap(page, words.onThisDay.turn)
    await page.getByRole('heading', { name: words.onThisDay.title }).waitFor()
    await page.getByLabel(words.jump).focus()
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(/\/example\/look\/all\/2026-10$/)
    await page.getByRole('heading', { level: 2, name: 'October 2026' }).waitFor()
    assert.equal(await page.getByRole('heading', { level: 2, name: 'November 2026' }).count(), 0)
    await page.locator('select:focus').waitFor() // for the next month
    await tap(page, words.later('November 2026'))
    await page.getByRole('heading', { level: 2, name: 'November 2026' }).waitFor()
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)
