/** A reminder as a file for the person's own calendar. */
export const reminderWords = {
  row: 'A reminder in your calendar',
  rowNote: 'Only if you want one.',
  back: 'Settings',
  title: 'A reminder, if you want one.',
  lead: 'For looking again at what you asked, or for one small ask a week. Your own calendar does it, not Tendril.',
  when: 'When',
  times: { days: 'Once, in three days', week: 'Once, in a week', weekly: 'Each week' },
  weeklyNote: 'It ends by itself after twelve weeks.',
  hour: 'At',
  hours: { 9: '9:00', 13: '13:00', 18: '18:00' },
  name: 'What your calendar shows',
  nameNote: 'Whoever sees your calendar sees this. Many calendars are kept by a company, too.',
  proposed: 'Time for me',
  save: 'Save the file',
  saved: 'Saved. Open the file, and your calendar takes it.',
  after: 'Nothing of it is kept here. To end it, delete it in your calendar.',
} as const
