// Draws the reminder and the notice. Run by hand after a change of looks: node test/journeys/screens-reminders.ts [folder]

import { join } from 'node:path'
import { noticeWords } from '../../src/words/screens/notice.ts'
import { reminderWords } from '../../src/words/screens/reminder.ts'
import { choice, go, person, stands } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse({ environment: { TENDRIL_PUSH: '1' } })
const browser = await openBrowser()
try {
  const sam = await person(browser, house, look)
  await go(sam, '/settings/reminder')
  await stands(sam.page, reminderWords.title)
  await choice(sam.page, reminderWords.times.weekly).click()
  await draw(sam.page, 'reminder', { dark: true, wide: true, large: true })
  await go(sam, '/settings/notice')
  await stands(sam.page, noticeWords.title)
  await sam.page.getByRole('switch', { name: noticeWords.toggle }).waitFor()
  await draw(sam.page, 'notice', { dark: true, wide: true, large: true })
} finally {
  await browser.close()
  await house.stop()
}
