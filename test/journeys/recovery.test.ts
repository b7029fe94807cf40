// When something was lost: the passphrase, the browser's key, or all that was written.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { lockedWords, lockWords } from '../../src/words/screens/lock.ts'
import { recoveryWords } from '../../src/words/screens/recovery.ts'
import { settingsWords } from '../../src/words/screens/settings.ts'
import { begin } from '../server/fixture.ts'
import { day, instant } from '../../src/lib/time.ts'
import { comingBackWords } from '../../src/words/screens/today.ts'
import { called, go, opens, person, type Person, reads, setClock, stands, tap, write } from './asker.ts'
import { choosesStep, knows } from './asking.ts'
import { axe } from './friend.ts'
import { beforeWords } from '../../src/words/screens/before.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { setsPassphrase } from './locking.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

const passphrase = 'green kettle in the rain'
const needles = ['Marabouwing'] as const

test('twelve words open it, in any spelling, when the passphrase is lost; wrong ones are told apart kindly', async () => {
  const sam = await written()
  const { page } = sam
  const words = await makesWords(sam)
  await setsPassphrase(sam.page, passphrase)
  await opens(sam, '/')
  await tap(page, lockedWords.byWords)
  await write(page, lockedWords.words, words.slice(1).join(' '))
  await tap(page, lockedWords.open)
  await reads(page, lockedWords.faults.count)
  await write(page, lockedWords.words, ['kettleful', ...words.slice(1)].join(' '))
  await tap(page, lockedWords.open)
  await reads(page, lockedWords.faults.unknown('kettleful'))
  await write(page, lockedWords.words, words.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join('\n'))
  await tap(page, lockedWords.open)
  await page.getByRole('heading', { level: 1, name: lockedWords.title }).waitFor({ state: 'detached' })
  await page.locator('h1:focus').waitFor() // what stands there now is read out
  await go(sam, '/people')
  await reads(page, needles[0])
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('going back while new words are made leaves those on paper as they were', async () => {
  const sam = await written()
  const { page } = sam
  const paper = await makesWords(sam)
  await go(sam, '/settings/words')
  await tap(page, recoveryWords.again)
  await holdsWork(page)
  await tap(page, recoveryWords.sure.doIt)
  await reads(page, recoveryWords.making)
  await tap(page, recoveryWords.sure.notNow)
  await tap(page, recoveryWords.back)
  await stands(page, lockWords.title)
  await page.evaluate(() => dispatchEvent(new Event('go-on')))
  await page.waitForFunction(() => document.documentElement.dataset['worked'] === 'yes')
  await go(sam, '/settings/words')
  await tap(page, recoveryWords.check)
  await write(page, lockedWords.words, paper.join(' '))
  await tap(page, recoveryWords.checking.doIt)
  await stands(page, recoveryWords.done.title)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('words are offered once, at the third entry, and asked after once, eight weeks later', async () => {
  const sam = await written()
  const { page } = sam
  for (const _ of [1, 2]) await choosesStep(sam, needles[0])
  await opens(sam, '/')
  assert.equal(await page.getByText(recoveryWords.offer.title).count(), 0)
  await choosesStep(sam, needles[0])
  await opens(sam, '/')
  await reads(page, recoveryWords.offer.title)
  await tap(page, recoveryWords.offer.no)
  await page.getByText(recoveryWords.offer.title).waitFor({ state: 'detached' })
  await opens(sam, '/')
  await called(page, settingsWords.title).first().waitFor()
  assert.equal(await page.getByText(recoveryWords.offer.title).count(), 0)
  await makesWords(sam)
  await setClock(sam, instant(begin + 57 * day))
  await opens(sam, '/')
  if (await called(page, comingBackWords.look).count()) await tap(page, comingBackWords.look)
  await reads(page, recoveryWords.due.title)
  await tap(page, recoveryWords.due.no)
  await page.getByText(recoveryWords.due.title).waitFor({ state: 'detached' })
  await opens(sam, '/')
  await called(page, settingsWords.title).first().waitFor()
  assert.equal(await page.getByText(recoveryWords.due.title).count(), 0)
  await leaves(sam.context)
})

inLongRun('where the browser lost only the key, it says so, and writes over nothing', async () => {
  const sam = await written()
  await loses(sam.page, 'keys')
  await opens(sam, '/')
  await stands(sam.page, lockedWords.keyless.title)
  assert.deepEqual(await axe(sam.page), [])
  const rows = await kept(sam.page)
  await opens(sam, '/people')
  await stands(sam.page, lockedWords.keyless.title)
  assert.deepEqual(await kept(sam.page), rows)
  await leaves(sam.context)
})

inLongRun('where it lost only what was written, the first screen says so, and where else to look', async () => {
  const sam = await written()
  const { page } = sam
  await loses(page, 'rows')
  await opens(sam, '/')
  await reads(page, firstWords.lost)
  await tap(page, firstWords.bringBack)
  await stands(page, beforeWords.title)
  await write(page, beforeWords.words.label, 'abandon '.repeat(11) + 'about')
  await tap(page, beforeWords.words.open)
  await reads(page, beforeWords.faults.gone)
  await write(page, beforeWords.words.label, 'abandon')
  await tap(page, beforeWords.words.open)
  await reads(page, lockedWords.faults.count)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

async function written(): Promise<Person> {
  const sam = await person(browser, house)
  await knows(sam, needles[0])
  return sam
}

async function makesWords(sam: Person): Promise<readonly string[]> {
  const { page } = sam
  await go(sam, '/settings/words')
  await tap(page, recoveryWords.make)
  await stands(page, recoveryWords.shown.title)
  const words = await page.getByRole('listitem').allInnerTexts()
  assert.equal(words.length, 12)
  await tap(page, recoveryWords.shown.done)
  for (const field of await page.getByRole('textbox').all()) {
    const label = await field.evaluate((one) => one.closest('div')?.querySelector('label')?.textContent ?? '')
    await field.fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '')
  }
  await tap(page, recoveryWords.confirm.doIt)
  await stands(page, recoveryWords.done.title)
  return words
}

/** A device on which what is worked out beside the page takes as long as the test wants. */
async function holdsWork(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { documentElement } = document
    Object.assign(globalThis, {
      Worker: class extends Worker {
        override postMessage(question: unknown): void {
          addEventListener('go-on', () => super.postMessage(question), { once: true })
        }
        override terminate(): void {
          super.terminate()
          documentElement.dataset['worked'] = 'yes'
        }
      },
    })
  })
}

async function loses(page: Page, part: 'keys' | 'rows'): Promise<void> {
  await inDatabase(page, part, 'clear')
}

async function kept(page: Page): Promise<unknown> {
  return inDatabase(page, 'rows', 'getAll')
}

async function inDatabase(page: Page, part: string, what: 'clear' | 'getAll'): Promise<unknown> {
  return page.evaluate(
    async ([store, work]) => {
      const asked = indexedDB.open('tendril')
      const db = await new Promise<IDBDatabase>((resolve) =>
        asked.addEventListener('success', () => resolve(asked.result)),
      )
      const transaction = db.transaction(store, 'readwrite')
      const request =
        work === 'clear' ? transaction.objectStore(store).clear() : transaction.objectStore(store).getAll()
      await new Promise((resolve) => transaction.addEventListener('complete', resolve))
      db.close()
      return Array.isArray(request.result) ? request.result.map((row: Uint8Array) => [...row].join()) : undefined
    },
    [part, what] as const,
  )
}
