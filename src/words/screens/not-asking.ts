/** In the place of a screen on which somebody would be asked. */
export const notAskingWords = {
  'not-now': {
    title: 'No asks for now.',
    lead: 'Your answers to the private questions say so. Answer again whenever things have changed.',
  },
  paused: { title: 'Everything is paused.', lead: 'You asked for quiet, so nothing is suggested.' },
  'not-suggested': {
    title: 'Tendril won’t help with this one.',
    lead: 'What you noted about them speaks against asking. What you do is still yours to choose.',
  },
  parted: { title: 'This one stays here.', lead: 'You noted that they are no longer there to be asked.' },
  removed: { title: 'This one stays here.', lead: 'You removed the card of the person it was for.' },
  wish: {
    title: 'Not this one, with them.',
    lead: 'They said they would rather not be asked this. Something else may be fine.',
  },
  'answer-first': {
    title: 'An answer came first.',
    lead: 'They answered when you asked this before. Open that first, on Today.',
  },
  back: 'To Today',
  other: 'Choose somebody else',
  afraid: 'Afraid of someone close?',
} as const
