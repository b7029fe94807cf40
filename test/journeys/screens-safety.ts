// Draws what keeps people safe: the private questions and what they change, help, the plan, a pause, what got worse, another name.
// Run by hand after a change of looks: node test/journeys/screens-safety.ts [folder]

import { join } from 'node:path'
import { careWords } from '../../src/words/screens/care.ts'
import { pauseWords } from '../../src/words/screens/pause.ts'
import { personWords } from '../../src/words/screens/people.ts'
import { questionsWords } from '../../src/words/screens/questions.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { worseWords } from '../../src/words/screens/worse.ts'
import { choose, go, person, type Person, reads, stands, tap, write } from './asker.ts'
import { knows } from './asking.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'
import { answersAllEight } from './private-questions.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const house = await startHouse({ environment: { TENDRIL_PUBLIC_URL: 'https://tendril.example' } })
const browser = await openBrowser()
try {
  await open()
  await notNow()
  await gently()
  await fear()
  await around()
} finally {
  await browser.close()
  await house.stop()
}

async function open(): Promise<void> {
  const sam = await person(browser, house, look)
  await go(sam, '/safety/questions?from=/settings/size')
  await draw(sam.page, 'questions', { dark: true, large: true })
  await tap(sam.page, questionsWords.begin)
  await draw(sam.page, 'question', { dark: true, wide: true, calm: true, large: true })
  await answersAllEight(sam)
  await draw(sam.page, 'changes-open')
  await go(sam, '/settings/size')
  await draw(sam.page, 'size')
  await sam.context.close()
}

async function notNow(): Promise<void> {
  const sam = await chose('US')
  await knows(sam, 'Mara')
  await go(sam, '/safety/questions/1')
  await answersAllEight(sam, { dying: 'plan' })
  await draw(sam.page, 'changes-not-now', { calm: true, large: true })
  await go(sam, '/')
  await stands(sam.page, careWords['not-now'].title)
  await draw(sam.page, 'today-not-now', { dark: true, wide: true, calm: true })
  await go(sam, '/ask/new')
  await draw(sam.page, 'new-ask-not-now')
  await sam.context.close()
}

async function gently(): Promise<void> {
  const sam = await person(browser, house, look)
  await knows(sam, 'Mara')
  await go(sam, '/safety/questions/1')
  await answersAllEight(sam, { loss: 'yes' })
  await draw(sam.page, 'changes-gently')
  await go(sam, '/')
  await reads(sam.page, todayWords.professional)
  await draw(sam.page, 'today-gently')
  await sam.context.close()
}

async function fear(): Promise<void> {
  const sam = await chose('GB')
  await knows(sam, 'Robin')
  await go(sam, '/safety/questions/1')
  await answersAllEight(sam, { afraid: 'yes' })
  await draw(sam.page, 'changes-fear')
  await go(sam, '/people')
  await tap(sam.page, /^Robin/)
  await draw(sam.page, 'person-fear')
  await choose(sam.page, personWords.parted['out-of-touch'])
  await draw(sam.page, 'person-parted')
  await sam.context.close()
}

/** Help with the plan, a pause, harm, and another name. */
async function around(): Promise<void> {
  const sam = await chose('US')
  await knows(sam, 'Mara')
  await go(sam, '/help')
  await draw(sam.page, 'help', { dark: true, calm: true, large: true, wide: true })
  await go(sam, '/help/plan')
  await draw(sam.page, 'plan-empty')
  await go(sam, '/example/help/plan')
  await draw(sam.page, 'plan', { dark: true, wide: true, calm: true, large: true })
  await go(sam, '/settings/pause')
  await tap(sam.page, pauseWords.lengths[7])
  await draw(sam.page, 'pause', { dark: true })
  await go(sam, '/')
  await draw(sam.page, 'today-paused', { calm: true })
  await go(sam, '/settings/worse')
  await draw(sam.page, 'worse')
  await tap(sam.page, worseWords.answers['a-bit'])
  await write(sam.page, worseWords.what.field, 'I looked three times whether she had answered.')
  await draw(sam.page, 'harm', { large: true })
  await go(sam, '/settings/name')
  await draw(sam.page, 'disguise', { dark: true })
  await go(sam, '/settings')
  await draw(sam.page, 'settings')
  await sam.context.close()
}

/** Somebody who has said where they are. */
async function chose(country: string): Promise<Person> {
  const sam = await person(browser, house, look)
  await go(sam, '/help')
  await sam.page.getByRole('combobox').selectOption(country)
  return sam
}
