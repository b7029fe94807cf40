/** The word that some hosts give to the people they mean. It is typed once on each device. */
export const invitationWords = {
  label: 'The invitation',
  note: 'A word that the people who run this server gave you. It stays on this device.',
  keep: 'Use it',
  working: 'One moment.',
  problem: {
    short: 'Part of it is missing. An invitation has 16 characters or more. Copy all of it.',
    refused: 'The server did not take it. Look it over, or ask the people who run it for a new one.',
  },
  /** Where it asks for none, and refused all the same. */
  notTaken: 'The server did not take it this time. All that you wrote is kept here.',
  again: 'Try again',
  missing: 'This server makes links only for people who were invited. All that you wrote is kept here.',
  place: {
    label: 'Invitation',
    kept: 'Kept on this device.',
    none: 'None yet.',
    note: 'This server makes links only for people who were invited. Whoever answers needs no invitation.',
    change: 'Type another one',
  },
} as const
