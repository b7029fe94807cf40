// Draws the screens of backups and copies. Run by hand after a change of looks: node test/journeys/screens-backup.ts [folder]

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { copyWords, openBackupWords, saveBackupWords, wayBackWords } from '../../src/words/screens/backup.ts'
import { recoveryWords } from '../../src/words/screens/recovery.ts'
import { go, person, reads, stands, tap, write } from './asker.ts'
import { knows } from './asking.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const folder = mkdtempSync(join(tmpdir(), 'tendril-screens-'))
const house = await startHouse()
const browser = await openBrowser()
const passphrase = 'plum ladder tin rain'
try {
  const other = await person(browser, house, look)
  await knows(other, 'Robin')
  const path = await saves(other)
  const sam = await person(browser, house, look)
  const { page } = sam
  await knows(sam, 'Mara')
  await go(sam, '/settings/kept')
  await draw(page, 'kept', { dark: true, wide: true, large: true })
  await go(sam, '/settings/kept/backup')
  await draw(page, 'backup-save', { dark: true, large: true, wide: true })
  await tap(page, saveBackupWords.save)
  await draw(page, 'backup-save-problem')
  await saves(sam)
  await draw(page, 'backup-saved')
  await go(sam, '/settings/kept/copy')
  await draw(page, 'backup-copy', { dark: true, large: true })
  await go(sam, '/settings/kept/open')
  await draw(page, 'backup-open', { wide: true })
  const bad = join(folder, 'bad')
  writeFileSync(bad, 'Date,Mood')
  await page.locator('input[type=file]').setInputFiles(bad)
  await reads(page, openBackupWords.faults['not-a-backup'].what)
  await draw(page, 'backup-open-fault', { large: true })
  await page.locator('input[type=file]').setInputFiles(path)
  await write(page, openBackupWords.passphrase, passphrase)
  await draw(page, 'backup-open-passphrase', { dark: true })
  await tap(page, openBackupWords.open)
  await stands(page, openBackupWords.preview.title)
  await draw(page, 'backup-preview', { dark: true, large: true, wide: true })
  await tap(page, openBackupWords.preview.add)
  await stands(page, openBackupWords.done.title)
  await tap(page, openBackupWords.done.go)
  await reads(page, wayBackWords.open)
  await draw(page, 'kept-brought', { large: true, dark: true })
  await go(sam, '/settings/kept/copy')
  const [download] = await Promise.all([page.waitForEvent('download'), tap(page, copyWords.page)])
  const html = join(folder, 'notebook.html')
  await download.saveAs(html)
  await go(sam, '/settings/words')
  await tap(page, recoveryWords.make)
  await stands(page, recoveryWords.shown.title)
  await go(sam, '/settings/kept/backup')
  await reads(page, saveBackupWords.words)
  await draw(page, 'backup-save-words', { large: true })
  const read = await browser.newPage(look)
  await read.goto(pathToFileURL(html).href)
  await draw(read, 'readable-copy')
} finally {
  await browser.close()
  await house.stop()
}

async function saves(who: Awaited<ReturnType<typeof person>>): Promise<string> {
  await go(who, '/settings/kept/backup')
  await write(who.page, saveBackupWords.passphrase, passphrase)
  await write(who.page, saveBackupWords.again, passphrase)
  const [download] = await Promise.all([who.page.waitForEvent('download'), tap(who.page, saveBackupWords.save)])
  const path = join(folder, `${Math.random()}.age`)
  await download.saveAs(path)
  await stands(who.page, saveBackupWords.saved.title)
  return path
}
