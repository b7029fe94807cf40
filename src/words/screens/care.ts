/** In the place of suggestions, while there are none. */
export const careWords = {
  'not-now': {
    above: 'For now',
    title: 'Rest comes first.',
    lead: 'No asks for a while: your own answers say so. Come back any time.',
    help: 'Help now',
    find: 'How to find a person',
    findNote: 'A doctor, a therapist, a line that answers.',
    settle: 'Settle for a minute',
    settleNote: 'Five things you can see. No writing.',
    again: 'Answer the private questions again',
  },
  paused: {
    above: 'Paused',
    title: 'Nothing is asked of you.',
    until: (date: string) => `Paused until ${date}. Then it ends by itself.`,
    untilISay: 'Paused until you say so.',
    still: 'Answers that come are still shown.',
    goOn: 'End the pause',
  },
  /** Where somebody wanted to ask. */
  ask: {
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
  },
} as const

/** The line of the day after. */
export const howIsItWords = {
  title: 'Last time was hard. How is it now?',
  easier: 'Easier now',
  still: 'Still hard',
  thanks: 'Good to know.',
} as const
