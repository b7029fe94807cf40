// Two people, two browsers: one guesses and asks, the other answers; and everything that two people and time do to an ask.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, hour, later } from '../../src/lib/time.ts'
import { feltWords } from '../../src/words/scales.ts'
import { saysWords } from '../../src/words/choices.ts'
import * as friendWords from '../../src/words/screens/answer.ts'
import { arrivalWords } from '../../src/words/screens/arrival.ts'
import { asksWords } from '../../src/words/screens/asks.ts'
import { lookWords } from '../../src/words/screens/look.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { personWords } from '../../src/words/screens/people.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { thanksWords } from '../../src/words/screens/thanks.ts'
import { toldWords, waitingWords } from '../../src/words/screens/waiting.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { begin } from '../server/fixture.ts'
import {
  behind,
  called,
  choice,
  choose,
  go,
  person,
  type Person,
  reads,
  setClock,
  stands,
  tap,
  opens,
} from './asker.ts'
import { answers, asks, friendAnswers, guesses, knows, linkOn, opensAnswer, opensLink, step, signed } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('each of the four answers arrives beside the guess, once, and stays', async () => {
  const sam = await person(browser, house)
  const people = { yes: 'Mara', part: 'Robin', no: 'Jo', never: 'Kim' } as const
  for (const [says, name] of entriesOf(people)) {
    await knows(sam, name)
    const link = await asks(sam, name, { chance: 'not likely', felt: 'bit-much' })
    assert.deepEqual(await friendAnswers(browser, house, link, { says, line: `From ${name}.`, felt: 'glad' }), [])
    await opensAnswer(sam, says)
    await reads(sam.page, `From ${name}.`)
    await reads(sam.page, /not likely,? 3 in 10/)
    await reads(sam.page, feltWords.glad)
    await reads(sam.page, feltWords['bit-much'])
    const drawn = await sam.page.getByText(arrivalWords.wouldSayYes(name)).count()
    assert.equal(drawn, says === 'yes' || says === 'part' ? 1 : 0, 'a no is said, not drawn')
  }
  for (const look of ['first', 'after opening anew'] as const) {
    await (look === 'first' ? go : opens)(sam, '/look')
    await reads(sam.page, lookWords.season(1, 4))
    for (const words of [lookWords.yes(1), lookWords.part(1), lookWords.no(2)]) await reads(sam.page, words)
    await go(sam, '/ask')
    const done = sam.page.getByRole('list', { name: asksWords.groups.done }).getByRole('listitem')
    assert.equal(await done.count(), 4, look)
    assert.equal(await called(sam.page, new RegExp(step.title)).count(), 0, 'titles name the friend')
  }
  await ends(sam)
})

test('an answer is changed, and taken back, and nothing of it is counted twice', async () => {
  const sam = await person(browser, house)
  for (const name of ['Mara', 'Robin']) await knows(sam, name)
  const link = await asks(sam, 'Mara', { chance: 'likely' })
  const mara = await opensLink(browser, house, link)
  await answers(mara, { says: 'yes' })
  await opensAnswer(sam, 'yes')
  await tap(mara.page, friendWords.change)
  await answers(mara, { says: 'no', line: 'I can’t after all.' })
  await reads(sam.page, arrivalWords.changed('Mara'))
  await reads(sam.page, 'I can’t after all.')
  await tap(sam.page, arrivalWords.notFromThem('Mara'))
  await reads(sam.page, arrivalWords.isNotFromThem('Mara'))
  await reads(sam.page, 'I can’t after all.')
  for (const said of [arrivalWords.changed('Mara'), /Mara said/, /One answer/, arrivalWords.someoneElse])
    assert.equal(await sam.page.getByText(said).count(), 0, 'nothing is said of Mara')
  await tap(sam.page, arrivalWords.butItWas)
  await reads(sam.page, arrivalWords.bothNo('Mara'))
  await tap(sam.page, arrivalWords.someoneElse)
  await choose(sam.page, 'Robin')
  await tap(sam.page, newAskWords.next.words)
  await stands(sam.page, wordsWords.title)
  await sam.page.goBack()
  assert.ok(await choice(sam.page, 'Robin').isChecked())
  assert.equal(await choice(sam.page, 'Mara').count(), 0, 'who said no is not offered, on the way back neither')
  await go(sam, '/look')
  await reads(sam.page, lookWords.season(1, 1))
  await reads(sam.page, lookWords.no(1))
  await tap(mara.page, friendWords.change)
  await answers(mara, { says: 'part' })
  await reads(sam.page, lookWords.waiting(1))
  await go(sam, '/ask')
  await tap(sam.page, /Mara/)
  await stands(sam.page, arrivalWords.title.part)
  await go(sam, '/look')
  await reads(sam.page, lookWords.part(1))
  await tap(mara.page, friendWords.takeBack)
  await reads(mara.page, friendWords.back)
  await go(sam, '/ask')
  await tap(sam.page, /Mara/)
  await reads(sam.page, waitingWords.takenBackByThem)
  await ends(sam, mara)
})

inLongRun(
  'an answer that changes in a tab behind others is opened when the tab is looked at, and not before',
  async () => {
    const sam = await person(browser, house)
    await knows(sam, 'Mara')
    const mara = await opensLink(browser, house, await asks(sam, 'Mara'))
    await answers(mara, { says: 'yes' })
    await opensAnswer(sam, 'yes')
    await behind(sam, true)
    await tap(mara.page, friendWords.change)
    await answers(mara, { says: 'no' })
    await stands(sam.page, arrivalWords.title.no)
    await go(sam, '/look')
    await reads(sam.page, lookWords.waiting(1))
    await go(sam, '/ask')
    await tap(sam.page, /Mara/)
    await stands(sam.page, arrivalWords.title.no)
    await behind(sam, false)
    await go(sam, '/look')
    await reads(sam.page, lookWords.no(1))
    await ends(sam, mara)
  },
)

test('silence is no answer: one reminder after two days, then it may rest, and an answer may still come', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  const link = await asks(sam, 'Mara', { chance: 'half and half' })
  assert.equal(await called(sam.page, waitingWords.remind).count(), 0)
  await reads(sam.page, /One reminder is possible/)
  await moveClock(2 * day + hour, sam)
  await tap(sam.page, waitingWords.remind)
  assert.equal(await linkOn(sam.page), link)
  await tap(sam.page, sendWords.copy)
  await reads(sam.page, waitingWords.reminded)
  assert.equal(await called(sam.page, waitingWords.remind).count(), 0)
  await tap(sam.page, waitingWords.letGo)
  await reads(sam.page, waitingWords.theySee.mayAnswer)
  await tap(sam.page, waitingWords.yes.letGo)
  await stands(sam.page, waitingWords.silent.title)
  await sam.page.reload()
  await stands(sam.page, waitingWords.silent.title)
  await friendAnswers(browser, house, link, { says: 'yes' })
  await opensAnswer(sam, 'yes')
  await go(sam, '/look')
  await reads(sam.page, lookWords.season(1, 1))
  await ends(sam)
})

test('the asker takes it back: whoever has the page open can’t send, and whoever comes later reads that it is closed', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  const link = await asks(sam, 'Mara')
  const early = await opensLink(browser, house, link)
  await early.page.getByRole('radio', { name: saysWords.yes }).first().check()
  await tap(sam.page, waitingWords.change)
  await reads(sam.page, waitingWords.theySee.closed)
  await tap(sam.page, waitingWords.takeBack)
  await stands(sam.page, waitingWords.withdrawn.title)
  await closedFor(link)
  await tap(early.page, friendWords.send.replace('{by}', signed))
  await reads(early.page, friendWords.lost)
  await go(sam, '/look')
  await stands(sam.page, lookWords.empty.title)
  await ends(sam, early)
})

test('an ask that was taken back before it was asked is not sent, nor its answer noted, on a page that Back leads to', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara')
  const ask = new URL(sam.page.url()).pathname.replace(/\/send$/, '')
  await go(sam, ask)
  await tap(sam.page, waitingWords.takeBack)
  await tap(sam.page, waitingWords.takeBack)
  await called(sam.page, waitingWords.withdrawn.again).waitFor()
  for (const page of ['send', 'told']) {
    await go(sam, `${ask}/${page}`)
    await called(sam.page, sendWords.over.go).waitFor()
    await stands(sam.page, waitingWords.withdrawn.title)
    assert.equal(await called(sam.page, sendWords.inWriting.make).or(called(sam.page, toldWords.keep)).count(), 0)
  }
  await tap(sam.page, sendWords.over.go)
  await called(sam.page, waitingWords.withdrawn.again).waitFor()
  await ends(sam)
})

test('time runs out by both clocks: silence for one, and closed for the other', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  const link = await asks(sam, 'Mara')
  const late = await opensLink(browser, house, link)
  await late.page.getByRole('radio', { name: saysWords.yes }).first().check()
  await moveClock(15 * day, sam)
  await late.context.clock.fastForward(15 * day) // what a page that stays open counts by itself
  await stands(sam.page, waitingWords.silent.title)
  await reads(sam.page, waitingWords.silent.lead)
  await tap(late.page, friendWords.send.replace('{by}', signed))
  await reads(late.page, friendWords.lost)
  await closedFor(link)
  await ends(sam)
  assert.deepEqual(late.faults, [])
  await late.context.close() // its clock went on by itself
})

test('the friend loses the connection: the answer is held, tried again, and arrives once', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  const mara = await opensLink(browser, house, await asks(sam, 'Mara'))
  let lose: 'request' | 'reply' | undefined = 'request'
  await mara.page.route('**/v1/log', async (route) => {
    if (lose === 'reply') await route.fetch()
    await (lose ? route.abort() : route.continue())
  })
  await mara.page.getByRole('radio', { name: saysWords.part }).first().check()
  await tap(mara.page, friendWords.send.replace('{by}', signed))
  await reads(mara.page, friendWords.unsure)
  lose = 'reply'
  await tap(mara.page, friendWords.tryAgain)
  await reads(mara.page, friendWords.unsure)
  await opensAnswer(sam, 'part')
  lose = undefined
  await tap(mara.page, friendWords.tryAgain)
  await reads(mara.page, friendWords.sentTo.replace('{by}', signed))
  await sam.page.reload()
  await stands(sam.page, arrivalWords.title.part)
  assert.equal(await sam.page.getByText(arrivalWords.changed('Mara')).count(), 0)
  await ends(sam, mara)
})

inLongRun(
  'where a link opens on this computer only, that is said before one is promised, and none is needed',
  async () => {
    const sam = await person(browser, house)
    await knows(sam, 'Mara')
    await knows(sam, 'Robin')
    await guesses(sam, 'Mara', { channel: /By voice/ })
    await reads(sam.page, sendWords.onlyHere.what)
    await tap(sam.page, sendWords.byVoice.without)
    await stands(sam.page, toldWords.title('Mara'))
    await tap(sam.page, toldWords.notYet)
    await stands(sam.page, waitingWords.waiting.title('Mara'))
    await tap(sam.page, waitingWords.change)
    await reads(sam.page, waitingWords.theySee.nothing)
    await guesses(sam, 'Robin')
    await stands(sam.page, sendWords.inWriting.titleOwn)
    await reads(sam.page, sendWords.onlyHere.what)
    await tap(sam.page, sendWords.copy)
    await tap(sam.page, sendWords.inWriting.without)
    await stands(sam.page, waitingWords.waiting.title('Robin'))
    assert.deepEqual(
      sam.requests.filter((request) => request.endsWith('/v1/log')),
      [],
    )
    await ends(sam)
  },
)

test('asked in person, the answer is noted, and the after-link brings how it was for them', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara', { channel: /In person/, chance: 'hardly', felt: 'burden' })
  await tap(sam.page, sendWords.inPerson.asked)
  await stands(sam.page, toldWords.title('Mara'))
  await choose(sam.page, saysWords.yes)
  await tap(sam.page, toldWords.keep)
  await stands(sam.page, arrivalWords.title.yes)
  await tap(sam.page, thanksWords.offer)
  await stands(sam.page, thanksWords.title)
  await sam.page.getByLabel(thanksWords.name).fill(signed)
  await tap(sam.page, thanksWords.make)
  const mara = await opensLink(browser, house, await linkOn(sam.page))
  await tap(mara.page, friendWords.felt.glad)
  await reads(mara.page, friendWords.sentTo.replace('{by}', signed))
  await go(sam, '/ask')
  await tap(sam.page, /Mara/)
  await tap(sam.page, /answer/)
  await stands(sam.page, arrivalWords.title.yes)
  await reads(sam.page, arrivalWords.howToBeAsked)
  await reads(sam.page, feltWords.glad)
  await ends(sam, mara)
})

test('“I’d rather not be asked this” is a standing wish: this step is never offered with them again', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  await knows(sam, 'Robin')
  const link = await asks(sam, 'Mara')
  await friendAnswers(browser, house, link, { says: 'never' })
  await opensAnswer(sam, 'never')
  await reads(sam.page, arrivalWords.standing('Mara'))
  await go(sam, '/ask/new')
  for (let i = 0; i < 30 && !(await choice(sam.page, step.title).isVisible()); i++)
    await tap(sam.page, newAskWords.others)
  await choose(sam.page, step.title)
  await choice(sam.page, 'Robin').waitFor({ state: 'attached' })
  assert.equal(await choice(sam.page, 'Mara').count(), 0)
  await go(sam, '/people')
  await tap(sam.page, /Mara/)
  await reads(sam.page, personWords.ratherNot)
  await ends(sam)
})

inLongRun('deleting an ask deletes it here and on the server, for good', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  const link = await asks(sam, 'Mara', { words: 'Could you feed the cat?' })
  await tap(sam.page, waitingWords.forget)
  await tap(sam.page, waitingWords.yes.delete)
  await stands(sam.page, asksWords.empty.title)
  await closedFor(link)
  await sam.page.reload()
  await stands(sam.page, asksWords.empty.title)
  await ends(sam)
})

inLongRun('changing an ask closes its link, and keeps the words and the sealed guess', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  const words = 'Could you feed the cat on Friday?'
  const first = await asks(sam, 'Mara', { words, chance: 'very likely' })
  await tap(sam.page, waitingWords.change)
  await tap(sam.page, waitingWords.changeWords)
  await sam.page.getByLabel('What you will say').waitFor()
  assert.equal(await sam.page.getByLabel('What you will say').inputValue(), words)
  await closedFor(first)
  await ends(sam)
})

/** Whoever opens the link reads that it is closed. The asker's app may still be telling the server. */
async function closedFor(link: string): Promise<void> {
  const closed = /^This link is closed/ // by its day, or since the server has it no more
  const friend = await opensLink(browser, house, link)
  for (let i = 0; i < 20 && !(await friend.page.getByText(closed).isVisible()); i++) {
    await friend.page.waitForTimeout(100)
    await friend.page.goto('about:blank') // the page took the link out of its address: it must be opened anew
    await friend.page.goto(link)
    await friend.page.getByRole('heading', { level: 1 }).waitFor()
  }
  await reads(friend.page, closed)
  await leaves(friend.context)
}

/** Moves the server's clock and everybody's, from the moment at which the tests begin; then the app is opened anew. */
async function moveClock(by: number, ...people: readonly Person[]): Promise<void> {
  const now = later(begin, by)
  house.setClock(now)
  for (const one of people) await setClock(one, now)
  if (people[0]) await people[0].page.reload()
}

/** Nothing went wrong in anybody's browser. */
async function ends(...people: readonly Person[]): Promise<void> {
  for (const { context, faults } of people) {
    assert.deepEqual(faults, [])
    await leaves(context)
  }
}

function entriesOf<T extends string, V>(of: Readonly<Record<T, V>>): readonly (readonly [T, V])[] {
  return Object.entries(of) as [T, V][]
}
