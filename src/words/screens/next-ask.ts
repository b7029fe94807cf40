/** Four to choose from, with a quick guess of each. Names come as they are. */
export const fourWords = {
  back: 'Today',
  title: 'What would you guess?',
  lead: 'Each may stay empty. A guess helps to see which one could teach you something.',
  hard: 'How hard for me, if you like',
  which: 'Which one, perhaps?',
  this: 'This one, perhaps',
  take: 'Take this one',
  noneFits: 'After these guesses, none of them looks right for now. You can take one all the same, or none.',
  kept: 'Your guess goes with the one you take. The other guesses are not kept.',
  none: {
    early: {
      title: 'A little early.',
      lead: 'After three asks there is something to choose by. Until then Today shows one small ask at a time.',
    },
    nothing: {
      title: 'Nothing fits right now.',
      lead: 'None of the asks we know passes all the rules today. We would rather show none than a bad one.',
    },
  },
  self: 'For this one nobody has to answer',
  rest: 'Put one thing down instead',
  today: 'Back to today',
} as const

/** What the next asks keep to. */
export const nextSettingsWords = {
  back: 'Settings',
  title: 'The next ask',
  lead: 'What is suggested keeps to all of this.',
  rowNote: 'How hard, how many, and what never.',
  hardest: 'The hardest I wish to be led to',
  pace: 'Asks suggested in seven days',
  paces: { 0: 'none', 1: '1', 2: '2', 3: '3', 5: '5' },
  paceNote: 'The lower one holds: yours, or what Tendril calls enough. Tap again to leave it to Tendril.',
  fields: 'Never suggest anything with',
  steps: 'Never suggested',
  allow: 'Allow again',
  allowed: 'It may be suggested again.',
} as const

/** One page on how the next ask is chosen. The numbers are the person's own. */
export const decidesWords = {
  back: 'Today',
  title: 'How it decides',
  lead: 'On this device, by rules. Nobody watches, and nothing about you is sent.',
  looksAt: 'What it looks at',
  asked: (times: number) => (times === 1 ? 'You asked once.' : `You asked ${times} times.`),
  answers: (answers: number, yes: number) => {
    if (answers === 0) return 'No answer is known yet.'
    if (answers === 1) return `One answer is known${yes === 1 ? ', and it was a yes' : ''}.`
    return `${answers} answers are known${yes === 0 ? '' : `, ${yes} of them a yes`}.`
  },
  guesses: (guesses: number) =>
    guesses === 1 ? 'You guessed a chance once.' : `You guessed a chance ${guesses} times.`,
  felt: (times: number) =>
    times === 1 ? 'Once you said how hard it was.' : `${times} times you said how hard it was.`,
  week: (asked: number) => (asked === 1 ? 'One ask in the last seven days.' : `${asked} asks in the last seven days.`),
  fewNote: 'With so little, it is mostly a guess.',
  keeps: 'What it keeps to',
  hardest: (word: string) => `The hardest it leads you to: ${word}.`,
  size: (words: string) => `The biggest you allowed: ${words}.`,
  pace: (pace: number) =>
    pace === 0 ? 'Nothing is suggested, as you wished.' : `At most ${pace} in seven days, as you wished.`,
  never: (things: number) => (things === 1 ? 'One thing is never suggested.' : `${things} things are never suggested.`),
  how: 'How one is chosen',
  rules: [
    'It looks for an ask that you would do, where a yes is likely and you would not expect it.',
    'When it shows a few, each is from another field of life.',
    'What is long ago counts less than what was last week.',
    'After a hard time, the next ones are smaller for two weeks.',
    'The same person comes up again after four days, the same ask after ten.',
  ],
  neverDoes: 'What it never does',
  nevers: [
    'It names nobody whose page says that they scare you, or punished a no.',
    'It suggests nothing beyond what you allowed.',
    'It gives you no grade.',
    'If nothing fits, it says so.',
  ],
  tried: 'How sure we are',
  triedText:
    'It was tried with made-up people in a computer only, never with real ones. Whether it helps you, only you can tell.',
  change: 'Change what it keeps to',
} as const
