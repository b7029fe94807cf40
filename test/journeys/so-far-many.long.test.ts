// What is said of a longer record: percentages, the guesses as a whole, and that they held. The made-up month is too short for them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exported } from '../../src/core/records/exported.ts'
import { fold } from '../../src/core/records/fold.ts'
import { type Change, stamped } from '../../src/core/records/op.ts'
import type { DeviceId } from '../../src/core/records/stamp.ts'
import { day, later } from '../../src/lib/time.ts'
import { openBackupWords } from '../../src/words/screens/backup.ts'
import { kindWords, soFarWords } from '../../src/words/screens/so-far.ts'
import { begin } from '../server/fixture.ts'
import { choose, drawn, go, person, type Person, reads, stands, tap } from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { faultsAt } from './usable.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

/** So many asks of friends by voice, one a day up to now, of which the guesses hold: of ten at 3 in 10, three get a yes. */
function asksOf(many: number): readonly Change[] {
  return Array.from({ length: many }, (_, i) => {
    const [chance, yeses] = (
      [
        [0.3, 3],
        [0.5, 5],
        [0.7, 7],
      ] as const
    )[i % 3] ?? [0.5, 5]
    const at = later(begin, (i - many) * day)
    const says = (Math.floor(i / 3) * 3 + 5) % 10 < yeses ? 'yes' : 'no'
    const after = { 'after.hard': 'a-little', 'after.fearHappened': i % 4 === 0 ? 'yes' : 'no' }
    const guess = { chance, hard: 'a-little', fears: ['bother'] }
    const asked = { made: at, asked: at, tie: 'friend', channel: 'by-voice', title: 'Rice' }
    return { kind: 'ask', id: `ask-${i}`, set: { ...asked, seal: { at, guess }, told: { says, at }, ...after } }
  })
}

/** Opens a copy with these in it, as somebody does who comes from elsewhere. */
async function brings({ page }: Person, changes: readonly Change[]): Promise<void> {
  const folded = fold(stamped(changes, undefined, begin, 'elsewhere' as DeviceId))
  const copy = exported(folded, { made: begin, unreadable: 0, purpose: 'copy' })
  await go({ page }, '/settings/kept/open')
  const buffer = Buffer.from(JSON.stringify(copy))
  await page.locator('input[type=file]').setInputFiles({ name: 'notebook.json', mimeType: 'application/json', buffer })
  await tap(page, openBackupWords.preview.add)
  await stands(page, openBackupWords.done.title)
}

/** A long page is drawn in parts. */
async function isDrawn({ page }: Pick<Person, 'page'>): Promise<void> {
  await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' })
}

/** From a guess far down the page to its ask, and back to where one was, though the page is drawn in parts. */
async function comesBack({ page }: Person): Promise<void> {
  const last = page.getByRole('main').getByRole('listitem').last()
  await isDrawn({ page })
  await last.scrollIntoViewIfNeeded()
  await drawn(page)
  const there = await page.evaluate('scrollY')
  await last.getByRole('link').click()
  await page.waitForURL(/\/ask\//)
  await page.goBack()
  await last.waitFor()
  await page.waitForFunction((y) => scrollY === y, there)
}

test('from ten asks on there are percentages and it is said that guesses held; from sixty the low, even and high ones; all of it for everybody', async () => {
  // 6 of 12 got a yes, and 31 of 66.
  for (const [many, sound] of [
    [12, soFarWords.near],
    [66, soFarWords.fewYeses],
  ] as const) {
    const sam = await person(browser, house)
    await brings(sam, asksOf(many))
    await go(sam, '/look/so-far')
    await reads(sam.page, sound)
    await go(sam, '/look/so-far/friend-by-voice')
    await reads(sam.page, kindWords.yes.found.sound)
    await isDrawn(sam)
    const bins = Object.values(kindWords.guesses.bins).map((bin) => sam.page.getByText(bin).count())
    assert.ok((await Promise.all(bins)).every((count) => (many < 60 ? count === 0 : count > 0)))
    await choose(sam.page, soFarWords.views.table)
    await reads(sam.page, / %/)
    const wrong: string[] = []
    for (const path of ['/look/so-far', '/look/so-far/friend-by-voice', '/look/so-far/guesses'])
      wrong.push(...(await faultsAt(sam.page, path)))
    assert.deepEqual(wrong, [])
    await comesBack(sam)
    assert.deepEqual(sam.faults, [])
    await leaves(sam.context)
  }
})
