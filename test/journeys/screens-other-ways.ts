// Draws docs/screens/*.png of an ask that goes another way: other words, taken back, told since, asked of somebody who wishes less.
// Run by hand after a change of looks: node test/journeys/screens-other-ways.ts [folder].

import { join } from 'node:path'
import { day, hour, later } from '../../src/lib/time.ts'
import * as friendWords from '../../src/words/screens/answer.ts'
import { afterWords, arrivalWords } from '../../src/words/screens/arrival.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { thanksWords } from '../../src/words/screens/thanks.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { toldWords, waitingWords } from '../../src/words/screens/waiting.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { begin } from '../server/fixture.ts'
import { choose, go, person, type Person, reads, setClock, stands, tap } from './asker.ts'
import { answers, asks, choosesStep, givesLink, guesses, knows, linkOn, opensAnswer, opensLink } from './asking.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))

const house = await startHouse()
const browser = await openBrowser([])
try {
  await otherWords()
  await takenBackByThem()
  await toldSince()
  await aReminder()
  await wishesLess()
} finally {
  await browser.close()
  await house.stop()
}

/** A sealed guess and words that change; at last the asker takes it back. */
async function otherWords(): Promise<void> {
  const sam = await person(browser, house, look)
  await knows(sam, 'Mara')
  await choosesStep(sam, 'Mara', 'PRA2b')
  await go(sam, '/ask')
  await tap(sam.page, /Mara/)
  await draw(sam.page, 'ask-draft')
  await guesses(sam, 'Mara', { step: 'INF2a', chance: 'likely' })
  await go(sam, new URL(sam.page.url()).pathname.replace(/\/send$/, ''))
  await stands(sam.page, waitingWords.guessed.title)
  await draw(sam.page, 'ask-sealed', { dark: true, large: true })
  await tap(sam.page, waitingWords.guessed.words)
  await stands(sam.page, wordsWords.title)
  await draw(sam.page, 'ask-sealed-words')
  await sam.page.goBack()
  await tap(sam.page, waitingWords.takeBack)
  await reads(sam.page, waitingWords.takeBackText)
  await draw(sam.page, 'ask-sealed-take-back')
  await tap(sam.page, waitingWords.takeBack)
  await stands(sam.page, waitingWords.withdrawn.title)
  await draw(sam.page, 'ask-taken-back', { dark: true })
  await sam.context.close()
}

/** An answer that changes, and one that is taken back by who gave it. */
async function takenBackByThem(): Promise<void> {
  const sam = await person(browser, house, look)
  await knows(sam, 'Mara')
  const mara = await opensLink(browser, house, await asks(sam, 'Mara', { step: 'PRA2b', chance: 'likely' }))
  await answers(mara, { says: 'yes' })
  await opensAnswer(sam, 'yes')
  await tap(mara.page, friendWords.change)
  await answers(mara, { says: 'no', line: 'I can’t after all.' })
  await reads(sam.page, arrivalWords.changed('Mara'))
  await draw(sam.page, 'answer-changed', { dark: true })
  await tap(sam.page, arrivalWords.notFromThem('Mara'))
  await reads(sam.page, arrivalWords.isNotFromThem('Mara'))
  await draw(sam.page, 'answer-not-from-them')
  await tap(sam.page, arrivalWords.butItWas)
  await tap(mara.page, friendWords.takeBack)
  await reads(mara.page, friendWords.back)
  await stands(sam.page, arrivalWords.none.title)
  await draw(sam.page, 'answer-none')
  await go(sam, '/ask')
  await draw(sam.page, 'asks-taken-back')
  await tap(sam.page, /Mara/)
  await reads(sam.page, waitingWords.takenBackByThem)
  await draw(sam.page, 'waiting-taken-back', { dark: true })
  await sam.context.close()
  await mara.context.close()
}

/** What was told aloud, and what they say since. */
async function toldSince(): Promise<void> {
  const sam = await person(browser, house, look)
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara', { step: 'INF2a', channel: /In person/, chance: 'likely' })
  const ask = new URL(sam.page.url()).pathname.replace(/\/send$/, '')
  await tap(sam.page, sendWords.inPerson.asked)
  await stands(sam.page, toldWords.title('Mara'))
  await choose(sam.page, 'Yes')
  await tap(sam.page, toldWords.keep)
  await stands(sam.page, arrivalWords.title.yes)
  await go(sam, ask)
  await draw(sam.page, 'ask-answered', { large: true })
  await go(sam, `${ask}/thanks`)
  await sam.page.getByLabel(thanksWords.name).fill('Sam')
  await tap(sam.page, thanksWords.make)
  const mara = await opensLink(browser, house, await linkOn(sam.page))
  await tap(mara.page, friendWords.felt.glad)
  await reads(mara.page, friendWords.sentTo.replace('{by}', 'Sam'))
  await mara.context.close()
  await go(sam, '/')
  await reads(sam.page, todayWords.rows.felt('Mara'))
  await draw(sam.page, 'today-felt', { dark: true })
  await go(sam, ask)
  await draw(sam.page, 'ask-felt')
  await tap(sam.page, waitingWords.toldOther)
  await stands(sam.page, toldWords.title('Mara'))
  await draw(sam.page, 'told-since', { dark: true })
  await tap(sam.page, waitingWords.keepAsIs)
  await go(sam, `${ask}/next`)
  await stands(sam.page, afterWords.sentence.title)
  await tap(sam.page, afterWords.sentence.keepWithout)
  await go(sam, ask)
  await draw(sam.page, 'ask-finished')
  await sam.context.close()
}

/** Two days without an answer. */
async function aReminder(): Promise<void> {
  const sam = await person(browser, house, look)
  await knows(sam, 'Mara')
  await asks(sam, 'Mara', { step: 'PRA2b' })
  const soon = later(begin, 2 * day + hour)
  await setClock(sam, soon)
  house.setClock(soon)
  await sam.page.reload()
  await tap(sam.page, waitingWords.remind)
  await draw(sam.page, 'waiting-remind', { dark: true })
  await tap(sam.page, sendWords.copy)
  await reads(sam.page, waitingWords.reminded)
  await draw(sam.page, 'waiting-reminded')
  await tap(sam.page, waitingWords.letGo)
  await draw(sam.page, 'waiting-let-go')
  house.setClock(begin)
  await sam.context.close()
}

/** Somebody who would rather not be asked for now, and somebody who is asked much already. */
async function wishesLess(): Promise<void> {
  const sam = await person(browser, house, look)
  for (const name of ['Mara', 'Robin']) await knows(sam, name)
  const mara = await opensLink(browser, house, await asks(sam, 'Mara', { step: 'PRA2b' }))
  await mara.page.getByRole('radio', { name: friendWords.says.yes, exact: true }).first().check()
  await mara.page.getByRole('radio', { name: friendWords.again['not-now'], exact: true }).check()
  await answers(mara, { says: 'yes' })
  await opensAnswer(sam, 'yes')
  await draw(sam.page, 'answer-yes-not-now')
  await card(sam, 'Mara')
  await draw(sam.page, 'person-not-now', { dark: true })
  await asks(sam, 'Robin', { step: 'INF2a' })
  for (const step of ['COM2b', 'PRA2b']) {
    await go(sam, `/ask/new?step=${step}`)
    await choose(sam.page, /^Robin/) // it is said there how many are open
    await tap(sam.page, newAskWords.next.words)
    await choose(sam.page, /In writing/)
    await tap(sam.page, wordsWords.next.guess)
    await tap(sam.page, guessWords.seal)
    await givesLink(sam)
  }
  await card(sam, 'Robin')
  await draw(sam.page, 'person-many-open')
  await sam.context.close()
  await mara.context.close()
}

async function card(sam: Person, name: string): Promise<void> {
  await go(sam, '/people')
  await tap(sam.page, new RegExp(name))
  await stands(sam.page, name)
}
