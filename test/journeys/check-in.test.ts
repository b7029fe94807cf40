// A look under "I'm fine": kept with the second tap, left and found again at every step, skipped, offline, by keyboard alone; and
// nothing of it goes with the ask that it becomes.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { feelingWords, needFamilyWords, needWords, saidWords } from '../../src/words/feelings.ts'
import { notAskingWords } from '../../src/words/screens/not-asking.ts'
import { checkInWords as words } from '../../src/words/screens/check-in.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { personWords } from '../../src/words/screens/people.ts'
import { practiseWords } from '../../src/words/screens/practise.ts'
import { questionsWords } from '../../src/words/screens/questions.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { shellWords } from '../../src/words/shell.ts'
import { called, choice, choose, go, person, reads, stands, tap, tooWide, write, withWorker } from './asker.ts'
import { givesLink, knows, opensLink } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

/** Is the button or box that is called so chosen, also after everything was read from the device again? */
async function staysChosen(page: Page, heading: string, ...names: readonly string[]): Promise<void> {
  await page.waitForTimeout(300) // as long as a tap may take to reach the disk
  await page.reload()
  await stands(page, heading)
  for (const name of names) assert.ok(await choice(page, name).isChecked(), name)
}

/** What can be read on the page. */
function allWords(page: Page): Promise<string> {
  return page.locator('body').innerText()
}

test('from Today, the second tap keeps it, and that can be all', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  await go(sam, '/')
  await tap(sam.page, new RegExp(todayWords.checkIn.replace('?', '.')))
  await stands(sam.page, words.said.title)
  await choose(sam.page, words.said.fine)
  await reads(sam.page, words.said.kept)
  await staysChosen(sam.page, words.said.title, words.said.fine)
  await tap(sam.page, words.thatsAll)
  await stands(sam.page, todayWords.title)
  await go(sam, '/check-in/all')
  await tap(sam.page, new RegExp(saidWords.fine))
  await stands(sam.page, /^Today/)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('the fourth tab lists the practices, and each of them opens', async () => {
  const sam = await person(browser, house)
  await go(sam, '/practise')
  assert.equal(await sam.page.getByRole('navigation').getByRole('link').count(), 4)
  const rows = sam.page.locator('main li a')
  for (let i = 0; i < (await rows.count()); i++) {
    await rows.nth(i).click()
    await sam.page.getByRole('heading', { level: 1 }).and(sam.page.locator(':not(:text-is("Practise"))')).waitFor()
    assert.notEqual(await sam.page.getByRole('heading', { level: 1 }).innerText(), shellWords.notThere.title)
    await go(sam, '/practise')
    await stands(sam.page, practiseWords.title)
  }
  await leaves(sam.context)
})

test('the whole way, with everything there after a reload at each step', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/check-in')
  await choose(page, words.said.own)
  await write(page, words.said.ownLabel, 'Grand, thanks')
  await staysChosen(page, words.said.title, words.said.own)
  assert.equal(await page.getByLabel(words.said.ownLabel).inputValue(), 'Grand, thanks')
  await tap(page, words.said.under)
  await stands(page, words.body.title)
  for (const door of ['hot', 'heavy', 'hollow']) await choose(page, door)
  await choose(page, feelingWords.lonely.word)
  await reads(page, feelingWords.lonely.means)
  await staysChosen(page, words.body.title, 'heavy', 'hollow', feelingWords.lonely.word)
  assert.ok(!(await choice(page, 'hot').isChecked()), 'a third takes the place of the first')
  await tap(page, words.body.toHands)
  await choose(page, 'reach out')
  await staysChosen(page, words.hands.title, 'reach out', feelingWords.lonely.word)
  await tap(page, words.keep)
  await stands(page, words.need.title)
  await tap(page, words.need.add)
  await write(page, words.need.alsoTrue, 'I was up at five.')
  await choose(page, needFamilyWords.seen)
  await choose(page, needWords['to-be-heard'])
  await staysChosen(page, words.need.title, needFamilyWords.seen, needWords['to-be-heard'])
  assert.equal(await page.getByLabel(words.need.alsoTrue).inputValue(), 'I was up at five.')
  await tap(page, words.keep)
  await stands(page, words.now.title)
  for (const line of ['Grand, thanks', 'heavy, hollow, reach out', 'I was up at five.', needWords['to-be-heard']])
    await reads(page, line)
  await choose(page, words.now.choices.nothing.title)
  await staysChosen(page, words.now.title, words.now.choices.nothing.title)
  assert.equal(await tooWide(page), '')
  await tap(page, words.now.finish)
  await page.waitForURL((url) => url.pathname === '/')
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('every step can be skipped, and Back leads to the step before', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/check-in')
  await tap(page, words.said.skip)
  await stands(page, words.body.title)
  await tap(page, words.skip)
  await stands(page, words.need.title)
  await tap(page, words.skip)
  await stands(page, words.now.title)
  await reads(page, words.summary.nothing)
  for (const heading of [words.need.title, words.body.title, words.said.title]) {
    await tap(page, shellWords.back)
    await stands(page, heading)
  }
  await leaves(sam.context)
})

inLongRun('offline it is the same', async () => {
  const sam = await person(browser, house, withWorker)
  const { page } = sam
  await go(sam, '/check-in')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await sam.context.setOffline(true)
  await choose(page, words.said.fine)
  await tap(page, words.said.under)
  await stands(page, words.body.title)
  await choose(page, 'numb')
  await staysChosen(page, words.body.title, 'numb')
  await tap(page, words.thatsAll)
  await go(sam, '/check-in/all')
  await reads(page, saidWords.fine)
  await leaves(sam.context)
})

test('three words open a quiet way to help, and no other does', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/check-in')
  await choose(page, words.said.fine)
  await tap(page, words.said.under)
  await choose(page, feelingWords.tired.word)
  await reads(page, feelingWords.tired.means)
  assert.equal(await called(page, words.feeling.help).count(), 0)
  await tap(page, words.feeling.more)
  await choose(page, feelingWords.worthless.word)
  await reads(page, words.feeling.heavy)
  await tap(page, words.feeling.help)
  await stands(page, shellWords.helpNow)
  await leaves(sam.context)
})

inLongRun('telling one person: whoever is frightening is not shown, and nothing that was noted leaves', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  await knows(sam, 'Percival', { afraid: 'sometimes' })
  await tap(page, /Mara/)
  await choose(page, personWords.answers.closeToFeared.no, personWords.questions.closeToFeared)
  await go(sam, '/check-in')
  await choose(page, words.said.fine)
  await tap(page, words.said.under)
  await choose(page, 'tight')
  await choose(page, feelingWords.guilty.word)
  await tap(page, words.keep)
  await tap(page, words.need.add)
  await write(page, words.need.alsoTrue, 'I cried in the car.')
  await tap(page, words.keep)
  await choose(page, words.now.choices.tell.title)
  await tap(page, words.now.go.tell)
  await stands(page, words.tell.title)
  assert.equal(await choice(page, 'Percival').count(), 0)
  await choose(page, 'Mara')
  await tap(page, words.tell.next)
  await stands(page, wordsWords.title)
  await choose(page, /In writing/)
  await write(page, wordsWords.sign, 'Sam')
  await tap(page, wordsWords.next.guess)
  await stands(page, guessWords.title)
  await tap(page, guessWords.seal)
  await page.waitForURL('**/send')
  const friend = await opensLink(browser, house, await givesLink(sam))
  await reads(friend.page, /one true thing/)
  const shown = await allWords(friend.page)
  for (const noted of ['guilty', 'tight', 'cried', 'fine.”']) assert.ok(!shown.includes(noted), noted)
  await leaves(friend.context)
  await go(sam, '/check-in/all')
  await tap(page, new RegExp(saidWords.fine))
  await reads(page, words.now.became)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('it becomes a small ask to somebody, which the check-in then names', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  await go(sam, '/check-in')
  await choose(page, words.said.fine)
  await tap(page, words.said.under)
  await tap(page, words.skip)
  await choose(page, needFamilyWords.closeness)
  await choose(page, needWords.company)
  await tap(page, words.keep)
  await choose(page, words.now.choices.ask.title)
  await tap(page, words.now.go.ask)
  await stands(page, words.asks.title)
  assert.equal(await page.locator('main li').count(), 3)
  await page.locator('main li button').nth(1).click()
  await page.waitForURL(/\/ask\//)
  if (page.url().includes('/ask/new')) {
    await choose(page, 'Mara')
    await page.getByRole('button', { name: new RegExp(`^${newAskWords.next.any}`) }).click()
    await page.waitForURL(/(words|guess)$/)
  }
  await go(sam, '/check-in/all')
  await tap(page, new RegExp(saidWords.fine))
  await reads(page, words.now.became)
  await leaves(sam.context)
})

test('while nothing is to be asked, there is rest and help, and neither an ask nor anybody to tell', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  await go(sam, '/safety/questions/1')
  await tap(page, questionsWords.answers.dying.plan)
  await tap(page, questionsWords.onward)
  await stands(page, questionsWords.questions.afraid)
  await go(sam, '/check-in')
  await choose(page, words.said.fine)
  await reads(page, words.said.kept)
  const step = (name: string) => new URL(page.url()).pathname.replace(/[a-z]+$/, name)
  await go(sam, step('now'))
  await stands(page, words.now.title)
  for (const shown of ['rest', 'help', 'nothing'] as const)
    assert.equal(await choice(page, words.now.choices[shown].title).count(), 1)
  for (const not of ['ask', 'tell'] as const) assert.equal(await choice(page, words.now.choices[not].title).count(), 0)
  await choose(page, words.now.choices.help.title)
  await reads(page, words.now.go.help)
  for (const closed of ['asks', 'tell']) {
    await go(sam, step(closed))
    await stands(page, notAskingWords['not-now'].title)
    assert.equal(await page.getByText('Mara').count(), 0)
  }
  await leaves(sam.context)
})

test('a check-in is changed, and deleted for ever', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/check-in')
  await choose(page, words.said.fine)
  await reads(page, words.said.kept)
  const entry = new URL(page.url()).pathname.replace('/said', '')
  await go(sam, entry)
  await tap(page, words.entry.change)
  await choose(page, saidWords.busy)
  await go(sam, entry)
  await reads(page, saidWords.busy)
  await tap(page, words.entry.forget)
  await tap(page, words.entry.forgetNo)
  await tap(page, words.entry.forget)
  await tap(page, words.entry.forgetYes)
  await stands(page, words.list.empty.title)
  await go(sam, `${entry}/need`)
  await stands(page, words.entry.gone.title)
  await leaves(sam.context)
})

inLongRun('by keyboard alone', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/check-in')
  await stands(page, words.said.title)
  await choice(page, words.said.fine).focus()
  await page.keyboard.press('Space')
  await reads(page, words.said.kept)
  assert.ok(await choice(page, words.said.fine).evaluate((one) => one === document.activeElement))
  await called(page, words.said.under).focus()
  await page.keyboard.press('Enter')
  await stands(page, words.body.title)
  await choice(page, 'heavy').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await staysChosen(page, words.body.title, 'heavy', 'tight')
  await leaves(sam.context)
})
