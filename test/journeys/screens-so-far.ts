// Draws what can be said of the record so far: with nothing, with one answer, and as full as the made-up month is. Run by hand after a
// change of looks: node test/journeys/screens-so-far.ts [folder]

import { join } from 'node:path'
import { soFarWords } from '../../src/words/screens/so-far.ts'
import { choose, go, person, stands } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  await little()
  await full()
} finally {
  await browser.close()
  await house.stop()
}

async function little(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/look/so-far')
  await draw(sam.page, 'so-far-empty')
  await sam.context.close()
}

async function full(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/example/look/so-far')
  await stands(sam.page, soFarWords.title)
  await draw(sam.page, 'so-far', { dark: true, wide: true, large: true })
  await go(sam, '/example/look/so-far/friend-by-voice')
  await draw(sam.page, 'so-far-kind', { dark: true })
  await choose(sam.page, soFarWords.views.table)
  await draw(sam.page, 'so-far-kind-table')
  await go(sam, '/example/look/so-far/guesses')
  await draw(sam.page, 'so-far-guesses')
  await go(sam, '/example/look/so-far/beliefs')
  await draw(sam.page, 'so-far-beliefs')
  await go(sam, '/example/look/so-far/costs')
  await draw(sam.page, 'so-far-costs')
  await go(sam, '/example/look/so-far/words')
  await draw(sam.page, 'so-far-words')
  await sam.context.close()
}
