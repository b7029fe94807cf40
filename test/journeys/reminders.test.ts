// A reminder for the person's own calendar: a file of two taps, made on the device.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { reminderWords as words } from '../../src/words/screens/reminder.ts'
import { settingsWords } from '../../src/words/screens/settings.ts'
import { choice, go, person, reads, stands, tap, write } from './asker.ts'
import type { Person } from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

async function saved(sam: Person): Promise<string> {
  const [file] = await Promise.all([sam.page.waitForEvent('download'), tap(sam.page, words.save)])
  assert.equal(file.suggestedFilename(), 'reminder.ics')
  return readFileSync(await file.path(), 'utf8')
}

test('a weekly reminder is a file of two taps, offline as well, and tells nothing until its owner says so', async () => {
  const sam = await person(browser, house)
  await go(sam, '/settings')
  await stands(sam.page, settingsWords.title)
  await tap(sam.page, new RegExp(`^${words.row}`))
  await stands(sam.page, words.title)
  await sam.context.setOffline(true)
  await choice(sam.page, words.times.weekly).click()
  await reads(sam.page, words.weeklyNote)
  const file = await saved(sam)
  await reads(sam.page, words.saved)
  assert.match(file, /\r\nRRULE:FREQ=WEEKLY;COUNT=12\r\n/)
  assert.match(file, new RegExp(`\\r\\nSUMMARY:${words.proposed}\\r\\n`))
  assert.doesNotMatch(file, /tendril|ask/i)
  await choice(sam.page, words.times.days).click()
  await choice(sam.page, words.hours[9]).click()
  await write(sam.page, words.name, 'Plants; and, tea')
  const other = await saved(sam)
  assert.match(other, /\r\nDTSTART:\d{8}T090000\r\n/)
  assert.match(other, /\r\nSUMMARY:Plants\\; and\\, tea\r\n/)
  assert.doesNotMatch(other, /RRULE/)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})
