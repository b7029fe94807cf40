/** Guessing what will happen, before asking. The words of the scales are in `words/scales.ts`. */
export const guessWords = {
  title: 'What do you think will happen?',
  lead: 'Sealed until there is an answer. Leave any of them empty.',
  leadToDo: 'Sealed until it is done. Leave any of it empty.',
  lastTime: 'You, to yourself, last time',
  ownFear: 'In your own words',
  otherFears: 'Other fears',
  seal: 'Seal my guess',
  sealed: {
    title: 'Your guess is sealed.',
    lead: 'It stays as it is until there is an answer.',
    leadToDo: 'It stays as it is until it is done.',
    go: 'Go on',
  },
} as const
