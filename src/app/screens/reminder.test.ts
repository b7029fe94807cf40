import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longestReminderTitle } from '../../core/reminder.ts'
import { openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { reminderScreen } from './reminder.ts'

async function opened() {
  const app = await openApp(testEnvironment())
  assert.ok(app.ok)
  return { app: app.value, screen: reminderScreen(app.value, 'A minute') }
}

test('a reminder is one tap away, under a name that tells nothing', async () => {
  const { screen } = await opened()
  const { name, type, content } = screen.file()
  assert.deepEqual([name, type], ['reminder.ics', 'text/calendar'])
  assert.match(String(content), /\r\nSUMMARY:A minute\r\n/)
})

test('it comes at the hour of the device’s own clock, so many days from now', async () => {
  const { app, screen } = await opened()
  const today = new Date(app.now())
  for (const [time, days] of [
    ['days', 3],
    ['week', 7],
    ['weekly', 7],
  ] as const) {
    screen.setTime(time)
    screen.setHour(9)
    const on = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days)
    const date = [on.getFullYear(), on.getMonth() + 1, on.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('')
    assert.ok(String(screen.file().content).includes(`DTSTART:${date}T090000\r\n`))
    assert.equal(String(screen.file().content).includes('RRULE'), time === 'weekly')
  }
})

test('two reminders are two events, and a name that is emptied is the one proposed', async () => {
  const { screen } = await opened()
  screen.type('  ')
  const uids = [screen.file(), screen.file()].map(({ content }) => /UID:(.*)/.exec(String(content))?.[1])
  assert.notEqual(uids[0], uids[1])
  assert.match(String(screen.file().content), /SUMMARY:A minute\r/)
  screen.type('Plants\nBEGIN:VALARM'.repeat(9))
  assert.equal(screen.title.value.length, longestReminderTitle)
})

test('making one keeps nothing', async () => {
  const { app, screen } = await opened()
  const before = app.notebook.value
  screen.type('Water the plants')
  screen.file()
  assert.equal(app.notebook.value, before)
})
