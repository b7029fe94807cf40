/** In the place of a screen on which somebody would be asked. */
export const notAskingWords = {
  'not-now': {
    title: 'No asks for now.',
    lead: 'You said that things are very hard. So Tendril helps with no asks, until your answers change.',
  },
  paused: { title: 'Everything is paused.', lead: 'You asked for quiet, so nothing is suggested.' },
  'not-suggested': {
    title: 'Tendril won’t help with this one.',
    lead: 'What you noted about them says that asking may come at a price. What you do is still yours to choose.',
  },
  parted: { title: 'This one stays here.', lead: 'You noted that they are no longer there to be asked.' },
  back: 'To Today',
  other: 'Choose somebody else',
  afraid: 'Afraid of someone close?',
} as const
