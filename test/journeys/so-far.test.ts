// What can be said of the record so far: nothing, one answer, a kind with enough of them; every sentence leads to its asks, and what is
// deleted is in none of them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindWords, overTimeWords, pairsWords, soFarWords } from '../../src/words/screens/so-far.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import { choose, go, opens, person, reads, stands, tabTo, tap } from './asker.ts'
import { asks, friendAnswers, knows, opensAnswer } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'
import { inLongRun } from './lengths.ts'

const friends = kindWords.where('friends', 'by voice')
const { house, browser } = await houseAndBrowser()

inLongRun(
  'with nothing there is one way on; an answer that was not opened is not told here, and then stands beside its guess',
  async () => {
    const sam = await person(browser, house)
    await go(sam, '/look/so-far')
    await reads(sam.page, soFarWords.empty)
    await knows(sam, 'Mara')
    const link = await asks(sam, 'Mara', { chance: 'not likely', felt: 'burden' })
    await friendAnswers(browser, house, link, { says: 'yes', felt: 'glad' })
    await reads(sam.page, waitingWords.arrived.open)
    const waits = new URL(sam.page.url()).pathname
    await go(sam, '/look/so-far')
    await reads(sam.page, soFarWords.empty)
    await go(sam, waits)
    await opensAnswer(sam, 'yes')
    await go(sam, '/look')
    await tap(sam.page, soFarWords.title)
    await reads(sam.page, pairsWords.said('not likely', 'said yes'))
    await tap(sam.page, pairsWords.title)
    await stands(sam.page, pairsWords.title)
    await choose(sam.page, pairsWords.scales.felt)
    await reads(sam.page, pairsWords.was('a burden', 'glad'))
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  },
)

test('a sentence leads to the asks behind it, by keyboard too; an ask that is deleted is gone from it', async () => {
  const sam = await person(browser, house)
  await go(sam, '/example/look/so-far')
  await reads(sam.page, kindWords.yes.sentence(friends, 6, 7, 3))
  await sam.page.emulateMedia({ media: 'print' })
  for (const role of ['banner', 'navigation'] as const)
    assert.equal(await sam.page.getByRole(role).count(), 0, `${role} would stand over the words on paper`)
  await sam.page.emulateMedia({ media: 'screen' })
  await opens(sam, '/example/look/so-far/friend-by-voice')
  await choose(sam.page, soFarWords.views.table)
  await reads(sam.page, soFarWords.between(0.59, 0.93))
  await tabTo(sam.page, soFarWords.these(7))
  await sam.page.keyboard.press('Enter')
  const behind = sam.page.locator('details[open] li a')
  await behind.first().waitFor()
  assert.equal(await behind.count(), 7)
  await behind.first().click()
  await tap(sam.page, waitingWords.forget)
  await tap(sam.page, waitingWords.yes.delete)
  await sam.page.waitForURL('**/example/ask')
  await go(sam, '/example/look/so-far')
  await reads(sam.page, kindWords.yes.sentence(friends, 5, 6, 2))
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('beliefs, costs and words over time: a picture, the same as a table, and no word of what comes from what', async () => {
  const sam = await person(browser, house)
  const { beliefs, costs, words } = overTimeWords
  await go(sam, '/example/look/so-far')
  for (const { title } of [beliefs, costs, words]) {
    await tap(sam.page, title)
    await stands(sam.page, title)
    await choose(sam.page, soFarWords.views.table)
    await sam.page.getByRole('table').first().waitFor()
    await tap(sam.page, soFarWords.back)
    await stands(sam.page, soFarWords.title)
  }
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})
