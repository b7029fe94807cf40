// The short lessons: read in the app, also where no notebook can be opened.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lessons, lessonsOf } from '../../src/words/lessons.ts'
import { startWords } from '../../src/words/screens/first-run.ts'
import { lessonsWords } from '../../src/words/screens/lessons.ts'
import { openingWords } from '../../src/words/screens/opening.ts'
import { practiseWords } from '../../src/words/screens/practise.ts'
import { choice, go, person, reads, stands, tap } from './asker.ts'
import { insecureSays, onPurpose } from './faults.ts'
import { visit } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const words = lessonsWords.lesson
const { house, browser } = await houseAndBrowser()

inLongRun(
  'a theme shows its lessons, a second tap shows all of them, and the way back leads to where one was',
  async () => {
    const sam = await person(browser, house)
    await go(sam, '/practise')
    await tap(sam.page, new RegExp(`^${practiseWords.practices.lessons.title}`))
    await stands(sam.page, lessonsWords.title)
    const rows = sam.page.locator('main li')
    assert.equal(await rows.count(), lessonsOf.asking.length)
    await choice(sam.page, lessonsWords.themes.owing).click()
    assert.equal(await rows.count(), lessonsOf.owing.length)
    await tap(sam.page, /^Owing and guilt/)
    await stands(sam.page, 'Owing and guilt.')
    await tap(sam.page, words.all)
    await stands(sam.page, lessonsWords.title)
    assert.equal(await rows.count(), lessonsOf.owing.length)
    await choice(sam.page, lessonsWords.themes.owing).click()
    assert.equal(await rows.count(), lessons.length)
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)

test('a lesson says its step and where it comes from, and leads on where there is somewhere to go', async () => {
  const sam = await person(browser, house)
  const guess = lessonsOf.asking.find(({ slug }) => slug === 'guess-first')
  await go(sam, '/lessons/guess-first')
  await stands(sam.page, 'Guess first.')
  await reads(sam.page, guess?.step ?? '')
  await sam.page.getByText(words.source).click()
  await reads(sam.page, guess?.source ?? '')
  await tap(sam.page, words.ways.start)
  await stands(sam.page, startWords.title)
  await go(sam, '/lessons/a-no-is-short')
  assert.equal(await sam.page.locator('main a').count(), 1) // only the way back
  await go(sam, '/lessons/no-such-lesson')
  await stands(sam.page, lessonsWords.none.title)
  await leaves(sam.context)
})

inLongRun('lessons open where no notebook can be opened, and inside the made-up month', async () => {
  const insecure = await visit(browser, house.url.replace('127.0.0.1', 'tendril.test'))
  await stands(insecure.page, openingWords.notSecure.title)
  await go(insecure, '/lessons/two-seats')
  await stands(insecure.page, 'Two seats, two views.')
  onPurpose(insecure.faults, insecureSays)
  await leaves(insecure.context)
  const sam = await person(browser, house)
  await go(sam, '/example/lessons')
  await tap(sam.page, /^Guess first/)
  await tap(sam.page, words.ways.start)
  assert.equal(new URL(sam.page.url()).pathname, '/example/start')
  await leaves(sam.context)
})
