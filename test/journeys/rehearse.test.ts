// Something hard, said without a fight: closed until it is safe, written a part at a time, found again after every reload, and then an ask.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, later } from '../../src/lib/time.ts'
import { guessWords } from '../../src/words/screens/guess.ts'
import { doseWords } from '../../src/words/screens/letters.ts'
import { personWords } from '../../src/words/screens/people.ts'
import { questionsWords } from '../../src/words/screens/questions.ts'
import { checkWords, partWords, readWords, rehearsalClosed, rehearsalsWords } from '../../src/words/screens/rehearse.ts'
import { stopWords } from '../../src/words/screens/stop.ts'
import { careWords } from '../../src/words/screens/care.ts'
import { stayingWords } from '../../src/words/screens/staying.ts'
import { begin } from '../server/fixture.ts'
import {
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
  tapBoth,
  tooWide,
  withWorker,
  write,
} from './asker.ts'
import { knows } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { answersAllEight } from './private-questions.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('it is closed until the private questions are answered, and then only the safe are offered', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Robin')
  await knows(sam, 'Percival', { saidNo: 'punished' })
  await go(sam, '/rehearse')
  await stands(sam.page, rehearsalClosed.unasked.title)
  await answersCalmly(sam)
  await wholeCard(sam, 'Robin')
  await go(sam, '/rehearse')
  await tap(sam.page, new RegExp(`^${rehearsalsWords.of.talk.words}`))
  await stands(sam.page, partWords.who.title)
  assert.equal(await sam.page.getByText('Percival').count(), 0)
  await choose(sam.page, /Robin/)
  await tap(sam.page, partWords.next)
  await stands(sam.page, checkWords.title)
  await tap(sam.page, checkWords.go)
  await reads(sam.page, checkWords.missing)
  await choose(sam.page, checkWords.yes, checkWords.questions.watched)
  await tap(sam.page, checkWords.go)
  await stands(sam.page, rehearsalClosed.fear.title)
  await tap(sam.page, rehearsalClosed.fear.go)
  await sam.page.waitForURL('**/help/afraid')
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun(
  'each part is there after a reload, any can be skipped, and it ends as an ask with a guess, also offline',
  async () => {
    const sam = await person(browser, house, withWorker)
    await knows(sam, 'Robin')
    await answersCalmly(sam)
    await wholeCard(sam, 'Robin')
    await go(sam, '/rehearse')
    await tap(sam.page, new RegExp(`^${rehearsalsWords.of.talk.words}`))
    await choose(sam.page, /Robin/)
    await tapBoth(sam.page, choice(sam.page, doseWords.numb), called(sam.page, partWords.next))
    await stands(sam.page, stopWords.lot.title)
    await tap(sam.page, stopWords.goOn)
    await stands(sam.page, checkWords.title)
    for (const question of Object.values(checkWords.questions)) await choose(sam.page, checkWords.no, question)
    await tap(sam.page, checkWords.go)
    const { happened, inside, request, room } = partWords.talk
    await stands(sam.page, happened.title)
    await write(sam.page, happened.title, 'I did the bins.')
    await reloads(sam, happened.title)
    assert.equal(await sam.page.getByLabel(happened.title).inputValue(), 'I did the bins.')
    assert.equal(await tooWide(sam.page), '')
    await tap(sam.page, partWords.next)
    await stands(sam.page, inside.title)
    await tap(sam.page, partWords.skip)
    await stands(sam.page, request.title)
    await sam.context.setOffline(true)
    await write(sam.page, request.title, 'Would you take them? No is fine.')
    await tap(sam.page, partWords.next)
    await stands(sam.page, room.title)
    await tap(sam.page, partWords.skip)
    await stands(sam.page, partWords.when.title)
    await tap(sam.page, partWords.skip)
    await stands(sam.page, readWords.title)
    await reads(sam.page, 'I did the bins. Would you take them? No is fine.')
    await tap(sam.page, readWords.go)
    await stands(sam.page, guessWords.title)
    await sam.context.setOffline(false)
    await go(sam, '/rehearse')
    await tap(sam.page, /Robin/)
    await reads(sam.page, readWords.asked)
    await tap(sam.page, readWords.forget)
    await tap(sam.page, readWords.forgetYes)
    await stands(sam.page, rehearsalsWords.title)
    assert.equal(await called(sam.page, /Robin/).count(), 0)
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)

inLongRun('a goodbye keeps everything and suggests nothing, until the person comes back', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Robin')
  await go(sam, '/staying')
  await write(sam.page, stayingWords.know, 'Some say yes.')
  await choose(sam.page, 'Robin')
  await choose(sam.page, stayingWords.rhythms.monthly)
  await reloads(sam, stayingWords.title)
  assert.equal(await sam.page.getByLabel(stayingWords.know).inputValue(), 'Some say yes.')
  await tap(sam.page, stayingWords.goodbye)
  await tap(sam.page, stayingWords.goodbyeYes)
  await stands(sam.page, careWords.goodbye.title)
  await setClock(sam, later(begin, 90 * day))
  await reloads(sam, careWords.goodbye.title)
  await tap(sam.page, careWords.goodbye.again)
  await sam.page.getByRole('heading', { level: 1, name: careWords.goodbye.title }).waitFor({ state: 'detached' })
  await go(sam, '/people')
  await reads(sam.page, 'Robin')
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

/** Answers the eight private questions so that everything is open. */
async function answersCalmly(sam: Person): Promise<void> {
  await go(sam, '/safety/questions')
  await tap(sam.page, questionsWords.begin)
  await answersAllEight(sam)
}

/** Answers the rest of the card: they kept what they were told, and came through. */
async function wholeCard(sam: Person, name: string): Promise<void> {
  const { answers, questions } = personWords
  await go(sam, '/people')
  await tap(sam.page, new RegExp(name))
  await choose(sam.page, answers.toldPrivate.kept, questions.toldPrivate)
  await choose(sam.page, answers.afterHelp.nothing, questions.afterHelp)
  await choose(sam.page, answers.changeMind.yes, questions.changeMind)
  await choose(sam.page, answers.cameThrough.yes, questions.cameThrough)
}

async function reloads({ page }: Person, heading: string): Promise<void> {
  await page.waitForTimeout(350) // what is typed is kept within 300 ms
  await page.reload()
  await stands(page, heading)
}
