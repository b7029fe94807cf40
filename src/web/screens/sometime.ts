import { startOfDay } from '../../app/local-day.ts'
import { day, type Instant } from '../../lib/time.ts'
import { timeWords } from '../../words/times.ts'
import { dayOf } from './day.ts'

const months = new Intl.DateTimeFormat('en', { month: 'long' })
const monthsAndYears = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' })

/** The month of a moment, with its year: "September 2026". */
export function monthOf(moment: Instant): string {
  return monthsAndYears.format(moment)
}

/** A moment that may be long ago, as it was to the person: `said` stands in a sentence ("in September"), `label` alone. */
export function sometime(moment: Instant, now: Instant): { readonly said: string; readonly label: string } {
  if (startOfDay(moment) === startOfDay(now)) return { said: timeWords.today, label: timeWords.todayLabel }
  const away = Math.abs(now - moment)
  if (away < 45 * day) return { said: timeWords.on(dayOf(moment)), label: dayOf(moment) }
  const month = (away < 330 * day ? months : monthsAndYears).format(moment)
  return { said: timeWords.in(month), label: month }
}
