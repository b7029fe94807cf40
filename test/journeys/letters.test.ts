// Letters: written, stopped and closed; left and found again at every step; skipped, offline, by keyboard alone; and closed, with the
// reason, where they could be too much. Spoken ones: spoken-letters.test.ts.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { day, hour, later, minute } from '../../src/lib/time.ts'
import { feelingWords } from '../../src/words/feelings.ts'
import {
  doseWords,
  letterBeforeWords,
  letterCloseWords,
  letterDoorWords,
  lettersWords,
  letterWords,
  letterWriteWords,
} from '../../src/words/screens/letters.ts'
import { checkInWords } from '../../src/words/screens/check-in.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { changesWords, questionsWords } from '../../src/words/screens/questions.ts'
import { restWords } from '../../src/words/screens/rest.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { stopWords } from '../../src/words/screens/stop.ts'
import { shellWords } from '../../src/words/shell.ts'
import { begin } from '../server/fixture.ts'
import {
  called,
  choice,
  choose,
  go,
  person,
  type Person,
  reads,
  setClock,
  stands,
  tap,
  tapBoth,
  tooWide,
  withWorker,
  write,
} from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { answersAllEight } from './private-questions.ts'
import { leaves } from './profiles.ts'

const { R0, R1, R3 } = lettersWords.rungs
const { house, browser } = await houseAndBrowser()

/** Through the door of a rung, to the step before it. */
async function begins(who: Person, rung: keyof typeof lettersWords.rungs = 'R1', base = ''): Promise<void> {
  await go(who, `${base}/letters/new/${rung}`)
  await stands(who.page, lettersWords.rungs[rung].title)
  await tap(who.page, letterDoorWords.begin)
  await stands(who.page, letterBeforeWords.title)
}

/** To the page that is written on. */
async function sitsDown(who: Person, rung: keyof typeof lettersWords.rungs = 'R1', base = ''): Promise<void> {
  await begins(who, rung, base)
  await tap(who.page, letterBeforeWords.next)
  await who.page.waitForURL('**/write')
  await who.page.locator('textarea').waitFor()
}

/** Opens the same address anew, after as long as a tap or a key may take to reach the disk. */
async function again(page: Page, heading: string): Promise<void> {
  await page.waitForTimeout(400)
  await page.reload()
  await stands(page, heading)
}

function sheet(page: Page): Promise<string> {
  return page.locator('textarea').inputValue()
}

test('the whole way, with everything there after a reload at each step', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await begins(sam)
  await choose(page, /^a little/, doseWords.before)
  await choose(page, letterBeforeWords.voices.animal)
  await again(page, letterBeforeWords.title)
  assert.ok(await choice(page, /^a little/, doseWords.before).isChecked())
  assert.ok(await choice(page, letterBeforeWords.voices.animal).isChecked())
  await tap(page, letterBeforeWords.next)
  await stands(page, R1.title)
  await tap(page, letterWriteWords.starters.proud.chip)
  await page.keyboard.type('to open the tin.\nAnd to share it.')
  const words = `${letterWriteWords.starters.proud.text}to open the tin.\nAnd to share it.`
  assert.equal(await sheet(page), words)
  await again(page, R1.title)
  assert.equal(await sheet(page), words)
  await tap(page, letterWriteWords.close)
  await stands(page, letterCloseWords.title)
  await choose(page, letterCloseWords.outwards['wash-hands'])
  await choose(page, /^very little/, doseWords.after)
  await write(page, letterCloseWords.canNow, 'I can ask for the tin opener.')
  await page.getByRole('switch', { name: letterCloseWords.mayReturn }).check()
  await again(page, letterCloseWords.title)
  assert.ok(await choice(page, letterCloseWords.outwards['wash-hands']).isChecked())
  assert.ok(await choice(page, /^very little/, doseWords.after).isChecked())
  assert.ok(await page.getByRole('switch', { name: letterCloseWords.mayReturn }).isChecked())
  assert.equal(await sheet(page), 'I can ask for the tin opener.')
  assert.equal(await tooWide(page), '')
  await tap(page, letterCloseWords.done)
  await stands(page, R1.title)
  for (const line of [/And to share it/, /tin opener/, letterBeforeWords.voices.animal]) await reads(page, line)
  assert.equal(await called(page, letterWords.readAloud).count(), 0, 'no voice of this device: nothing is offered')
  await tap(page, lettersWords.back)
  await reads(page, lettersWords.closed['once-a-day'])
  await tap(page, new RegExp(`^${R1.title} 23`))
  await tap(page, letterWords.remove.words)
  await tap(page, letterWords.remove.yes)
  await reads(page, lettersWords.empty)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('every step can be skipped, and Back leads to the step before', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await sitsDown(sam, 'R0')
  await stands(page, R0.title)
  await tap(page, letterWriteWords.close)
  await stands(page, letterCloseWords.title)
  await tap(page, shellWords.back)
  await stands(page, R0.title)
  await tap(page, letterWriteWords.close)
  await tap(page, letterCloseWords.done)
  await reads(page, letterWords.empty)
  await leaves(sam.context)
})

inLongRun('putting it away keeps the words, and it is gone on with later; offline it is the same', async () => {
  const sam = await person(browser, house, withWorker)
  const { page } = sam
  await sitsDown(sam)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await sam.context.setOffline(true)
  await page.locator('textarea').fill('You knew which bus.')
  await tap(page, letterBeforeWords.putAway)
  await stands(page, lettersWords.title)
  await reads(page, lettersWords.putAway)
  await page.reload()
  await tap(page, new RegExp(`^${R1.title} 23`))
  await reads(page, 'You knew which bus.')
  await tap(page, letterWords.goOn)
  await tap(page, letterBeforeWords.next)
  await page.waitForURL('**/write')
  assert.equal(await sheet(page), 'You knew which bus.')
  await tap(page, letterWriteWords.close)
  await tap(page, letterCloseWords.done)
  await reads(page, 'You knew which bus.')
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('after ten minutes one line changes, and nothing else', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await sitsDown(sam)
  await reads(page, letterWriteWords.ten)
  await page.locator('textarea').fill('You made toast for two.')
  await setClock(sam, later(begin, 11 * minute))
  await again(page, R1.title)
  await reads(page, letterWriteWords.enough)
  assert.equal(await page.getByText(letterWriteWords.ten).count(), 0)
  assert.equal(await sheet(page), 'You made toast for two.')
  await leaves(sam.context)
})

inLongRun('when it is a lot the stop card stands first, and finishing for today keeps what was there', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await begins(sam)
  await tapBoth(page, choice(page, /^strong/, doseWords.before), called(page, letterBeforeWords.next))
  await stands(page, letterBeforeWords.stop.title)
  await again(page, letterBeforeWords.stop.title)
  await tap(page, stopWords.goOn)
  await page.locator('textarea').fill('Slowly.')
  await page.goBack()
  await stands(page, letterBeforeWords.stop.title)
  await tap(page, stopWords.finish)
  await stands(page, lettersWords.title)
  await tap(page, new RegExp(`^${R1.title} 23`))
  await reads(page, 'Slowly.')
  await leaves(sam.context)
})

test('the heavier letters say what they wait for, and lead to what is open', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/letters/new/R3')
  await stands(page, letterDoorWords.closed['first-weeks'].title)
  await tap(page, letterDoorWords.rest)
  await stands(page, restWords.title)
  await setClock(sam, later(begin, 13 * hour))
  await go(sam, '/example/letters/new/R3')
  await stands(page, letterDoorWords.closed.late.title)
  await page.getByRole('combobox').selectOption('3')
  await stands(page, R3.title)
  await leaves(sam.context)
})

test('after two weeks and the eight questions the door opens; an answer that asks for care closes it again', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/rest')
  await choose(page, restWords.things.tidying)
  await tap(page, restWords.keep)
  await reads(page, restWords.happened)
  await setClock(sam, later(begin, 15 * day))
  await go(sam, '/letters/new/R3')
  await tap(page, letterDoorWords.questions)
  await tap(page, questionsWords.begin)
  await answersAllEight(sam)
  await tap(page, changesWords.goOn)
  await sitsDown(sam, 'R3')
  await stands(page, R3.label)
  await page.locator('textarea').fill('You get to rest.')
  await tap(page, letterWriteWords.close)
  await tap(page, letterCloseWords.done)
  await stands(page, R3.title)
  await go(sam, '/safety/questions/6')
  await tap(page, 'Yes')
  await stands(page, questionsWords.questions.unusual)
  await go(sam, '/letters')
  await stands(page, lettersWords.noLetters.title)
  await tap(page, new RegExp(`^${R3.title} 8`))
  await reads(page, 'You get to rest.')
  await go(sam, '/letters/new/R1')
  await stands(page, letterDoorWords.closed.mode.title)
  await tap(page, letterDoorWords.rest)
  await stands(page, restWords.title)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('a letter of the example is read, and one can be written there that nothing keeps', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/example/letters/example-letter-3')
  await reads(page, /Sit on the step with me/)
  await sitsDown(sam, 'R3', '/example')
  await stands(page, R3.label)
  await page.locator('textarea').fill('Only here.')
  await tap(page, letterWriteWords.close)
  await tap(page, letterCloseWords.done)
  await reads(page, 'Only here.')
  await page.reload()
  await reads(page, letterWords.gone.lead)
  await leaves(sam.context)
})

inLongRun('one line for somebody safe goes on as an ask of one’s own, and nothing is sent by itself', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await sitsDown(sam, 'R5', '/example')
  await page.locator('textarea').fill('I was never lazy.')
  await tap(page, letterWriteWords.close)
  await tap(page, letterCloseWords.done)
  await tap(page, letterWords.ask)
  await stands(page, newAskWords.titleOwn)
  assert.equal(await page.getByLabel(newAskWords.ownLabel).inputValue(), letterWords.askTitle('I was never lazy.'))
  assert.deepEqual(
    sam.requests.filter((request) => request !== 'GET /v1/where'),
    [],
  )
  await leaves(sam.context)
})

inLongRun('a letter comes back on a day with the same feeling, as one quiet line, and only if it may', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await notes(sam, 'lonely')
  await sitsDown(sam)
  await page.locator('textarea').fill('You are good company.')
  await tap(page, letterWriteWords.close)
  await page.getByRole('switch', { name: letterCloseWords.mayReturn }).check()
  await tap(page, letterCloseWords.done)
  await go(sam, '/')
  assert.equal(await called(page, new RegExp(todayWords.letter)).count(), 0, 'not on its own day')
  await setClock(sam, later(begin, 3 * day))
  await page.reload()
  await notes(sam, 'homesick')
  await go(sam, '/')
  await tap(page, new RegExp(todayWords.letter))
  await reads(page, 'You are good company.')
  await page.getByRole('switch', { name: letterCloseWords.mayReturn }).uncheck()
  await go(sam, '/')
  assert.equal(await called(page, new RegExp(todayWords.letter)).count(), 0)
  await leaves(sam.context)
})

/** A check-in with one feeling in it. */
async function notes(who: Person, feeling: keyof typeof feelingWords): Promise<void> {
  await go(who, '/check-in')
  await choose(who.page, checkInWords.said.fine)
  await tap(who.page, checkInWords.said.under)
  await choose(who.page, 'hollow')
  const more = called(who.page, checkInWords.feeling.more).first()
  if (!(await choice(who.page, feelingWords[feeling].word).isVisible())) await more.click()
  await choose(who.page, feelingWords[feeling].word)
  await tap(who.page, checkInWords.keep)
}

inLongRun('it can be done by keyboard alone, and the place one writes in is seen', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await sitsDown(sam)
  const area = page.locator('textarea')
  for (let i = 0; i < 12 && !(await area.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab')
  await page.keyboard.type('You never lost the key.')
  const edge = (): Promise<string> => area.evaluate((one) => getComputedStyle(one).borderInlineStartColor)
  const seen = await edge()
  await page.keyboard.press('Tab') // the first beginning
  assert.notEqual(await edge(), seen)
  for (let i = 0; i < 3 && !/close/.test(page.url()); i++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((name) => document.activeElement?.textContent === name, letterWriteWords.close))
      await page.keyboard.press('Enter')
  }
  await stands(page, letterCloseWords.title)
  await leaves(sam.context)
})
