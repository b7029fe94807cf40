/** In the place of suggestions, while there are none. */
export const careWords = {
  'not-now': {
    above: 'For now',
    title: 'Help comes first.',
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
  /** The same after a goodbye. */
  goodbye: {
    title: 'You said goodbye.',
    lead: 'Everything you wrote is here. Nothing is due.',
    look: 'Look at what has grown',
    again: 'Begin again',
  },
} as const

/** The line of the day after. */
export const howIsItWords = {
  title: 'Last time was hard. How is it now?',
  easier: 'Easier now',
  still: 'Still hard',
  thanks: 'Good to know.',
} as const
