// Words that people type are looked for, byte by byte, wherever a computer keeps things: the server's files and log lines, and every
// file of both browsers' profiles. They are to be found nowhere in clear; after deleting and erasing even less.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, before, test } from 'node:test'
import { afterWords } from '../../src/words/screens/arrival.ts'
import { lookWords } from '../../src/words/screens/look.ts'
import { firstWords } from '../../src/words/screens/first-run.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import type { Fixture } from '../server/fixture.ts'
import { atTheApp, called, go, phone, reads, stands, tap, write } from './asker.ts'
import { answers, asks, knows, opensAnswer, opensIn } from './asking.ts'
import { openProfile } from './browser.ts'
import { startHouse } from './friend.ts'

/** What is planted. Long, made of letters only, and in no dictionary of a browser. */
const needles = {
  'first name': 'Quillfeatherby',
  'name of a friend': 'Marabouwing',
  'words of the ask': 'wormwoodjuniper',
  'own fear': 'thistledownfear',
  'line of the friend': 'elderflowerline',
  'sentence to the next self': 'sassafrasmorrow',
  'words of a deleted ask': 'hornbeamcandle',
} as const

let house: Fixture
const folder = mkdtempSync(join(tmpdir(), 'tendril-needles-'))
const profiles = { asker: join(folder, 'asker'), friend: join(folder, 'friend') }

before(async () => {
  house = await startHouse()
})
after(async () => {
  await house?.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

test('what people wrote is in no file in clear, and the key of a link in none of the server', async () => {
  const by = needles['first name']
  const mara = needles['name of a friend']
  const sam = await atTheApp(await openProfile(profiles.asker, phone), house)
  await knows(sam, mara)
  const words = `Could you bring ${needles['words of the ask']} on Friday?`
  const link = await asks(sam, mara, { words, fear: `It will be ${needles['own fear']}.`, signed: by, felt: 'fine' })
  const friend = await opensIn(await openProfile(profiles.friend, phone), house, link)
  await answers(friend, { says: 'yes', line: `Gladly, ${needles['line of the friend']}.`, by })
  await friend.context.close()
  await opensAnswer(sam, 'yes')
  await go(sam, sam.page.url().replace(/answer$/, 'next'))
  await write(sam.page, afterWords.sentence.label, `Ask again, ${needles['sentence to the next self']}.`)
  await tap(sam.page, afterWords.sentence.keep)
  await stands(sam.page, lookWords.title)
  const second = await asks(sam, mara, { words: `Could you lend me a ${needles['words of a deleted ask']}?` })
  await sam.page.evaluate(() => localStorage.setItem('control', 'a snapdragoncontrol on purpose'))
  await sam.context.close()

  const fragments = [link, second].map((one) => one.replace(/.*#/, ''))
  assert.deepEqual(found(house.folder, [...Object.values(needles), ...fragments]), [], 'on the server')
  assert.deepEqual(inText(house.lines.join('\n'), [...Object.values(needles), ...fragments]), [], 'in the log')
  assert.deepEqual(found(profiles.asker, [...Object.values(needles), ...fragments]), [], 'in the asker’s browser')
  assert.deepEqual(found(profiles.friend, Object.values(needles)), [], 'in the friend’s browser')
  assert.ok(found(profiles.asker, ['snapdragoncontrol']).length > 0, 'the search is blind')
})

test('after deleting an ask and erasing everything, the profile opens blank and the server holds no log', async () => {
  const sam = await atTheApp(await openProfile(profiles.asker, phone), house, '/ask')
  await tap(sam.page, /No answer yet/)
  await tap(sam.page, waitingWords.forget)
  await tap(sam.page, waitingWords.yes.delete)
  await called(sam.page, /Marabouwing/)
    .first()
    .waitFor()
  await go(sam, '/settings/kept')
  await tap(sam.page, keptWords.erase)
  await tap(sam.page, keptWords.confirm.doIt)
  await stands(sam.page, firstWords.title)
  await go(sam, '/settings/kept')
  await reads(sam.page, keptWords.server.none)
  const rows = await sam.page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('tendril')
        asked.addEventListener('success', () => {
          const count = asked.result.transaction('rows').objectStore('rows').count()
          count.addEventListener('success', () => resolve(count.result))
        })
      }),
  )
  assert.equal(rows, 0)
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
  for (const place of [house.folder, profiles.asker]) assert.deepEqual(found(place, Object.values(needles)), [])
})

/** In which files under `place` which words stand: as UTF-8, as UTF-16, or inside base64, wherever in it they begin. */
function found(place: string, words: readonly string[]): readonly string[] {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  assert.ok(files.length > 0, `nothing is in ${place}`)
  return files.flatMap((file) => {
    const path = join(file.parentPath, file.name)
    return inBytes(readFileSync(path), words).map((word) => `${word} in ${relative(place, path)}`)
  })
}

function inText(text: string, words: readonly string[]): readonly string[] {
  return inBytes(Buffer.from(text), words)
}

function inBytes(bytes: Buffer, words: readonly string[]): readonly string[] {
  return words.filter((word) => looks(word).some((look) => bytes.includes(look)))
}

/** How a word may stand in bytes. */
function looks(word: string): readonly Buffer[] {
  const inBase64 = [0, 1, 2].map((ahead) => {
    const whole = Buffer.concat([Buffer.alloc(ahead), Buffer.from(word)]).toString('base64')
    // Letters that depend on what stands ahead of or after the word are left out.
    return Buffer.from(whole.slice(ahead === 0 ? 0 : ahead + 1, -4))
  })
  return [Buffer.from(word), Buffer.from(word, 'utf16le'), ...inBase64]
}
