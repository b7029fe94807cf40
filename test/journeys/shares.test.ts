// Somebody is let in: the person chooses, a therapist reads on a clean profile and leaves a note and a step, the person finds both,
// begins an ask with the step, and shuts the door; then the link says so. Nothing of it stands in clear on the server.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { shareNewWords, shareWords, sharesWords } from '../../src/words/screens/shares.ts'
import * as theirs from '../../src/words/screens/share-page.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { behind, called, go, person, reads, stands, tap, tooWide, write } from './asker.ts'
import { axe, visit } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { found } from './searching.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()
const needles = {
  question: 'How do I begin with quincemarrow?',
  note: 'I read it, hawthornletter. Let us begin there.',
  step: 'Ask Robin for a sloeberry walk',
  label: 'Doctor Medlarwood',
}
const by = (sentence: string): string => sentence.replaceAll('{by}', 'Sam')

test('a person lets a therapist in, finds what they left, and shuts the door', async () => {
  const sam = await person(browser, house)
  await go(sam, '/share')
  await reads(sam.page, sharesWords.empty)
  await tap(sam.page, sharesWords.make)
  await tap(sam.page, shareNewWords.make)
  await reads(sam.page, shareNewWords.problems.nothing.what)
  await write(sam.page, shareNewWords.label, needles.label)
  await write(sam.page, shareNewWords.question(1), needles.question)
  await sam.page.getByText(shareNewWords.previewOf(1)).click()
  await reads(sam.page, needles.question)
  await write(sam.page, shareNewWords.by, 'Sam')
  await sam.page.waitForTimeout(400)
  await sam.page.reload()
  await stands(sam.page, shareNewWords.title)
  assert.equal(await sam.page.getByLabel(shareNewWords.question(1)).inputValue(), needles.question)
  await tap(sam.page, shareNewWords.make)
  await stands(sam.page, needles.label)
  // Taken on its way: a browser lets go of an answer once the page has read it.
  let asItWas: Buffer = Buffer.alloc(0)
  await sam.page.route('**/v1/log*', async (route) => {
    const response = await route.fetch()
    if (route.request().method() === 'GET') asItWas = await response.body()
    await route.fulfill({ response })
  })
  const before = sam.page.waitForResponse((one) => one.url().includes('/v1/log') && one.request().method() === 'GET')
  await tap(sam.page, shareWords.look)
  await before
  await sam.page.unroute('**/v1/log*')
  const text = await sam.page.getByText(house.url).first().innerText()
  const [link = ''] = /http\S+\/s#\S+/.exec(text) ?? []

  const winter = await visit(browser, link, { viewport: { width: 320, height: 700 } })
  await stands(winter.page, by(theirs.title))
  await reads(winter.page, needles.question)
  assert.equal(new URL(winter.page.url()).hash, '')
  assert.deepEqual([await axe(winter.page), await tooWide(winter.page)], [[], ''])
  assert.deepEqual(
    winter.requests.filter((one) => one.includes('/v1/')),
    ['GET /v1/log'],
  )
  await winter.page.emulateMedia({ media: 'print' })
  assert.equal(await winter.page.getByRole('button').count(), 0, 'nothing on paper asks to be pressed')
  await winter.page.emulateMedia({ media: 'screen' })
  await tap(winter.page, by(theirs.send))
  await reads(winter.page, theirs.empty)
  await write(winter.page, theirs.note, needles.note)
  await write(winter.page, theirs.step, needles.step)
  await winter.page.route('**/v1/log', (route) => route.abort())
  await tap(winter.page, by(theirs.send))
  await stands(winter.page, theirs.unsure)
  await winter.page.unroute('**/v1/log')
  await behind(sam, true)
  await tap(winter.page, theirs.tryAgain)
  await stands(winter.page, by(theirs.sent))
  await tap(winter.page, theirs.change)
  assert.equal(await winter.page.getByLabel(theirs.note, { exact: true }).inputValue(), needles.note)
  assert.deepEqual(await winter.context.storageState(), { cookies: [], origins: [] })

  await reads(sam.page, needles.note) // by itself, on the page of the door, which nobody looks at
  await go(sam, '/share')
  await behind(sam, false)
  await reads(sam.page, new RegExp(sharesWords.newNote('[^.]+')))
  await go(sam, '/')
  await tap(sam.page, new RegExp(todayWords.note))
  await stands(sam.page, needles.label)
  await reads(sam.page, needles.note)
  await tap(sam.page, shareWords.take)
  await stands(sam.page, newAskWords.titleOwn)
  assert.equal(await sam.page.getByLabel(newAskWords.ownLabel).inputValue(), needles.step)
  assert.deepEqual(found(house.folder, Object.values(needles)), [])
  // A server that came back from a backup: the note is missing there, and not here.
  await sam.page.route('**/v1/log*', async (route) => {
    const response = await route.fetch()
    await (route.request().method() === 'GET'
      ? route.fulfill({ response, body: asItWas })
      : route.fulfill({ response }))
  })
  await go(sam, '/share')
  await reads(sam.page, new RegExp(sharesWords.rollback))
  await sam.page.unroute('**/v1/log*')
  await go(sam, '/share')
  await tap(sam.page, sharesWords.closeOf(needles.label))
  assert.equal(await sam.page.evaluate(() => document.activeElement?.textContent), sharesWords.title)
  await sam.page.getByRole('heading', { name: sharesWords.shut }).waitFor()
  await reads(sam.page, sharesWords.empty)
  await sam.page.getByText(/Shut since/).waitFor()

  const later = await visit(browser, link)
  await stands(later.page, theirs.gone[0])
  await tap(winter.page, by(theirs.send))
  await stands(winter.page, theirs.tooLate)
  assert.deepEqual([...sam.faults, ...winter.faults, ...later.faults], [])
  for (const { context } of [sam, winter, later]) await leaves(context)
})

inLongRun(
  'a link that is cut, bare or altered says so, and a page without a connection goes on by itself',
  async () => {
    for (const [fragment, words] of [
      ['', theirs.bare[0]],
      ['#1abc', theirs.cut[0]],
      [`#2${'A'.repeat(22)}`, theirs.bad[0]],
      [`#1${'A'.repeat(22)}`, theirs.gone[0]],
      [`%231${'A'.repeat(22)}`, theirs.gone[0]],
    ] as const) {
      const someone = await visit(browser, `${house.url}/s${fragment}`)
      await stands(someone.page, words)
      assert.deepEqual([someone.faults, await called(someone.page, 'Help lines').count()], [[], 1])
      await leaves(someone.context)
    }
    const blind = await browser.newContext({ javaScriptEnabled: false })
    const page = await blind.newPage()
    await page.goto(`${house.url}/s#1${'A'.repeat(22)}`)
    await page.getByText('Turn on JavaScript').waitFor()
    await blind.close()
  },
)
