// Draws everything that was kept. Run by hand after a change of looks: node test/journeys/screens-timeline.ts [folder]

import { join } from 'node:path'
import { timelineWords as words } from '../../src/words/screens/timeline.ts'
import { go, person, reads, stands, write } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  const sam = await person(browser, house, look)
  const { page } = sam
  await go(sam, '/look/all')
  await stands(page, words.empty.title)
  await draw(page, 'timeline-empty')
  await go(sam, '/example/look/all')
  await stands(page, words.title)
  await draw(page, 'timeline', { dark: true })
  await write(page, words.search.label, 'tired noor')
  await reads(page, /found/)
  await draw(page, 'timeline-found', { wide: true, large: true })
} finally {
  await browser.close()
  await house.stop()
}
