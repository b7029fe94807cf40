// Draws the screens about the next ask. Run by hand after a change of looks: node test/journeys/screens-next-ask.ts [folder]

import { join } from 'node:path'
import { decidesWords, fourWords, nextSettingsWords } from '../../src/words/screens/next-ask.ts'
import { startAskWords } from '../../src/words/screens/first-run.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { begin } from '../server/fixture.ts'
import { day, later } from '../../src/lib/time.ts'
import { scaleQuestions } from '../../src/words/choices.ts'
import { hardWords } from '../../src/words/scales.ts'
import { choose, go, person, reads, setClock, stands, tap } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  const sam = await person(browser, house, look)
  const { page } = sam
  await go(sam, '/')
  for (const ago of [4, 3, 2]) {
    await setClock(sam, later(begin, -ago * day))
    await go(sam, '/start/anyone')
    await stands(page, startAskWords.title)
    await page.getByRole('radio').first().check()
    await tap(page, new RegExp(`^(${startAskWords.today}|${startAskWords.todayToDo})$`))
    await tap(page, new RegExp(`^(${todayWords.planned.asked}|${todayWords.planned.did})$`))
    await page.waitForURL(/\/(told|after)$/)
  }
  await setClock(sam, begin)
  await go(sam, '/')
  await reads(page, todayWords.step.label)
  await draw(page, 'next-today', { dark: true, wide: true, large: true })
  await go(sam, '/example/next')
  await stands(page, fourWords.title)
  await choose(page, /^not likely/, scaleQuestions.chance)
  await tap(page, fourWords.which)
  await draw(page, 'next-four', { dark: true, wide: true, large: true, calm: true })
  await go(sam, '/example/next/how')
  await stands(page, decidesWords.title)
  await draw(page, 'next-decides', { dark: true, wide: true, large: true })
  await go(sam, '/example/settings/next')
  await stands(page, nextSettingsWords.title)
  await draw(page, 'next-settings', { dark: true, wide: true, large: true })
  await go(sam, '/settings/next')
  await choose(page, hardWords.easy, nextSettingsWords.hardest)
  await go(sam, '/next')
  await stands(page, fourWords.none.nothing.title)
  await draw(page, 'next-none', { dark: true, wide: true, large: true })
  await go(sam, '/')
  await reads(page, todayWords.step.why.self)
  await draw(page, 'next-today-self')
} finally {
  await browser.close()
  await house.stop()
}
