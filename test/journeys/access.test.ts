// Every screen can be used by everybody: axe finds nothing in light, in a long run in dark and forced colours too, nothing is cut at 320
// pixels or with text twice as large, every target can be hit, help is near, and the keyboard alone is enough for the whole loop.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { rungs } from '../../src/core/practices/letter.ts'
import { fill, partsOf } from '../../src/web/router.ts'
import { paths } from '../../src/web/shell/way.ts'
import { inTen } from '../../src/words/scales.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { startAskWords, startWords } from '../../src/words/screens/first-run.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { toldWords, waitingWords } from '../../src/words/screens/waiting.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { go, person, reads, stands, tabTo, tap } from './asker.ts'
import { asks, knows, opensLink, step } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { isLong } from './lengths.ts'
import { faultsAt, usualModes } from './usable.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('every screen of the made-up month, full as it is', async () => {
  const sam = await person(browser, house)
  await go(sam, '/example')
  const found = await everyAddress(sam.page)
  const wrong: string[] = []
  for (const path of found) wrong.push(...(await faultsAt(sam.page, path, usualModes)))
  assert.deepEqual(wrong, [])
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('the first run by keyboard alone, to a sealed guess', async () => {
  const sam = await person(browser, house)
  await stands(sam.page, firstWords.title)
  await tabTo(sam.page, firstWords.begin)
  await sam.page.keyboard.press('Enter')
  await stands(sam.page, startWords.title)
  await tabTo(sam.page, startWords.anyone.title)
  await sam.page.keyboard.press('Enter')
  await stands(sam.page, startAskWords.title)
  await tabTo(sam.page, /^Ask/)
  await sam.page.keyboard.press('Space')
  await tabTo(sam.page, /^no way/)
  for (const key of ['Space', 'ArrowRight', 'ArrowRight']) await sam.page.keyboard.press(key)
  await tabTo(sam.page, startAskWords.today)
  await sam.page.keyboard.press('Enter')
  await reads(sam.page, todayWords.planned.guessed(inTen(0.3)))
  await tabTo(sam.page, todayWords.planned.asked)
  await sam.page.keyboard.press('Enter')
  await stands(sam.page, toldWords.titleAnyone)
  await leaves(sam.context)
})

test('a friend answers, and the asker opens the answer, by keyboard alone', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  const friend = await opensLink(browser, house, await asks(sam, 'Mara', { chance: 'likely', felt: 'fine' }))
  await friend.page.getByRole('radio').first().waitFor()
  await tabTo(friend.page, /^Yes/)
  await friend.page.keyboard.press('Space')
  await tabTo(friend.page, /^Send/)
  await friend.page.keyboard.press('Enter')
  await reads(friend.page, /^Sent to/)
  await reads(sam.page, waitingWords.arrived.open)
  await tabTo(sam.page, waitingWords.arrived.open)
  await sam.page.keyboard.press('Enter')
  await sam.page.locator('h1:focus').waitFor()
  await reads(sam.page, /^Yes/)
  await leaves(friend.context)
  await leaves(sam.context)
})

/**
 * One address at least for each name in way.ts, with an ask of each state, found in the lists of the example. In a long run each kind of
 * those that have kinds.
 */
async function everyAddress(page: Page): Promise<readonly string[]> {
  const of = (path: string) => `/example${path === '/' ? '' : path}`
  const found = new Set(
    Object.values(paths)
      .filter((path) => !path.includes(':'))
      .map(of),
  )
  const kinds = (path: string, ...all: readonly string[]): void => {
    for (const kind of isLong ? all : all.slice(0, 1)) found.add(of(fill(path, { kind, belief })))
  }
  const belief = 'example-belief-1'
  kinds(paths.startAsk, 'known', 'anyone', 'receive')
  found.add(of(fill(paths.lesson, { lesson: 'guess-first' })))
  found.add(of(fill(paths.belief, { belief })))
  kinds(paths.beliefStep, 'rate', 'friend', 'asks', 'fairer', 'test')
  kinds(paths.originStep, 'gifts', 'began', 'before', 'thanks', 'belief', 'after', 'stop', 'stop-after')
  kinds(paths.soFarAbout, 'guesses', 'friend-by-voice', 'beliefs', 'costs', 'words')
  kinds(paths.letterDoor, ...rungs)
  const named = {
    checkIn: 'example-check-in-1',
    rehearsal: 'example-rehearsal-1',
    part: 'happened',
    letter: 'example-letter-3',
    harm: 'example-harm-1',
    share: 'example-share-1',
  }
  kinds(paths.findingStep, 'ready', 'fit', 'message', 'card', 'after')
  found.add(of(fill(paths.timelineFrom, { month: '2026-11' })))
  found.add(of(fill(paths.question, { part: '1' })))
  found.add(of(fill(paths.season, { season: '1' })))
  for (const path of Object.values(paths).filter((each) => /:(checkIn|rehearsal|letter|harm|share)/.test(each)))
    found.add(of(fill(path, named)))
  await go({ page }, of(paths.people))
  found.add(await firstLink(page.locator('main')))
  await go({ page }, of(paths.asks))
  const groups = page.locator('main section')
  for (let i = 0; i < (await groups.count()); i++) found.add(await firstLink(groups.nth(i)))
  const done = partsOf(of(paths.ask), await firstLink(groups.last()))
  for (const name of ['ask', 'answer', 'told', 'thanks', 'after', 'nextSelf'] as const)
    found.add(of(fill(paths[name], done ?? {})))
  const draft = await takenStep(page)
  for (const name of ['ask', 'words', 'guess', 'send'] as const) found.add(of(fill(paths[name], draft)))
  const missing = Object.values(paths).filter((path) => ![...found].some((one) => partsOf(of(path), one)))
  assert.deepEqual(missing, [], 'addresses of way.ts that were not found')
  return [...found]
}

function firstLink(within: Locator): Promise<string> {
  return within
    .locator('li a')
    .first()
    .evaluate((a) => a.getAttribute('href') ?? '')
}

/** Begins an ask with somebody known, as far as its words. */
async function takenStep(page: Page): Promise<Readonly<Record<string, string>>> {
  await go({ page }, `/example/ask/new?step=${step.id}`)
  await page.getByRole('group', { name: newAskWords.who }).getByRole('radio').first().check()
  await tap(page, newAskWords.next.words)
  await stands(page, wordsWords.title)
  return partsOf(`/example${paths.words}`, new URL(page.url()).pathname) ?? {}
}
