// Is this me, and what it costs: five sentences kept as they are tapped, earlier looks for whoever wants them, and never a score.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leanings } from '../../src/core/practices/reflection.ts'
import { day, later } from '../../src/lib/time.ts'
import { amountWords } from '../../src/words/scales.ts'
import { receivedWords } from '../../src/words/choices.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { addPersonWords } from '../../src/words/screens/people.ts'
import { practiseWords } from '../../src/words/screens/practise.ts'
import { receiveWords } from '../../src/words/screens/receive.ts'
import {
  costsWords,
  leaningWords,
  lessonsBeside,
  lookWords,
  markSentences,
  signsWords,
} from '../../src/words/screens/signs.ts'
import { begin } from '../server/fixture.ts'
import { called, choice, choose, go, person, reads, setClock, stands, tap, withWorker, write } from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('what is tapped is there after a reload, what was left out stays empty, and a second tap takes it back', async () => {
  const sam = await person(browser, house)
  await go(sam, '/practise')
  await tap(sam.page, new RegExp(practiseWords.practices.signs.title.replace('?', '\\?')))
  await stands(sam.page, signsWords.title)
  assert.equal(await called(sam.page, lookWords.earlier).count(), 0)
  await choose(sam.page, amountWords.often, markSentences.guilt)
  await choose(sam.page, amountWords.very, markSentences.weakness)
  await reads(sam.page, lookWords.lesson(lessonsBeside.weakness.title))
  await sam.page.reload()
  await stands(sam.page, signsWords.title)
  assert.equal(await sam.page.getByRole('radio', { checked: true }).count(), 2)
  await choice(sam.page, amountWords.often, markSentences.guilt).click()
  await sam.page.waitForFunction(() => document.querySelectorAll('input:checked').length === 1)
  await tap(sam.page, lookWords.done)
  await stands(sam.page, practiseWords.title)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('a sentence that is there leads to its lesson, and to a small step of its kind', async () => {
  const sam = await person(browser, house)
  await go(sam, '/signs')
  await choose(sam.page, amountWords.very, markSentences.guilt)
  await tap(sam.page, lookWords.lesson(lessonsBeside.guilt.title))
  await stands(sam.page, new RegExp(lessonsBeside.guilt.title))
  await go(sam, '/signs')
  await tap(sam.page, /^A small step/)
  await stands(sam.page, newAskWords.who)
  await tap(sam.page, newAskWords.another)
  await stands(sam.page, newAskWords.title)
  assert.ok(await sam.page.getByRole('radio', { checked: true }).first().isVisible())
  // What is chosen instead is still there after somebody was added on the way.
  await tap(sam.page, newAskWords.own)
  await write(sam.page, newAskWords.ownLabel, 'A lift on Sunday')
  await tap(sam.page, newAskWords.add)
  await stands(sam.page, addPersonWords.title)
  await sam.page.goBack()
  await stands(sam.page, newAskWords.titleOwn)
  assert.equal(await sam.page.getByLabel(newAskWords.ownLabel).inputValue(), 'A lift on Sunday')
  await leaves(sam.context)
})

inLongRun(
  'looks of other weeks stand as dots with their days, and leans beside the costs; no number is made of them',
  async () => {
    const sam = await person(browser, house)
    await go(sam, '/costs')
    await choose(sam.page, amountWords.very, markSentences.lonely)
    await setClock(sam, later(begin, 5 * day))
    await go(sam, '/receive')
    await choose(sam.page, receivedWords.time)
    await choice(sam.page, receiveWords.stranger).click()
    await setClock(sam, later(begin, 7 * day))
    await go(sam, '/costs')
    await stands(sam.page, costsWords.title)
    assert.equal(await sam.page.getByRole('radio', { checked: true }).count(), 0)
    await choose(sam.page, amountWords.somewhat, markSentences.lonely)
    await tap(sam.page, lookWords.earlier)
    await reads(sam.page, lookWords.overTime('23 November', amountWords.very, 'Today', amountWords.somewhat))
    const days = sam.page.getByRole('list', { name: lookWords.dates }).getByRole('listitem')
    assert.deepEqual(await days.allInnerTexts(), ['23 Nov\nno leans', '30 Nov\none lean'])
    await sam.page.getByText(lookWords.removing).click()
    await tap(sam.page, lookWords.remove('on 23 November'))
    await reads(sam.page, lookWords.removeText)
    await tap(sam.page, lookWords.removeYes)
    await sam.page.waitForFunction(() => document.querySelectorAll('ol li').length === 1)
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)

inLongRun('offline and by keyboard alone', async () => {
  const sam = await person(browser, house, withWorker)
  await go(sam, '/signs')
  await stands(sam.page, signsWords.title)
  await sam.context.setOffline(true)
  await choice(sam.page, amountWords.very, markSentences.guilt).focus()
  for (const key of ['Space', 'ArrowRight']) await sam.page.keyboard.press(key)
  await sam.page.getByRole('radio', { name: amountWords.often, checked: true }).waitFor()
  await sam.page.keyboard.press('Delete')
  await sam.page.getByRole('radio', { checked: true }).waitFor({ state: 'detached' })
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun(
  'the eight sentences are found from "Is this me?" alone, say what they are not, and make no mean of seven',
  async () => {
    const sam = await person(browser, house)
    await go(sam, '/signs')
    await tap(sam.page, new RegExp(leaningWords.row))
    await stands(sam.page, leaningWords.title)
    await reads(sam.page, leaningWords.notValidated)
    for (const leaning of leanings.slice(1)) await choose(sam.page, amountWords.often, markSentences[leaning])
    await tap(sam.page, leaningWords.earlier)
    await reads(sam.page, leaningWords.notWhole)
    await choose(sam.page, amountWords.often, markSentences[leanings[0]])
    await reads(sam.page, leaningWords.ofFour((5 * 3 + 3 * 1) / 8))
    await reads(sam.page, leaningWords.trend['too-few'])
    await sam.page.reload()
    await stands(sam.page, leaningWords.title)
    assert.equal(await sam.page.getByRole('radio', { checked: true }).count(), 8)
    await go(sam, '/example/signs/eight')
    await tap(sam.page, leaningWords.earlier)
    await reads(sam.page, leaningWords.trend['less-alone'])
    await reads(sam.page, leaningWords.arbitrary)
    await sam.page.getByText(lookWords.removing).click()
    await called(sam.page, /^Delete the look/)
      .first()
      .click()
    await tap(sam.page, lookWords.removeYes)
    await reads(sam.page, leaningWords.trend['too-few'])
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)
