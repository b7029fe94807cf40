// Finding somebody: what the host says of themselves, asked for by this page alone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingWords as words } from '../../src/words/screens/finding.ts'
import { hostWords, therapistWords } from '../../src/words/screens/help.ts'
import { choose, drawn, go, person, reads, stands, tap, withWorker, write } from './asker.ts'
import { startHouse } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'

const { house, browser } = await houseAndBrowser()
const about = 'GET /v1/about'

test('what the people who run this copy say is shown as theirs; unset, offline or in the example nothing is', async (context) => {
  const environment = {
    TENDRIL_HOST_NAME: 'Praxis am Hang',
    TENDRIL_HOST_CONTACT: '030 123, mornings',
    TENDRIL_HOST_BOOKING: 'https://praxis.example/first',
  }
  const theirs = await startHouse({ environment })
  context.after(() => theirs.stop())
  const sam = await person(browser, theirs)
  await go(sam, '/help')
  assert.deepEqual(
    sam.requests.filter((request) => request === about),
    [],
  )
  await go(sam, '/help/therapist')
  await reads(sam.page, environment.TENDRIL_HOST_NAME)
  await reads(sam.page, hostWords.say)
  const book = sam.page.getByRole('link', { name: hostWords.book })
  assert.equal(await book.getAttribute('href'), environment.TENDRIL_HOST_BOOKING)
  const before = sam.requests.filter((request) => request === about).length
  await go(sam, '/example/help/therapist')
  await stands(sam.page, therapistWords.title)
  await drawn(sam.page)
  assert.equal(await sam.page.getByText(hostWords.say).count(), 0)
  await go(sam, '/help')
  assert.equal(sam.requests.filter((request) => request === about).length, before, 'the example asks nobody')
  await sam.context.setOffline(true)
  const failed = sam.page.waitForEvent('requestfailed', (request) => request.url().endsWith('/v1/about'))
  await go(sam, '/help/therapist')
  await failed
  await stands(sam.page, therapistWords.title)
  await drawn(sam.page)
  assert.equal(await sam.page.getByText(hostWords.say).count(), 0)
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
  const alex = await person(browser, house)
  const asked = alex.page.waitForResponse(/\/v1\/about$/)
  await go(alex, '/help/therapist')
  await (await asked).finished()
  await stands(alex.page, therapistWords.title)
  await drawn(alex.page)
  assert.equal(await alex.page.getByText(hostWords.say).count(), 0)
  await alex.context.close()
})

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
  await go(sam, '/finding')
  await stands(page, words.title)
  await tap(page, words.remove)
  await tap(page, words.removeYes)
  await page.getByText(words.begun).first().waitFor({ state: 'detached' })
  assert.deepEqual(sam.faults, [])
  await context.close()
})
