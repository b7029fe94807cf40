// A reminder as a file for the calendar that somebody has already (RFC 5545). It is made on the device, and nothing here remembers it.

/** How often: once in three days, once in a week, or each week. */
export const reminderTimes = ['days', 'week', 'weekly'] as const
/** One of them. */
export type ReminderTime = (typeof reminderTimes)[number]

/** Most characters (UTF-16 units) of its title. */
export const longestReminderTitle = 80
/** How many weeks a weekly one goes on; then it ends by itself. */
export const reminderWeeks = 12

/** What a reminder says, and when. */
export type Reminder = {
  /** What the calendar shows, in the person's words. */
  readonly title: string
  /** On the wall clock, wherever its owner is then: `20261203T180000`. */
  readonly start: string
  readonly weekly: boolean
  /** Tells it from any other event of that calendar: random, and of no meaning. */
  readonly uid: string
  /** When the file was made, in UTC: `20261126T160102Z`. */
  readonly made: string
}

/** The file's text. Its time has no zone: six in the evening stays six in the evening, also on a journey. It names no program and no maker. */
export function calendarFile({ title, start, weekly, uid, made }: Reminder): string {
  const summary = textValue(title)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${made}`,
    `DTSTART:${start}`,
    'DURATION:PT5M',
    ...(weekly ? [`RRULE:FREQ=WEEKLY;COUNT=${reminderWeeks}`] : []),
    `SUMMARY:${summary}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** A text as the format has it (§3.3.11). Control characters can't stand in one, nor half a character, and are left out. */
function textValue(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}|(?!\n)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/** No line is longer than 75 bytes (§3.1): a longer one goes on after a space in the next, and no character is cut in two. */
function folded(line: string): string {
  let text = ''
  let bytes = 0
  for (const character of line) {
    const size = bytesOf(character.codePointAt(0) ?? 0)
    if (bytes + size > 75) {
      text += '\r\n '
      bytes = 1
    }
    text += character
    bytes += size
  }
  return text
}

/** Bytes of a character in UTF-8. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
