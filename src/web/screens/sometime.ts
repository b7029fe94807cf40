import { startOfDay } from '../../app/local-day.ts'
import { day, type Instant } from '../../lib/time.ts'
import { timeWords } from '../../words/times.ts'
import { dayOf } from './day.ts'

const months = new Intl.DateTimeFormat('en', { month: 'long' })
const monthsAndYears = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' })

/** The month of a moment, with its year: "September 2026". */
export function monthAndYear(moment: Instant): string {
  return monthsAndYears.format(moment)
}

/** The months of two moments, with the year said once where it is the same: "March" and "June 2026". */
export function fromMonthToMonth(from: Instant, to: Instant): readonly [from: string, to: string] {
  const isOneYear = new Date(from).getFullYear() === new Date(to).getFullYear()
  const isOneMonth = monthAndYear(from) === monthAndYear(to)
  return [isOneYear && !isOneMonth ? months.format(from) : monthAndYear(from), monthAndYear(to)]
}

/** A moment that may be long ago, as it was to the person: `said` stands in a sentence ("in September"), `label` alone. */
export function sometime(moment: Instant, now: Instant): { readonly said: string; readonly label: string } {
  if (startOfDay(moment) === startOfDay(now)) return { said: timeWords.today, label: timeWords.todayLabel }
  const away = Math.abs(now - moment)
  if (away < 45 * day) return { said: timeWords.on(dayOf(moment)), label: dayOf(moment) }
  const month = (away < 330 * day ? months : monthsAndYears).format(moment)
  return { said: timeWords.in(month), label: month }
}
