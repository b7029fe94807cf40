// What people, clocks, disks and networks can do to the app: it stays whole, says kindly what is safe, and loses no word.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { day, later } from '../../src/lib/time.ts'
import { keepingWords } from '../../src/words/screens/keeping.ts'
import { addPersonWords, peopleWords, personWords } from '../../src/words/screens/people.ts'
import { seasonWords } from '../../src/words/screens/season.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import { begin } from '../server/fixture.ts'
import {
  called,
  choose,
  go,
  person,
  type Person,
  reads,
  setClock,
  stands,
  tap,
  tooWide,
  write,
  onSmallDevice,
  opens,
} from './asker.ts'
import { answers, asks, friendAnswers, guesses, knows, opensAnswer, opensLink } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

/** What a person, or a friend who means no good, may write. */
const hostile = [
  {
    name: '<img src=x onerror=alert(1)>',
    words: '<script>document.title="taken"</script><b>bold</b> &amp; {by} $& ${1}',
  },
  { name: '\u202egnp.exe', words: '\u202e\u2066reversed and never closed \u0000 with a null byte' },
  { name: 'W'.repeat(60), words: 'm'.repeat(500) },
  { name: '👩🏽‍🚒🏳️‍🌈 سام', words: '😀'.repeat(240) },
] as const

const { house, browser } = await houseAndBrowser()

test('names and words of any kind are text everywhere, and break no layout', async () => {
  const sam = await person(browser, house, { viewport: { width: 320, height: 640 } })
  const asked: string[] = []
  for (const { name, words } of hostile) {
    await knows(sam, name)
    const link = await asks(sam, name, { words })
    await whole(sam.page)
    const friend = await opensLink(browser, house, link, { viewport: { width: 320, height: 640 } })
    await answers(friend, { says: 'no', line: words })
    await whole(friend.page)
    assert.deepEqual(friend.faults, [])
    await leaves(friend.context)
    await opensAnswer(sam, 'no')
    await whole(sam.page)
    const ask = new URL(sam.page.url()).pathname.replace(/\/answer$/, '')
    asked.push(ask)
  }
  for (const ask of asked) await wholeAt(sam, ask)
  for (const part of ['/after', '/next', '/told', '/thanks']) await wholeAt(sam, `${asked[2]}${part}`)
  await go(sam, '/people')
  await sam.page.locator('main li a').nth(2).click()
  await stands(sam.page, hostile[2].name)
  await whole(sam.page)
  for (const path of ['/', '/ask', '/ask/new', '/look', '/look/said', '/people', '/receive', '/settings/kept'])
    await wholeAt(sam, path)
  await go(sam, '/look/seasons/1')
  await choose(sam.page, seasonWords.views.list)
  await whole(sam.page)
  assert.equal(await sam.page.title(), 'Tendril')
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

for (const years of [-5, 5]) {
  test(`a device whose clock is ${Math.abs(years)} years ${years < 0 ? 'behind' : 'ahead'} loses no word and no answer`, async () => {
    const sam = await person(browser, house)
    await setClock(sam, later(begin, years * 365 * day))
    await sam.page.reload()
    await knows(sam, 'Mara')
    await guesses(sam, 'Mara', { words: 'Could you feed the cat?', chance: 'likely' })
    await tap(sam.page, sendWords.inWriting.make)
    await sam.page.getByText(sendWords.ready.title).or(sam.page.getByText(sendWords.error.safe)).first().waitFor()
    await whole(sam.page)
    await setClock(sam, begin)
    await sam.page.reload()
    await go(sam, '/ask')
    await tap(sam.page, /Mara/)
    await reads(sam.page, 'Could you feed the cat?')
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  })
}

test('a full disk: it says what was not kept, the words stay on the screen, and are kept once there is room', async () => {
  const sam = await onSmallDevice(browser, house)
  await go(sam, '/people/new')
  await write(sam.page, addPersonWords.name, 'Robin')
  await choose(sam.page, personWords.ties.friend)
  await sam.fill()
  await tap(sam.page, addPersonWords.keep)
  await reads(sam.page, keepingWords.full.what)
  await reads(sam.page, keepingWords.full.safe)
  assert.equal(await sam.page.getByLabel(addPersonWords.name).inputValue(), 'Robin')
  await sam.makeRoom()
  await tap(sam.page, addPersonWords.keep)
  await sam.page.getByRole('heading', { level: 1, name: addPersonWords.title }).waitFor({ state: 'detached' })
  await go(sam, '/people')
  assert.equal(await called(sam.page, /^Robin/).count(), 1)
  await reads(sam.page, peopleWords.lead)
  await leaves(sam.context)
})

const nonsense: readonly ((route: Route) => Promise<void>)[] = [
  (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in to this network</h1><script>1</script>' }),
  (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'at Object.<anonymous> (server.js:1)' }),
  (route) => route.fulfill({ contentType: 'application/vnd.tendril.frames', body: Buffer.alloc(3000, 7) }),
]

test('a server that answers with a page of somebody else’s, an error of its own, or bytes without sense', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  await knows(sam, 'Robin')
  const link = await asks(sam, 'Mara', { chance: 'likely' })
  const waiting = new URL(sam.page.url()).pathname
  await guesses(sam, 'Robin', { words: 'Could you feed the cat?' })
  const sending = new URL(sam.page.url()).pathname
  for (const [i, answer] of nonsense.entries()) {
    await sam.page.route('**/v1/**', answer)
    if (i === 0) await tap(sam.page, sendWords.inWriting.make)
    else await opens(sam, sending)
    await stands(sam.page, new RegExp(`${sendWords.error.title}|${sendWords.offline.title}`))
    await reads(sam.page, /safe on this device/)
    await reads(sam.page, 'Could you feed the cat?')
    await whole(sam.page)
    await opens(sam, waiting)
    await reads(sam.page, waitingWords.notLooked)
    await tap(sam.page, waitingWords.lookAgain)
    await reads(sam.page, waitingWords.notLooked)
    await whole(sam.page)
    await sam.page.unroute('**/v1/**')
  }
  await friendAnswers(browser, house, link, { says: 'yes' })
  await opensAnswer(sam, 'yes')
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

async function wholeAt(sam: Person, path: string): Promise<void> {
  await go(sam, path)
  await whole(sam.page)
}

/** Nothing of it became markup, nothing is wider than the window, nothing of a program shows. */
async function whole(page: Page): Promise<void> {
  const at = page.url()
  assert.equal(await page.locator('main :is(img, script, b:not([class]))').count(), 0, at)
  assert.equal(await tooWide(page), '', at)
  const text = await page.locator('body').innerText()
  assert.doesNotMatch(text, /\bundefined\b|\bNaN\b|\[object|TypeError|\.js:\d|^\s+at /m, at)
}
