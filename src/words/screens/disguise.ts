/** Under which name Tendril shows itself. */
export const disguiseWords = {
  title: 'How it shows itself',
  lead: 'The name and the picture in the tab, and on a home screen.',
  limits:
    'An app on your home screen keeps its name until you take it off and put it there anew. Inside, the screens stay as they are.',
  takingOff: 'On some phones, taking it off deletes its notes. Before that:',
  onlyYou: {
    title: 'Is this device only yours?',
    lead: 'Whoever can open this browser as you can read what is here. On a shared one, write nothing that could harm you. Or open Tendril elsewhere.',
  },
} as const
