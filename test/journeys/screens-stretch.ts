// Draws the screens on which a stretch of time is deleted. Run by hand after a change of looks: node test/journeys/screens-stretch.ts [folder]

import { join } from 'node:path'
import { stretchWords as words } from '../../src/words/screens/stretch.ts'
import { go, person, reads, stands, tap, write } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  const sam = await person(browser, house, look)
  const { page } = sam
  await go(sam, '/example/settings/kept/days')
  await tap(page, words.look)
  await reads(page, words.problems.missing)
  await draw(page, 'stretch-missing')
  await write(page, words.from, '2026-11-03')
  await write(page, words.to, '2026-11-16')
  await draw(page, 'stretch', { dark: true, large: true, wide: true })
  await tap(page, words.look)
  await stands(page, words.found.title('3 November 2026', '16 November 2026'))
  await draw(page, 'stretch-found', { dark: true, large: true, wide: true, calm: true })
  await tap(page, words.found.remove.words)
  await draw(page, 'stretch-sure', { large: true })
  await tap(page, words.found.remove.yes)
  await stands(page, words.gone.title)
  await draw(page, 'stretch-gone')
} finally {
  await browser.close()
  await house.stop()
}
