// Finding somebody: what the host says of themselves, and how it is done step by step.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingWords as words } from '../../src/words/screens/finding.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { hostWords, therapistWords } from '../../src/words/screens/help.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import { byChannelWords } from '../../src/words/kinds.ts'
import {
  called,
  choose,
  drawn,
  go,
  opens,
  person,
  type Person,
  reads,
  stands,
  tap,
  withWorker,
  write,
} from './asker.ts'
import { startHouse } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()
const environment = {
  TENDRIL_HOST_NAME: 'Praxis am Hang',
  TENDRIL_HOST_CONTACT: '030 123, mornings',
  TENDRIL_HOST_BOOKING: 'https://praxis.example/first',
}

/** What of the requests could tell the server anything: the app's own files tell which page is shown, wherever it is from. */
function asked({ requests }: Person): readonly string[] {
  return requests.filter((request) => request.includes('/v1/'))
}

inLongRun(
  'what the people who run this copy say is shown as theirs, and nobody tells them by looking at it',
  async (context) => {
    const theirs = await startHouse({ environment })
    context.after(() => theirs.stop())
    const sam = await person(browser, theirs)
    await go(sam, '/help/therapist')
    await reads(sam.page, environment.TENDRIL_HOST_NAME)
    await reads(sam.page, environment.TENDRIL_HOST_CONTACT)
    await reads(sam.page, hostWords.say)
    const book = sam.page.getByRole('link', { name: hostWords.book })
    assert.equal(await book.getAttribute('href'), environment.TENDRIL_HOST_BOOKING)
    await go(sam, '/finding')
    await reads(sam.page, environment.TENDRIL_HOST_NAME)
    assert.deepEqual(asked(sam), ['GET /v1/where'], 'what is asked when the app opens, and nothing more')
    await go(sam, '/example/help/therapist')
    await saysNothing(sam)
    await opens(sam, '/help/therapist')
    await reads(sam.page, environment.TENDRIL_HOST_NAME)
    assert.deepEqual(asked(sam), ['GET /v1/where', 'GET /v1/where'], 'the page alone asks what any page asks')
    assert.deepEqual(sam.faults, [])
    await sam.context.close()
  },
)

inLongRun('where the host says nothing, or can’t be asked, nothing is shown', async (context) => {
  const theirs = await startHouse({ environment })
  context.after(() => theirs.stop())
  const alex = await person(browser, house)
  await opens(alex, '/help/therapist')
  await saysNothing(alex)
  await leaves(alex.context)
  const sam = await person(browser, theirs)
  await sam.page.route('**/v1/where', (route) => route.abort())
  const failed = sam.page.waitForEvent('requestfailed', (request) => request.url().endsWith('/v1/where'))
  await opens(sam, '/help/therapist')
  await failed
  await saysNothing(sam)
  await sam.context.close()
})

async function saysNothing({ page }: Person): Promise<void> {
  await stands(page, therapistWords.title)
  await drawn(page)
  assert.equal(await page.getByText(hostWords.say).count(), 0)
}

test('step by step, everything there after a reload and offline; it ends as an ask; all of it can be deleted', async () => {
  const sam = await person(browser, house, withWorker)
  const { page, context } = sam
  await go(sam, '/help/therapist')
  await tap(page, new RegExp(words.row))
  await stands(page, words.title)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await tap(page, new RegExp(words.steps.ready.title.replace('?', '.')))
  await stands(page, words.steps.ready.title)
  await choose(page, '3')
  await reads(page, words.ready.low)
  await choose(page, words.ready.fear.cost)
  await page.waitForTimeout(300) // so long may it take until it is on the disk
  await context.setOffline(true)
  await page.reload()
  await stands(page, words.steps.ready.title)
  assert.equal(await page.locator('input:checked').count(), 2)
  await tap(page, words.next)
  await stands(page, words.steps.fit.title)
  await choose(page, words.fit.fits.slowly)
  await tap(page, words.next)
  await stands(page, words.steps.message.title)
  assert.match(await page.getByLabel(words.message.label).inputValue(), /goes slowly/)
  await write(page, words.message.label, 'Hello, have you a place?')
  await tap(page, words.skip)
  await stands(page, words.steps.card.title)
  await choose(page, words.card.lines['say-fine'])
  await page.getByRole('region', { name: words.card.shown }).getByText(words.card.lines['say-fine']).waitFor()
  await tap(page, words.next)
  await stands(page, words.steps.after.title)
  await choose(page, words.after.tooMuches.yes, words.after.tooMuch)
  await tap(page, words.done)
  await stands(page, words.title)
  await tap(page, new RegExp(words.steps.message.title))
  await stands(page, words.steps.message.title)
  assert.equal(await page.getByLabel(words.message.label).inputValue(), 'Hello, have you a place?')
  await tap(page, words.message.guess)
  await page.waitForURL(/\/ask\/[^/]+\/guess$/)
  await tap(page, guessWords.seal)
  await stands(page, sendWords.inWriting.titleOwn)
  await reads(page, 'Hello, have you a place?')
  await tap(page, sendWords.copy)
  await tap(page, sendWords.inWriting.sent)
  await reads(page, waitingWords.asked(byChannelWords['in-writing'], waitingWords.days.today))
  await go(sam, '/finding')
  await stands(page, words.title)
  await called(page, words.remove).press('Enter')
  await page.locator('[role=status]:focus', { hasText: words.removeText }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('button:focus', { hasText: words.remove }).waitFor()
  await tap(page, words.remove)
  await tap(page, words.removeYes)
  await page.getByText(words.begun).first().waitFor({ state: 'detached' })
  assert.deepEqual(sam.faults, [])
  await leaves(context)
})
