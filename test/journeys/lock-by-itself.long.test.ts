// When it is locked: nobody has looked at any tab for a while, or another tab said so.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { lockedWords, lockWords } from '../../src/words/screens/lock.ts'
import { settingsWords } from '../../src/words/screens/settings.ts'
import { begin } from '../server/fixture.ts'
import { instant } from '../../src/lib/time.ts'
import { called, choose, go, opens, person, type Person, reads, setClock, stands, tap, write } from './asker.ts'
import { knows } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { setsPassphrase, triesPassphrase, wordsFound } from './locking.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

const passphrase = 'green kettle in the rain'
const needles = ['Marabouwing'] as const

test('after five minutes with nobody looking it is locked, in every tab; before, it is not', async () => {
  const sam = await written()
  const { page, context } = sam
  await setsPassphrase(sam.page, passphrase)
  const other = await context.newPage()
  await other.goto(`${house.url}/people`)
  await triesPassphrase(other, passphrase)
  await reads(other, needles[0])
  await looksAway(page)
  await looksAway(other)
  await setClock(sam, instant(begin + 4 * 60_000))
  await looksBack(other)
  await reads(other, needles[0])
  await looksAway(other)
  await setClock(sam, instant(begin + 9.5 * 60_000))
  await looksBack(other)
  await stands(other, lockedWords.title)
  await stands(page, lockedWords.title)
  assert.deepEqual([await wordsFound(page, needles), await wordsFound(other, needles)], [[], []])
  assert.deepEqual(sam.faults, [])
  await leaves(context)
})

test('a tab that was open before there was a lock is locked too, and not while somebody looks at it', async () => {
  const sam = await written()
  const { page, context } = sam
  const other = await context.newPage()
  await other.goto(`${house.url}/people`)
  await reads(other, needles[0])
  await setsPassphrase(sam.page, passphrase)
  // Twice: what is heard first may still answer something that was said before.
  for (let n = 0; n < 2; n += 1) {
    const answered = hears(page, 'here')
    await looksAway(page)
    await answered
  }
  await setClock(sam, instant(begin + 9 * 60_000))
  await looksBack(page)
  await called(page, lockWords.now).waitFor()
  await reads(other, needles[0])
  await tap(page, lockWords.now)
  await stands(other, lockedWords.title)
  assert.deepEqual([await wordsFound(page, needles), await wordsFound(other, needles)], [[], []])
  assert.deepEqual(sam.faults, [])
  await leaves(context)
})

test('where another tab took the lock away, locking late closes nothing for ever', async () => {
  const sam = await written()
  const { page, context } = sam
  await setsPassphrase(sam.page, passphrase)
  const other = await context.newPage()
  await other.goto(`${house.url}/settings/lock`)
  await triesPassphrase(other, passphrase)
  await called(other, lockWords.now).waitFor()
  for (const name of ['remove', 'removeYes'] as const) await tap(page, lockWords.passphrase[name])
  await page.getByText(lockWords.passphrase.none).waitFor()
  await tap(other, lockWords.now)
  await called(other, lockWords.passphrase.make).waitFor()
  await opens(sam, '/people')
  await reads(page, needles[0])
  assert.deepEqual(sam.faults, [])
  await leaves(context)
})

test('whoever looks at one tab is not locked out by another that nobody looks at, whatever that one hears', async () => {
  const sam = await written()
  const { page, context } = sam
  await setsPassphrase(page, passphrase)
  await looksAway(page)
  const other = await context.newPage()
  await other.goto(`${house.url}/settings/lock`)
  await triesPassphrase(other, passphrase)
  await called(other, lockWords.now).waitFor()
  await setClock(sam, instant(begin + 9 * 60_000))
  await looksBack(page)
  await go(sam, '/people')
  await reads(page, needles[0])
  await looksAway(page)
  for (const after of [0, 1, 0] as const) {
    const heard = hears(page, 'anew')
    await choose(other, lockWords.when.options[after])
    await heard
  }
  await go({ page: other }, '/people')
  await reads(other, needles[0])
  await looksAway(other)
  await stands(other, lockedWords.title)
  await stands(page, lockedWords.title)
  assert.deepEqual(sam.faults, [])
  await leaves(context)
})

test('where the disk takes nothing the locked page says so; what was typed goes on being typed once it is open', async () => {
  const sam = await written()
  const { page, context } = sam
  await setsPassphrase(page, passphrase)
  await diskTakes(page, false)
  await typesName(sam, 'Quill')
  await go(sam, '/settings/lock')
  await tap(page, lockWords.now)
  await reads(page, lockedWords.notNoted)
  await triesPassphrase(page, passphrase)
  await called(page, lockWords.now).waitFor()
  await go(sam, '/settings')
  assert.equal(await page.getByLabel(settingsWords.name).inputValue(), 'Quill')
  await diskTakes(page, true)
  await typesName(sam, 'Quillfeatherby')
  await page.waitForTimeout(6000) // until it would have been tried again
  await opens(sam, '/settings')
  await triesPassphrase(page, passphrase)
  await stands(page, settingsWords.title)
  assert.equal(await page.getByLabel(settingsWords.name).inputValue(), 'Quillfeatherby')
  assert.deepEqual(sam.faults, [])
  await leaves(context)
})

async function typesName(sam: Person, name: string): Promise<void> {
  await go(sam, '/settings')
  await write(sam.page, settingsWords.name, name)
}

/** From now on every writing on this page is refused, as on a full disk, or none any more. */
async function diskTakes(page: Page, all: boolean): Promise<void> {
  await page.evaluate((takes) => {
    const { transaction } = IDBDatabase.prototype
    Reflect.set(globalThis, 'diskTakes', takes)
    if (takes) return
    IDBDatabase.prototype.transaction = function (...given) {
      if (given[1] === 'readwrite' && Reflect.get(globalThis, 'diskTakes') === false)
        throw new DOMException('full', 'QuotaExceededError')
      return transaction.apply(this, given)
    }
  }, all)
}

async function written(): Promise<Person> {
  const sam = await person(browser, house)
  await knows(sam, needles[0])
  return sam
}

async function looksAway(page: Page): Promise<void> {
  await shown(page, 'hidden')
}

/** Waits until another tab says `news` to this one; what the page itself does on hearing it comes first. */
async function hears(page: Page, news: string): Promise<void> {
  await page.evaluate(
    (said) =>
      new Promise<void>((resolve) => {
        new BroadcastChannel('lock').addEventListener('message', ({ data }) => {
          if (data === said) resolve()
        })
      }),
    news,
  )
}

async function looksBack(page: Page): Promise<void> {
  await shown(page, 'visible')
}

async function shown(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((to) => {
    Object.defineProperty(document, 'visibilityState', { value: to, configurable: true })
    Object.defineProperty(document, 'hidden', { value: to === 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}
