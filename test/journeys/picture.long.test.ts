// The picture: gone through leaf by leaf with the keyboard, kept as a file with no word in it, printed on a small sheet,
// and grown once, when an answer is opened.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { arrivalWords } from '../../src/words/screens/arrival.ts'
import { lookWords } from '../../src/words/screens/look.ts'
import { seasonWords as words } from '../../src/words/screens/season.ts'
import { called, choice, choose, go, person, reads, stands, tabTo, tap } from './asker.ts'
import { asks, friendAnswers, knows, opensAnswer } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('leaf by leaf by keyboard: arrows go on by time, each leaf is named, Enter opens it and Esc leaves', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/example/look')
  const picture = page.getByRole('img', { name: lookWords.picture })
  assert.match(await describedBy(picture), /\d+ yes/)
  await tap(page, lookWords.closer)
  await stands(page, words.title(1))
  await choose(page, words.views.explore)
  const drawn = page.getByRole('listbox', { name: words.explore.label }).getByRole('option')
  const many = await drawn.count()
  const here = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  const names = await drawn.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  assert.ok(
    names.every((name) =>
      /\d (January|February|March|April|May|June|July|August|September|October|November|December), /.test(name),
    ),
  )
  const newest = names[many - 1] ?? assert.fail('no leaf')
  await tabTo(page, newest) // from the chips into the picture
  assert.equal(await here(), newest)
  for (const [key, place] of [
    ['ArrowDown', many - 2],
    ['ArrowLeft', many - 3],
    ['ArrowUp', many - 2],
    ['Home', 0],
    ['ArrowDown', 0],
    ['End', many - 1],
  ] as const) {
    await page.keyboard.press(key)
    assert.equal(await here(), names[place], key)
    assert.equal(await page.locator('[role=option][tabindex="0"]').count(), 1)
  }
  await page.keyboard.press('Escape')
  await picture.waitFor()
  assert.equal(await choice(page, words.views.picture).isChecked(), true)
  await choose(page, words.views.explore)
  await tabTo(page, newest)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/example\/(ask\/.+|receive)$/)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('a picture to keep holds no word; on paper stands one season on a small sheet', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await go(sam, '/example/look/seasons/1')
  const drawing = await saved(page, words.keep.drawing)
  assert.equal(drawing.name, 'picture.svg')
  assert.doesNotMatch(drawing.content.toString(), /<(text|title|desc|style|image|script|a)\b|class=|id=|href/)
  const picture = await saved(page, words.keep.picture)
  assert.equal(picture.name, 'picture.png')
  assert.deepEqual([...picture.content.subarray(1, 4)], [...Buffer.from('PNG')])
  assert.deepEqual([picture.content.readUInt32BE(16), picture.content.readUInt32BE(20)], [444 * 3, 666 * 3])
  assert.doesNotMatch(picture.content.toString('latin1'), /tEXt|iTXt|zTXt|eXIf/)
  const sheet = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  assert.equal(sheet.match(/\/Type \/Page\b/g)?.length, 1)
  const [, , width = 0, height = 0] =
    sheet
      .match(/\/MediaBox \[([^\]]+)\]/)?.[1]
      ?.split(' ')
      .map(Number) ?? []
  assert.ok(Math.abs(width - 419.5) < 2 && Math.abs(height - 595.3) < 2, `${width} by ${height} points`)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('the leaf unfolds when the answer is opened, and never again; not where motion is not wanted', async () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const sam = await person(browser, house, { reducedMotion })
    await knows(sam, 'Mara')
    const link = await asks(sam, 'Mara', { chance: 'not likely' })
    await friendAnswers(browser, house, link, { says: 'no' })
    await opensAnswer(sam, 'no')
    assert.equal(await unfolding(sam.page), reducedMotion === 'reduce' ? 0 : 1)
    await sam.page.reload()
    await stands(sam.page, arrivalWords.title.no)
    assert.equal(await unfolding(sam.page), 0, 'after a reload')
    await go(sam, '/look/seasons/1')
    await reads(sam.page, words.lead('November 2026', words.leans(1)))
    assert.equal(await unfolding(sam.page), 0)
    assert.equal(await called(sam.page, lookWords.garden).count(), 0, 'one season stands alone')
    await leaves(sam.context)
  }
})

/** What a screen reader adds to the name of something. */
function describedBy(one: Locator): Promise<string> {
  return one.evaluate((element) => {
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  })
}

/** How many leaves of the picture are unfolding, or did. */
function unfolding(page: Page): Promise<number> {
  return page
    .locator('main svg g')
    .evaluateAll((all) => all.filter((one) => !['none', ''].includes(getComputedStyle(one).animationName)).length)
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const coming = page.waitForEvent('download')
  await tap(page, button)
  const download = await coming
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}
