// A record on two devices: known words are looked for, byte by byte, in the server's files and log lines and in both profiles. They are
// nowhere in clear; what is deleted on one is not even sealed on the server afterwards; and erasing leaves nothing where it says so.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { day, instant } from '../../src/lib/time.ts'
import { checkInWords } from '../../src/words/screens/check-in.ts'
import { devicesWords } from '../../src/words/screens/devices.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import {
  letterBeforeWords,
  letterCloseWords,
  letterDoorWords,
  letterWords,
  letterWriteWords,
  lettersWords,
} from '../../src/words/screens/letters.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import {
  atTheApp,
  called,
  choose,
  go,
  patience,
  type Person,
  phone,
  reads,
  setClock,
  stands,
  tap,
  write,
} from './asker.ts'
import { begin } from '../server/fixture.ts'
import { asks, knows } from './asking.ts'
import { openProfile } from './browser.ts'
import { startHouse } from './friend.ts'
import { setsPassphrase, unlocks } from './locking.ts'
import { comes, shares } from './sharing.ts'
import { found, holding, inText, slicesOf } from './searching.ts'

/** What is planted. Made of letters only, and in no dictionary of a browser. */
const needles = {
  'name of a friend': 'Marabouwing',
  'words of the ask': 'wormwoodjuniper',
  'said when asked': 'thistledownfine',
  'words of a letter': 'mugwortlantern',
  'words of a deleted letter': 'hornbeamcandle',
  passphrase: 'elderflower sassafras tarragon',
} as const
const all = Object.values(needles)

const house = await startHouse()
const folder = mkdtempSync(join(tmpdir(), 'tendril-needles-shared-'))
const profiles = { one: join(folder, 'one'), two: join(folder, 'two') }
/** What a device is called; a shorter name would be found in base64 of anything. */
const kinds = Object.values(devicesWords.kinds).filter(({ length }) => length >= 12)
const opened: BrowserContext[] = []
after(async () => {
  await Promise.all(opened.map((context) => context.close()))
  await house.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

test('what was written is in clear on neither device and not on the server', async () => {
  const one = await opens('one')
  await knows(one, needles['name of a friend'])
  await asks(one, needles['name of a friend'], { words: `Could you bring ${needles['words of the ask']}?` })
  await go(one, '/check-in')
  await choose(one.page, checkInWords.said.own)
  await write(one.page, checkInWords.said.ownLabel, needles['said when asked'])
  await tap(one.page, checkInWords.said.under)
  await stands(one.page, checkInWords.body.title)
  await writesLetter(one, needles['words of a letter'])
  await setsPassphrase(one.page, needles.passphrase)
  const two = await opens('two')
  await comes(two, devicesWords.off.join, await shares(one))
  await readsLetter(two, needles['words of a letter'])
  await one.page.evaluate(() => localStorage.setItem('control', 'a snapdragoncontrol on purpose'))
  await one.context.close()
  await two.context.close()
  assert.deepEqual(found(house.folder, [...all, ...kinds]), [], 'on the server')
  assert.deepEqual(inText(house.lines.join('\n'), all), [], 'in its log')
  assert.deepEqual(found(folder, all), [], 'on a device')
  assert.ok(found(profiles.one, ['snapdragoncontrol']).length > 0, 'the search is blind')
  assert.deepEqual([one.faults, two.faults], [[], []])
})

// This one and the next go on from what those before them left, so that the long run walks this file whole.
test('a letter that is deleted goes from the other device, and its sealed bytes from the server', async () => {
  const [one, two] = [await opens('one'), await opens('two')]
  await unlocks(one.page, needles.passphrase)
  for (const who of [one, two]) await setClock(who, instant(begin + day)) // one letter a day
  const before = sealed().map(String)
  await writesLetter(one, needles['words of a deleted letter'])
  await readsLetter(two, needles['words of a deleted letter'])
  const slices = sealed()
    .filter((bytes) => !before.includes(String(bytes)))
    .flatMap(slicesOf)
  assert.ok(slices.length > 0, 'the letter never came to the server')
  assert.ok(holding(house.folder, slices).length > 0, 'the search is blind')
  await deletesLetter(one, needles['words of a deleted letter'])
  await go(two, '/letters')
  await called(two.page, new RegExp(`^${lettersWords.rungs.R1.title} 2[34]`))
    .nth(1)
    .waitFor({ state: 'detached' })
  await one.context.clock.fastForward(61_000) // a minute later a new log is made
  await isGone(() => holding(house.folder, slices))
  for (const { page, context } of [one, two]) {
    await context.clock.fastForward(20_000) // who met the closed log looks again
    await go({ page }, '/settings/devices')
    await reads(page, /^The same everywhere/)
    await context.close()
  }
  assert.deepEqual(found(folder, all), [])
  assert.deepEqual([one.faults, two.faults], [[], []])
})

test('everything erased on one: nothing is on the server; the other keeps its copy, says so, and can erase that', async () => {
  const [one, two] = [await opens('one'), await opens('two')]
  await unlocks(one.page, needles.passphrase)
  await go(two, '/settings/devices')
  await reads(two.page, /^The same everywhere/)
  const slices = sealed().flatMap(slicesOf)
  assert.ok(holding(house.folder, slices).length > 0, 'the search is blind')
  await go(one, '/settings/kept')
  await tap(one.page, keptWords.erase)
  await reads(one.page, keptWords.confirm.others)
  await erases(one)
  await reads(two.page, devicesWords.unlinked.lead)
  assert.equal(logs(), 0)
  await isGone(() => holding(house.folder, slices))
  await readsLetter(two, needles['words of a letter'])
  await go(two, '/people')
  await reads(two.page, needles['name of a friend'])
  await two.page.reload() // nor does it share anew by itself
  await reads(two.page, needles['name of a friend'])
  await go(two, '/settings/devices')
  await reads(two.page, devicesWords.unlinked.lead)
  assert.equal(logs(), 0)
  await erases(two)
  for (const { page } of [one, two]) assert.deepEqual(await kept(page), {})
  assert.deepEqual([one.faults, two.faults], [[], []])
  await one.context.close()
  await two.context.close()
  for (const place of [house.folder, folder]) assert.deepEqual(found(place, all), [])
  assert.deepEqual(inText(house.lines.join('\n'), all), [])
})

async function opens(who: keyof typeof profiles): Promise<Person> {
  const context = await openProfile(profiles[who], { ...phone, serviceWorkers: 'block' })
  opened.push(context)
  return atTheApp(context, house)
}

async function writesLetter({ page }: Person, words: string): Promise<void> {
  await go({ page }, '/letters/new/R1')
  await tap(page, letterDoorWords.begin)
  await tap(page, letterBeforeWords.next)
  await page.locator('textarea').fill(words)
  await tap(page, letterWriteWords.close)
  await tap(page, letterCloseWords.done)
  await reads(page, words)
}

/** Finds the letter with these words among those there are. */
async function readsLetter({ page }: Person, words: string): Promise<void> {
  const rows = called(page, new RegExp(`^${lettersWords.rungs.R1.title} 2[34]`))
  for (const end = Date.now() + patience; Date.now() < end;) {
    await go({ page }, '/letters')
    const there = await rows.count()
    for (let i = 0; i < there; i++) {
      await go({ page }, '/letters')
      await rows.nth(i).click()
      await page.getByText(/mugwort|hornbeam/).waitFor()
      if (await page.getByText(words).count()) return
    }
    await wait(200)
  }
  assert.fail(`no letter reads ${words}`)
}

async function deletesLetter(who: Person, words: string): Promise<void> {
  await readsLetter(who, words)
  await tap(who.page, letterWords.remove.words)
  await tap(who.page, letterWords.remove.yes)
  await stands(who.page, lettersWords.title)
}

async function erases(who: Person): Promise<void> {
  await go(who, '/')
  await go(who, '/settings/kept')
  await tap(who.page, keptWords.erase)
  await tap(who.page, keptWords.confirm.doIt)
  await stands(who.page, firstWords.title)
}

/** Every sealed record that the server holds. */
function sealed(): readonly Buffer[] {
  return query('select data from rec').map(({ data }) => Buffer.from(data as Uint8Array))
}

/** How many logs it holds: of records, of ways to them, of links. */
function logs(): number {
  return query('select n from log').length
}

function query(sql: string) {
  const database = new DatabaseSync(join(house.folder, 'tendril.db'), { readOnly: true })
  const rows = database.prepare(sql).all()
  database.close()
  return rows
}

/** Waits until nothing is found any more. */
async function isGone(search: () => readonly string[]): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end && search().length > 0;) await wait(100)
  assert.deepEqual(search(), [])
}

/** How much is in each store of the app's database that holds anything, but for the key that every opening makes. */
function kept(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('tendril')
    await new Promise((resolve) => asked.addEventListener('success', resolve))
    const counts: Record<string, number> = {}
    for (const store of asked.result.objectStoreNames) {
      const count = asked.result.transaction(store).objectStore(store).count()
      await new Promise((resolve) => count.addEventListener('success', resolve))
      if (store !== 'keys' && count.result > 0) counts[store] = count.result
    }
    return counts
  })
}
