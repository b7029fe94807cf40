// A belief: written down, rated, seen beside one's own asks, put to the test, and deleted. What is tapped is there after every reload.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, later } from '../../src/lib/time.ts'
import { fearWords, scaleQuestions } from '../../src/words/choices.ts'
import {
  bearingWords,
  beliefSentences,
  beliefStepWords,
  beliefsWords,
  beliefWords,
  sentenceWords,
} from '../../src/words/screens/beliefs.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { stepTitle } from '../../src/words/steps.ts'
import { begin } from '../server/fixture.ts'
import {
  called,
  choice,
  choose,
  go,
  type Person,
  person,
  reads,
  setClock,
  stands,
  tap,
  tapBoth,
  withWorker,
  write,
} from './asker.ts'
import { friendAnswers, givesLink, knows, opensAnswer, signed } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const { rate, friend, asks, fairer, test: finding } = beliefStepWords
const { burden } = beliefSentences
const { house, browser } = await houseAndBrowser()

inLongRun('each step of writing down a belief is there after a reload, and the page shows all of it', async () => {
  const sam = await person(browser, house)
  await go(sam, '/beliefs')
  await reads(sam.page, beliefsWords.empty)
  await tap(sam.page, beliefsWords.add)
  await tap(sam.page, beliefsWords.new.next)
  await reads(sam.page, sentenceWords.missing.sentence)
  await choose(sam.page, sentenceWords.own)
  await write(sam.page, sentenceWords.ownLabel, 'They say yes, and sigh.')
  await choose(sam.page, fearWords.bother)
  await reloads(sam, beliefsWords.new.title)
  assert.equal(await sam.page.getByLabel(sentenceWords.ownLabel).inputValue(), 'They say yes, and sigh.')
  assert.ok(await choice(sam.page, fearWords.bother).isChecked())
  await tap(sam.page, beliefsWords.new.next)
  await stands(sam.page, rate.title)
  await choose(sam.page, '80 of 100')
  await reloads(sam, rate.title)
  assert.ok(await choice(sam.page, '80 of 100').isChecked())
  await tap(sam.page, beliefStepWords.next)
  await stands(sam.page, friend.title)
  await choose(sam.page, '90 of 100')
  await reloads(sam, friend.title)
  assert.ok(await choice(sam.page, '90 of 100').isChecked())
  await tap(sam.page, beliefStepWords.next)
  await stands(sam.page, asks.title)
  await reads(sam.page, beliefWords.nothing)
  await tap(sam.page, beliefStepWords.next)
  await write(sam.page, fairer.label, 'Some sigh.')
  await choose(sam.page, '70 of 100')
  await reloads(sam, fairer.title)
  assert.equal(await sam.page.getByLabel(fairer.label).inputValue(), 'Some sigh.')
  await tap(sam.page, beliefStepWords.next)
  await stands(sam.page, 'They say yes, and sigh.')
  for (const words of ['Some sigh.', beliefWords.fairerTrue(70), beliefWords.respect(90)]) await reads(sam.page, words)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('every step can be skipped or put away, also offline, and the sentence is found again', async () => {
  const sam = await person(browser, house, withWorker)
  await go(sam, '/beliefs/new')
  await choose(sam.page, beliefSentences.burden)
  await sam.page.waitForTimeout(400) // everything the next screens need is loaded
  await tap(sam.page, beliefsWords.new.next)
  await stands(sam.page, rate.title)
  await sam.context.setOffline(true)
  for (const heading of [friend.title, asks.title, fairer.title, burden]) {
    await tap(sam.page, beliefStepWords.skip)
    await stands(sam.page, heading)
  }
  await reads(sam.page, beliefWords.rate)
  await sam.context.setOffline(false)
  await go(sam, '/beliefs')
  await reads(sam.page, beliefsWords.notRated)
  await tap(sam.page, new RegExp(beliefSentences.burden))
  await tap(sam.page, beliefWords.rate)
  await choose(sam.page, rate.least)
  await tap(sam.page, beliefStepWords.done)
  await reads(sam.page, beliefStepWords.rate.least)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('rated again another day, both ratings stand on the line, and all of them in a list', async () => {
  const sam = await person(browser, house)
  await writesDown(sam, '80 of 100')
  for (const [days, words] of [
    [2, '60 of 100'],
    [70, '40 of 100'],
  ] as const) {
    await setClock(sam, later(begin, days * day))
    await tap(sam.page, days === 2 ? beliefWords.rateAgain : /^Rate it again/)
    await choose(sam.page, words)
    await tap(sam.page, beliefStepWords.done)
    await stands(sam.page, burden)
  }
  const values = await sam.page.locator('dl').first().innerText()
  assert.match(values, /November\s+80\s+Today\s+40/)
  await sam.page.getByText(beliefWords.allRatings(3)).click()
  assert.equal(await sam.page.getByRole('list', { name: beliefWords.ratings }).getByRole('listitem').count(), 3)
  await leaves(sam.context)
})

inLongRun(
  'an ask that tests it is taken from there, and its answer stands there later; silence counts neither way',
  async () => {
    const sam = await person(browser, house)
    await knows(sam, 'Mara')
    await writesDown(sam, '80 of 100')
    await tap(sam.page, beliefWords.find)
    await stands(sam.page, finding.title)
    await takes(sam, 'PRA2b')
    const link = await givesLink(sam)
    await friendAnswers(browser, house, link, { says: 'yes', felt: 'glad', by: signed })
    await opensAnswer(sam, 'yes')
    await bears(sam, `${bearingWords.says.yes('Mara')}${bearingWords.felt.glad}`)
    await reads(sam.page, bearingWords.feared(fearWords.bother))
    await reads(sam.page, bearingWords.tested['did-not'])
    await tap(sam.page, beliefWords.find)
    await takes(sam, 'COM2b')
    await givesLink(sam)
    await bears(sam, bearingWords.open)
    const later60 = later(begin, 60 * day)
    await setClock(sam, later60)
    await sam.page.reload()
    await reads(sam.page, bearingWords.silence)
    await reads(sam.page, bearingWords.silenceNote)
    assert.equal(await sam.page.locator('main b.sky').count(), 1)
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)

test('where it was true with somebody feared nothing is argued: no other seat, no fairer sentence', async () => {
  const sam = await person(browser, house)
  await go(sam, '/beliefs/new')
  await choose(sam.page, beliefSentences['get-hurt'])
  await tap(sam.page, beliefsWords.new.next)
  const trueThere = called(sam.page, new RegExp(`^${beliefStepWords.there.label}`))
  await tapBoth(sam.page, trueThere.first(), called(sam.page, beliefStepWords.next))
  await stands(sam.page, asks.title)
  await tap(sam.page, beliefStepWords.next)
  await reads(sam.page, beliefStepWords.there.said)
  for (const words of [beliefWords.otherSeat, beliefWords.fairerAdd])
    assert.equal(await sam.page.getByText(words).count(), 0)
  await tap(sam.page, beliefWords.rate)
  await tap(sam.page, new RegExp(`^${beliefStepWords.there.label}`))
  await tap(sam.page, beliefStepWords.done)
  await reads(sam.page, beliefWords.otherSeat)
  await leaves(sam.context)
})

test('a deleted belief is gone after one question, and its address says so', async () => {
  const sam = await person(browser, house)
  await writesDown(sam, '80 of 100')
  const { pathname } = new URL(sam.page.url())
  await tap(sam.page, beliefWords.remove)
  await reads(sam.page, beliefWords.removeText)
  await tap(sam.page, beliefWords.removeYes)
  await reads(sam.page, beliefsWords.empty)
  await go(sam, pathname)
  await stands(sam.page, beliefsWords.gone.title)
  await leaves(sam.context)
})

inLongRun('by keyboard alone: a sentence, a rating, and on', async () => {
  const sam = await person(browser, house)
  await go(sam, '/beliefs/new')
  await choice(sam.page, beliefSentences['get-hurt']).focus()
  await sam.page.keyboard.press('ArrowDown')
  await sam.page.keyboard.press('ArrowDown')
  assert.ok(await choice(sam.page, beliefSentences.burden).isChecked())
  await sam.page.getByRole('button', { name: beliefsWords.new.next }).focus()
  await sam.page.keyboard.press('Enter')
  await stands(sam.page, rate.title)
  await choice(sam.page, rate.most).focus()
  for (const key of ['Space', 'ArrowRight', 'ArrowRight']) await sam.page.keyboard.press(key)
  await sam.page.getByRole('radio', { name: '80 of 100', checked: true }).waitFor()
  await sam.page.keyboard.press('Delete')
  await sam.page.getByRole('radio', { checked: true }).waitFor({ state: 'detached' })
  await leaves(sam.context)
})

async function reloads({ page }: Person, heading: string): Promise<void> {
  await page.waitForTimeout(350) // what is typed is kept within 300 ms
  await page.reload()
  await stands(page, heading)
}

/** A belief, rated, with the other steps skipped. */
async function writesDown(sam: Person, value: string): Promise<void> {
  await go(sam, '/beliefs/new')
  await choose(sam.page, beliefSentences.burden)
  await tap(sam.page, beliefsWords.new.next)
  await stands(sam.page, rate.title)
  await choose(sam.page, value)
  for (const heading of [friend.title, asks.title, fairer.title, burden]) {
    await tap(sam.page, beliefStepWords.skip)
    await stands(sam.page, heading)
  }
}

/** Takes an ask to Mara from the page of asks that would test it, and fears what it foretells. Ends before the link. */
async function takes({ page }: Person, step: string): Promise<void> {
  await page
    .locator('main li a')
    .filter({ hasText: stepTitle(step) })
    .click()
  await stands(page, newAskWords.who)
  await choose(page, 'Mara')
  await tap(page, newAskWords.next.words)
  await stands(page, wordsWords.title)
  await choose(page, /In writing/)
  await write(page, wordsWords.label, 'Could you do one small thing?')
  const sign = page.getByLabel(wordsWords.sign)
  if (await sign.isVisible()) await sign.fill(signed)
  await tap(page, wordsWords.next.guess)
  await stands(page, guessWords.title)
  await choose(page, fearWords.bother, scaleQuestions.fear)
  await tap(page, guessWords.seal)
  await page.waitForURL('**/send')
}

/** On the page of the only belief it reads this. */
async function bears(sam: Person, words: string): Promise<void> {
  await go(sam, '/beliefs')
  await tap(sam.page, new RegExp(beliefSentences.burden))
  await stands(sam.page, burden)
  await reads(sam.page, words)
}
