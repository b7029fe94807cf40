// A device that others use too: in a tab that keeps nothing, nothing of what is written stays anywhere in the browser.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { devicesWords } from '../../src/words/screens/devices.ts'
import { leavingWords } from '../../src/words/screens/help.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { lockedWords, lockWords } from '../../src/words/screens/lock.ts'
import { recoveryWords } from '../../src/words/screens/recovery.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { shellWords } from '../../src/words/shell.ts'
import { go, person, phone, reads, stands, tap, withWorker, write } from './asker.ts'
import { knows } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

/** What this browser holds of us, by name. Databases count with what is in them. */
async function keptBy(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = Object.keys(localStorage)
    for (const name of await caches.keys()) found.push(`cache ${name}`)
    for (const worker of await navigator.serviceWorker.getRegistrations()) found.push(`worker ${worker.scope}`)
    for (const { name = '' } of await indexedDB.databases()) found.push(`database ${name}`)
    return found
  })
}

test('nothing that is written in such a tab is kept, it says so everywhere, and it is gone with the tab', async () => {
  const fresh = await browser.newContext({ ...phone, ...withWorker })
  const page = await fresh.newPage()
  await page.goto(`${house.url}/read`) // so that nothing of the app was ever there
  await page.evaluate(() => sessionStorage.setItem('keep-nothing', ''))
  await page.goto(`${house.url}/`)
  await stands(page, firstWords.title)
  await reads(page, shellWords.nothingKept.strip)
  await knows({ page, context: fresh } as Parameters<typeof knows>[0], 'Mara')
  await go({ page }, '/people')
  await reads(page, 'Mara')
  await reads(page, shellWords.nothingKept.strip)
  await go({ page }, '/settings/kept')
  await reads(page, keptWords.device.nothing)
  assert.equal(await page.getByText(devicesWords.kept.offNote).count(), 0)
  for (const [path, said] of [
    ['devices', keptWords.device.nothingNote],
    ['lock', lockWords.inTab],
    ['words', recoveryWords.inTab],
  ]) {
    await go({ page }, `/settings/${path}`)
    await reads(page, said ?? '')
  }
  assert.deepEqual(await keptBy(page), [])
  await page.close()
  const next = await fresh.newPage()
  await next.goto(`${house.url}/`)
  await stands(next, firstWords.title)
  assert.equal(await next.getByText(shellWords.nothingKept.strip).count(), 0)
  await fresh.close()
})

test('erasing all in such a tab takes nothing from the notebook beside it, and how it is disguised stays', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/help/leaving')
  await tap(page, leavingWords.notMine.turnOn)
  await stands(page, firstWords.title)
  const other = await sam.context.newPage()
  await other.goto(`${house.url}/help/leaving`)
  await other.getByRole('switch', { name: leavingWords.everywhere }).check()
  const before = await other.evaluate(() => localStorage.getItem('tendril/device'))
  assert.match(before ?? '', /"leaveButton":true/)
  await knows(sam, 'Tobi')
  await go(sam, '/settings/kept')
  await tap(page, keptWords.erase)
  await reads(page, keptWords.confirm.leadTab)
  await tap(page, keptWords.confirm.doIt)
  await stands(page, firstWords.title)
  assert.equal(await other.evaluate(() => localStorage.getItem('tendril/device')), before)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('it is turned on where leaving is explained, and what was kept before stays closed and safe', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, 'Mara')
  await go(sam, '/help/leaving')
  await tap(page, leavingWords.notMine.turnOn)
  await page.getByText(shellWords.nothingKept.strip).waitFor()
  await stands(page, firstWords.title)
  await go(sam, '/people')
  await page.getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await page.getByText('Mara').count(), 0)
  const other = await sam.context.newPage()
  await other.goto(`${house.url}/people`)
  await reads(other, 'Mara')
  await knows(sam, 'Tobi')
  await go({ page: other }, '/settings/lock')
  await tap(other, lockWords.passphrase.make)
  const { label, again } = lockWords.passphrase
  for (const field of [label, again]) await write(other, field, 'green kettle in the rain')
  await tap(other, lockWords.passphrase.keep)
  await tap(other, lockWords.now)
  await stands(other, lockedWords.title)
  await reads(page, 'Tobi')
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})
