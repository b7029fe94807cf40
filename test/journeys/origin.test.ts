// Where it was learned: gone through, stopped, left and found again, without naming anything; closed when the private answers say so.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beliefSentences, beliefsWords } from '../../src/words/screens/beliefs.ts'
import { doseWords } from '../../src/words/screens/letters.ts'
import { beginningWords, giftWords, originStepWords as steps, originWords } from '../../src/words/screens/origin.ts'
import { practiseWords } from '../../src/words/screens/practise.ts'
import { stopWords } from '../../src/words/screens/stop.ts'
import {
  called,
  choice,
  choose,
  go,
  person,
  type Person,
  reads,
  stands,
  tap,
  tapBoth,
  write,
  withWorker,
} from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('each step is there after a reload, it is thanked first, and the sentence it left is a belief', async () => {
  const sam = await person(browser, house)
  await go(sam, '/practise')
  await tap(sam.page, new RegExp(practiseWords.practices.origin.title))
  await tap(sam.page, originWords.begin)
  await choose(sam.page, dose(4))
  await reloads(sam, steps.before.title)
  assert.ok(await choice(sam.page, dose(4)).isChecked())
  await tap(sam.page, steps.next)
  await stands(sam.page, steps.began.title)
  await choose(sam.page, beginningWords['rather-not'])
  await write(sam.page, steps.began.words, 'The stairs.')
  await reloads(sam, steps.began.title)
  assert.ok(await choice(sam.page, beginningWords['rather-not']).isChecked())
  assert.equal(await sam.page.getByLabel(steps.began.words).inputValue(), 'The stairs.')
  await tap(sam.page, steps.next)
  await stands(sam.page, steps.gifts.title)
  await choose(sam.page, giftWords['kept-me-safe'])
  await reloads(sam, steps.gifts.title)
  await tap(sam.page, steps.next)
  await stands(sam.page, steps.thanks.title)
  await tap(sam.page, steps.thanks.thank)
  await reads(sam.page, steps.thanks.thanked)
  await reloads(sam, steps.thanks.title)
  await tap(sam.page, steps.next)
  await stands(sam.page, steps.belief.title)
  await choose(sam.page, beliefSentences['alone-is-safe'])
  await reloads(sam, steps.belief.title)
  await tap(sam.page, steps.next)
  await stands(sam.page, steps.after.title)
  await choose(sam.page, dose(3))
  await reloads(sam, steps.after.title)
  await tap(sam.page, steps.after.done)
  await stands(sam.page, originWords.title)
  for (const words of [/I’d rather not say · The stairs\./, giftWords['kept-me-safe'], originWords.thanked])
    await reads(sam.page, words)
  await go(sam, '/beliefs')
  await reads(sam.page, beliefSentences['alone-is-safe'])
  await reads(sam.page, beliefsWords.notRated)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('every step can be skipped, also offline, and then nothing was said', async () => {
  const sam = await person(browser, house, withWorker)
  await go(sam, '/origin/before')
  await stands(sam.page, steps.before.title)
  await sam.context.setOffline(true)
  for (const { title } of [steps.began, steps.gifts, steps.thanks, steps.belief, steps.after]) {
    await tap(sam.page, steps.skip)
    await stands(sam.page, title)
  }
  await tap(sam.page, steps.skip)
  await stands(sam.page, originWords.title)
  assert.equal(await called(sam.page, originWords.begin).count(), 1)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

inLongRun('when it is a lot the stop card comes first; stopping anywhere keeps everything', async () => {
  const sam = await person(browser, house)
  await go(sam, '/origin/before')
  await tapBoth(sam.page, choice(sam.page, dose(8)), called(sam.page, steps.next))
  await stands(sam.page, stopWords.lot.title)
  assert.equal(await called(sam.page, stopWords.settle).count(), 1)
  await tap(sam.page, stopWords.finish)
  await stands(sam.page, practiseWords.title)
  // Nor does any other way in lead past it, until they say that they go on.
  await go(sam, '/origin/gifts')
  await stands(sam.page, stopWords.lot.title)
  await tap(sam.page, stopWords.goOn)
  await stands(sam.page, steps.gifts.title)
  await choose(sam.page, giftWords['let-me-leave'])
  await tap(sam.page, steps.stop)
  await stands(sam.page, stopWords.lot.title)
  await go(sam, '/origin')
  await reads(sam.page, giftWords['let-me-leave'])
  await go(sam, '/origin/before')
  assert.ok(await choice(sam.page, dose(8)).isChecked())
  await choice(sam.page, dose(2)).check()
  await choose(sam.page, doseWords.numb)
  await tap(sam.page, steps.next)
  await stands(sam.page, stopWords.lot.title)
  await go(sam, '/origin/before')
  await choice(sam.page, doseWords.numb).uncheck()
  await tapBoth(sam.page, choice(sam.page, dose(9)), called(sam.page, steps.skip))
  await stands(sam.page, stopWords.lot.title)
  await go(sam, '/origin/before')
  await choice(sam.page, dose(2)).check()
  for (const [much, way] of [
    [9, steps.skip],
    [8, steps.after.done],
  ] as const) {
    await go(sam, '/origin/after')
    await tapBoth(sam.page, choice(sam.page, dose(much)), called(sam.page, way))
    await stands(sam.page, stopWords.lot.title)
    await tap(sam.page, stopWords.goOn)
    await stands(sam.page, originWords.title)
  }
  await leaves(sam.context)
})

test('a sentence that was chosen and then skipped is kept as no belief', async () => {
  const sam = await person(browser, house)
  await go(sam, '/origin/belief')
  await choose(sam.page, beliefSentences['alone-is-safe'])
  await tap(sam.page, steps.skip)
  await stands(sam.page, steps.after.title)
  await go(sam, '/beliefs')
  await sam.page.locator('h1').waitFor()
  assert.equal(await sam.page.getByText(beliefSentences['alone-is-safe']).count(), 0)
  await leaves(sam.context)
})

test('the page is deleted after one question', async () => {
  const sam = await person(browser, house)
  await go(sam, '/origin/gifts')
  await choose(sam.page, giftWords['kept-my-pride'])
  await go(sam, '/origin')
  await tap(sam.page, originWords.remove)
  await tap(sam.page, originWords.removeYes)
  await sam.page.getByText(giftWords['kept-my-pride']).waitFor({ state: 'detached' })
  assert.equal(await called(sam.page, originWords.begin).count(), 1)
  await leaves(sam.context)
})

inLongRun('by keyboard alone, from the first step to the thanks', async () => {
  const sam = await person(browser, house)
  await go(sam, '/origin/gifts')
  await choice(sam.page, giftWords['kept-me-safe']).focus()
  await sam.page.keyboard.press('Space')
  await called(sam.page, steps.next).focus()
  await sam.page.keyboard.press('Enter')
  await stands(sam.page, steps.thanks.title)
  await called(sam.page, steps.thanks.thank).focus()
  await sam.page.keyboard.press('Enter')
  await reads(sam.page, steps.thanks.thanked)
  await leaves(sam.context)
})

/** The name of one step of how much is in the body. */
function dose(value: number): RegExp {
  const words = doseWords.steps.find((step) => step.value === value)?.words ?? ''
  return new RegExp(`^${words}`)
}

async function reloads({ page }: Person, heading: string): Promise<void> {
  await page.waitForTimeout(350) // what is typed is kept within 300 ms
  await page.reload()
  await stands(page, heading)
}
