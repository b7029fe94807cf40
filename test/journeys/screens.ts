// Draws docs/screens/*.png again: every state of the app as a phone shows it, the core ones also dark and on a wide screen.
// Run by hand after a change of looks: node test/journeys/screens.ts [folder]. The friend's page has its own: answer-screens.ts.

import { join } from 'node:path'
import { day, hour, later } from '../../src/lib/time.ts'
import { feltWords, hardWords } from '../../src/words/scales.ts'
import { saysWords, scaleQuestions } from '../../src/words/choices.ts'
import * as friendWords from '../../src/words/screens/answer.ts'
import { afterWords, arrivalWords } from '../../src/words/screens/arrival.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { startAskWords, startWords } from '../../src/words/screens/first-run.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { lookWords } from '../../src/words/screens/look.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { comingBackWords, todayWords } from '../../src/words/screens/today.ts'
import { trialWords } from '../../src/words/screens/trial.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { keepingWords } from '../../src/words/screens/keeping.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { addPersonWords, personWords } from '../../src/words/screens/people.ts'
import { begin } from '../server/fixture.ts'
import { choice, choose, go, onSmallDevice, person, type Person, reads, setClock, stands, tap, write } from './asker.ts'
import { answers, asks, choosesStep, friendAnswers, guesses, knows, linkOn, opensAnswer, opensLink } from './asking.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))

const house = await startHouse({ environment: { TENDRIL_PUBLIC_URL: 'https://tendril.example' } })
const local = await startHouse()
const browser = await openBrowser(['--host-resolver-rules=MAP tendril.test 127.0.0.1'])
try {
  await firstRun()
  await oneAsk()
  await trouble()
  await comingBack()
  await alone()
  await lessons()
} finally {
  await browser.close()
  await house.stop()
  await local.stop()
}

async function firstRun(): Promise<void> {
  const sam = await person(browser, local, look)
  await stands(sam.page, firstWords.title)
  await draw(sam.page, 'first', { dark: true, wide: true })
  await tap(sam.page, firstWords.begin)
  await stands(sam.page, startWords.title)
  await draw(sam.page, 'first-right')
  await tap(sam.page, new RegExp(`^${startWords.anyone.title}`))
  await stands(sam.page, startAskWords.title)
  await sam.page.getByRole('radio').first().check()
  await choose(sam.page, /^not likely/, startAskWords.chance)
  await draw(sam.page, 'first-ask', { dark: true })
  await tap(sam.page, startAskWords.today)
  await reads(sam.page, todayWords.planned.label)
  await draw(sam.page, 'today-planned')
  await tap(sam.page, todayWords.planned.notToday)
  await draw(sam.page, 'today-empty')
  await sam.context.close()
}

/** The loop, from choosing to what has grown. */
async function oneAsk(): Promise<void> {
  const sam = await person(browser, local, look)
  await go(sam, '/ask')
  await draw(sam.page, 'asks-empty')
  await go(sam, '/look')
  await draw(sam.page, 'look-empty')
  await go(sam, '/look/said')
  await draw(sam.page, 'said-empty')
  await circle(sam)
  await choosesAndGuesses(sam)
  await tap(sam.page, sendWords.inWriting.make)
  const link = await linkOn(sam.page)
  await draw(sam.page, 'send-link')
  await tap(sam.page, sendWords.copy)
  await tap(sam.page, sendWords.ready.done)
  await stands(sam.page, /^Waiting/)
  await draw(sam.page, 'waiting', { dark: true })
  await tap(sam.page, waitingWords.change)
  await draw(sam.page, 'waiting-change')
  const mara = await opensLink(browser, local, link)
  await mara.page.getByRole('radio', { name: saysWords.yes, exact: true }).first().check()
  await mara.page.getByRole('radio', { name: friendWords.again.yes, exact: true }).last().check()
  await answers(mara, { says: 'yes', line: 'Of course. I was going anyway.', felt: 'glad' })
  await reads(sam.page, /Open the answer/)
  await draw(sam.page, 'ask-arrived')
  await go(sam, '/')
  await draw(sam.page, 'today', { dark: true, wide: true })
  await go(sam, '/ask')
  await tap(sam.page, /^M?\s*Ask Mara/)
  await stands(sam.page, arrivalWords.title.yes)
  await draw(sam.page, 'answer-yes', { dark: true, wide: true })
  await afterwards(sam)
  await aNo(sam)
  await inPerson(sam)
  await go(sam, '/ask')
  await draw(sam.page, 'asks')
  await go(sam, '/look/said')
  await draw(sam.page, 'said', { dark: true })
  await go(sam, '/receive')
  await choose(sam.page, 'a hand')
  await choice(sam.page, 'Robin').click() // kept with the second tap, and so empty again
  await draw(sam.page, 'receive')
  await go(sam, '/')
  await draw(sam.page, 'today-enough')
  await sam.context.close()
}

async function circle(sam: Person): Promise<void> {
  await go(sam, '/people/new')
  await write(sam.page, addPersonWords.name, 'Mara')
  await choose(sam.page, personWords.ties.friend)
  await draw(sam.page, 'person-new')
  await go(sam, '/people')
  await knows(sam, 'Mara')
  await knows(sam, 'Robin')
  await knows(sam, 'Percival', { saidNo: 'punished' })
  await draw(sam.page, 'people')
  await tap(sam.page, /Percival/)
  await draw(sam.page, 'person-not-suggested')
  await go(sam, '/people')
  await tap(sam.page, /Mara/)
  await stands(sam.page, 'Mara')
  await draw(sam.page, 'person')
}

async function choosesAndGuesses(sam: Person): Promise<void> {
  await go(sam, '/ask/new')
  await draw(sam.page, 'new-ask-empty')
  await go(sam, '/ask/new?step=PRA2b')
  await choose(sam.page, 'Mara')
  await draw(sam.page, 'new-ask', { dark: true })
  await choosesStep(sam, 'Mara', 'PRA2b')
  await choose(sam.page, /In writing/)
  await write(sam.page, wordsWords.sign, 'Sam')
  await draw(sam.page, 'words', { dark: true })
  await tap(sam.page, wordsWords.next.guess)
  await stands(sam.page, guessWords.title)
  await draw(sam.page, 'guess')
  await choose(sam.page, /^not likely/, scaleQuestions.chance)
  await choose(sam.page, feltWords['bit-much'], scaleQuestions.felt('Mara'))
  await choose(sam.page, hardWords.hard, scaleQuestions.hard)
  await sam.page.getByRole('checkbox').first().check()
  await draw(sam.page, 'guess-set', { dark: true })
  await tap(sam.page, guessWords.seal)
  await reads(sam.page, sendWords.onlyHere.what)
  await draw(sam.page, 'send-in-writing-only-here')
}

async function afterwards(sam: Person): Promise<void> {
  await tap(sam.page, arrivalWords.make)
  await stands(sam.page, afterWords.title)
  await choose(sam.page, 'yes', scaleQuestions.came)
  await choose(sam.page, hardWords['a-little'], scaleQuestions.hardAfter)
  await draw(sam.page, 'after', { dark: true })
  await tap(sam.page, afterWords.next)
  await write(sam.page, afterWords.sentence.label, 'She was going anyway. Ask before it gets urgent.')
  await choose(sam.page, /^likely/, scaleQuestions.nextChance)
  await draw(sam.page, 'next-self')
  await tap(sam.page, afterWords.sentence.keep)
  await stands(sam.page, lookWords.title)
  await draw(sam.page, 'look', { dark: true, wide: true })
}

async function aNo(sam: Person): Promise<void> {
  await guesses(sam, 'Robin', { step: 'COM2b', channel: /By voice/, chance: 'likely', felt: 'fine' })
  await reads(sam.page, sendWords.onlyHere.what)
  await draw(sam.page, 'send-by-voice-only-here')
  await tap(sam.page, sendWords.byVoice.asked)
  const link = await linkOn(sam.page)
  await draw(sam.page, 'send-link-by-voice')
  await tap(sam.page, sendWords.ready.done)
  const robin = await opensLink(browser, local, link)
  await answers(robin, { says: 'no', line: 'This week eats me. Ask me in December?', felt: 'good' })
  await opensAnswer(sam, 'no')
  await draw(sam.page, 'answer-no', { dark: true, wide: true })
}

async function inPerson(sam: Person): Promise<void> {
  await guesses(sam, 'Mara', { step: 'INF2a', channel: /In person/, chance: 'very likely' })
  await draw(sam.page, 'send-in-person')
  await tap(sam.page, sendWords.inPerson.asked)
  await draw(sam.page, 'told')
  const ask = new URL(sam.page.url()).pathname.replace(/\/told$/, '')
  await go(sam, `${ask}/thanks`)
  await draw(sam.page, 'thanks')
}

/** What goes wrong, and what is said then. */
async function trouble(): Promise<void> {
  const sam = await person(browser, house, look)
  await knows(sam, 'Mara')
  const busy = { status: 503, contentType: 'application/json', body: '{"error":"busy"}' }
  await sam.page.route('**/v1/log', (route) => route.fulfill(busy))
  await guesses(sam, 'Mara', { step: 'INF2a', channel: /By voice/ })
  await draw(sam.page, 'send-by-voice')
  await guesses(sam, 'Mara', { step: 'PRA2b', chance: 'likely' })
  await draw(sam.page, 'send-in-writing')
  await tap(sam.page, sendWords.inWriting.make)
  await stands(sam.page, sendWords.error.title)
  await draw(sam.page, 'send-error')
  await sam.page.unroute('**/v1/log')
  await sam.page.route('**/v1/log', (route) => route.abort())
  await tap(sam.page, sendWords.error.again)
  await stands(sam.page, sendWords.offline.title)
  await draw(sam.page, 'send-offline')
  await sam.context.close()
  await unlooked()
  const full = await onSmallDevice(browser, house, look)
  await go(full, '/people/new')
  await write(full.page, addPersonWords.name, 'Robin')
  await choose(full.page, personWords.ties.friend)
  await full.fill()
  await tap(full.page, addPersonWords.keep)
  await reads(full.page, keepingWords.full.what)
  await draw(full.page, 'not-kept')
  await go(full, '/nowhere')
  await draw(full.page, 'not-there')
  await full.context.close()
  const insecure = await browser.newPage(look)
  await insecure.goto(house.url.replace('127.0.0.1', 'tendril.test'))
  await insecure.getByRole('heading', { level: 1 }).waitFor()
  await draw(insecure, 'not-secure')
  await insecure.close()
}

/** A link ended while there was no connection: nobody knows whether an answer came. */
async function unlooked(): Promise<void> {
  const sam = await person(browser, local, look)
  await knows(sam, 'Mara')
  await asks(sam, 'Mara', { step: 'PRA2b' })
  const { pathname } = new URL(sam.page.url())
  await sam.page.route('**/v1/**', (route) => route.abort())
  await setClock(sam, later(begin, 15 * day))
  await sam.page.goto(new URL(pathname, local.url).href)
  await reads(sam.page, waitingWords.notLooked)
  await draw(sam.page, 'silence-unlooked', { dark: true, large: true })
  await sam.context.close()
}

async function comingBack(): Promise<void> {
  const sam = await person(browser, local, look)
  await knows(sam, 'Mara')
  await knows(sam, 'Robin')
  const first = await asks(sam, 'Mara', { step: 'PRA2b', chance: 'not likely' })
  await friendAnswers(browser, local, first, { says: 'yes', line: 'Sure.' })
  await opensAnswer(sam, 'yes')
  await go(sam, sam.page.url().replace(/answer$/, 'next'))
  await write(sam.page, afterWords.sentence.label, 'It took nine seconds.')
  await tap(sam.page, afterWords.sentence.keep)
  await stands(sam.page, lookWords.title)
  const second = await asks(sam, 'Mara', { step: 'INF2a' })
  await asks(sam, 'Robin', { step: 'COM2b' })
  await sam.page.goto('about:blank')
  await friendAnswers(browser, local, second, { says: 'part', line: 'The left one.' })
  await setClock(sam, later(begin, 20 * day))
  local.setClock(later(begin, 20 * day))
  await sam.page.goto(local.url)
  await stands(sam.page, comingBackWords.title)
  await reads(sam.page, comingBackWords.closed)
  await draw(sam.page, 'coming-back', { dark: true })
  await go(sam, '/ask')
  await tap(sam.page, /Robin/)
  await draw(sam.page, 'silence')
  local.setClock(later(begin, hour))
  await sam.context.close()
}

/** For who has nobody at hand; and what stands beside the loop. */
async function alone(): Promise<void> {
  const sam = await person(browser, local, look)
  await go(sam, '/example')
  await draw(sam.page, 'example', { dark: true, wide: true })
  await go(sam, '/example/look')
  await draw(sam.page, 'example-look', { wide: true })
  await go(sam, '/try')
  await draw(sam.page, 'try-link')
  await choose(sam.page, /^half/)
  await tap(sam.page, trialWords.make)
  await stands(sam.page, trialWords.open.title)
  await draw(sam.page, 'try-link-open')
  const opening = sam.context.waitForEvent('page')
  await tap(sam.page, trialWords.open.go)
  const friend = await opening
  await friend.getByRole('radio', { name: 'Yes' }).first().check()
  await friend.getByRole('button', { name: /^Send/ }).click()
  await stands(sam.page, arrivalWords.title.yes)
  await draw(sam.page, 'trial')
  for (const path of ['settings/kept', 'help/settle', 'help/afraid', 'help/young', 'help/therapist', 'help/leaving']) {
    await go(sam, `/${path}`)
    await draw(sam.page, path.split('/').at(-1) ?? path)
  }
  await go(sam, '/settings/kept')
  await tap(sam.page, keptWords.erase)
  await stands(sam.page, keptWords.confirm.title)
  await draw(sam.page, 'kept-erase')
  await sam.context.close()
}

/** The lessons in the app, and as plain pages. */
async function lessons(): Promise<void> {
  const sam = await person(browser, local, look)
  await go(sam, '/lessons')
  await draw(sam.page, 'lessons', { calm: true, wide: true })
  await go(sam, '/lessons/guess-first')
  await draw(sam.page, 'lesson', { dark: true, large: true })
  await sam.context.close()
  const plain = await browser.newPage(look)
  for (const [name, path] of Object.entries({
    read: 'read',
    'read-lesson': 'read/guess-first',
    'read-help': 'read/help',
  })) {
    await plain.goto(`${local.url}/${path}`)
    await draw(plain, name, { dark: true })
  }
  await plain.close()
}
