import type { LocalTime } from '../core/letter-gate.ts'
import type { Stretch } from '../core/stretch.ts'
import { instant, type Instant } from '../lib/time.ts'

/** Parts of the day, for a greeting. */
export type PartOfDay = 'early' | 'morning' | 'afternoon' | 'evening' | 'night'

/** When the day of a moment began: midnight where the device is. */
export function startOfDay(moment: Instant): Instant {
  return instant(new Date(moment).setHours(0, 0, 0, 0))
}

/**
 * When a day begins where the device is, or one that many days later: where clocks go forward at midnight, that is at one.
 *
 * @param day as a date field gives it, `2026-11-03`. Anything else, a thirtieth of February too, gives `undefined`.
 */
export function beginOfDay(day: string, daysLater = 0): Instant | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined || year < 100) return undefined
  const isReal = new Date(Date.UTC(year, month - 1, date)).toISOString().startsWith(day)
  return isReal ? instant(new Date(year, month - 1, date + daysLater).getTime()) : undefined
}

/** A month as it stands in an address, `2026-11`. */
export function monthName(start: Instant): string {
  const { year, month } = datesOf(start)
  return `${year}-${String(month + 1).padStart(2, '0')}`
}

/** The days before this one that have its date: the same day of the last eleven months, and of each year back to that of `since`. */
export function daysLike(now: Instant, since: Instant): readonly Stretch[] {
  const { year, month, date } = datesOf(now)
  const months = Array.from({ length: 11 }, (_, i) => ({ year, month: month - i - 1 }))
  const years = Array.from({ length: Math.max(0, year - datesOf(since).year) }, (_, i) => ({
    year: year - i - 1,
    month,
  }))
  return [...months, ...years].flatMap((one) => {
    const from = new Date(one.year, one.month, date)
    const until = new Date(one.year, one.month, date + 1)
    // In a month that has no such day it would be one of the next.
    return from.getDate() === date ? [{ from: instant(from.getTime()), until: instant(until.getTime()) }] : []
  })
}

function datesOf(moment: number): { readonly year: number; readonly month: number; readonly date: number } {
  const local = new Date(moment)
  return { year: local.getFullYear(), month: local.getMonth(), date: local.getDate() }
}

/** Which part of the person's own day it is. From midnight to 5 o'clock it is `early`: the night of that day begins at 23. */
export function partOfDay(now: Instant): PartOfDay {
  const hour = new Date(now).getHours()
  if (hour < 5) return 'early'
  if (hour < 12) return 'morning'
  if (hour < 18) return 'afternoon'
  return hour < 23 ? 'evening' : 'night'
}

/** Where the person is in their own day, by the clock of the device. */
export function localTime(now: Instant): LocalTime {
  return { now, dayStart: startOfDay(now), hour: new Date(now).getHours() }
}

/** The month of a moment where the device is. */
export function monthOf(moment: Instant): Stretch {
  const { year, month } = datesOf(moment)
  return { from: instant(new Date(year, month, 1).getTime()), until: instant(new Date(year, month + 1, 1).getTime()) }
}
