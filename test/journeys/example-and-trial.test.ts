// For somebody with no friend at hand: the made-up month leaves no trace, and the link can be tried on oneself, counted nowhere.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { saysWords } from '../../src/words/choices.ts'
import { arrivalWords } from '../../src/words/screens/arrival.ts'
import { asksWords } from '../../src/words/screens/asks.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { lookWords } from '../../src/words/screens/look.ts'
import { shellWords } from '../../src/words/shell.ts'
import { trialWords } from '../../src/words/screens/trial.ts'
import { called, go, person, reads, stands, tap } from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { isLong } from './lengths.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

/** How many screens are looked at; in a long run all that links lead to. */
const most = isLong ? 1000 : 32

test('looking around: the strip on every screen, and nothing that is seen or tapped is stored or sent', async () => {
  const sam = await person(browser, house)
  await stands(sam.page, firstWords.title)
  const untouched = await stored(sam.page)
  await tap(sam.page, firstWords.look)
  const seen = new Set<string>()
  const toSee = [new URL(sam.page.url()).pathname]
  for (let path = toSee.shift(); path !== undefined && seen.size < most; path = toSee.shift()) {
    if (seen.has(path)) continue
    seen.add(path)
    await go(sam, path)
    assert.equal(await sam.page.getByText(shellWords.example.strip).count(), 1, `no strip at ${path}`)
    toSee.push(...(await linksOn(sam.page)))
  }
  assert.ok(seen.size >= 32 && seen.size < 1000, `${seen.size} screens of the example were found`)
  await go(sam, '/example')
  await sam.page.locator('main').getByRole('button').first().click()
  assert.deepEqual(await stored(sam.page), untouched)
  assert.deepEqual(
    sam.requests.filter((request) => request !== 'GET /v1/where'),
    [],
  )
  await tap(sam.page, shellWords.example.out)
  await stands(sam.page, firstWords.title)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('trying the link on oneself: a real answer arrives, is counted nowhere, and is gone at one tap', async () => {
  const sam = await person(browser, house)
  await go(sam, '/try')
  await sam.page.getByRole('radio', { name: /^likely/ }).check()
  await tap(sam.page, trialWords.make)
  await stands(sam.page, trialWords.open.title)
  const opening = sam.context.waitForEvent('page')
  await tap(sam.page, trialWords.open.go)
  const friend = await opening
  await friend.getByRole('radio', { name: saysWords.yes }).first().check()
  await friend.getByRole('button', { name: /^Send/ }).click()
  await reads(friend, /^Sent to/)
  await friend.close()
  await stands(sam.page, arrivalWords.title.yes)
  await reads(sam.page, trialWords.strip)
  for (const path of ['/', '/look', '/look/said', '/ask']) {
    await go(sam, path)
    assert.equal(await sam.page.getByText(trialWords.ask).count(), 0, `the trial is counted at ${path}`)
  }
  await go(sam, '/look')
  await stands(sam.page, lookWords.empty.title)
  await go(sam, '/try')
  await tap(sam.page, trialWords.out)
  await stands(sam.page, firstWords.title)
  await go(sam, '/ask')
  await stands(sam.page, asksWords.empty.title)
  await go(sam, '/try')
  await stands(sam.page, trialWords.title)
  assert.equal(await called(sam.page, trialWords.make).count(), 1)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

/** What this browser keeps: how many rows, drafts and keys, and what stands in the other storages. */
function stored(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('tendril')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      asked.addEventListener('success', () => resolve(asked.result))
      asked.addEventListener('error', () => reject(asked.error ?? new Error('no database')))
    })
    const counts = ['rows', 'drafts', 'keys'].map(
      (name) =>
        new Promise<number>((resolve) => {
          const count = db.transaction(name).objectStore(name).count()
          count.addEventListener('success', () => resolve(count.result))
        }),
    )
    const found = [await Promise.all(counts), localStorage.length, sessionStorage.length, document.cookie]
    db.close()
    return found
  })
}

/** Where the links of the example lead, within it. */
function linksOn(page: Page): Promise<readonly string[]> {
  return page
    .locator('a[href^="/example"]')
    .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.pathname : '/example')))
}
