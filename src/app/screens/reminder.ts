import { type ReadonlySignal, signal } from '@preact/signals-core'
import { calendarFile, longestReminderTitle, type ReminderTime } from '../../core/reminder.ts'
import type { App } from '../app.ts'
import { newId } from '../new-id.ts'
import type { FileToSave } from './export.ts'

/** Hours of the wall clock that are offered. */
export const reminderHours = [9, 13, 18] as const
/** One of them. */
export type ReminderHour = (typeof reminderHours)[number]

/** A reminder for the person's own calendar. Nothing of it is kept here, and nothing leaves the device but the file they save. */
export type ReminderScreen = {
  readonly time: ReadonlySignal<ReminderTime>
  readonly setTime: (time: ReminderTime) => void
  readonly hour: ReadonlySignal<ReminderHour>
  readonly setHour: (hour: ReminderHour) => void
  readonly title: ReadonlySignal<string>
  readonly type: (title: string) => void
  /** The file, named like any other. A title that is empty is the one that was proposed. */
  readonly file: () => FileToSave
}

/** `proposed` is the title it has until another is written. */
export function reminderScreen(app: App, proposed: string): ReminderScreen {
  const time = signal<ReminderTime>('week')
  const hour = signal<ReminderHour>(18)
  const title = signal(proposed)
  return {
    time,
    setTime: (chosen) => (time.value = chosen),
    hour,
    setHour: (chosen) => (hour.value = chosen),
    title,
    type: (text) => (title.value = text.slice(0, longestReminderTitle)),
    file: () => ({
      name: 'reminder.ics',
      type: 'text/calendar',
      content: calendarFile({
        title: title.value.trim() || proposed,
        start: startOf(app.now(), time.value, hour.value),
        weekly: time.value === 'weekly',
        uid: newId(app.environment),
        made: `${compact(new Date(app.now()))}Z`,
      }),
    }),
  }
}

/** The hour so many days from now, by the clock of the device. */
function startOf(now: number, time: ReminderTime, hour: number): string {
  const today = new Date(now)
  const date = today.getDate() + (time === 'days' ? 3 : 7)
  // As if it were UTC: where clocks are set that day, the hour would be another.
  return compact(new Date(Date.UTC(today.getFullYear(), today.getMonth(), date, hour)))
}

/** `20261203T180000`, in UTC. */
function compact(date: Date): string {
  return date.toISOString().replace(/[-:]/g, '').slice(0, 15)
}
