import type { LocalTime } from '../core/letter-gate.ts'
import { instant, type Instant } from '../lib/time.ts'

/** Parts of the day, for a greeting. */
export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening'

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

/** Which part of the person's own day it is. Night is from 23 to 5 o'clock. */
export function partOfDay(now: Instant): PartOfDay {
  const hour = new Date(now).getHours()
  if (hour < 5 || hour >= 23) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** Where the person is in their own day, by the clock of the device. */
export function localTime(now: Instant): LocalTime {
  return { now, dayStart: startOfDay(now), hour: new Date(now).getHours() }
}

/** When the month of a moment began where the device is. */
export function startOfMonth(moment: Instant): Instant {
  const date = new Date(moment)
  return instant(new Date(date.getFullYear(), date.getMonth(), 1).getTime())
}
