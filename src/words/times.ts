/** When something was written, as it stands in a sentence and as a label of its own. Nothing here is dated for bookkeeping. */
export const timeWords = {
  today: 'today',
  todayLabel: 'Today',
  on: (day: string) => `on ${day}`,
  in: (month: string) => `in ${month}`,
} as const
