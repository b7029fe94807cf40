// From an empty browser to a chosen ask with a guess: counted, not claimed. And what is kept of it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hardWords, inTen } from '../../src/words/scales.ts'
import { scaleQuestions } from '../../src/words/choices.ts'
import { afterWords } from '../../src/words/screens/arrival.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { startAskWords, startWords } from '../../src/words/screens/first-run.ts'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { addPersonWords, personWords } from '../../src/words/screens/people.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { toldWords, waitingWords } from '../../src/words/screens/waiting.ts'
import { wordsWords } from '../../src/words/screens/words.ts'
import { stepTitle } from '../../src/words/steps.ts'
import { called, choice, choose, go, person, type Person, reads, stands, tap, withWorker, write } from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

/** The budget of the first run. */
const most = { taps: 6, keys: 0, screens: 4 } as const

const { house, browser } = await houseAndBrowser()

test('the first real thing takes at most six taps and four screens, and no typed character', async () => {
  const sam = await person(browser, house)
  const count = await counting(sam)
  await firstAsk(sam)
  const { taps, keys, screens } = await count()
  assert.ok(taps <= most.taps, `${taps} taps`)
  assert.equal(keys, most.keys)
  assert.ok(screens <= most.screens, `${screens} screens`)
  await reads(sam.page, todayWords.planned.guessed(inTen(0.3)))
  assert.deepEqual(
    sam.requests.filter((request) => !request.endsWith('/v1/where')),
    [],
    'nothing left the device',
  )
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('each way from the first question leads on, and the made-up month is one of them', async () => {
  const sam = await person(browser, house)
  for (const way of [startWords.anyone, startWords.known, startWords.receive]) {
    await go(sam, '/start')
    await tap(sam.page, new RegExp(`^${way.title}`))
    await stands(sam.page, startAskWords.title)
  }
  await go(sam, '/start')
  await tap(sam.page, new RegExp(`^${startWords.look.title}`))
  await sam.page.waitForURL('**/example')
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('an ask to somebody known: whoever is added is there for it, and the words are next; also after a reload, and offline', async () => {
  const sam = await person(browser, house, withWorker)
  await tap(sam.page, firstWords.begin)
  await tap(sam.page, new RegExp(`^${startWords.known.title}`))
  await stands(sam.page, startAskWords.title)
  await sam.page.locator('main li a').first().click()
  await stands(sam.page, newAskWords.who)
  await sam.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await tap(sam.page, newAskWords.add)
  await write(sam.page, addPersonWords.name, 'Mara')
  await sam.page.waitForTimeout(350) // what is typed is kept within 300 ms
  await sam.page.reload()
  await stands(sam.page, addPersonWords.title)
  assert.equal(await sam.page.getByLabel(addPersonWords.name).inputValue(), 'Mara')
  await sam.context.setOffline(true)
  await choose(sam.page, personWords.answers.afraid.no, personWords.questions.afraid)
  await choose(sam.page, personWords.answers.saidNo.fine, personWords.questions.saidNo)
  await tap(sam.page, addPersonWords.keep)
  await stands(sam.page, newAskWords.who)
  assert.ok(await choice(sam.page, 'Mara').isChecked())
  await tap(sam.page, newAskWords.next.words)
  await stands(sam.page, wordsWords.title)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('what is chosen in place of the step that came along is there after a reload', async () => {
  const sam = await person(browser, house)
  for (const path of ['/ask/new?step=INF1a', '/ask/new?step=PRA2b']) {
    await go(sam, path)
    const another = called(sam.page, newAskWords.another)
    if (await another.isVisible()) await another.click()
    await tap(sam.page, newAskWords.own)
    await write(sam.page, newAskWords.ownLabel, `Not ${path}.`)
    await sam.page.waitForTimeout(350) // what is typed is kept within 300 ms
    await sam.page.reload()
    await stands(sam.page, newAskWords.titleOwn)
    assert.equal(await sam.page.getByLabel(newAskWords.ownLabel).inputValue(), `Not ${path}.`)
  }
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('what was chosen and guessed is there after a reload; “I asked” seals the guess for good', async () => {
  const sam = await person(browser, house)
  await firstAsk(sam)
  await sam.page.reload()
  await reads(sam.page, todayWords.planned.guessed(inTen(0.3)))
  await tap(sam.page, todayWords.planned.asked)
  await stands(sam.page, toldWords.titleAnyone)
  const ask = new URL(sam.page.url()).pathname.replace(/\/told$/, '')
  await go(sam, `${ask}/guess`)
  assert.equal(await sam.page.getByRole('radio').count(), 0, 'nothing can be changed in a sealed guess')
  await go(sam, ask)
  await stands(sam.page, waitingWords.waiting.titleAnyone)
  await reads(sam.page, waitingWords.sealed)
  await go(sam, '/start/anyone')
  await choose(sam.page, /^surely/, startAskWords.chance)
  await go(sam, ask)
  await tap(sam.page, waitingWords.toldAnyone)
  await choose(sam.page, 'Yes')
  await tap(sam.page, toldWords.keep)
  await reads(sam.page, inTen(0.3))
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('a guess that was changed before asking is the last one, and an emptied one is none', async () => {
  const sam = await person(browser, house)
  await firstAsk(sam)
  await tap(sam.page, todayWords.planned.change)
  await sam.page.getByRole('radio', { name: /^not likely/ }).click()
  await choose(sam.page, /^likely/, startAskWords.chance)
  await tap(sam.page, startAskWords.today)
  await reads(sam.page, todayWords.planned.guessed(inTen(0.7)))
  await tap(sam.page, todayWords.planned.change)
  await sam.page.getByRole('radio', { name: /^likely/ }).click()
  await tap(sam.page, startAskWords.today)
  await reads(sam.page, todayWords.planned.noGuess)
  assert.equal(await called(sam.page, todayWords.planned.guess).count(), 1)
  await leaves(sam.context)
})

test('what nobody has to answer is guessed by how hard it is, done, and noted: nobody is waited for', async () => {
  const sam = await person(browser, house)
  await tap(sam.page, firstWords.begin)
  await tap(sam.page, new RegExp(`^${startWords.anyone.title}`))
  await choose(sam.page, new RegExp(`^${stepTitle('COM1a')}`))
  await choose(sam.page, new RegExp(`^${hardWords.hard}`), scaleQuestions.hard)
  assert.equal(await sam.page.getByText(startAskWords.chance).count(), 0)
  await tap(sam.page, startAskWords.todayToDo)
  await reads(sam.page, todayWords.planned.hard(hardWords.hard))
  await tap(sam.page, todayWords.planned.did)
  await stands(sam.page, afterWords.title)
  assert.equal(await sam.page.getByText(scaleQuestions.came).count(), 0)
  await choose(sam.page, new RegExp(`^${hardWords.easy}`), scaleQuestions.hardAfter)
  await go(sam, new URL(sam.page.url()).pathname.replace(/\/after$/, ''))
  await stands(sam.page, waitingWords.done.title)
  await go(sam, '/')
  await reads(sam.page, todayWords.rows.toFinishDone)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

/** The shortest way: one small ask, to anyone, the first of three, and a chance. */
async function firstAsk({ page }: Person): Promise<void> {
  await stands(page, firstWords.title)
  await tap(page, firstWords.begin)
  await tap(page, new RegExp(`^${startWords.anyone.title}`))
  await stands(page, startAskWords.title)
  await page.getByRole('radio').first().check()
  await choose(page, /^not likely/, startAskWords.chance)
  await tap(page, startAskWords.today)
  await reads(page, todayWords.planned.label)
}

/** Counts what the person really does from here on: taps that arrive in the page, keys, and screens that are shown. */
async function counting({ page }: Person): Promise<() => Promise<{ taps: number; keys: number; screens: number }>> {
  await page.evaluate(() => {
    const seen = { taps: 0, keys: 0, screens: new Set<string>() }
    const look = () => document.querySelectorAll('h1').forEach((one) => seen.screens.add(one.textContent))
    look()
    addEventListener('pointerdown', () => seen.taps++, true)
    addEventListener('keydown', () => seen.keys++, true)
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
    Object.assign(globalThis, {
      seen: () => ({ taps: seen.taps, keys: seen.keys, screens: seen.screens.size }),
    })
  })
  return () => page.evaluate('seen()')
}
