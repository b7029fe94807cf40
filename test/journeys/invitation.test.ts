// A server that makes logs only for people who were invited: what is missing is said, nothing is lost, and it is typed once on each device.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { devicesWords } from '../../src/words/screens/devices.ts'
import { invitationWords as words } from '../../src/words/screens/invitation.ts'
import { joinWords } from '../../src/words/screens/join.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { called, go, opens, person, reads, stands, tap, write } from './asker.ts'
import { friendAnswers, guesses, knows, linkOn } from './asking.ts'
import { axe } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'

const invitation = 'k7-otter-lantern-42'
const { house, browser } = await houseAndBrowser([], { environment: { TENDRIL_INVITE: invitation } })

test('a link that the server refuses is kept, and made as soon as the invitation is typed; the friend needs none', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara')
  await tap(sam.page, sendWords.inWriting.make)
  await stands(sam.page, sendWords.error.title)
  await reads(sam.page, words.missing)
  assert.deepEqual(await axe(sam.page), [])
  await write(sam.page, words.label, 'otter')
  await tap(sam.page, words.keep)
  await reads(sam.page, words.problem.short)
  await write(sam.page, words.label, `${invitation}3`)
  await tap(sam.page, words.keep)
  await reads(sam.page, words.problem.refused)

  await opens(sam, new URL(sam.page.url()).pathname)
  await reads(sam.page, words.problem.refused)
  await write(sam.page, words.label, ` ${invitation} `)
  await tap(sam.page, words.keep)
  const link = await linkOn(sam.page)
  assert.deepEqual(await friendAnswers(browser, house, link, { says: 'yes' }), [])

  await go(sam, '/settings/kept')
  await reads(sam.page, words.place.kept)
  assert.equal(await called(sam.page, words.keep).count(), 0)
  await opens(sam, '/settings/kept')
  await tap(sam.page, words.place.change)
  await write(sam.page, words.label, invitation)
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
})

test('another device asks for it once more before it brings the record', async () => {
  const sam = await person(browser, house)
  await go(sam, '/settings/kept')
  await reads(sam.page, words.place.none)
  await go(sam, '/settings/devices')
  await tap(sam.page, devicesWords.off.on)
  await reads(sam.page, words.missing)
  await write(sam.page, words.label, invitation)
  await tap(sam.page, words.keep)
  await reads(sam.page, /^The same everywhere/)
  await tap(sam.page, devicesWords.add)
  await stands(sam.page, devicesWords.pairing.title)
  await sam.page.locator('ol li').nth(11).waitFor()
  const twelve = await sam.page.locator('ol li').allInnerTexts()

  const other = await person(browser, house)
  await go(other, '/d')
  await write(other.page, joinWords.label, twelve.join(' '))
  await tap(other.page, joinWords.go)
  await reads(other.page, words.missing)
  await write(other.page, words.label, invitation)
  await tap(other.page, words.keep)
  await other.page.waitForURL(/\/$/)
  await reads(sam.page, devicesWords.pairing.came.title)
  assert.deepEqual([...sam.faults, ...other.faults], [])
  await Promise.all([sam, other].map(({ context }) => context.close()))
})
