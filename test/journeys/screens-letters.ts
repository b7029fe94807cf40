// Draws the screens of letters and of rest. Run by hand after a change of looks: node test/journeys/screens-letters.ts [folder]

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import {
  doseWords,
  letterBeforeWords,
  letterCloseWords,
  letterDoorWords,
  lettersWords,
  letterWriteWords,
} from '../../src/words/screens/letters.ts'
import { restWords } from '../../src/words/screens/rest.ts'
import { stopWords } from '../../src/words/screens/stop.ts'
import { begin } from '../server/fixture.ts'
import { day, later } from '../../src/lib/time.ts'
import { choose, go, person, reads, setClock, stands, tap, write } from './asker.ts'
import { beeping, openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser(beeping)
const words = `Dear me, at nine,
You carried the shopping in one go so nobody had to come down twice. I still do that. I want you to know I noticed.
You don’t have to be useful tonight. Sit on the step with me. The bags can`
try {
  await letters()
  await closed()
  await rest()
} finally {
  await browser.close()
  await house.stop()
}

async function letters(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/letters')
  await draw(sam.page, 'letters-empty')
  await go(sam, '/example/letters')
  await draw(sam.page, 'letters', { dark: true, large: true })
  await tap(sam.page, new RegExp(`^${lettersWords.rungs.R3.title}`))
  await draw(sam.page, 'letter-door')
  await tap(sam.page, letterDoorWords.begin)
  await stands(sam.page, letterBeforeWords.title)
  await choose(sam.page, /^quite strong/)
  await draw(sam.page, 'letter-before', { large: true })
  await choose(sam.page, doseWords.numb)
  await tap(sam.page, letterBeforeWords.next)
  await stands(sam.page, letterBeforeWords.stop.title)
  await draw(sam.page, 'letter-stop')
  await tap(sam.page, stopWords.goOn)
  await writes(sam.page)
  await tap(sam.page, letterWriteWords.close)
  await stands(sam.page, letterCloseWords.title)
  await choose(sam.page, letterCloseWords.outwards['look-outside'])
  await draw(sam.page, 'letter-close')
  await tap(sam.page, letterCloseWords.done)
  await draw(sam.page, 'letter-read')
  await go(sam, '/example/letters/example-letter-3')
  await draw(sam.page, 'letter', { wide: true })
  await sam.context.close()
}

async function writes(page: Page): Promise<void> {
  await stands(page, lettersWords.rungs.R3.label)
  await draw(page, 'letter-write-empty')
  await write(page, lettersWords.rungs.R3.label, words)
  await draw(page, 'letter-write', { dark: true, wide: true, calm: true, large: true })
  await tap(page, letterWriteWords.speak)
  await reads(page, letterWriteWords.speaking.listening)
  await draw(page, 'letter-speaking')
  await tap(page, letterWriteWords.stop)
  await page.locator('audio[src]').waitFor()
  await draw(page, 'letter-spoken')
}

async function closed(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/letters/new/R3')
  await draw(sam.page, 'letter-first-weeks')
  await setClock(sam, later(begin, 0.55 * day))
  await go(sam, '/example/letters/new/R3')
  await stands(sam.page, letterDoorWords.closed.late.title)
  await draw(sam.page, 'letter-late')
  await sam.context.close()
}

async function rest(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/rest')
  await draw(sam.page, 'rest-empty')
  await choose(sam.page, restWords.things['being-useful'])
  await write(sam.page, restWords.plan, 'If it is eight, then I sit on the step.')
  await draw(sam.page, 'rest-chosen')
  await tap(sam.page, restWords.keep)
  await reads(sam.page, restWords.happened)
  await draw(sam.page, 'rest', { dark: true, wide: true })
  await go(sam, '/')
  await draw(sam.page, 'today-rest')
  await sam.context.close()
}
