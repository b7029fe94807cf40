// Draws the reminder. Run by hand after a change of looks: node test/journeys/screens-reminders.ts [folder]

import { join } from 'node:path'
import { reminderWords } from '../../src/words/screens/reminder.ts'
import { choice, go, person, stands } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  const sam = await person(browser, house, look)
  await go(sam, '/settings/reminder')
  await stands(sam.page, reminderWords.title)
  await choice(sam.page, reminderWords.times.weekly).click()
  await draw(sam.page, 'reminder', { dark: true, wide: true, large: true })
} finally {
  await browser.close()
  await house.stop()
}
