import type { Instant } from '../../lib/time.ts'

const days = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' })
const shortDays = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const weekdays = new Intl.DateTimeFormat('en', { weekday: 'long' })
const times = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false })

/** A moment as a day in the person's own time zone: "3 December". The year is left out: nothing here is dated for bookkeeping. */
export function dayOf(moment: Instant): string {
  const parts = days.formatToParts(moment)
  const part = (type: 'day' | 'month') => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('day')} ${part('month')}`
}

/** The same where there is little room: "3 Dec". */
export function shortDayOf(moment: Instant): string {
  return shortDays.format(moment)
}

/** A moment as a time of day: "14:10". */
export function timeOf(moment: Instant): string {
  return times.format(moment)
}

/** A moment as a day of the week: "Monday". */
export function weekdayOf(moment: Instant): string {
  return weekdays.format(moment)
}
