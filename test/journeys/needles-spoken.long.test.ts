// What somebody speaks is looked for as what they write is (needles.test.ts): byte by byte, in every file of their browser's profile.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  letterBeforeWords,
  letterCloseWords,
  letterDoorWords,
  letterWords,
  letterWriteWords,
  lettersWords,
} from '../../src/words/screens/letters.ts'
import { atTheApp, go, phone, reads, tap } from './asker.ts'
import { beeping, openProfile } from './browser.ts'
import { startHouse } from './friend.ts'
import { found, holding, slicesOf } from './searching.ts'

const needle = 'mugwortlantern'
const house = await startHouse()
const folder = mkdtempSync(join(tmpdir(), 'tendril-needles-spoken-'))
const profile = join(folder, 'speaker')

after(async () => {
  await house.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

test('what was spoken is in no file in clear, and after deleting the letter not even sealed', async () => {
  const sam = await atTheApp(await openProfile(profile, phone, beeping), house)
  const { page } = sam
  await page.evaluate(overhear)
  await go(sam, '/letters/new/R1')
  await tap(page, letterDoorWords.begin)
  await tap(page, letterBeforeWords.next)
  await page.locator('textarea').fill(`Dear me, ${needle}`)
  await tap(page, letterWriteWords.speak)
  await reads(page, letterWriteWords.speaking.listening)
  await page.waitForTimeout(5000)
  await tap(page, letterWriteWords.stop)
  await page.locator('audio[src]').waitFor()
  const heard = await page.evaluate<readonly string[]>('overheard')
  const slices = heard.map((part) => Buffer.from(part, 'base64')).flatMap(slicesOf)
  assert.ok(slices.length > 3, 'nothing was spoken')
  const kept = await page.evaluate<number>(partsKept)
  assert.ok(kept > 1, `${kept} parts`)
  await tap(page, letterWriteWords.close)
  await tap(page, letterCloseWords.done)
  await reads(page, needle)
  await sam.context.close()
  assert.deepEqual(holding(profile, slices), [], 'spoken')
  assert.deepEqual(found(profile, [needle]), [], 'written')
  assert.deepEqual(sam.faults, [])

  const again = await atTheApp(await openProfile(profile, phone, beeping), house, '/letters')
  await tap(again.page, new RegExp(`^${lettersWords.rungs.R1.title} 23`))
  await tap(again.page, letterWords.remove.words)
  await tap(again.page, letterWords.remove.yes)
  await reads(again.page, lettersWords.empty)
  assert.equal(await again.page.evaluate(partsKept), 0)
  // The search is not blind: the same bytes are found where they are put on purpose.
  writeFileSync(join(profile, 'control'), Buffer.concat([Buffer.alloc(99, 7), ...slices.slice(0, 1)]))
  await again.context.close()
  assert.deepEqual(holding(profile, slices), ['control'])
})

/** Keeps beside what a recording gives, in the page, where only this test can look. Runs in the page. */
const overhear = `
  globalThis.overheard = []
  const start = MediaRecorder.prototype.start
  MediaRecorder.prototype.start = function (...how) {
    this.addEventListener('dataavailable', async ({ data }) => {
      const bytes = new Uint8Array(await data.arrayBuffer())
      overheard.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')))
    })
    return start.apply(this, how)
  }`

/** How many parts of sounds the device holds. Runs in the page. */
const partsKept = `new Promise((resolve) => {
  const asked = indexedDB.open('tendril')
  asked.addEventListener('success', () => {
    const count = asked.result.transaction('sounds').objectStore('sounds').count()
    count.addEventListener('success', () => resolve(count.result))
  })
})`
