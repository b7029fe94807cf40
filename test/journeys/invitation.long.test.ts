// A server that makes logs only for people who were invited: what is missing is said, nothing is lost, and it is typed once on each device.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { devicesWords } from '../../src/words/screens/devices.ts'
import { invitationWords as words } from '../../src/words/screens/invitation.ts'
import { joinWords } from '../../src/words/screens/join.ts'
import { sendWords } from '../../src/words/screens/send.ts'
import { go, opens, person, type Person, reads, stands, tap, write } from './asker.ts'
import { guesses, knows, linkOn } from './asking.ts'
import { axe } from './friend.ts'
import { ownHouseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

const invitation = 'k7-otter-lantern-42'
const { house, browser } = await ownHouseAndBrowser({ environment: { TENDRIL_INVITE: invitation } })

test('a link that the server refuses is kept, and made as soon as the invitation is typed; another device asks once more', async () => {
  const sam = await person(browser, house)
  await knows(sam, 'Mara')
  await guesses(sam, 'Mara')
  await tap(sam.page, sendWords.inWriting.make)
  await stands(sam.page, sendWords.error.title)
  await reads(sam.page, words.missing)
  assert.deepEqual(await axe(sam.page), [])
  await uses(sam, 'otter')
  await reads(sam.page, words.problem.short)
  await uses(sam, `${invitation}3`)
  await reads(sam.page, words.problem.refused)

  await opens(sam, new URL(sam.page.url()).pathname)
  await reads(sam.page, words.problem.refused)
  await uses(sam, ` ${invitation} `)
  assert.match(await linkOn(sam.page), /\/a#1/)
  await go(sam, '/settings/kept')
  await reads(sam.page, words.place.kept)

  await go(sam, '/settings/devices')
  await tap(sam.page, devicesWords.off.on)
  await stands(sam.page, devicesWords.pairing.title)
  await sam.page.locator('ol li').nth(11).waitFor()
  const twelve = await sam.page.locator('ol li').allInnerTexts()
  const other = await person(browser, house)
  await go(other, '/d')
  await write(other.page, joinWords.label, twelve.join(' '))
  await tap(other.page, joinWords.go)
  await reads(other.page, words.missing)
  await uses(other, invitation)
  await reads(sam.page, devicesWords.pairing.came.title)
  assert.deepEqual([...sam.faults, ...other.faults], [])
  for (const { context } of [sam, other]) await leaves(context)
})

/** Types it where it is missing. */
async function uses({ page }: Person, typed: string): Promise<void> {
  await write(page, words.label, typed)
  await tap(page, words.keep)
}
