// Draws letting somebody in: the doors, the choosing, one door; and the page that is read, on a phone, wide and on paper. Run by hand after a
// change of looks: node test/journeys/screens-shares.ts [folder]

import { join } from 'node:path'
import { exampleApp } from '../../src/app/example-month.ts'
import { shareWordsIn } from '../../src/app/share-words.ts'
import { testEnvironment } from '../../src/app/testing.ts'
import { choosable, shareItems } from '../../src/core/share.ts'
import { day, instant } from '../../src/lib/time.ts'
import { makeShare, shareKeys } from '../../src/seal/share-log-owner.ts'
import { create } from '../../src/sync/client.ts'
import { shareItemWords } from '../../src/words/share-items.ts'
import { shareNewWords } from '../../src/words/screens/shares.ts'
import { begin } from '../server/fixture.ts'
import { choose, go, person, tap, write } from './asker.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse, visit } from './friend.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../docs/screens')
const draw = drawing(folder)
const house = await startHouse()
const browser = await openBrowser()

/** A share of the made-up month, as Alex might choose it before a session. */
async function exampleLink(): Promise<string> {
  const environment = testEnvironment()
  environment.setNow(instant(begin))
  const { notebook } = exampleApp(environment)
  const how = { now: environment.now(), names: false, words: shareWordsIn() }
  const all = choosable(notebook.value, how)
  const some = (kind: string, many: number) =>
    all.filter(({ kind: one, item }) => one === kind && !('end' in item && item.end === 'open')).slice(0, many)
  const picked = [
    ...some('gaps', 1),
    ...some('ask', 6),
    ...some('belief', 1),
    ...some('looks', 1),
    ...some('check-in', 2),
  ]
  const questions = [
    'How do I take help without paying it back the same day?',
    'Is being alone with it a choice, or a habit?',
  ]
  const items = shareItems(notebook.value, { keys: new Set(picked.map(({ key }) => key)), questions }, how)
  const named = items.map((item, i) => ({ ...item, id: `item-${i}`.padEnd(16, '-') }))
  const made = await makeShare({ by: 'Alex', until: Math.floor((begin + 27 * day) / 1000), live: true }, named)
  if (!made.ok) throw new Error(made.error)
  const keys = await shareKeys(made.value)
  if (!keys.ok) throw new Error(keys.error)
  const log = { useHash: made.value.useHash, class: 'm', firstFrame: made.value.frames } as const
  const created = await create({ origin: house.url, fetch }, keys.value.adminBearer, log)
  if (!created.ok) throw new Error(created.error)
  return `${house.url}/s#${made.value.fragment}`
}

try {
  const sam = await person(browser, house, look)
  await go(sam, '/share')
  await draw(sam.page, 'share-empty')
  await go(sam, '/example/share')
  await draw(sam.page, 'share', { dark: true, wide: true })
  await go(sam, '/example/share/example-share-1')
  await draw(sam.page, 'share-door', { large: true, dark: true, wide: true })
  await go(sam, '/example/share/example-share-1/more')
  await draw(sam.page, 'share-more', { large: true })
  await go(sam, '/example/share/new')
  await write(sam.page, shareNewWords.question(1), 'How do I take help without paying it back?')
  await choose(sam.page, shareItemWords.titles.gaps)
  await tap(sam.page, new RegExp(shareNewWords.allOf(shareNewWords.groups.belief)))
  await draw(sam.page, 'share-new', { dark: true, large: true })
  const reader = await visit(browser, await exampleLink(), { ...look, reducedMotion: 'reduce' })
  await reader.page.getByRole('heading', { level: 1 }).waitFor()
  await draw(reader.page, 'share-read', { dark: true, wide: true, large: true })
  await reader.page.pdf({ path: join(folder, 'share-read.pdf'), preferCSSPageSize: true, printBackground: false })
} finally {
  await browser.close()
  await house.stop()
}
