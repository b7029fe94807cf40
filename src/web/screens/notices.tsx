// What may come back to somebody, loaded together: a notice, and a reminder for their own calendar.
export { NoticeScreenView } from './notice.tsx'
export { ReminderScreenView } from './reminder.tsx'
