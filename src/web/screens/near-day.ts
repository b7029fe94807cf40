import { startOfDay } from '../../app/local-day.ts'
import { day, type Instant } from '../../lib/time.ts'
import { waitingWords } from '../../words/screens/waiting.ts'
import { dayOf, weekdayOf } from './day.ts'

/** A moment as somebody would say it at `now`: "today", "on Tuesday" within six days, else "on 3 December". */
export function onDay(moment: Instant, now: Instant): string {
  const { days } = waitingWords
  const near = nearDay(moment, now)
  return near === days.today || near === days.yesterday || near === days.tomorrow ? near : days.on(near)
}

/** The same as a bare day, to stand after "until" or "from": "Tuesday". */
export function nearDay(moment: Instant, now: Instant): string {
  const { days } = waitingWords
  const away = startOfDay(moment) - startOfDay(now)
  if (away === 0) return days.today
  if (Math.round(away / day) === 1) return days.tomorrow
  if (Math.round(away / day) === -1) return days.yesterday
  return Math.abs(away) < 6.5 * day ? weekdayOf(moment) : dayOf(moment)
}
