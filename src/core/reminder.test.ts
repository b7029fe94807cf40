import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { calendarFile, longestReminderTitle, type Reminder, reminderWeeks } from './reminder.ts'

const some: Reminder = {
  title: 'A minute',
  start: '20261203T180000',
  weekly: false,
  uid: 'AAAABBBBCCCCDDDD',
  made: '20261126T160102Z',
}

const title = fc.string({ unit: 'binary', maxLength: longestReminderTitle })
const anyReminder = fc.record({
  title: fc.oneof(
    title,
    fc.string({ unit: fc.constantFrom('ä', '雪', '🌱', ';', ',', '\\', '\n', '\r', 'a'), maxLength: 80 }),
  ),
  start: fc.constant(some.start),
  weekly: fc.boolean(),
  uid: fc.stringMatching(/^[A-Za-z0-9_-]{16}$/),
  made: fc.constant(some.made),
})

/** Reads a file the way a calendar does: unfolds, and takes each line apart. */
function read(file: string): Map<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
  )
}

const unescape = (text: string) => text.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one))

test('the file is one that calendars read: its lines end in CRLF, and none is longer than 75 bytes', () => {
  fc.assert(
    fc.property(anyReminder, (reminder) => {
      const file = calendarFile(reminder)
      assert.ok(file.isWellFormed() && file.endsWith('\r\n'))
      assert.doesNotMatch(file.replaceAll('\r\n', ''), /\p{Cc}/u)
      for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75)
      const open: string[] = []
      for (const line of file.split('\r\n')) {
        if (line.startsWith('BEGIN:')) open.push(line.slice(6))
        if (line.startsWith('END:')) assert.equal(open.pop(), line.slice(4))
      }
      assert.deepEqual(open, [])
    }),
  )
})

test('a title comes out as it was written, whatever is in it, and can bring no line of its own', () => {
  fc.assert(
    fc.property(anyReminder, (reminder) => {
      const parts = read(calendarFile(reminder))
      const expected = reminder.title.replace(/\r\n?/g, '\n').replace(/\p{Cs}|(?!\n)\p{Cc}/gu, '')
      assert.equal(unescape(parts.get('SUMMARY') ?? ''), expected)
      assert.equal(parts.get('DESCRIPTION'), parts.get('SUMMARY'))
      const names = [
        'ACTION',
        'BEGIN',
        'CALSCALE',
        'CLASS',
        'DESCRIPTION',
        'DTSTAMP',
        'DTSTART',
        'DURATION',
        'END',
        'PRODID',
      ]
      const more = ['SUMMARY', 'TRANSP', 'TRIGGER', 'UID', 'VERSION']
      assert.deepEqual([...parts.keys()].sort(), [...names, ...(reminder.weekly ? ['RRULE'] : []), ...more])
    }),
  )
})

test('the time is that of the wall clock, the stamp is in UTC, and a weekly one ends by itself', () => {
  const once = read(calendarFile(some))
  assert.equal(once.get('DTSTART'), '20261203T180000')
  assert.equal(once.get('DTSTAMP'), '20261126T160102Z')
  assert.ok(!once.has('RRULE'))
  assert.equal(read(calendarFile({ ...some, weekly: true })).get('RRULE'), `FREQ=WEEKLY;COUNT=${reminderWeeks}`)
})

test('the file tells nobody which program made it', () => {
  assert.doesNotMatch(calendarFile(some), /tendril|notebook|ask/i)
})
