// Draws the recovery words from none to where they lead, and what stands where the record was shared before.
// Run by hand after a change of looks: node test/journeys/screens-recovery.ts [folder].

import { join } from 'node:path'
import { beforeWords } from '../../src/words/screens/before.ts'
import { devicesWords } from '../../src/words/screens/devices.ts'
import { lockedWords } from '../../src/words/screens/lock.ts'
import { recoveryWords as words } from '../../src/words/screens/recovery.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { go, person, type Person, reads, stands, tap, write } from './asker.ts'
import { knows } from './asking.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'
import { comes, shares, wordsShown } from './sharing.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
const nobodys = `${'abandon '.repeat(11)}about`
try {
  const one = await person(browser, house, look)
  await knows(one, 'Mara')
  const kit = await makes(one)
  await shares(one)
  await broken(kit)
  const two = await person(browser, house, look)
  await comes(two, devicesWords.off.recover, kit)
  await elsewhere(two, kit)
  await stops(two)
} finally {
  await browser.close()
  await house.stop()
}

/** From none, over three of them, to all of them once more, and to new ones. */
async function makes({ page, ...one }: Person): Promise<string> {
  const there = { page, ...one }
  await go(there, '/settings/words')
  await reads(page, words.none)
  await draw(page, 'recovery-none', { dark: true, large: true })
  await tap(page, words.make)
  await stands(page, words.shown.title)
  const kit = await wordsShown(there)
  await tap(page, words.shown.done)
  await stands(page, words.confirm.title)
  await draw(page, 'recovery-confirm')
  await tap(page, words.confirm.doIt)
  await reads(page, words.confirm.wrong)
  await draw(page, 'recovery-confirm-wrong', { dark: true })
  await tap(page, words.confirm.skip)
  await go(there, '/settings/words')
  await tap(page, words.check)
  await stands(page, words.checking.title)
  await draw(page, 'recovery-check')
  await write(page, lockedWords.words, kit)
  await tap(page, words.checking.doIt)
  await stands(page, words.done.title)
  await draw(page, 'recovery-done')
  await go(there, '/settings/words')
  await draw(page, 'recovery-made', { large: true })
  await tap(page, words.again)
  await stands(page, words.sure.title)
  await draw(page, 'recovery-sure', { dark: true, large: true })
  return kit
}

/** In an empty browser the words find the record, and the connection breaks before all of it came. */
async function broken(kit: string): Promise<void> {
  const late = await person(browser, house, look)
  await go(late, '/start/before')
  await write(late.page, beforeWords.words.label, nobodys)
  await tap(late.page, beforeWords.words.open)
  await reads(late.page, beforeWords.faults.gone)
  await draw(late.page, 'start-before-gone')
  let asked = 0
  await late.page.route('**/v1/**', (route) => (asked++ > 6 ? route.abort() : route.continue()))
  await write(late.page, beforeWords.words.label, kit)
  await tap(late.page, beforeWords.words.open)
  await reads(late.page, beforeWords.faults.coming)
  await draw(late.page, 'start-before-coming', { dark: true, large: true })
  await late.context.close()
}

/** On a device that came by them, and then by words of somebody else's record. */
async function elsewhere(two: Person, kit: string): Promise<void> {
  await go(two, '/settings/words')
  await reads(two.page, words.elsewhere)
  await draw(two.page, 'recovery-elsewhere', { dark: true, large: true })
  await tap(two.page, words.take)
  await write(two.page, lockedWords.words, nobodys)
  await tap(two.page, words.checking.doIt)
  await reads(two.page, words.checking.others)
  await draw(two.page, 'recovery-elsewhere-others')
  await write(two.page, lockedWords.words, kit)
  await tap(two.page, words.checking.doIt)
  await stands(two.page, words.done.title)
  await go(two, '/start/before')
  await write(two.page, beforeWords.words.label, nobodys)
  await tap(two.page, beforeWords.words.open)
  await reads(two.page, beforeWords.faults.shared)
  await draw(two.page, 'start-before-shared', { dark: true, large: true })
}

/** A device that shares no more: where it is kept, and erasing it. */
async function stops(two: Person): Promise<void> {
  await go(two, '/settings/devices')
  await tap(two.page, devicesWords.leave.words)
  await draw(two.page, 'devices-leave')
  await tap(two.page, devicesWords.leave.yes)
  await reads(two.page, devicesWords.left)
  await draw(two.page, 'devices-left')
  await go(two, '/settings/kept')
  await reads(two.page, devicesWords.kept.before.note)
  await draw(two.page, 'kept-before', { dark: true, large: true })
  await tap(two.page, keptWords.erase)
  await reads(two.page, keptWords.confirm.before)
  await draw(two.page, 'kept-before-erase', { dark: true, large: true })
}
