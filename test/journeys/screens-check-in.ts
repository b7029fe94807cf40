// Draws the screens of the check-in, and the list of practices. Run by hand after a change of looks:
// node test/journeys/screens-check-in.ts [folder]

import { join } from 'node:path'
import { feelingWords, needFamilyWords, needWords } from '../../src/words/feelings.ts'
import { checkInWords as words } from '../../src/words/screens/check-in.ts'
import { practiseWords } from '../../src/words/screens/practise.ts'
import { questionsWords } from '../../src/words/screens/questions.ts'
import { choose, go, person, type Person, reads, stands, tap, write } from './asker.ts'
import { knows } from './asking.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse()
const browser = await openBrowser()
try {
  await practise()
  const sam = await person(browser, house, look)
  await aboveIt(sam)
  await underIt(sam)
  await onwards(sam)
  await sam.context.close()
} finally {
  await browser.close()
  await house.stop()
}

async function practise(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/practise')
  await stands(sam.page, practiseWords.title)
  await draw(sam.page, 'practise', { dark: true, wide: true, large: true })
  await go(sam, '/example/check-in/all')
  await draw(sam.page, 'check-ins')
  await sam.context.close()
}

async function aboveIt(sam: Person): Promise<void> {
  await go(sam, '/check-in/all')
  await draw(sam.page, 'check-ins-empty')
  await go(sam, '/check-in')
  await stands(sam.page, words.said.title)
  await draw(sam.page, 'check-in')
  await choose(sam.page, words.said.fine)
  await reads(sam.page, words.said.under)
  await draw(sam.page, 'check-in-fine', { dark: true, wide: true, large: true, calm: true })
}

async function underIt(sam: Person): Promise<void> {
  await tap(sam.page, words.said.under)
  await stands(sam.page, words.body.title)
  await draw(sam.page, 'check-in-body-empty')
  await choose(sam.page, 'heavy')
  await choose(sam.page, 'hollow')
  await choose(sam.page, feelingWords.tired.word)
  await choose(sam.page, feelingWords.lonely.word)
  await reads(sam.page, feelingWords.lonely.means)
  await draw(sam.page, 'check-in-body', { dark: true, wide: true, large: true, calm: true })
  await tap(sam.page, words.feeling.more)
  await choose(sam.page, feelingWords.empty.word)
  await reads(sam.page, words.feeling.heavy)
  await draw(sam.page, 'check-in-words')
  await choose(sam.page, feelingWords.tired.word)
  await choose(sam.page, feelingWords.lonely.word)
  await tap(sam.page, words.body.toHands)
  await stands(sam.page, words.hands.title)
  await draw(sam.page, 'check-in-hands', { dark: true })
}

async function onwards(sam: Person): Promise<void> {
  await tap(sam.page, words.keep)
  await stands(sam.page, words.need.title)
  await draw(sam.page, 'check-in-need-empty')
  await tap(sam.page, words.need.add)
  await write(sam.page, words.need.alsoTrue, 'I was up at five.')
  await choose(sam.page, needFamilyWords.load)
  await choose(sam.page, needWords['someone-else-to-decide'])
  await draw(sam.page, 'check-in-need', { dark: true, wide: true, large: true, calm: true })
  await tap(sam.page, words.keep)
  await stands(sam.page, words.now.title)
  await choose(sam.page, words.now.choices.ask.title)
  await reads(sam.page, words.now.go.ask)
  await draw(sam.page, 'check-in-now', { dark: true, wide: true, large: true, calm: true })
  const now = sam.page.url()
  await tap(sam.page, words.now.go.ask)
  await stands(sam.page, words.asks.title)
  await draw(sam.page, 'check-in-asks')
  await knows(sam, 'Mara')
  await go(sam, new URL(now).pathname.replace('/now', '/tell'))
  await stands(sam.page, words.tell.title)
  await draw(sam.page, 'check-in-tell')
  await go(sam, new URL(now).pathname.replace('/now', ''))
  await draw(sam.page, 'check-in-entry')
  await go(sam, '/safety/questions/1')
  await tap(sam.page, questionsWords.answers.dying.plan)
  await tap(sam.page, questionsWords.onward)
  await stands(sam.page, questionsWords.questions.afraid)
  await go(sam, new URL(now).pathname)
  await stands(sam.page, words.now.title)
  await choose(sam.page, words.now.choices.help.title)
  await reads(sam.page, words.now.go.help)
  await draw(sam.page, 'check-in-now-care')
}
