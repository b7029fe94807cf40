// Somebody is let in and kept current: an answer comes and they see it, an ask is deleted and it is gone from their page, more is shown
// and one thing is taken out, all through the same link.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { shareItemWords } from '../../src/words/share-items.ts'
import { shareMoreWords, shareNewWords, sharesWords, shareWords } from '../../src/words/screens/shares.ts'
import * as theirs from '../../src/words/screens/share-page.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import { go, person, reads, stands, tap, tooWide, write } from './asker.ts'
import { asks, friendAnswers, knows, opensAnswer, signed } from './asking.ts'
import { axe, visit } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()
const by = (sentence: string): string => sentence.replaceAll('{by}', signed)

/** Opens the link again until the page shows, or no longer shows, these words: what changed is on its way for a moment. */
async function sees(page: Page, link: string, words: string, shown = true): Promise<void> {
  for (let tries = 0; ; tries++) {
    await page.goto('about:blank') // or it would load itself anew, under our feet
    await page.goto(link)
    await page.getByRole('heading', { level: 1, name: by(theirs.title) }).waitFor()
    if ((await page.getByText(words, { exact: false }).first().isVisible()) === shown) return
    assert.ok(tries < 20, words)
    await page.waitForTimeout(500)
  }
}

test('what was chosen stays current behind the same link, and what is deleted goes', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  const ask = await asks(sam, 'Mara')
  const waiting = new URL(sam.page.url()).pathname
  await go(sam, '/share/new')
  await write(sam.page, shareNewWords.label, 'Dr. Winter')
  await write(sam.page, shareNewWords.question(1), 'How do I begin?')
  await sam.page.getByRole('checkbox').first().check()
  await sam.page.getByRole('switch', { name: shareNewWords.live }).check()
  await reads(sam.page, shareNewWords.beforeLive)
  await tap(sam.page, shareNewWords.make)
  await stands(sam.page, 'Dr. Winter')
  await reads(sam.page, new RegExp(sharesWords.current))
  assert.equal(await tooWide(sam.page), '')
  const door = new URL(sam.page.url()).pathname
  const text = await sam.page.getByText(house.url).first().innerText()
  const [link = ''] = /http\S+\/s#\S+/.exec(text) ?? []

  const winter = await visit(browser, link, { viewport: { width: 320, height: 700 } })
  await reads(winter.page, new RegExp(by(theirs.live)))
  await reads(winter.page, shareItemWords.ends.open)
  assert.deepEqual([await axe(winter.page), await tooWide(winter.page)], [[], ''])
  await friendAnswers(browser, house, ask, { says: 'yes', line: 'Gladly.' })
  await go(sam, waiting)
  await opensAnswer(sam, 'yes')
  await sees(winter.page, link, shareItemWords.ends.yes)
  assert.equal(await winter.page.getByText('Gladly.').count(), 0)

  await go(sam, `${door}/more`)
  await stands(sam.page, shareMoreWords.title)
  await write(sam.page, shareNewWords.question(1), 'And then?')
  await sam.page.waitForTimeout(400)
  await sam.page.reload()
  await stands(sam.page, shareMoreWords.title)
  assert.equal(await sam.page.getByLabel(shareNewWords.question(1)).inputValue(), 'And then?')
  await tap(sam.page, shareMoreWords.show)
  await stands(sam.page, 'Dr. Winter')
  await sees(winter.page, link, 'And then?')
  const thing = sam.page.getByRole('listitem').filter({ hasText: 'How do I begin?' })
  await thing.getByRole('button', { name: shareWords.takeOut }).click()
  await tap(sam.page, shareWords.takeOutYes)
  await sees(winter.page, link, 'How do I begin?', false)

  // A log that takes no more: the door says so, and what was not taken goes once it can.
  const full = (route: Route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 413, json: { error: 'full' } }) : route.continue()
  await sam.page.route('**/v1/log', full)
  await go(sam, waiting)
  await tap(sam.page, waitingWords.forget)
  await tap(sam.page, waitingWords.yes.delete)
  await go(sam, door)
  await reads(sam.page, new RegExp(sharesWords.tooFull))
  await sam.page.unroute('**/v1/log', full)
  await tap(sam.page, shareWords.look)
  await sees(winter.page, link, shareItemWords.ends.yes, false)
  await reads(winter.page, 'And then?')
  await go(sam, door)
  await tap(sam.page, shareWords.takeOut)
  await tap(sam.page, shareWords.takeOutYes)
  await reads(sam.page, shareWords.nothing)
  await sees(winter.page, link, theirs.nothing)
  assert.deepEqual([...sam.faults, ...winter.faults], [])
  for (const { context } of [sam, winter]) await leaves(context)
})
