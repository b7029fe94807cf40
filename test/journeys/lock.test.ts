// The lock: what opens the notebook and what does not, that nothing is lost by locking, and that a locked page holds no word of anybody.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { lockedWords, lockWords } from '../../src/words/screens/lock.ts'
import { settingsWords } from '../../src/words/screens/settings.ts'
import { peopleWords } from '../../src/words/screens/people.ts'
import { helpScreenWords } from '../../src/words/screens/help.ts'
import { go, opens, person, type Person, reads, stands, tap, withWorker, write } from './asker.ts'
import { knows } from './asking.ts'
import { axe } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { setsPassphrase, triesPassphrase, wordsFound } from './locking.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

const passphrase = 'green kettle in the rain'
const needles = ['Marabouwing', 'Quillfeatherby'] as const

test('a passphrase opens it and another one does not; what was being typed is there afterwards', async () => {
  const sam = await written()
  const { page } = sam
  await setsPassphrase(sam.page, passphrase)
  await typesName(sam)
  await go(sam, '/settings/lock')
  await tap(page, lockWords.now)
  await stands(page, lockedWords.title)
  assert.deepEqual(await wordsFound(page, needles), [])
  assert.equal(await page.title(), lockedWords.tab)
  await triesPassphrase(page, 'another one')
  await reads(page, lockedWords.faults.wrong.passphrase)
  await triesPassphrase(page, passphrase)
  await stands(page, lockWords.title)
  await go(sam, '/settings')
  assert.equal(await page.getByLabel(settingsWords.name).inputValue(), needles[1])
  await go(sam, '/people')
  await reads(page, needles[0])
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('a closed notebook is closed after opening the address anew; help stands beside it', async () => {
  const sam = await written()
  const { page } = sam
  await setsPassphrase(sam.page, passphrase)
  await opens(sam, '/people')
  await stands(page, lockedWords.title)
  assert.deepEqual(await wordsFound(page, needles), [])
  await go(sam, '/help')
  await stands(page, helpScreenWords.title)
  await go(sam, '/people')
  await triesPassphrase(page, passphrase)
  await stands(page, peopleWords.title)
  await reads(page, needles[0])
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun(
  'the device’s own unlock opens it; without a secret, or when it is gone, the passphrase still does',
  async () => {
    const sam = await written({ ...house, url: house.url.replace('127.0.0.1', 'localhost') }) // an address of numbers has no passkeys
    const { page } = sam
    await setsPassphrase(sam.page, passphrase)
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
    await triesPassphrase(page, passphrase)
    await stands(page, lockWords.title)
    assert.deepEqual(sam.faults, [])
    await sam.context.close()
  },
)

inLongRun('it opens without a network, too', async () => {
  const sam = await written(house, withWorker)
  const { page, context } = sam
  await page.evaluate(() => navigator.serviceWorker.ready)
  await setsPassphrase(sam.page, passphrase)
  await opens(sam, '/people')
  await context.setOffline(true)
  await opens(sam, '/people')
  await triesPassphrase(page, passphrase)
  await reads(page, needles[0])
  await leaves(context)
})

inLongRun('nothing that a browser keeps holds a word while it is locked', async () => {
  const sam = await written()
  await setsPassphrase(sam.page, passphrase)
  await typesName(sam)
  await opens(sam, '/')
  assert.deepEqual(await stored(sam.page), [])
  await leaves(sam.context)
})

inLongRun('a locked page can be read out, and opened by keyboard alone', async () => {
  const sam = await written()
  const { page } = sam
  await setsPassphrase(sam.page, passphrase)
  await opens(sam, '/')
  assert.deepEqual(await axe(page), [])
  await page.getByLabel(lockedWords.passphrase).focus()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: lockedWords.title }).waitFor({ state: 'detached' })
  await leaves(sam.context)
})

async function written(at = house, options: Parameters<typeof person>[2] = {}): Promise<Person> {
  const sam = await person(browser, at, options)
  await knows(sam, needles[0])
  return sam
}

async function typesName(sam: Person): Promise<void> {
  await go(sam, '/settings')
  await write(sam.page, settingsWords.name, needles[1])
}

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
