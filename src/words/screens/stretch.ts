/** Deleting what was made from one day to another. */
export const stretchWords = {
  title: 'Delete a stretch of time',
  lead: 'Say from which day to which. You see first what lies between.',
  from: 'First day',
  to: 'Last day',
  toNote: 'Both days are part of it, as this device counts days.',
  problems: {
    missing: 'Which day? Nothing is counted before.',
    order: 'This day comes before the first one.',
  },
  look: 'See what lies between',
  found: {
    title: (first: string, last: string) => (first === last ? `${first}.` : `${first} to ${last}.`),
    things: (things: string) => `Made in this time: ${things}.`,
    nothing: 'Nothing was made in this time.',
    whole: 'What began then goes whole, with what came later. The answer to an ask goes with it, and its link.',
    stays:
      'Your people, your settings, the private answers and your plan for a bad hour stay. So does what began at another time.',
    other: 'Other days',
    remove: {
      words: 'Delete all of this for ever',
      text: 'It goes for good, and its links from the server. Only a backup may still hold it: yours, or for a while the host’s. So may another device until it is online.',
      yes: 'Yes, delete it',
      no: 'Keep it',
    },
  },
  unreadable: 'A part of your record can’t be opened here. It stays, and what you delete stays beside it, sealed.',
  gone: {
    title: 'It is gone.',
    lead: 'Only a backup, or another device that was not online since, may still hold it.',
    go: 'Done',
  },
} as const
