// The plain pages at /read: everything in them reads without JavaScript, asks for nothing else, and leads on.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countries, directories } from '../../src/words/help-lines.ts'
import { helpWords } from '../../src/words/help.ts'
import { lessons } from '../../src/words/lessons.ts'
import { helpScreenWords } from '../../src/words/screens/help.ts'
import { lessonsWords } from '../../src/words/screens/lessons.ts'
import { readWords } from '../../src/words/screens/read.ts'
import { shellWords } from '../../src/words/shell.ts'
import { weather } from '../../src/web/ui/leave.ts'
import { called, reads, stands, tap, tooWide } from './asker.ts'
import { axe, visit } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const withoutScripts = { javaScriptEnabled: false }
const { house, browser } = await houseAndBrowser()

inLongRun('each lesson reads without JavaScript, is one request, and asks nothing of anybody else', async () => {
  const { page, context, faults, requests } = await visit(browser, `${house.url}/read`, withoutScripts)
  await stands(page, lessonsWords.title)
  assert.equal(await page.locator('main li').count(), lessons.length)
  for (const lesson of lessons) {
    await page.goto(`${house.url}/read/${lesson.slug}`)
    await stands(page, lessonsWords.lesson.title(lesson.title))
    for (const words of [...lesson.paragraphs, lesson.step]) await reads(page, words)
    await page.getByText(lessonsWords.lesson.source).click()
    await reads(page, lesson.source)
    assert.equal(await page.title(), readWords.tab) // the tab never says what is read
  }
  assert.deepEqual(faults, [])
  const others = requests.filter((request) => !/^GET \/(?:read|icon\.svg|favicon\.ico)/.test(request))
  assert.deepEqual(others, [])
  await leaves(context)
})

inLongRun('links lead to a lesson, on to the next, back to all, to help, and out', async () => {
  const { page, context } = await visit(browser, `${house.url}/read`, withoutScripts)
  await tap(page, 'Guess first')
  await stands(page, 'Guess first.')
  await tap(page, 'Two seats, two views')
  await stands(page, 'Two seats, two views.')
  await tap(page, lessonsWords.lesson.all)
  await stands(page, lessonsWords.title)
  await tap(page, shellWords.helpNow)
  await stands(page, helpScreenWords.title)
  assert.equal(await called(page, shellWords.leaveThisPage).getAttribute('href'), weather)
  await page.goto(`${house.url}/read/no-such-lesson`)
  await stands(page, lessonsWords.none.title)
  await tap(page, lessonsWords.lesson.all)
  await tap(page, readWords.open)
  // A browser that is only told not to run scripts does not show this part, so it is looked up in the page.
  for (const path of ['/read', '/read/help']) assert.equal(await page.locator(`noscript a[href="${path}"]`).count(), 1)
  await leaves(context)
})

test('help names every line with who says so and when, and the lists whatever the day', async () => {
  const { page, context } = await visit(browser, `${house.url}/read/help`, withoutScripts)
  for (const country of countries) {
    await page.getByText(country.name, { exact: true }).first().click()
    const { emergency, police = emergency, crisis, abuse } = country
    for (const { dial, source, checkedOn } of [emergency, police, ...crisis, ...abuse]) {
      if (dial !== null) assert.ok((await page.locator(`a[href="tel:${dial}"]`).filter({ visible: true }).count()) > 0)
      await reads(page, helpWords.unverified(source, checkedOn ?? undefined))
    }
  }
  for (const { address } of directories) assert.equal(await page.locator(`a[href="https://${address}"]`).count(), 1)
  await reads(page, readWords.help.age)
  await leaves(context)
})

inLongRun(
  'axe finds nothing in light, dark and forced colours, and nothing is cut at 320 pixels with large text',
  async () => {
    const { page, context } = await visit(browser, `${house.url}/read`)
    for (const path of ['/read', '/read/help', '/read/guess-first', '/read/none-of-these']) {
      await page.goto(house.url + path)
      for (const media of modes) {
        await page.emulateMedia(media)
        assert.deepEqual(await axe(page), [], `${path} ${JSON.stringify(media)}`)
      }
      await page.setViewportSize({ width: 320, height: 640 })
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      assert.equal(await tooWide(page), '', path)
      await page.setViewportSize({ width: 390, height: 844 })
    }
    await leaves(context)
  },
)

const modes = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'light', forcedColors: 'none' },
] as const

test('the headers let no script run, whoever put one there', async () => {
  for (const path of ['/read', '/read/help', '/read/guess-first', '/read/none-of-these']) {
    const { headers } = await fetch(house.url + path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; img-src 'self'; /)
    assert.doesNotMatch(policy, /script-src|unsafe|connect-src/)
    assert.match(policy, /form-action 'none'; frame-ancestors 'none'/)
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.equal(headers.get('set-cookie'), null)
  }
})

inLongRun('the app keeps out of their way once it is there, and offline it has lessons of its own', async () => {
  const { page, context } = await visit(browser, `${house.url}/help`)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.goto(`${house.url}/read/guess-first`)
  await reads(page, readWords.also(lessonsWords.themes.asking))
  await context.setOffline(true)
  await page.goto(`${house.url}/lessons/guess-first`)
  await stands(page, 'Guess first.')
  await leaves(context)
})
