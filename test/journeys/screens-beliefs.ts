// Draws the screens of beliefs, of signs and costs, and of where it was learned. Run by hand after a change of looks:
// node test/journeys/screens-beliefs.ts [folder]

import { join } from 'node:path'
import { beliefSentences, beliefsWords, beliefStepWords, sentenceWords } from '../../src/words/screens/beliefs.ts'
import { beginningWords, giftWords, originStepWords } from '../../src/words/screens/origin.ts'
import { leaningWords, lookWords, markSentences } from '../../src/words/screens/signs.ts'
import { choose, go, person, stands, tap, write } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  await beliefs()
  await looks()
  await origin()
} finally {
  await browser.close()
  await house.stop()
}

async function beliefs(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/beliefs')
  await draw(sam.page, 'beliefs-empty')
  await tap(sam.page, beliefsWords.add)
  await choose(sam.page, beliefSentences['think-less'])
  await draw(sam.page, 'belief-new', { large: true })
  await choose(sam.page, sentenceWords.own)
  await draw(sam.page, 'belief-new-own')
  await choose(sam.page, beliefSentences['think-less'])
  await tap(sam.page, beliefsWords.new.next)
  await stands(sam.page, beliefStepWords.rate.title)
  await choose(sam.page, '80 of 100')
  await draw(sam.page, 'belief-rate', { dark: true, wide: true, large: true, calm: true })
  await tap(sam.page, beliefStepWords.next)
  await stands(sam.page, beliefStepWords.friend.title)
  await choose(sam.page, '90 of 100')
  await draw(sam.page, 'belief-seats')
  await tap(sam.page, beliefStepWords.next)
  await tap(sam.page, beliefStepWords.next)
  await write(sam.page, beliefStepWords.fairer.label, 'Some people sigh. Mara doesn’t.')
  await choose(sam.page, '70 of 100')
  await draw(sam.page, 'belief-fairer')
  await tap(sam.page, beliefStepWords.next)
  await draw(sam.page, 'belief-first')
  await tap(sam.page, 'Find an ask that would test it')
  await draw(sam.page, 'belief-test')
  await go(sam, '/example/beliefs')
  await draw(sam.page, 'beliefs')
  await go(sam, '/example/beliefs/example-belief-1')
  await draw(sam.page, 'belief', { dark: true, wide: true, calm: true, large: true })
  await sam.context.close()
}

async function looks(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/signs')
  await draw(sam.page, 'signs-empty')
  await choose(sam.page, 'often', markSentences['never-asks'])
  await choose(sam.page, 'not at all', markSentences.weakness)
  await draw(sam.page, 'signs', { dark: true, large: true })
  await go(sam, '/example/costs')
  await tap(sam.page, lookWords.earlier)
  await draw(sam.page, 'costs-earlier', { dark: true, wide: true, calm: true, large: true })
  await go(sam, '/signs/eight')
  await draw(sam.page, 'leanings-empty')
  await go(sam, '/example/signs/eight')
  await tap(sam.page, leaningWords.earlier)
  await draw(sam.page, 'leanings', { dark: true })
  await sam.context.close()
}

async function origin(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/origin')
  await draw(sam.page, 'origin-empty')
  await go(sam, '/origin/before')
  await choose(sam.page, /^some/)
  await draw(sam.page, 'origin-before', { large: true })
  await go(sam, '/origin/began')
  await choose(sam.page, beginningWords['coped-for-others'])
  await draw(sam.page, 'origin-began', { dark: true })
  await go(sam, '/origin/gifts')
  await choose(sam.page, giftWords['kept-me-safe'])
  await draw(sam.page, 'origin-gifts')
  await tap(sam.page, originStepWords.next)
  await stands(sam.page, originStepWords.thanks.title)
  await draw(sam.page, 'origin-thanks', { wide: true, calm: true })
  await go(sam, '/origin/after')
  await draw(sam.page, 'origin-after')
  await tap(sam.page, originStepWords.stop)
  await draw(sam.page, 'origin-stop')
  await go(sam, '/example/origin')
  await draw(sam.page, 'origin')
  await sam.context.close()
}
