// Sentences that shame says, rated over time, beside what one's own asks say of them. Nothing here argues.

/** The offered sentences, by their kind in `core`. */
export const beliefSentences = {
  'get-hurt': 'If I depend on someone, I’ll get hurt.',
  'think-less': 'If they see I need help, they think less of me.',
  burden: 'If I ask, I’m a burden.',
  owe: 'If I take help, I’ll owe for it.',
  'let-down': 'When I count on people, they let me down.',
  'take-over': 'If I let someone help, they take over.',
  'used-against-me': 'What I show will be used against me.',
  'alone-is-safe': 'I only have me.',
} as const

/** The sentence of a belief: the person's own words, or the offered ones. */
export function beliefSentence(kind: keyof typeof beliefSentences | 'own', words: string | undefined): string {
  return kind === 'own' ? (words ?? '') : beliefSentences[kind]
}

/** Choosing a sentence: here, and where it was learned. */
export const sentenceWords = {
  label: 'Which sentence?',
  own: 'In my own words',
  ownLabel: 'Your sentence',
  foretells: 'What does it say will happen?',
  foretellsNote: 'You can leave this empty. With it, your asks can speak to the sentence.',
  missing: { sentence: 'Pick a sentence first.', words: 'A few words first.' },
} as const

/** All beliefs. */
export const beliefsWords = {
  title: 'Beliefs',
  lead: 'A sentence that comes up when you think of asking. See what your own asks say of it.',
  empty: 'Nothing is written down yet. One sentence is enough.',
  add: 'Write down a belief',
  addAnother: 'Write down another',
  notRated: 'Not rated yet',
  rated: (value: number, when: string) => `${value} of 100, ${when}`,
  ratedTwice: (first: number, then: string, value: number, when: string) =>
    `${first} of 100, ${then}. ${value} of 100, ${when}.`,
  new: {
    title: 'What does it say?',
    lead: 'The sentence that comes up when you think of asking.',
    next: 'Next',
    putAway: 'Put it away',
  },
  gone: { title: 'This belief is not here.', lead: 'It was deleted, or never kept.', go: 'To the beliefs' },
} as const

/** The steps after the sentence. Each can be skipped. */
export const beliefStepWords = {
  next: 'Next',
  done: 'Done',
  skip: 'Skip',
  putAway: 'Put it away',
  ofHundred: (value: number) => `${value} of 100`,
  earlier: (when: string, value: number) => `${when}: ${value} of 100`,
  rate: {
    title: 'How true does it feel?',
    label: 'How true does it feel?',
    most: 'completely true',
    least: 'not at all true',
  },
  there: {
    label: 'It was true with someone I was afraid of',
    note: 'Or with someone who punished a no.',
    said: 'It was true there. Is it true here?',
    more: 'You don’t have to argue with it. It may have kept you going.',
  },
  friend: {
    title: 'Swap seats.',
    lead: 'A friend has the same need, and asks you for help. How much would you respect them?',
    label: 'How much would you respect them?',
    least: 'not at all',
    most: 'completely',
  },
  asks: {
    title: 'What your own asks say',
    lead: 'All of them, whichever way they went. Nothing is added up.',
  },
  fairer: {
    title: 'A fairer sentence',
    lead: 'Not a nicer one. One that fits what you have seen.',
    label: 'In your own words',
    true: 'How true does that feel?',
  },
  test: {
    title: 'An ask that would test it',
    lead: 'The smallest first. You choose who, and you guess before you ask.',
    tests: (fear: string) => `It tests: ${fear}.`,
    none: 'No small ask tests this right now. That can wait.',
    notNow: 'Asks rest for now. What you wrote is here, and help is near.',
    help: 'Help now',
    foretells: 'What does the sentence say will happen?',
    foretellsNote: 'With it, Tendril can look for an ask that tests it.',
  },
} as const

/** The page of one belief. */
export const beliefWords = {
  back: 'Beliefs',
  wrote: (when: string) => `What you wrote ${when}`,
  rate: 'How true does it feel?',
  rateAgain: 'Rate it again',
  same: 'As true as it was then.',
  allRatings: (many: number) => `All ${many} ratings`,
  ratings: 'Ratings over time',
  asks: 'What your own asks say',
  nothing: 'Nothing yet bears on it.',
  nothingNote: 'An ask that tests it will stand here, whichever way it goes.',
  otherSeat: 'From the other seat',
  swap: 'Swap seats',
  swapNote: 'A friend with the same need asks you for help.',
  respect: (value: number) => `You would respect a friend ${value} of 100 for the same ask.`,
  fairerAdd: 'A fairer sentence',
  fairerNote: 'In your own words, if one comes.',
  fairerBy: 'Your fairer sentence.',
  fairerTrue: (value: number) => `Your fairer sentence. You believe it ${value}.`,
  change: 'Change it',
  find: 'Find an ask that would test it',
  remove: 'Delete this belief',
  removeText: 'The sentence and all its ratings go for good. Your asks stay.',
  removeYes: 'Yes, delete it',
  removeNo: 'Keep it',
} as const

/** One ask, as what it says of a belief. "They" stands where there is nobody of the circle. */
export const bearingWords = {
  someone: 'They',
  says: {
    yes: (name: string) => `${name} said yes`,
    part: (name: string) => `${name} said yes to part of it`,
    no: (name: string) => `${name} said not this time`,
    never: (name: string) => `${name} would rather not be asked this`,
  },
  felt: {
    burden: ', and felt it as a burden.',
    'bit-much': ', and found it a bit much.',
    fine: ', and was fine with it.',
    good: ', and it felt good.',
    glad: ', and was glad.',
  },
  done: 'You did it.',
  silence: 'No answer came.',
  silenceNote: 'Counts neither way.',
  open: 'No answer yet.',
  openNote: 'That’s all we know.',
  unopened: 'An answer waits for you.',
  unopenedNote: 'It is told here once you have opened it.',
  line: (line: string) => `And said: “${line}”`,
  feared: (fear: string) => `You feared: ${fear}.`,
  foretold: (fear: string) => `It foretold: ${fear}.`,
  happened: 'Did it happen?',
  tested: { 'came-true': 'Yes.', partly: 'Partly.', 'did-not': 'No.', 'not-known': 'Can’t tell.' },
  noFear: 'You named no fear before it.',
} as const
