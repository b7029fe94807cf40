// The asker's browser is killed, as a phone kills it: nothing is lost. And without a network everything but the link itself works.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { feltWords, inTen } from '../../src/words/scales.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { lookWords } from '../../src/words/screens/look.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import { atTheApp, go, patience, person, phone, reads, stands, tap, withWorker } from './asker.ts'
import { asks, friendAnswers, guesses, knows, linkOn, opensAnswer } from './asking.ts'
import { killBrowser, openProfile } from './browser.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'

const { house, browser } = await houseAndBrowser()
const folder = mkdtempSync(join(tmpdir(), 'tendril-killed-'))
after(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

test('killed between the guess and the answer: both are there at the next opening, once', async () => {
  const profile = join(folder, 'guess')
  const sam = await atTheApp(await openProfile(profile, phone), house)
  await knows(sam, 'Mara')
  const link = await asks(sam, 'Mara', { chance: 'hardly', felt: 'burden' })
  await killBrowser(profile, sam.context)
  await friendAnswers(browser, house, link, { says: 'yes', line: 'With pleasure.', felt: 'glad' })
  const back = await atTheApp(await openProfile(profile, phone), house)
  await tap(back.page, new RegExp(todayWords.rows.arrived('Mara')))
  await reads(back.page, 'With pleasure.')
  await reads(back.page, new RegExp(inTen(0.1)))
  await reads(back.page, feltWords.burden)
  await go(back, '/look')
  await reads(back.page, lookWords.season(1, 1))
  assert.deepEqual(back.faults, [])
  await back.context.close()
})

inLongRun(
  'killed while the link is being made: the guess is sealed, and the link is one and the same afterwards',
  async () => {
    const profile = join(folder, 'link')
    const sam = await atTheApp(await openProfile(profile, phone), house)
    await knows(sam, 'Mara')
    await guesses(sam, 'Mara', { chance: 'likely' })
    const sent = sam.page.waitForRequest((request) => request.method() === 'PUT')
    const reached = new Promise<void>((resolve) => {
      void sam.page.route('**/v1/log', async (route) => {
        await route.fetch() // the server has it; the app never hears of it
        resolve()
      })
    })
    await tap(sam.page, sendWords.inWriting.make)
    const made = (await sent).postDataBuffer()
    await reached
    await killBrowser(profile, sam.context)
    const again: (Buffer | null)[] = []
    const context = await openProfile(profile, phone)
    context.on('request', (request) => request.method() === 'PUT' && again.push(request.postDataBuffer()))
    const back = await atTheApp(context, house)
    await tap(back.page, todayWords.planned.goOn)
    const link = await linkOn(back.page)
    assert.deepEqual(again, [made])
    await tap(back.page, sendWords.copy)
    await tap(back.page, sendWords.ready.done)
    await friendAnswers(browser, house, link, { says: 'part' })
    await opensAnswer(back, 'part')
    await back.context.close()
  },
)

test('without a network the app opens, a guess is sealed, and the link is made when the network is back', async () => {
  const sam = await person(browser, house, withWorker)
  await stands(sam.page, firstWords.title)
  await sam.page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await sam.page.reload() // from now on the worker answers
  await sam.context.setOffline(true)
  await sam.page.reload()
  await stands(sam.page, firstWords.title)
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara', { chance: 'likely' })
  await tap(sam.page, sendWords.inWriting.make)
  await stands(sam.page, sendWords.offline.title)
  await reads(sam.page, sendWords.offline.safe)
  await sam.page.reload()
  await stands(sam.page, sendWords.offline.title)
  const guess = sam.page.url().replace(/send$/, 'guess')
  await go(sam, guess)
  await stands(sam.page, guessWords.sealed.title)
  await tap(sam.page, guessWords.sealed.go)
  await sam.context.setOffline(false)
  // The first try may still meet the old state of the browser's network; the next one comes after as long as our patience.
  await sam.page
    .getByText(/\/a#/)
    .first()
    .waitFor({ timeout: 2 * patience })
  await tap(sam.page, sendWords.copy)
  await tap(sam.page, sendWords.ready.done)
  await stands(sam.page, waitingWords.waiting.title('Mara'))
  await sam.context.close()
})
