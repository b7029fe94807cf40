import { day, type Instant } from '../../lib/time.ts'
import { waitingWords } from '../../words/screens/waiting.ts'
import { dayOf } from './day.ts'

const weekdays = new Intl.DateTimeFormat('en', { weekday: 'long' })

/** A moment as somebody would say it at `now`: "today", "on Tuesday" within six days, else "on 3 December". */
export function onDay(moment: Instant, now: Instant): string {
  const { days } = waitingWords
  const near = nearDay(moment, now)
  return near === days.today || near === days.yesterday || near === days.tomorrow ? near : days.on(near)
}

/** The same as a bare day, to stand after "until" or "from": "Tuesday". */
export function nearDay(moment: Instant, now: Instant): string {
  const { days } = waitingWords
  const away = midnight(moment) - midnight(now)
  if (away === 0) return days.today
  if (Math.round(away / day) === 1) return days.tomorrow
  if (Math.round(away / day) === -1) return days.yesterday
  return Math.abs(away) < 6.5 * day ? weekdays.format(moment) : dayOf(moment)
}

/** The start of the day in which a moment lies, where the person is. */
function midnight(moment: Instant): number {
  return new Date(moment).setHours(0, 0, 0, 0)
}
