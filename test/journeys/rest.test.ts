// Rest: two taps, a quiet line on Today, and two answers of the same size.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day, later } from '../../src/lib/time.ts'
import { restWords } from '../../src/words/screens/rest.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { begin } from '../server/fixture.ts'
import { called, choice, choose, go, person, reads, setClock, stands, tap } from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('two taps put one thing down, Today says so quietly, and both answers have the same size', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/rest')
  await tap(page, restWords.keep)
  await reads(page, restWords.missing)
  await choose(page, restWords.things['the-phone'])
  await page.waitForTimeout(400) // as long as a tap may take to reach the disk
  await page.reload()
  await stands(page, restWords.title)
  assert.ok(await choice(page, restWords.things['the-phone']).isChecked())
  await tap(page, restWords.keep)
  await reads(page, 'The phone')
  const sizes = await Promise.all(
    [restWords.happened, restWords.leave].map((name) => called(page, name).first().boundingBox()),
  )
  assert.equal(sizes[0]?.height, sizes[1]?.height)
  assert.ok(Math.abs((sizes[0]?.width ?? 0) - (sizes[1]?.width ?? 99)) < 2)
  await go(sam, '/')
  await tap(page, new RegExp(todayWords.putDown(restWords.things['the-phone'])))
  await stands(page, restWords.title)
  await tap(page, restWords.leave)
  await reads(page, new RegExp(restWords.row.left))
  await go(sam, '/')
  assert.equal(await called(page, /the phone/).count(), 0)
  await go(sam, '/rest')
  await tap(page, restWords.remove)
  await tap(page, restWords.removeYes)
  await reads(page, restWords.none)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('an act of rest stands on Today until tomorrow, and on its own page until it has an answer', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/rest')
  await choose(page, restWords.things.tidying)
  await tap(page, restWords.keep)
  await reads(page, restWords.happened)
  await setClock(sam, later(begin, 3 * day))
  await page.reload()
  await reads(page, restWords.happened)
  await go(sam, '/')
  assert.equal(await called(page, /tidying/).count(), 0)
  await leaves(sam.context)
})
