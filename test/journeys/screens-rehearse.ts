// Draws the screens of what is said without a fight, and of needing this less. Run by hand after a change of looks:
// node test/journeys/screens-rehearse.ts [folder]

import { join } from 'node:path'
import { partWords, rehearsalsWords } from '../../src/words/screens/rehearse.ts'
import { choose, go, person, stands, tap } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  const sam = await person(browser, house, look)
  await go(sam, '/rehearse')
  await draw(sam.page, 'rehearse-closed')
  await go(sam, '/staying')
  await draw(sam.page, 'staying-empty')
  await go(sam, '/example/rehearse')
  await draw(sam.page, 'rehearse', { dark: true, wide: true, calm: true })
  await tap(sam.page, new RegExp(`^${rehearsalsWords.of.talk.words}`))
  await choose(sam.page, /Noor/)
  await draw(sam.page, 'rehearse-who')
  await tap(sam.page, partWords.next)
  await stands(sam.page, partWords.talk.happened.title)
  await draw(sam.page, 'rehearse-part', { large: true })
  await go(sam, '/example/rehearse/example-rehearsal-1')
  await draw(sam.page, 'rehearse-read', { dark: true })
  await go(sam, '/example/staying')
  await draw(sam.page, 'staying', { dark: true, large: true, calm: true })
} finally {
  await browser.close()
  await house.stop()
}
