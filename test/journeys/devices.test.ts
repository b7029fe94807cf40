// One record on several devices: shared with twelve words, live, after being offline, found again by the recovery words alone, and ended.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { devicesWords as words } from '../../src/words/screens/devices.ts'
import { lockedWords } from '../../src/words/screens/lock.ts'
import { recoveryWords } from '../../src/words/screens/recovery.ts'
import { keptWords } from '../../src/words/screens/settings.ts'
import { go, person, type Person, reads, stands, tap, withWorker, write } from './asker.ts'
import { knows } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { comes, shares, wordsShown } from './sharing.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

async function sees(who: Person, name: string): Promise<void> {
  await go(who, '/people')
  await reads(who.page, name)
}

test('two devices: live, after one was offline, and once one has stopped', async () => {
  const one = await person(browser, house)
  const two = await person(browser, house, withWorker)
  await knows(one, 'Mara')
  await comes(two, words.off.join, await shares(one))
  await sees(two, 'Mara')
  await knows(two, 'Robin')
  await sees(one, 'Robin')
  await two.context.setOffline(true)
  await knows(two, 'Noa')
  await knows(one, 'Alex')
  await two.context.setOffline(false)
  await sees(two, 'Alex')
  await sees(one, 'Noa')
  await go(one, '/settings/kept')
  await reads(one.page, words.kept.server)
  await reads(one.page, words.kept.some(1))
  await go(two, '/settings/devices')
  await tap(two.page, words.leave.words)
  await tap(two.page, words.leave.yes)
  await reads(two.page, words.left)
  await go(two, '/settings/kept')
  await reads(two.page, words.kept.before.note)
  await reads(two.page, words.kept.before.server)
  await tap(two.page, keptWords.erase)
  await reads(two.page, keptWords.confirm.leadShared)
  await reads(two.page, keptWords.confirm.before)
  assert.deepEqual([one.faults, two.faults], [[], []])
  await leaves(one.context)
  await leaves(two.context)
})

inLongRun('the recovery words alone bring it to an empty browser; after erasing, they lead nowhere', async () => {
  const one = await person(browser, house)
  await knows(one, 'Mara')
  await go(one, '/settings/words')
  await tap(one.page, recoveryWords.make)
  await stands(one.page, recoveryWords.shown.title)
  const kit = await wordsShown(one)
  await shares(one)
  const empty = await person(browser, house)
  await comes(empty, words.off.recover, kit)
  await sees(empty, 'Mara')
  await go(empty, '/settings/words')
  await reads(empty.page, recoveryWords.elsewhere)
  await tap(empty.page, recoveryWords.take)
  await write(empty.page, lockedWords.words, kit)
  await tap(empty.page, recoveryWords.checking.doIt)
  await stands(empty.page, recoveryWords.done.title)
  assert.deepEqual(empty.faults, [])
  await leaves(empty.context)
  await go(one, '/settings/kept')
  await tap(one.page, keptWords.erase)
  await tap(one.page, keptWords.confirm.doIt)
  await one.page.waitForURL(`${house.url}/`)
  const late = await person(browser, house)
  await go(late, '/settings/devices')
  await tap(late.page, words.off.recover)
  await write(late.page, words.come.label, kit)
  await tap(late.page, words.come.go)
  await reads(late.page, words.faults.gone)
  assert.deepEqual([one.faults, late.faults], [[], []])
  await leaves(one.context)
  await leaves(late.context)
})

inLongRun('a device that is ended from another keeps what it has, and says so', async () => {
  const one = await person(browser, house)
  const two = await person(browser, house)
  await knows(one, 'Mara')
  await comes(two, words.off.join, await shares(one))
  await go(one, '/settings/devices')
  await tap(one.page, words.list.end)
  await tap(one.page, words.list.endYes)
  await go(two, '/settings/devices')
  await reads(two.page, words.unlinked.lead)
  await sees(two, 'Mara')
  assert.deepEqual([one.faults, two.faults], [[], []])
  await leaves(one.context)
  await leaves(two.context)
})
