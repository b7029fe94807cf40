/** Help that was offered and accepted, in two taps. */
export const receiveWords = {
  title: 'Somebody helped me',
  lead: 'Two taps. Taking it is a lean too.',
  what: 'What was it?',
  whom: 'From whom?',
  stranger: 'a stranger',
  somebody: 'somebody else I know',
  kept: (what: string, whom: string) => `Kept: ${what}, from ${whom}. One leaf more.`,
  look: 'See what has grown',
  before: 'What you received',
  row: (what: string) => `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
  from: (whom: string, date: string) => `From ${whom}, ${date}`,
  remove: 'Delete',
  removed: 'Deleted.',
  none: 'Nothing is noted yet. A held door counts.',
} as const
