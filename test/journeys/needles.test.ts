// Words that people type are looked for, byte by byte, wherever a computer keeps things: the server's files and log lines, and every
// file of both browsers' profiles. They are to be found nowhere in clear; after deleting and erasing even less.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { afterWords } from '../../src/words/screens/arrival.ts'
import { lookWords } from '../../src/words/screens/look.ts'
import { asksWords } from '../../src/words/screens/asks.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import type { BrowserContext } from 'playwright-core'
import { atTheApp, called, go, phone, reads, stands, tap, write } from './asker.ts'
import { answers, asks, knows, opensAnswer, opensIn } from './asking.ts'
import { openProfile } from './browser.ts'
import { startHouse } from './friend.ts'
import { found, inText } from './searching.ts'

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

const house = await startHouse()
const folder = mkdtempSync(join(tmpdir(), 'tendril-needles-'))
const profiles = { asker: join(folder, 'asker'), friend: join(folder, 'friend') }

const opened: BrowserContext[] = []
const opensProfile: typeof openProfile = async (...how) => {
  const context = await openProfile(...how)
  opened.push(context)
  return context
}

after(async () => {
  await Promise.all(opened.map((context) => context.close())) // one that a failed test left open would hold up the whole run
  await house.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

test('what people wrote is in no file in clear, and the key of a link in none of the server', async () => {
  const by = needles['first name']
  const mara = needles['name of a friend']
  const sam = await atTheApp(await opensProfile(profiles.asker, phone), house)
  await knows(sam, mara)
  const words = `Could you bring ${needles['words of the ask']} on Friday?`
  const link = await asks(sam, mara, { words, fear: `It will be ${needles['own fear']}.`, signed: by, felt: 'fine' })
  const friend = await opensIn(await opensProfile(profiles.friend, phone), house, link)
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
  const sam = await atTheApp(await opensProfile(profiles.asker, phone), house, '/ask')
  await tap(sam.page, /No answer yet/)
  await tap(sam.page, waitingWords.forget)
  await tap(sam.page, waitingWords.yes.delete)
  await stands(sam.page, asksWords.title) // deleting leads there by itself: going on before would be overtaken by it
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
