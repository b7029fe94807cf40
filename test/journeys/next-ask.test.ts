// The next small ask after the third: four to guess, the proposed one taken with its guess, never suggest this, and none at all.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions, Locator } from 'playwright-core'
import { day, later } from '../../src/lib/time.ts'
import { domains } from '../../src/core/step.ts'
import { domainWords, scaleQuestions } from '../../src/words/choices.ts'
import { hardWords } from '../../src/words/scales.ts'
import { restWords } from '../../src/words/screens/rest.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { decidesWords, fourWords, nextSettingsWords } from '../../src/words/screens/next-ask.ts'
import { startAskWords } from '../../src/words/screens/first-run.ts'
import { todayWords } from '../../src/words/screens/today.ts'
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
  tooWide,
  withWorker,
} from './asker.ts'
import { axe } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

/** One tiny ask to anyone, asked at once. */
async function asksAnyone(sam: Person): Promise<void> {
  const { page } = sam
  await go(sam, '/start/anyone')
  await stands(page, startAskWords.title)
  await page.getByRole('radio').first().check()
  await tap(page, new RegExp(`^(${startAskWords.today}|${startAskWords.todayToDo})$`))
  await tap(page, new RegExp(`^(${todayWords.planned.asked}|${todayWords.planned.did})$`))
  await page.waitForURL(/\/(told|after)$/)
}

/** Whether all of it is within the window. */
function isInView(one: Locator): Promise<boolean> {
  return one.evaluate((here) => {
    const { top, bottom } = here.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
}

/** Somebody who asked three times, and looks again two days later. */
async function afterThree(options: BrowserContextOptions = {}): Promise<Person> {
  const sam = await person(browser, house, options)
  for (const ago of [4, 3, 2]) {
    await setClock(sam, later(begin, -ago * day))
    await asksAnyone(sam)
  }
  await setClock(sam, begin)
  await go(sam, '/')
  await reads(sam.page, todayWords.step.label)
  return sam
}

test('four to choose from: a guess is there after a reload, one is proposed, and its guess stands where it would be asked', async () => {
  const sam = await afterThree()
  const { page } = sam
  await tap(page, todayWords.step.four)
  await stands(page, fourWords.title)
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'nothing is set before it is tapped')
  for (const one of await page.getByRole('radiogroup', { name: scaleQuestions.chance }).all())
    await one.getByRole('radio', { name: /^not likely/ }).check()
  await called(page, fourWords.which).press('Enter')
  await reads(page, fourWords.this)
  const chosen = page.locator('section', { hasText: fourWords.this }).getByRole('heading')
  await chosen.and(page.locator(':focus')).waitFor()
  assert.ok(await isInView(chosen), 'the one that is proposed is seen, wherever it stands')
  await page.waitForTimeout(400) // as long as a tap may take to reach the disk
  await page.reload()
  await reads(page, fourWords.this)
  assert.deepEqual([await tooWide(page), ...(await axe(page))].filter(Boolean), [])
  const proposed = page.locator('section', { hasText: fourWords.this })
  const title = await proposed.getByRole('heading').innerText()
  await called(proposed, fourWords.take).click()
  await stands(page, guessWords.title)
  await reads(page, title)
  assert.equal(await choice(page, /^not likely/, scaleQuestions.chance).isChecked(), true)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun(
  'offline, and left in the middle of the guesses: what was guessed is there, with nobody in the circle all four are for anyone',
  async () => {
    const sam = await afterThree(withWorker)
    const { page } = sam
    await go(sam, '/next')
    await stands(page, fourWords.title)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await sam.context.setOffline(true)
    const titles = await page.locator('main h2').allInnerTexts()
    await choice(page, /^not likely/, scaleQuestions.chance).check()
    await page.waitForTimeout(400) // as long as a tap may take to reach the disk
    await page.reload()
    await stands(page, fourWords.title)
    assert.deepEqual(await page.locator('main h2').allInnerTexts(), titles, 'the same four')
    await page.getByRole('radio', { checked: true }).first().waitFor()
    assert.equal(
      await page.getByRole('radio', { checked: true }).count(),
      1,
      'one was guessed of, and nothing is filled in',
    )
    await tap(page, fourWords.which)
    await reads(page, fourWords.this)
    await tap(page, fourWords.take)
    await stands(page, guessWords.title)
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)

inLongRun(
  'no ask fits: that is said, and something for which nobody has to answer is offered, or else rest',
  async () => {
    const sam = await afterThree()
    const { page } = sam
    await go(sam, '/settings/next')
    await choose(page, hardWords.easy, nextSettingsWords.hardest)
    await go(sam, '/')
    await reads(page, todayWords.step.why.self)
    const title = await page.locator('main h2').first().innerText()
    await go(sam, '/next')
    await stands(page, fourWords.none.nothing.title)
    await reads(page, title)
    assert.equal(await called(page, fourWords.rest).count(), 1, 'rest is offered as well')
    assert.deepEqual([await tooWide(page), ...(await axe(page))].filter(Boolean), [])
    await tap(page, fourWords.take)
    await stands(page, guessWords.title)
    await reads(page, title)
    await go(sam, '/settings/next')
    for (const field of domains) await choose(page, domainWords[field], nextSettingsWords.fields)
    await go(sam, '/next')
    await stands(page, fourWords.none.nothing.title)
    assert.equal(await called(page, fourWords.take).count(), 0)
    await tap(page, fourWords.rest)
    await stands(page, restWords.title)
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)

inLongRun(
  'never suggest this: it is gone, and comes back when it is allowed again; a pace of none shows none, kindly',
  async () => {
    const sam = await afterThree()
    const { page } = sam
    const title = await page.locator('main h2').first().innerText()
    await tap(page, todayWords.step.never)
    await page.locator('main h2').filter({ hasText: title }).waitFor({ state: 'detached' })
    await go(sam, '/settings/next')
    await stands(page, nextSettingsWords.title)
    await tap(page, new RegExp(nextSettingsWords.allow))
    await choose(page, nextSettingsWords.paces[0], nextSettingsWords.pace)
    await go(sam, '/')
    await stands(page, todayWords['none-wished'].title)
    await go(sam, '/next')
    await stands(page, todayWords['none-wished'].title)
    await go(sam, '/next/how')
    await stands(page, decidesWords.title)
    await reads(page, decidesWords.asked(3))
    await reads(page, decidesWords.pace(0))
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)
