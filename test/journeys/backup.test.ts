// A notebook in the person's own hands: saved as one sealed file, lost here, and brought back from it. All of it offline.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Download, Page } from 'playwright-core'
import {
  backupRowWords,
  copyWords,
  openBackupWords,
  saveBackupWords,
  wayBackWords,
} from '../../src/words/screens/backup.ts'
import { devicesWords } from '../../src/words/screens/devices.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { readableWords } from '../../src/words/screens/readable.ts'
import { recoveryWords } from '../../src/words/screens/recovery.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { openAge } from '../second-reader/age.ts'
import { called, go, person, type Person, reads, stands, tap, tooWide, withWorker, write } from './asker.ts'
import { knows } from './asking.ts'
import { axe } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const passphrase = 'plum ladder tin rain'
const friend = 'Marabouwing'

const { house, browser } = await houseAndBrowser()
const folder = mkdtempSync(join(tmpdir(), 'tendril-backup-'))

after(() => rmSync(folder, { recursive: true, force: true }))

/** The file that a tap gives; its place. */
async function saved(page: Page, work: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }> {
  const coming = page.waitForEvent('download')
  await work()
  const download: Download = await coming
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return { name: download.suggestedFilename(), path }
}

async function savesBackup(sam: Person): Promise<string> {
  const { page } = sam
  await go(sam, '/settings/kept')
  await tap(page, backupRowWords.save)
  await stands(page, saveBackupWords.title)
  await write(page, saveBackupWords.passphrase, passphrase)
  await write(page, saveBackupWords.again, passphrase)
  const { name, path } = await saved(page, () => tap(page, saveBackupWords.save))
  assert.match(name, /^notebook-\d{4}-\d\d-\d\d\.age$/)
  await stands(page, saveBackupWords.saved.title)
  return path
}

async function chooses(sam: Person, path: string): Promise<void> {
  await sam.page.locator('input[type=file]').setInputFiles(path)
}

async function erases(sam: Person): Promise<void> {
  await go(sam, '/settings/kept')
  await tap(sam.page, keptWords.erase)
  await tap(sam.page, keptWords.confirm.doIt)
  await stands(sam.page, firstWords.title)
}

/** All operations of the record, as a copy holds them. */
async function record(sam: Person): Promise<unknown> {
  await go(sam, '/settings/kept/copy')
  const { path } = await saved(sam.page, () => tap(sam.page, copyWords.data))
  const { ops }: { ops: { kind: string }[] } = JSON.parse(readFileSync(path, 'utf8'))
  return ops.filter(({ kind }) => kind !== 'settings') // when it was opened last
}

test('a notebook that was erased comes back from its backup as it was, offline', async () => {
  const sam = await person(browser, house, withWorker)
  const { page } = sam
  await knows(sam, friend)
  const earlier = await record(sam)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await sam.context.setOffline(true)
  const path = await savesBackup(sam)
  const file = readFileSync(path)
  for (const word of [friend, 'tendril', 'ask', 'notebook']) assert.ok(!file.includes(word), word)
  assert.match(openAge(file, { passphrase }).toString(), new RegExp(friend))
  await erases(sam)
  await go(sam, '/settings/kept')
  await reads(page, backupRowWords.never)
  await tap(page, backupRowWords.open)
  await chooses(sam, path)
  await write(page, openBackupWords.passphrase, 'not this one at all')
  await tap(page, openBackupWords.open)
  await reads(page, openBackupWords.faults['wrong-passphrase'].what)
  await write(page, openBackupWords.passphrase, passphrase)
  await tap(page, openBackupWords.open)
  await stands(page, openBackupWords.preview.title)
  await reads(page, openBackupWords.preview.fresh('1 person'))
  await tap(page, openBackupWords.preview.add)
  await stands(page, openBackupWords.done.title)
  await tap(page, openBackupWords.done.go)
  await stands(page, todayWords.title)
  await go(sam, '/settings/kept')
  await reads(page, backupRowWords.since(0))
  assert.deepEqual(await record(sam), earlier)
  await page.reload()
  await go(sam, '/people')
  await reads(page, friend)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun(
  'with recovery words a backup needs nothing typed, and the words alone bring all of it back on an empty browser',
  async () => {
    const sam = await person(browser, house)
    const { page } = sam
    await knows(sam, friend)
    await go(sam, '/settings/words')
    await tap(page, recoveryWords.make)
    await stands(page, recoveryWords.shown.title)
    const words = await page.locator('ol li').allTextContents()
    assert.equal(words.length, 12)
    await go(sam, '/settings/kept/backup')
    await reads(page, saveBackupWords.words)
    const { path } = await saved(page, () => tap(page, saveBackupWords.save))
    await stands(page, saveBackupWords.saved.title)
    const earlier = await record(sam)
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
    const again = await person(browser, house)
    await go(again, '/settings/kept/open')
    await chooses(again, path)
    await write(again.page, openBackupWords.words, words.join(' '))
    await tap(again.page, openBackupWords.open)
    await tap(again.page, openBackupWords.preview.add)
    await stands(again.page, openBackupWords.done.title)
    assert.deepEqual(await record(again), earlier)
    assert.deepEqual(again.faults, [])
    await leaves(again.context)
  },
)

inLongRun('a damaged file, a foreign one and a newer one each get a sentence, and change nothing', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, friend)
  const path = await savesBackup(sam)
  const earlier = await record(sam)
  const place = join(folder, 'other')
  const file = readFileSync(path)
  const tried: readonly (readonly [content: Uint8Array | string, fault: keyof typeof openBackupWords.faults])[] = [
    [file.subarray(0, -5), 'damaged'],
    ['Date,Mood\n2026-11-26,good\n', 'not-a-backup'],
    ['{"format":"tendril-notebook","version":2}', 'newer'],
  ]
  for (const [content, fault] of tried) {
    writeFileSync(place, content)
    await go(sam, '/settings/kept/open')
    await chooses(sam, place)
    if (fault === 'damaged') {
      await write(page, openBackupWords.passphrase, passphrase)
      await tap(page, openBackupWords.open)
    }
    await reads(page, openBackupWords.faults[fault].what)
    await go(sam, '/settings/kept')
  }
  assert.deepEqual(await record(sam), earlier)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

/** Somebody with notes, who opened the backup of somebody else. */
async function broughtRobin(): Promise<Person> {
  const other = await person(browser, house)
  await knows(other, 'Robin')
  const path = await savesBackup(other)
  await leaves(other.context)
  const sam = await person(browser, house)
  const { page } = sam
  await knows(sam, friend)
  await go(sam, '/settings/kept/open')
  await chooses(sam, path)
  await write(page, openBackupWords.passphrase, passphrase)
  await tap(page, openBackupWords.open)
  await reads(page, openBackupWords.preview.wayBack.open)
  await tap(page, openBackupWords.preview.add)
  await stands(page, openBackupWords.done.title)
  return sam
}

inLongRun(
  'once a backup that was opened is shared there is no way back: said before, and not offered after',
  async () => {
    const sam = await broughtRobin()
    const { page } = sam
    await go(sam, '/d')
    await reads(page, devicesWords.off.brought)
    await go(sam, '/settings/devices')
    await reads(page, devicesWords.off.brought)
    await tap(page, devicesWords.off.on)
    await stands(page, devicesWords.pairing.title)
    await go(sam, '/settings/kept')
    await reads(page, wayBackWords.shared)
    assert.equal(await called(page, wayBackWords.back).count(), 0)
    await tap(page, wayBackWords.keep)
    await page.getByText(wayBackWords.shared).waitFor({ state: 'detached' })
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)

inLongRun(
  'where a part of the notes can’t be opened any more, going back is not offered, and it is said why',
  async () => {
    const sam = await broughtRobin()
    const { page } = sam
    await page.evaluate(damagesRows)
    await page.reload()
    await go(sam, '/settings/kept')
    await reads(page, wayBackWords.unreadable)
    assert.equal(await called(page, wayBackWords.back).count(), 0)
    await tap(page, wayBackWords.keep)
    await page.getByText(wayBackWords.unreadable).waitFor({ state: 'detached' })
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)

/** One more row that no key opens. */
async function damagesRows(): Promise<void> {
  const asked = indexedDB.open('tendril')
  const db = await new Promise<IDBDatabase>((resolve) => asked.addEventListener('success', () => resolve(asked.result)))
  const transaction = db.transaction('rows', 'readwrite')
  transaction.objectStore('rows').put(new Uint8Array(512).fill(7), 1_000)
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  db.close()
}

inLongRun('after a backup was opened one can go back, and what was written since stays', async () => {
  const sam = await broughtRobin()
  const { page } = sam
  await knows(sam, 'Noor')
  await reads(page, 'Robin')
  await go(sam, '/settings/kept')
  await reads(page, wayBackWords.open)
  await tap(page, wayBackWords.back)
  await tap(page, wayBackWords.backYes)
  await page.getByText(wayBackWords.open).waitFor({ state: 'detached' })
  await go(sam, '/people')
  await reads(page, friend)
  await reads(page, 'Noor')
  assert.equal(await called(page, /Robin/).count(), 0)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('the page to read holds the words, opens without Tendril, and runs no script', async () => {
  const sam = await person(browser, house)
  await knows(sam, friend)
  await go(sam, '/settings/kept/copy')
  const { name, path } = await saved(sam.page, () => tap(sam.page, copyWords.page))
  assert.match(name, /^notebook-[\d-]+\.html$/)
  const html = readFileSync(path, 'utf8')
  assert.ok(html.includes(friend) && !html.includes('<script'))
  await leaves(sam.context)
  const elsewhere = await browser.newPage()
  await elsewhere.goto(pathToFileURL(path).href)
  await stands(elsewhere, readableWords.title)
  await reads(elsewhere, friend)
  await elsewhere.close()
})

inLongRun('saving and opening can be done by keyboard, and by everybody', async () => {
  const sam = await person(browser, house, { viewport: { width: 320, height: 640 } })
  const { page } = sam
  await knows(sam, friend)
  const wrong: string[] = []
  const look = async (where: string): Promise<void> => {
    for (const fault of [...(await axe(page)), await tooWide(page)]) if (fault !== '') wrong.push(`${where}: ${fault}`)
  }
  await go(sam, '/settings/kept/copy')
  await look('copy')
  await go(sam, '/settings/kept/backup')
  await page.getByLabel(saveBackupWords.passphrase).focus()
  await page.keyboard.press('Enter')
  await reads(page, saveBackupWords.problems.short)
  await look('problem')
  await page.keyboard.type(passphrase)
  await page.getByLabel(saveBackupWords.again).focus()
  await page.keyboard.type(passphrase)
  const { path } = await saved(page, () => page.keyboard.press('Enter'))
  await stands(page, saveBackupWords.saved.title)
  await look('saved')
  await erases(sam)
  await go(sam, '/settings/kept/open')
  await chooses(sam, path)
  await page.getByLabel(openBackupWords.passphrase).waitFor()
  await look('passphrase')
  await page.getByLabel(openBackupWords.passphrase).pressSequentially(passphrase)
  await page.keyboard.press('Enter')
  await stands(page, openBackupWords.preview.title)
  await look('preview')
  await called(page, openBackupWords.preview.add).focus()
  await page.keyboard.press('Enter')
  await stands(page, openBackupWords.done.title)
  await look('done')
  assert.deepEqual(wrong, [])
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('of the made-up month nothing is saved', async () => {
  const sam = await person(browser, house)
  await go(sam, '/example/settings/kept')
  for (const words of [backupRowWords.save, backupRowWords.open, backupRowWords.copy]) {
    await tap(sam.page, words)
    await reads(sam.page, /made-up month\. Nothing of it is saved/)
    await sam.page.goBack()
  }
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})
