// The rest of the loop: by voice with a link, coming back after weeks, help that was received, and each of its screens by keyboard alone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { day, later } from '../../src/lib/time.ts'
import { receivedWords, scaleQuestions } from '../../src/words/choices.ts'
import { feltWords } from '../../src/words/scales.ts'
import { afterWords, arrivalWords } from '../../src/words/screens/arrival.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { lookWords } from '../../src/words/screens/look.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { addPersonWords, personWords } from '../../src/words/screens/people.ts'
import { receiveWords } from '../../src/words/screens/receive.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { comingBackWords, todayWords } from '../../src/words/screens/today.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { begin } from '../server/fixture.ts'
import { behind, choice, choose, go, person, reads, setClock, stands, tabTo, tap, write } from './asker.ts'
import { asks, friendAnswers, guesses, knows, linkOn, opensAnswer, opensLink, signed, step } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('asked by voice, a link carries the answer', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara', { channel: /By voice/ })
  await tap(sam.page, sendWords.byVoice.asked)
  const link = await linkOn(sam.page)
  await tap(sam.page, sendWords.copy)
  await tap(sam.page, sendWords.ready.done)
  await stands(sam.page, /^Waiting/)
  assert.deepEqual(await friendAnswers(browser, house, link, { says: 'part', line: 'Half past.' }), [])
  await opensAnswer(sam, 'part')
  await reads(sam.page, /Half past/)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('a link that ended before it was given is told on the open page, and a new one takes its place', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara')
  await tap(page, sendWords.inWriting.make)
  const first = await linkOn(page)
  await behind(sam, true)
  const late = later(begin, 15 * day)
  await setClock(sam, late)
  house.setClock(late)
  await behind(sam, false)
  await reads(page, sendWords.ended)
  await tap(page, sendWords.inWriting.make)
  assert.notEqual(await linkOn(page), first)
  assert.equal(await page.getByText(sendWords.ended).count(), 0)
  await tap(page, sendWords.copy)
  await tap(page, sendWords.ready.done)
  await stands(page, /^Waiting/)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('after three weeks one is greeted with what one left oneself, what came and what closed, once and without a count', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  await knows(sam, 'Robin')
  const first = await asks(sam, 'Mara', { step: 'PRA2b' })
  await friendAnswers(browser, house, first, { says: 'yes' })
  await opensAnswer(sam, 'yes')
  await go(sam, sam.page.url().replace(/answer$/, 'next'))
  await write(sam.page, afterWords.sentence.label, 'It took nine seconds.')
  await tap(sam.page, afterWords.sentence.keep)
  await stands(sam.page, lookWords.title)
  const second = await asks(sam, 'Mara')
  await asks(sam, 'Robin', { step: 'COM2b' })
  await sam.page.goto('about:blank')
  await friendAnswers(browser, house, second, { says: 'part', line: 'The left one.' })
  const back = later(begin, 21 * day)
  await setClock(sam, back)
  house.setClock(back)
  await sam.page.goto(house.url)
  await stands(sam.page, comingBackWords.title)
  await reads(sam.page, /It took nine seconds/)
  await reads(sam.page, comingBackWords.came)
  await reads(sam.page, /The link to Robin closed on/)
  assert.doesNotMatch(await sam.page.locator('main').innerText(), /\d+ (?:days|weeks)|streak/)
  assert.equal(await sam.page.getByText(/The left one/).count(), 0, 'an answer opens when it is tapped')
  await tap(sam.page, comingBackWords.look)
  await stands(sam.page, todayWords.title)
  await sam.page.reload()
  await stands(sam.page, todayWords.title)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('help that was offered and taken is kept with the second tap, is there after a reload, and can be deleted', async () => {
  const sam = await person(browser, house)
  const [words = assert.fail()] = Object.values(receivedWords)
  await go(sam, '/receive')
  await reads(sam.page, receiveWords.none)
  await choose(sam.page, words)
  await choice(sam.page, receiveWords.stranger).click() // with the second tap it is kept, and both are free again
  await reads(sam.page, receiveWords.kept(words, receiveWords.stranger))
  await sam.page.reload()
  await reads(sam.page, receiveWords.before)
  await reads(sam.page, /^From a stranger/)
  await tap(sam.page, receiveWords.remove)
  await reads(sam.page, receiveWords.none)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('each screen of the loop by keyboard alone, from somebody new to the sentence to the next self', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/people/new')
  await types(page, addPersonWords.name, 'Mara')
  await picks(page, personWords.answers.afraid.no, personWords.questions.afraid)
  await picks(page, personWords.answers.saidNo.fine, personWords.questions.saidNo)
  await enters(page, addPersonWords.keep)
  await page.getByRole('heading', { level: 1, name: addPersonWords.title }).waitFor({ state: 'detached' })
  await go(sam, `/ask/new?step=${step.id}`)
  await comes(page, newAskWords.who)
  assert.ok(await choice(page, 'Mara').isChecked())
  await enters(page, newAskWords.next.words)
  await comes(page, wordsWords.title)
  await picks(page, /In writing/, wordsWords.how)
  await types(page, wordsWords.sign, signed)
  await enters(page, wordsWords.next.guess)
  await comes(page, guessWords.title)
  await picks(page, /^likely /, scaleQuestions.chance)
  await picks(page, feltWords.fine, scaleQuestions.felt('Mara'))
  await enters(page, guessWords.seal)
  await comes(page, sendWords.inWriting.titleOwn)
  await enters(page, sendWords.inWriting.make)
  await comes(page, sendWords.ready.title)
  const link = await linkOn(page)
  await enters(page, sendWords.copy)
  await enters(page, sendWords.ready.done)
  await comes(page, waitingWords.waiting.title('Mara'))
  const mara = await opensLink(browser, house, link)
  await mara.page.getByRole('radio').first().waitFor()
  await tabTo(mara.page, /^Yes/)
  await mara.page.keyboard.press('Space')
  await enters(mara.page, /^Send/)
  await reads(mara.page, /^Sent to/)
  await reads(page, waitingWords.arrived.open)
  await enters(page, waitingWords.arrived.open)
  await comes(page, arrivalWords.title.yes)
  await reads(page, /7 in 10/)
  await enters(page, arrivalWords.make)
  await comes(page, afterWords.title)
  await enters(page, afterWords.next)
  await comes(page, afterWords.sentence.title)
  await types(page, afterWords.sentence.label, 'It took nine seconds.')
  await enters(page, afterWords.sentence.keep)
  await comes(page, lookWords.title)
  for (const one of [sam, mara]) {
    assert.deepEqual(one.faults, [])
    await leaves(one.context)
  }
})

/** Another screen, and the keyboard at its beginning. */
async function comes(page: Page, heading: string): Promise<void> {
  await page.locator('h1:focus', { hasText: heading }).waitFor()
}

async function enters(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

async function types(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(words)
}

/** Goes by Tab to the radio buttons of a question, and by the arrows to the one that is called so. */
async function picks(page: Page, name: string | RegExp, question: string): Promise<void> {
  const isThere = () =>
    page.evaluate((asked) => {
      const group = document.activeElement?.closest('fieldset, [role=radiogroup]')
      const names = group ? [group.querySelector('legend')?.textContent, group.getAttribute('aria-label')] : []
      const by = group?.getAttribute('aria-labelledby')?.split(' ') ?? []
      return [...names, ...by.map((id) => document.getElementById(id)?.textContent)].some((one) => one?.includes(asked))
    }, question)
  for (let i = 0; !(await isThere()); i++) {
    assert.ok(i < 60, `Tab never came to ${question}`)
    await page.keyboard.press('Tab')
  }
  const wanted = choice(page, name, question)
  const isAtIt = () => wanted.evaluate((one) => one === document.activeElement)
  await page.keyboard.press('Space')
  for (let i = 0; i < 12 && !(await isAtIt()); i++) await page.keyboard.press('ArrowDown')
  await wanted.and(page.locator(':checked')).waitFor({ state: 'attached' })
}
