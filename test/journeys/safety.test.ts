// The private questions and what their answers change; a pause; what got worse; a plan for a bad hour; and who is no longer there.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { questions } from '../../src/core/mode.ts'
import { day, later } from '../../src/lib/time.ts'
import { helpWords } from '../../src/words/help.ts'
import { careWords, howIsItWords } from '../../src/words/screens/care.ts'
import { notAskingWords } from '../../src/words/screens/not-asking.ts'
import { helpScreenWords } from '../../src/words/screens/help.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { pauseWords } from '../../src/words/screens/pause.ts'
import { peopleWords, personWords } from '../../src/words/screens/people.ts'
import { planWords } from '../../src/words/screens/plan.ts'
import { changesWords, questionsWords, sizeWords } from '../../src/words/screens/questions.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { worseWords } from '../../src/words/screens/worse.ts'
import { begin } from '../server/fixture.ts'
import {
  called,
  choice,
  choose,
  go,
  opens,
  person,
  type Person,
  reads,
  setClock,
  stands,
  tap,
  tapBoth,
  tooWide,
  write,
  withWorker,
} from './asker.ts'
import { asks, friendAnswers, knows } from './asking.ts'
import { axe } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { answersAllEight, answerTo, type GivenAnswers } from './private-questions.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

/** Goes to the questions and through all eight. Ends on what changes now. */
async function answers(who: Person, given: GivenAnswers = {}, from = '/settings'): Promise<void> {
  await go(who, `/safety/questions?from=${from}`)
  await who.page.getByRole('link', { name: new RegExp(`${questionsWords.begin}|${questionsWords.look}`) }).click()
  await answersAllEight(who, given)
}

/** Opens the same address anew, after as long as a tap may take to reach the disk. */
async function again(page: Page, heading: string | RegExp): Promise<void> {
  await page.waitForTimeout(400)
  await page.reload()
  await stands(page, heading)
}

test('eight taps: each is kept as it is tapped, is there after a reload and after going back, and the end leads where one came from', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await opens(sam, '/safety/questions?from=/settings/size')
  await stands(page, questionsWords.title)
  await tap(page, questionsWords.begin)
  for (const question of questions) {
    await stands(page, questionsWords.questions[question])
    await again(page, questionsWords.questions[question])
    await tap(page, answerTo(question))
  }
  await stands(page, changesWords.modes.open.title)
  await page.goBack()
  await stands(page, questionsWords.questions.someone)
  await reads(page, questionsWords.chosen)
  await page.goForward()
  await reads(page, sizeWords.once)
  await choose(page, sizeWords.sizes[3].words)
  await tap(page, changesWords.goOn)
  await page.waitForURL('**/settings/size')
  assert.equal(await choice(page, sizeWords.sizes[3].words).isChecked(), true)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun(
  'every one can be skipped, and the way is left at any of them; what is open keeps Tendril gentle; all of it can be deleted',
  async () => {
    const sam = await person(browser, house)
    const { page } = sam
    await go(sam, '/safety/questions/1')
    await tap(page, answerTo('dying'))
    await stands(page, questionsWords.questions.afraid)
    await tap(page, questionsWords.putAway)
    await go(sam, '/safety/questions')
    await tap(page, questionsWords.goOn)
    for (const question of questions.slice(1)) {
      await stands(page, questionsWords.questions[question])
      await tap(page, questionsWords.skip)
    }
    await stands(page, changesWords.modes.unasked.title)
    await tap(page, changesWords.change)
    await tap(page, questionsWords.forget)
    await tap(page, questionsWords.forgetYes)
    await called(page, questionsWords.begin).waitFor()
    await again(page, questionsWords.title)
    assert.equal(await called(page, questionsWords.begin).count(), 1)
    await leaves(sam.context)
  },
)

inLongRun('by keyboard alone, without a network, at 320 pixels, and nothing that axe finds wrong', async () => {
  const sam = await person(browser, house, { ...withWorker, viewport: { width: 320, height: 640 } })
  const { page } = sam
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await sam.context.setOffline(true)
  await go(sam, '/safety/questions/1')
  for (const question of questions) {
    await stands(page, questionsWords.questions[question])
    assert.equal(await tooWide(page), '')
    assert.deepEqual(await axe(page), [])
    await called(page, answerTo(question)).first().focus()
    await page.keyboard.press('Enter')
  }
  await stands(page, changesWords.modes.open.title)
  assert.equal(await tooWide(page), '')
  assert.deepEqual(await axe(page), [])
  await leaves(sam.context)
})

test('a plan to die: the lines first and large; Today cares, no ask begins by any address, and an answer still comes', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  const link = await asks(sam, 'Mara')
  await answers(sam, { dying: 'plan' })
  await stands(page, changesWords.first.crisis)
  const call = called(page, /^Call 112/)
  assert.ok(await call.evaluate((one) => one.getBoundingClientRect().bottom < innerHeight))
  await reads(page, helpWords.distance)
  await reads(page, changesWords.modes['not-now'].title)
  assert.equal(await called(page, sizeWords.toQuestions).count(), 0)
  // Tapped wrongly and put right in one moment: the last tap counts, and the lines stand there.
  await go(sam, `/safety/questions/${1 + questions.indexOf('dying')}`)
  await tapBoth(page, called(page, answerTo('dying', 'no')), called(page, answerTo('dying', 'plan')))
  await reads(page, helpWords.distance)
  await stands(page, questionsWords.questions.dying)
  await go(sam, '/')
  await stands(page, careWords['not-now'].title)
  await reads(page, /Waiting for/)
  for (const path of ['/ask/new', '/ask/new?step=INF1a', '/start/anyone', '/start/receive']) {
    await go(sam, path)
    await stands(page, notAskingWords['not-now'].title)
    assert.equal(await page.getByRole('radio').count(), 0)
  }
  assert.deepEqual(await friendAnswers(browser, house, link, { says: 'yes' }), [])
  await opens(sam, '/')
  await reads(page, /Mara answered/)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('thoughts of dying: the lines first, then small asks; a professional first stands on Today', async () => {
  const sam = await person(browser, house)
  await answers(sam, { dying: 'thoughts' })
  await stands(sam.page, changesWords.first.crisis)
  await reads(sam.page, changesWords.modes.gently.title)
  await knows(sam, 'Mara')
  await go(sam, '/')
  await reads(sam.page, todayWords.professional)
  await leaves(sam.context)
})

test('fear: its card first; nobody is suggested until one question more is answered, and nobody close to who is feared', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  await knows(sam, 'Ines')
  await answers(sam, { afraid: 'yes' })
  await stands(page, changesWords.first.fear)
  for (const name of ['Mara', 'Ines']) {
    await go(sam, '/ask/new?step=INF2a')
    assert.equal(await choice(page, name).count(), 0)
    await go(sam, '/people')
    await reads(page, peopleWords.notes['first-questions'])
    await tap(page, new RegExp(`^${name}`))
    const close = name === 'Ines' ? personWords.answers.closeToFeared.yes : personWords.answers.closeToFeared.no
    await choose(page, close, personWords.questions.closeToFeared)
  }
  await reads(page, personWords.standing['not-suggested'])
  await go(sam, '/ask/new?step=INF2a')
  await choice(page, 'Mara').waitFor()
  assert.equal(await choice(page, 'Ines').count(), 0)
  await leaves(sam.context)
})

inLongRun('somebody who died or is out of touch leaves every list at one tap, and comes back at one', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  await go(sam, '/ask/new?step=INF2a')
  await choice(page, 'Mara').waitFor()
  await go(sam, '/people')
  await tap(page, /^Mara/)
  await choose(page, personWords.parted.died)
  await reads(page, personWords.standing.died)
  assert.equal(await page.getByRole('group', { name: personWords.questions.afraid }).count(), 0)
  await go(sam, '/people')
  await reads(page, peopleWords.notes.died)
  for (const path of ['/ask/new?step=INF2a', '/receive', '/']) {
    await go(sam, path)
    assert.equal(await page.getByText('Mara').count(), 0, path)
  }
  await go(sam, '/people')
  await tap(page, /^Mara/)
  await choice(page, personWords.parted.died).click()
  await reads(page, personWords.standing['rest-of-card'])
  await leaves(sam.context)
})

test('everything can be paused, is quiet meanwhile, and goes on at one tap or by itself', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  await go(sam, '/settings/pause')
  await tap(page, pauseWords.lengths[7])
  await called(page, pauseWords.goOn).waitFor()
  await opens(sam, '/')
  await stands(page, careWords.paused.title)
  assert.equal(await called(page, todayWords.tryLink).count(), 0)
  await go(sam, '/ask/new')
  await stands(page, notAskingWords.paused.title)
  await tap(page, careWords.paused.goOn)
  await stands(page, newAskWords.title)
  await go(sam, '/settings/pause')
  await tap(page, pauseWords.lengths[1])
  await called(page, pauseWords.goOn).waitFor()
  await setClock(sam, later(begin, 2 * day))
  await opens(sam, '/')
  await reads(page, todayWords.step.label)
  await leaves(sam.context)
})

inLongRun(
  'what got worse is kept at the first tap; half a sentence is there after a reload; smaller steps hold; it can be deleted',
  async () => {
    const sam = await person(browser, house)
    const { page } = sam
    await go(sam, '/settings/worse')
    await tap(page, worseWords.answers['a-bit'])
    await stands(page, worseWords.what.title)
    await write(page, worseWords.what.field, 'I counted the answers.')
    await again(page, worseWords.what.title)
    assert.equal(await page.getByLabel(worseWords.what.field).inputValue(), 'I counted the answers.')
    await tap(page, new RegExp(`^${worseWords.what.wishes.smaller}`))
    await reads(page, worseWords.what.sorry)
    await go(sam, '/settings/size')
    assert.equal(await choice(page, sizeWords.sizes[1].words).isChecked(), true)
    await go(sam, '/settings/worse')
    await tap(page, /A bit.*I counted the answers/)
    await tap(page, worseWords.forget)
    await tap(page, worseWords.forgetYes)
    await stands(page, worseWords.title)
    assert.equal(await page.getByText('I counted').count(), 0)
    await leaves(sam.context)
  },
)

test('the plan is two taps from anywhere, is kept as it is written, read large, and can be printed and deleted', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/settings')
  await tap(page, 'Help now')
  await tap(page, helpScreenWords.plan)
  await stands(page, planWords.title)
  await write(page, planWords.parts.people.label, 'Mara. She is awake late.')
  await again(page, planWords.title)
  assert.equal(await page.getByLabel(planWords.parts.people.label).inputValue(), 'Mara. She is awake late.')
  await tap(page, planWords.keep)
  await reads(page, 'Mara. She is awake late.')
  assert.equal(await page.getByRole('textbox').count(), 0)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await called(page, planWords.print).count(), 0)
  assert.equal(await page.getByText('Mara. She is awake late.').isVisible(), true)
  await page.emulateMedia({ media: 'screen' })
  await again(page, planWords.title)
  await reads(page, 'Mara. She is awake late.')
  await tap(page, planWords.forget)
  await tap(page, planWords.forgetYes)
  await called(page, planWords.keep).waitFor()
  assert.deepEqual(await axe(page), [])
  await leaves(sam.context)
})

test('help names only who may be named; it asks how it is at the next opening only if that was wished for, once', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  await knows(sam, 'Dagmar', { afraid: 'yes' })
  await go(sam, '/help')
  await stands(page, helpScreenWords.title)
  assert.equal(await page.getByText(/Mara|Dagmar/).count(), 0) // not before it is known that they are not close to her
  await go(sam, '/people')
  await tap(page, /^Mara/)
  await choose(page, personWords.answers.closeToFeared.no, personWords.questions.closeToFeared)
  await go(sam, '/help')
  await reads(page, /Perhaps to Mara/)
  assert.equal(await page.getByText('Dagmar').count(), 0)
  await page.getByRole('switch', { name: helpScreenWords.askMe }).check()
  await go(sam, '/')
  assert.equal(await page.getByText(howIsItWords.title).count(), 0)
  await setClock(sam, later(begin, day))
  await opens(sam, '/')
  await reads(page, howIsItWords.title)
  await tap(page, howIsItWords.still)
  await stands(page, helpScreenWords.title)
  await go(sam, '/')
  await page.getByText(howIsItWords.title).waitFor({ state: 'detached' })
  await opens(sam, '/')
  await reads(page, todayWords.settings)
  assert.equal(await page.getByText(howIsItWords.title).count(), 0)
  await leaves(sam.context)
})
