import type { LocalTime } from '../core/letter-gate.ts'
import { instant, type Instant } from '../lib/time.ts'

/** Parts of the day, for a greeting. */
export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening'

/** When the day of a moment began: midnight where the device is. */
export function startOfDay(moment: Instant): Instant {
  return instant(new Date(moment).setHours(0, 0, 0, 0))
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
