// Draws the lock, the locked page and the recovery words. Run by hand after a change of looks: node test/journeys/screens-lock.ts [folder]

import { join } from 'node:path'
import { lockedWords, lockWords } from '../../src/words/screens/lock.ts'
import { recoveryWords } from '../../src/words/screens/recovery.ts'
import { called, go, person, reads, stands, tap, write } from './asker.ts'
import { choosesStep, knows } from './asking.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  const sam = await person(browser, house, look)
  const { page } = sam
  await go(sam, '/start/before')
  await draw(page, 'start-before', { large: true })
  await knows(sam, 'Mara')
  for (const _ of [1, 2, 3]) await choosesStep(sam, 'Mara')
  await go(sam, '/')
  await reads(page, recoveryWords.offer.title)
  await draw(page, 'words-offered', { dark: true })
  await go(sam, '/settings/words')
  await tap(page, recoveryWords.make)
  await stands(page, recoveryWords.shown.title)
  await draw(page, 'words-shown', { dark: true, large: true })
  await page.emulateMedia({ media: 'print' })
  await draw(page, 'words-printed')
  await page.emulateMedia({ media: 'screen' })
  await go(sam, '/settings/lock')
  await tap(page, lockWords.passphrase.make)
  await write(page, lockWords.passphrase.label, 'four green kettles sing')
  await write(page, lockWords.passphrase.again, 'four green kettles sing')
  await draw(page, 'lock-passphrase')
  await tap(page, lockWords.passphrase.keep)
  await called(page, lockWords.now).waitFor()
  await draw(page, 'lock', { dark: true, wide: true, large: true })
  await tap(page, lockWords.now)
  await stands(page, lockedWords.title)
  await called(page, lockedWords.open).waitFor()
  await draw(page, 'locked', { dark: true, wide: true, large: true })
  await write(page, lockedWords.passphrase, 'another one')
  await tap(page, lockedWords.open)
  await reads(page, lockedWords.faults.wrong.passphrase)
  await draw(page, 'locked-wrong')
} finally {
  await browser.close()
  await house.stop()
}
