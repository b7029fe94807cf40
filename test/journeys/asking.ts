// What a person does on the way of one ask, from somebody in the circle to the link in a friend's hands.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { feltWords } from '../../src/words/scales.ts'
import { saysWords, scaleQuestions } from '../../src/words/choices.ts'
import * as friendWords from '../../src/words/screens/answer.ts'
import { arrivalWords } from '../../src/words/screens/arrival.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { addPersonWords, personWords } from '../../src/words/screens/people.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { stepTitle } from '../../src/words/steps.ts'
import { begin } from '../server/fixture.ts'
import type { Fixture } from '../server/fixture.ts'
import { choose, go, patience, type Person, phone, reads, stands, tap, watch, write } from './asker.ts'
import { opens } from './faults.ts'
import { freshProfile, leaves } from './profiles.ts'

/** An ask of the library that somebody of the circle can be asked at once, and that has a first draft of its words. */
export const step = { id: 'INF2a', title: stepTitle('INF2a') } as const
/** How the asker signs. */
export const signed = 'Sam'

/** How a person says that an answer came. */
export type Answering = {
  readonly says: keyof typeof saysWords
  readonly line?: string
  readonly felt?: keyof typeof feltWords
  /** Who asked, if it is not who asks in most journeys. */
  readonly by?: string
}

/** Adds somebody to the circle: a friend of whom nobody has to be afraid, unless told otherwise. */
export async function knows(
  who: Pick<Person, 'page'>,
  name: string,
  card: {
    readonly afraid?: keyof typeof personWords.answers.afraid
    readonly saidNo?: keyof typeof personWords.answers.saidNo
  } = {},
): Promise<void> {
  const { page } = who
  const { answers: words, questions, ties } = personWords
  await go(who, '/people/new')
  await write(page, addPersonWords.name, name)
  await choose(page, ties.friend)
  await choose(page, words.afraid[card.afraid ?? 'no'], questions.afraid)
  await choose(page, words.saidNo[card.saidNo ?? 'fine'], questions.saidNo)
  await tap(page, addPersonWords.keep)
  await page.getByRole('heading', { level: 1, name: addPersonWords.title }).waitFor({ state: 'detached' })
  await go(who, '/people')
  await reads(page, name)
}

/** Chooses a step and who, and goes on to the words. */
export async function choosesStep(who: Pick<Person, 'page'>, name: string, id: string = step.id): Promise<void> {
  const { page } = who
  await go(who, `/ask/new?step=${id}`)
  await choose(page, name)
  await tap(page, newAskWords.next.words)
  await stands(page, wordsWords.title)
}

/** How an ask is made in most journeys. */
export type Asking = {
  /** Which step of the library, if not the usual one. */
  readonly step?: string
  readonly channel?: RegExp
  readonly words?: string
  /** The word of the chance, and how it will be for them. Nothing is guessed where it is left out. */
  readonly chance?: string
  readonly felt?: keyof typeof feltWords
  /** A fear in one's own words. */
  readonly fear?: string
  /** The first name to sign with, where it is asked. */
  readonly signed?: string
}

/** Words the ask to somebody of the circle and seals the guess; ends before asking. */
export async function guesses(who: Pick<Person, 'page'>, name: string, asking: Asking = {}): Promise<void> {
  const { page } = who
  await choosesStep(who, name, asking.step)
  await choose(page, asking.channel ?? /In writing/)
  if (asking.words !== undefined) await write(page, wordsWords.label, asking.words)
  const sign = page.getByLabel(wordsWords.sign)
  if (await sign.isVisible()) await sign.fill(asking.signed ?? signed)
  await tap(page, wordsWords.next.guess)
  await stands(page, guessWords.title)
  if (asking.chance !== undefined) await choose(page, new RegExp(`^${asking.chance} `), scaleQuestions.chance)
  if (asking.felt !== undefined) await choose(page, feltWords[asking.felt], scaleQuestions.felt(name))
  if (asking.fear !== undefined) {
    await tap(page, scaleQuestions.ownFear)
    await write(page, guessWords.ownFear, asking.fear)
  }
  await tap(page, guessWords.seal)
  await page.waitForURL('**/send')
}

/** The whole way to a link that was given away. The asker ends on the page on which they wait. */
export async function asks(who: Pick<Person, 'page'>, name: string, asking: Asking = {}): Promise<string> {
  await guesses(who, name, asking)
  return givesLink(who)
}

/** Makes the link and gives it away. */
export async function givesLink({ page }: Pick<Person, 'page'>): Promise<string> {
  await tap(page, sendWords.inWriting.make)
  const link = await linkOn(page)
  await tap(page, sendWords.copy)
  await tap(page, sendWords.ready.done)
  await stands(page, /^Waiting/)
  return link
}

/** The link in the text that is to be sent. */
export async function linkOn(page: Page): Promise<string> {
  const text = page.getByText(/\/a#/).first()
  await text.waitFor()
  return /https?:\S+\/a#[\w-]+/.exec(await text.innerText())?.[0] ?? ''
}

/** Opens a link in a browser that was never here before, at the moment at which every test begins. */
export async function opensLink(
  browser: Browser,
  house: Fixture,
  link: string,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const { context } = await freshProfile(browser, { ...phone, ...options }, house.url, 'of tests')
  return opensIn(context, house, link)
}

/** The same in a profile that is there already. */
export async function opensIn(context: BrowserContext, house: Fixture, link: string): Promise<Person> {
  context.setDefaultTimeout(patience)
  await context.clock.setSystemTime(begin)
  const watched = watch(context, house)
  const page = context.pages()[0] ?? (await context.newPage())
  opens(link)
  await page.goto(link)
  return { page, context, ...watched }
}

/** Answers on the friend's page, and waits until it says that it was sent. */
export async function answers(
  { page }: Pick<Person, 'page'>,
  { says, line, felt, by = signed }: Answering,
): Promise<void> {
  await page.getByRole('radio', { name: saysWords[says], exact: true }).first().check()
  if (line !== undefined) await page.getByRole('textbox').fill(line)
  if (felt !== undefined) await page.getByRole('radio', { name: feltWords[felt], exact: true }).check()
  await page.getByRole('button', { name: friendWords.send.replace('{by}', by) }).click()
  await reads(page, friendWords.sentTo.replace('{by}', by))
}

/** Opens a link, answers, and goes. */
export async function friendAnswers(
  browser: Browser,
  house: Fixture,
  link: string,
  answer: Answering,
): Promise<readonly string[]> {
  const friend = await opensLink(browser, house, link)
  await answers(friend, answer)
  await leaves(friend.context)
  return friend.faults
}

/** Sees on the page of the ask that an answer came, and opens it. */
export async function opensAnswer({ page }: Pick<Person, 'page'>, says: keyof typeof saysWords): Promise<void> {
  await tap(page, waitingWords.arrived.open)
  await stands(page, arrivalWords.title[says])
}
