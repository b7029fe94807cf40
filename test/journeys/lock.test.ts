// The lock: what opens the notebook and what does not, that nothing is lost by locking, and that a locked page holds no word of anybody.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { lockedWords, lockWords } from '../../src/words/screens/lock.ts'
import { recoveryWords } from '../../src/words/screens/recovery.ts'
import { settingsWords } from '../../src/words/screens/settings.ts'
import { peopleWords } from '../../src/words/screens/people.ts'
import { helpScreenWords } from '../../src/words/screens/help.ts'
import { begin } from '../server/fixture.ts'
import { day, instant } from '../../src/lib/time.ts'
import { comingBackWords } from '../../src/words/screens/today.ts'
import { called, go, opens, person, type Person, reads, setClock, stands, tap, withWorker, write } from './asker.ts'
import { choosesStep, knows } from './asking.ts'
import { axe } from './friend.ts'
import { beforeWords } from '../../src/words/screens/before.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { houseAndBrowser } from './house-and-browser.ts'

const { house, browser } = await houseAndBrowser()

const passphrase = 'green kettle in the rain'
const needles = ['Marabouwing', 'Quillfeatherby'] as const

test('a passphrase opens it and another one does not; what was being typed is there afterwards', async () => {
  const sam = await written()
  const { page } = sam
  await setsPassphrase(sam)
  await typesName(sam)
  await go(sam, '/settings/lock')
  await tap(page, lockWords.now)
  await stands(page, lockedWords.title)
  assert.deepEqual(await wordsFound(page), [])
  assert.equal(await page.title(), lockedWords.tab)
  await opensBy(page, 'another one')
  await reads(page, lockedWords.faults.wrong.passphrase)
  await opensBy(page, passphrase)
  await stands(page, lockWords.title)
  await go(sam, '/settings')
  assert.equal(await page.getByLabel(settingsWords.name).inputValue(), needles[1])
  await go(sam, '/people')
  await reads(page, needles[0])
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
})

test('a closed notebook is closed after opening the address anew; help stands beside it', async () => {
  const sam = await written()
  const { page } = sam
  await setsPassphrase(sam)
  await opens(sam, '/people')
  await stands(page, lockedWords.title)
  assert.deepEqual(await wordsFound(page), [])
  await go(sam, '/help')
  await stands(page, helpScreenWords.title)
  await go(sam, '/people')
  await opensBy(page, passphrase)
  await stands(page, peopleWords.title)
  await reads(page, needles[0])
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
})

test('after five minutes with nobody looking it is locked, in every tab; before, it is not', async () => {
  const sam = await written()
  const { page, context } = sam
  await setsPassphrase(sam)
  const other = await context.newPage()
  await other.goto(`${house.url}/people`)
  await opensBy(other, passphrase)
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
  assert.deepEqual([await wordsFound(page), await wordsFound(other)], [[], []])
  assert.deepEqual(sam.faults, [])
  await context.close()
})

test('a tab that was open before there was a lock is locked too, and not while somebody looks at it', async () => {
  const sam = await written()
  const { page, context } = sam
  const other = await context.newPage()
  await other.goto(`${house.url}/people`)
  await reads(other, needles[0])
  await setsPassphrase(sam)
  await looksAway(page)
  await setClock(sam, instant(begin + 9 * 60_000))
  await looksBack(page)
  await called(page, lockWords.now).waitFor()
  await reads(other, needles[0])
  await tap(page, lockWords.now)
  await stands(other, lockedWords.title)
  assert.deepEqual([await wordsFound(page), await wordsFound(other)], [[], []])
  assert.deepEqual(sam.faults, [])
  await context.close()
})

test('where another tab took the lock away, locking late closes nothing for ever', async () => {
  const sam = await written()
  const { page, context } = sam
  await setsPassphrase(sam)
  const other = await context.newPage()
  await other.goto(`${house.url}/settings/lock`)
  await opensBy(other, passphrase)
  await called(other, lockWords.now).waitFor()
  await tap(page, lockWords.passphrase.remove)
  await page.getByText(lockWords.passphrase.none).waitFor()
  await tap(other, lockWords.now)
  await called(other, lockWords.passphrase.make).waitFor()
  await opens(sam, '/people')
  await reads(page, needles[0])
  assert.deepEqual(sam.faults, [])
  await context.close()
})

test('twelve words open it, in any spelling, when the passphrase is lost; wrong ones are told apart kindly', async () => {
  const sam = await written()
  const { page } = sam
  const words = await makesWords(sam)
  await setsPassphrase(sam)
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
  await go(sam, '/people')
  await reads(page, needles[0])
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
})

test('the device’s own unlock opens it; without a secret, or when it is gone, the passphrase still does', async () => {
  const sam = await written({ ...house, url: house.url.replace('127.0.0.1', 'localhost') }) // an address of numbers has no passkeys
  const { page } = sam
  await setsPassphrase(sam)
  const devtools = await sam.context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const withoutSecret = await authenticator(devtools, false)
  await tap(page, lockWords.device.add)
  await reads(page, lockWords.faults['no-secret'])
  await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: withoutSecret })
  const device = await authenticator(devtools, true)
  await tap(page, lockWords.device.add)
  await reads(page, lockWords.device.set)
  await tap(page, lockWords.now)
  await tap(page, lockedWords.byDevice)
  await stands(page, lockWords.title)
  await devtools.send('WebAuthn.clearCredentials', { authenticatorId: device })
  await tap(page, lockWords.now)
  await tap(page, lockedWords.byDevice)
  await reads(page, lockedWords.faults['put-away'])
  await opensBy(page, passphrase)
  await stands(page, lockWords.title)
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
})

test('it opens without a network, too', async () => {
  const sam = await written(house, withWorker)
  const { page, context } = sam
  await page.evaluate(() => navigator.serviceWorker.ready)
  await setsPassphrase(sam)
  await opens(sam, '/people')
  await context.setOffline(true)
  await opens(sam, '/people')
  await opensBy(page, passphrase)
  await reads(page, needles[0])
  await context.close()
})

test('words are offered once, at the third entry, and asked after once, eight weeks later', async () => {
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
  await sam.context.close()
})

test('nothing that a browser keeps holds a word while it is locked', async () => {
  const sam = await written()
  await setsPassphrase(sam)
  await typesName(sam)
  await opens(sam, '/')
  assert.deepEqual(await stored(sam.page), [])
  await sam.context.close()
})

test('a locked page can be read out, and opened by keyboard alone', async () => {
  const sam = await written()
  const { page } = sam
  await setsPassphrase(sam)
  await opens(sam, '/')
  assert.deepEqual(await axe(page), [])
  await page.getByLabel(lockedWords.passphrase).focus()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: lockedWords.title }).waitFor({ state: 'detached' })
  await sam.context.close()
})

test('where the browser lost only the key, it says so, and writes over nothing', async () => {
  const sam = await written()
  await loses(sam.page, 'keys')
  await opens(sam, '/')
  await stands(sam.page, lockedWords.keyless.title)
  assert.deepEqual(await axe(sam.page), [])
  const rows = await kept(sam.page)
  await opens(sam, '/people')
  await stands(sam.page, lockedWords.keyless.title)
  assert.deepEqual(await kept(sam.page), rows)
  await sam.context.close()
})

test('where it lost only what was written, the first screen says so, and where else to look', async () => {
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
  await sam.context.close()
})

/** Somebody with a person in their circle. */
async function written(at = house, options: Parameters<typeof person>[2] = {}): Promise<Person> {
  const sam = await person(browser, at, options)
  await knows(sam, needles[0])
  return sam
}

async function setsPassphrase(sam: Person): Promise<void> {
  const { page } = sam
  await go(sam, '/settings/lock')
  await tap(page, lockWords.passphrase.make)
  await write(page, lockWords.passphrase.label, passphrase)
  await reads(page, lockWords.passphrase.hard.hard)
  await write(page, lockWords.passphrase.again, passphrase)
  await tap(page, lockWords.passphrase.keep)
  await called(page, lockWords.now).waitFor()
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

async function typesName(sam: Person): Promise<void> {
  await go(sam, '/settings')
  await write(sam.page, settingsWords.name, needles[1])
}

async function opensBy(page: Page, secret: string): Promise<void> {
  await write(page, lockedWords.passphrase, secret)
  await tap(page, lockedWords.open)
}

/** The needles that stand in the page, its title or its address. */
async function wordsFound(page: Page): Promise<readonly string[]> {
  const all = await page.evaluate(() => document.documentElement.outerHTML + document.title + location.href)
  return needles.filter((needle) => all.includes(needle))
}

/** The needles in what the origin keeps, as text or bytes. */
async function stored(page: Page): Promise<readonly string[]> {
  const all = await page.evaluate(async () => {
    const found: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const { name = '' } of await indexedDB.databases()) {
      const asked = indexedDB.open(name)
      const db = await new Promise<IDBDatabase>((resolve) =>
        asked.addEventListener('success', () => resolve(asked.result)),
      )
      for (const store of db.objectStoreNames) {
        const values = db.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => values.addEventListener('success', resolve))
        for (const value of values.result)
          found.push(value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : String(value))
      }
      db.close()
    }
    return found.join('\n')
  })
  return needles.filter((needle) => all.includes(needle))
}

/** The browser lets go of one part of what it keeps. */
async function loses(page: Page, part: 'keys' | 'rows'): Promise<void> {
  await inDatabase(page, part, 'clear')
}

/** How many rows there are, and of which length. */
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

async function looksAway(page: Page): Promise<void> {
  await shown(page, 'hidden')
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

async function authenticator(
  devtools: Awaited<ReturnType<Person['context']['newCDPSession']>>,
  hasPrf: boolean,
): Promise<string> {
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  })
  return authenticatorId
}
