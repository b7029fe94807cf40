// Draws finding somebody: the five steps, and two of them. Run by hand after a change of looks: node test/journeys/screens-finding.ts [folder]

import { join } from 'node:path'
import { findingWords as words } from '../../src/words/screens/finding.ts'
import { go, person, stands } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  const sam = await person(browser, house, look)
  await go(sam, '/finding')
  await stands(sam.page, words.title)
  await draw(sam.page, 'finding-empty')
  await go(sam, '/example/finding')
  await stands(sam.page, words.title)
  await draw(sam.page, 'finding', { wide: true })
  await go(sam, '/example/finding/ready')
  await stands(sam.page, words.steps.ready.title)
  await draw(sam.page, 'finding-ready', { large: true })
  await go(sam, '/example/finding/card')
  await stands(sam.page, words.steps.card.title)
  await draw(sam.page, 'finding-card', { dark: true })
} finally {
  await browser.close()
  await house.stop()
}
