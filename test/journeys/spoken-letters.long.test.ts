// Spoken letters: heard again after a reload in the middle, deleted with a tap or with their letter, and not needed where nothing listens.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { leavingWords } from '../../src/words/screens/help.ts'
import {
  letterBeforeWords,
  letterCloseWords,
  letterDoorWords,
  lettersWords,
  letterWords,
  letterWriteWords,
} from '../../src/words/screens/letters.ts'
import { weather } from '../../src/web/ui/leave.ts'
import { called, go, person, type Person, reads, stands, tap } from './asker.ts'
import { beeping, openBrowser } from './browser.ts'
import { onPurpose } from './faults.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

const { R1 } = lettersWords.rungs
const { house, browser: deaf } = await houseAndBrowser()
const browser = await openBrowser(beeping)
after(() => browser.close())

/** To the page on which three lines are written. */
async function sitsDown(who: Person): Promise<void> {
  await go(who, '/letters/new/R1')
  await tap(who.page, letterDoorWords.begin)
  await stands(who.page, letterBeforeWords.title)
  await tap(who.page, letterBeforeWords.next)
  await stands(who.page, R1.title)
}

/** The page died and was opened anew. */
async function again(page: Page): Promise<void> {
  await page.waitForTimeout(400)
  await page.reload()
  await stands(page, R1.title)
}

test('what is spoken is heard again, also when the page died in the middle; and it goes with a tap', async () => {
  const sam = await person(browser, house)
  const { page } = sam
  await sitsDown(sam)
  await tap(page, letterWriteWords.speak)
  await reads(page, letterWriteWords.speaking.listening)
  await page.waitForTimeout(5000)
  await again(page)
  await hears(page)
  await tap(page, letterWords.dropSpoken.words)
  await tap(page, letterWords.dropSpoken.yes)
  await called(page, letterWriteWords.speak).first().waitFor()
  await tap(page, letterWriteWords.speak)
  await reads(page, letterWriteWords.speaking.listening)
  await page.waitForTimeout(2500)
  await tap(page, letterWriteWords.stop)
  await hears(page)
  await tap(page, letterWriteWords.close)
  await tap(page, letterCloseWords.done)
  await hears(page)
  await tap(page, letterWords.remove.words)
  await tap(page, letterWords.remove.yes)
  await reads(page, lettersWords.empty)
  assert.equal(await page.evaluate(sounds), 0)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

test('without a microphone, or with a no, writing stays', async () => {
  const sam = await person(deaf, house)
  const { page } = sam
  await sitsDown(sam)
  await tap(page, letterWriteWords.speak)
  await reads(page, /Writing works as before/)
  await page.locator('textarea').fill('In writing, then.')
  await again(page)
  assert.equal(await page.locator('textarea').inputValue(), 'In writing, then.')
  await leaves(sam.context)
})

test('who leaves while they speak is not listened to any more, though the next page does not come', async () => {
  const sam = await person(browser, house)
  const { page, context } = sam
  await go(sam, '/help/leaving')
  await page.getByRole('switch', { name: leavingWords.everywhere }).check()
  const letGo: string[] = []
  await context.exposeFunction('noteLetGo', (kind: string) => letGo.push(kind))
  const [held, release] = [Promise.withResolvers<undefined>(), () => held.resolve(undefined)]
  await context.route(weather, async (route) => {
    await held.promise
    await route.fulfill({ contentType: 'text/html', body: '<h1>Rain later</h1>' })
  })
  await sitsDown(sam)
  await page.evaluate(noteWhatIsLetGo)
  await tap(page, letterWriteWords.speak)
  await reads(page, letterWriteWords.speaking.listening)
  for (let i = 0; i < 3; i++) await page.keyboard.press('Shift')
  for (let i = 0; i < 30 && letGo.length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 100))
  release()
  await page.waitForURL(weather)
  onPurpose(sam.faults, /^request to https:\/\/www\.yr\.no$/)
  assert.deepEqual([letGo, sam.faults], [['audio'], []])
  await leaves(context)
})

// Runs in the page: tells when the microphone is let go of.
function noteWhatIsLetGo(): void {
  const { stop } = MediaStreamTrack.prototype
  MediaStreamTrack.prototype.stop = function () {
    stop.call(this)
    Reflect.get(window, 'noteLetGo')(this.kind)
  }
}

/** The recording can be played, and has a length. */
async function hears(page: Page): Promise<void> {
  const audio = page.locator('audio[src]')
  await audio.waitFor()
  const heard = await audio.evaluate(async (one: HTMLAudioElement) => {
    one.muted = true
    await one.play()
    await new Promise((resolve) => one.addEventListener('timeupdate', resolve, { once: true }))
    one.pause()
    return { error: one.error?.message, moved: one.currentTime >= 0 }
  })
  assert.deepEqual(heard, { error: undefined, moved: true })
}

/** How many parts of sounds the device holds. Runs in the page. */
const sounds = `new Promise((resolve) => {
  const asked = indexedDB.open('tendril')
  asked.addEventListener('success', () => {
    const count = asked.result.transaction('sounds').objectStore('sounds').count()
    count.addEventListener('success', () => resolve(count.result))
  })
})`
