// Draws the other devices: before, with words for another, and shared.
// Run by hand after a change of looks: node test/journeys/screens-devices.ts [folder]

import { join } from 'node:path'
import { devicesWords as words } from '../../src/words/screens/devices.ts'
import { go, person, reads, stands, tap, write } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  const one = await person(browser, house, look)
  await go(one, '/settings/devices')
  await draw(one.page, 'devices-off', { dark: true, large: true })
  await tap(one.page, words.off.on)
  await stands(one.page, words.pairing.title)
  await draw(one.page, 'devices-pairing')
  await one.page.locator('ol li').nth(11).waitFor()
  const shown = (await one.page.locator('ol li').allTextContents()).join(' ')
  await tap(one.page, words.pairing.done)
  const two = await person(browser, house, look)
  await go(two, '/settings/devices')
  await tap(two.page, words.off.join)
  await write(two.page, words.come.label, shown)
  await draw(two.page, 'devices-come')
  await tap(two.page, words.come.go)
  await reads(two.page, words.list.title)
  await go(one, '/settings/devices')
  await reads(one.page, words.list.end)
  await draw(one.page, 'devices', { dark: true, wide: true, calm: true, large: true })
  await go(one, '/settings/kept')
  await draw(one.page, 'kept-shared')
} finally {
  await browser.close()
  await house.stop()
}
