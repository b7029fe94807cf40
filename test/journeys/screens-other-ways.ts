// Draws docs/screens/*.png of an ask that goes another way: other words, taken back, told since, asked of somebody who wishes
// less, promised a link, asked of somebody else after a no; and what stands where nobody can be asked.
// Run by hand after a change of looks: node test/journeys/screens-other-ways.ts [folder].

import { join } from 'node:path'
import { day, hour, later } from '../../src/lib/time.ts'
import * as friendWords from '../../src/words/screens/answer.ts'
import { afterWords, arrivalWords } from '../../src/words/screens/arrival.ts'
import { startAskWords } from '../../src/words/screens/first-run.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { addPersonWords, personWords } from '../../src/words/screens/people.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { thanksWords } from '../../src/words/screens/thanks.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { toldWords, waitingWords } from '../../src/words/screens/waiting.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { begin } from '../server/fixture.ts'
import { choose, go, person, type Person, reads, setClock, stands, tap, write } from './asker.ts'
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
  await promised()
  await endedUngiven()
  await nothingFits()
  await someoneElse()
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

/** Asked by voice without a connection: the link they were told of is made later. Then it is closed, and another can be made. */
async function promised(): Promise<void> {
  const sam = await person(browser, house, look)
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara', { step: 'PRA2b', channel: /By voice/, chance: 'likely' })
  await sam.page.route('**/v1/**', (route) => route.abort())
  await tap(sam.page, sendWords.byVoice.asked)
  await stands(sam.page, sendWords.offline.title)
  await draw(sam.page, 'send-offline-asked')
  await tap(sam.page, sendWords.offline.later)
  await reads(sam.page, waitingWords.linkHeld)
  await draw(sam.page, 'waiting-held', { dark: true })
  await sam.page.unroute('**/v1/**')
  const ask = new URL(sam.page.url()).pathname
  await go(sam, `${ask}/send`)
  await linkOn(sam.page)
  await go(sam, '/settings/kept')
  await tap(sam.page, keptWords.server.close)
  await go(sam, ask)
  await reads(sam.page, waitingWords.toLink)
  await draw(sam.page, 'waiting-promised', { dark: true, large: true })
  await tap(sam.page, waitingWords.toLink)
  await reads(sam.page, sendWords.over.title)
  await draw(sam.page, 'send-promised')
  await sam.context.close()
}

/** A link that was made and not given, and is over: another has to be made. */
async function endedUngiven(): Promise<void> {
  const sam = await person(browser, house, look)
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara', { step: 'PRA2b', words: 'Could you water the plants on Friday?' })
  await tap(sam.page, sendWords.inWriting.make)
  await linkOn(sam.page)
  await setClock(sam, later(begin, 15 * day))
  await sam.page.reload()
  await reads(sam.page, sendWords.ended)
  await draw(sam.page, 'send-ended', { dark: true, large: true })
  await sam.context.close()
}

/** The first choice, where the one who is known may not be asked, and where the questions about them wait. */
async function nothingFits(): Promise<void> {
  const sam = await person(browser, house, look)
  await knows(sam, 'Percival', { saidNo: 'punished' })
  await go(sam, '/start/known')
  await stands(sam.page, startAskWords.none.title)
  await draw(sam.page, 'first-none', { dark: true, large: true })
  await go(sam, '/people/new')
  await write(sam.page, addPersonWords.name, 'Mara')
  await choose(sam.page, personWords.ties.friend)
  await tap(sam.page, addPersonWords.keep)
  await go(sam, '/start/known')
  await reads(sam.page, newAskWords.firstQuestions('Mara'))
  await draw(sam.page, 'first-none-unread')
  await sam.context.close()
}

/** A no to an ask in own words: somebody else is asked the same. */
async function someoneElse(): Promise<void> {
  const sam = await person(browser, house, look)
  for (const name of ['Mara', 'Robin']) await knows(sam, name)
  await go(sam, '/ask/new')
  await tap(sam.page, newAskWords.own)
  await write(sam.page, newAskWords.ownLabel, 'A lift to the lake')
  await choose(sam.page, newAskWords.sizes[1])
  await choose(sam.page, /^Mara/)
  await draw(sam.page, 'new-ask-own', { dark: true })
  await tap(sam.page, newAskWords.next.words)
  await stands(sam.page, wordsWords.title)
  await choose(sam.page, /In writing/)
  await write(sam.page, wordsWords.label, 'Could you take me to the lake on Sunday?')
  await write(sam.page, wordsWords.sign, 'Sam')
  await tap(sam.page, wordsWords.next.guess)
  await tap(sam.page, guessWords.seal)
  await sam.page.waitForURL('**/send')
  const mara = await opensLink(browser, house, await givesLink(sam))
  await answers(mara, { says: 'no', line: 'I am away on Sunday.' })
  await opensAnswer(sam, 'no')
  await tap(sam.page, arrivalWords.someoneElse)
  await choose(sam.page, /^Robin/)
  await draw(sam.page, 'new-ask-instead', { dark: true, large: true })
  await tap(sam.page, newAskWords.next.words)
  await stands(sam.page, wordsWords.title)
  await sam.page.goBack()
  await reads(sam.page, newAskWords.who)
  await sam.context.close()
  await mara.context.close()
}
