/** What was thought of a yes, by the word of its chance. */
const thoughts = {
  'no way': 'there was no way',
  hardly: 'a yes was hardly likely',
  'not likely': 'a yes was not likely',
  'half and half': 'a yes was half and half',
  likely: 'a yes was likely',
  'very likely': 'a yes was very likely',
  surely: 'a yes was sure',
} as const

/** The arrival of an answer. Names come as they are; "they" stands where there is nobody of the circle. */
export const arrivalWords = {
  back: 'Asks',
  someone: 'They',
  answered: (name: string) => `${name} answered`,
  title: {
    yes: 'Yes.',
    part: 'Part of it.',
    no: 'Not this time.',
    never: 'Rather not be asked this.',
  },
  wouldSayYes: (name: string) => `Would ${name} say yes?`,
  wouldTheySayYes: 'Would they say yes?',
  howToBeAsked: 'How was it to be asked?',
  said: (name: string) => `${name} said`,
  saidShort: { yes: 'yes', part: 'part of it', no: 'not this time', never: 'rather not' },
  again: {
    yes: (name: string) => `You may ask ${name} again. ${name} said so.`,
    smaller: (name: string) => `${name} would like to be asked smaller things. Tendril keeps to that for four weeks.`,
    'not-now': (name: string) => `${name} would rather not be asked for now. Tendril keeps to that for four weeks.`,
  },
  standing: (name: string) => `This won’t be suggested with ${name} again.`,
  changed: (name: string) => `${name} changed the answer`,
  bothNo: (name: string) => `You asked. ${name} said no. Both are true.`,
  youThought: (word: keyof typeof thoughts, inTen: string) => `You thought ${thoughts[word]}, ${inTen}.`,
  saidInstead: (name: string, said: string) => `${name} ${said}.`,
  one: (tie: string, channel: string) => `One answer, from ${tie}, ${channel}.`,
  whatNow: 'What would be kind now?',
  someoneElse: 'Ask someone else',
  softer: 'Something softer',
  leave: 'Leave it for today',
  make: 'What do you make of it?',
  later: 'Later',
  notFromThem: (name: string) => `This was not from ${name}`,
  isNotFromThem: (name: string) => `You marked this as not from ${name}. It counts nowhere.`,
  butItWas: 'It was, after all',
  none: {
    title: 'There is no answer here now.',
    lead: 'It was taken back, or the ask was deleted. That’s all we know.',
    go: 'To the asks',
  },
  gone: {
    title: 'This ask is not here.',
    lead: 'It was deleted, or never kept. Nothing else is touched.',
    go: 'To the asks',
  },
} as const

/** What turned out, afterwards, and the sentence to the next self. */
export const afterWords = {
  title: 'How did it go?',
  next: 'Next',
  skip: 'Skip the rest',
  alone: 'Doing it alone was right here',
  aloneLabel: 'And looking back',
  fearedWords: (fear: string) => `“${fear}.”`,
  sentence: {
    title: 'One sentence to your next self.',
    lead: 'You will see it before the next ask.',
    label: 'Your sentence',
    before: (word: string, inTen: string) => `Before this one: ${word}, ${inTen}`,
    keep: 'Keep this',
    keepWithout: 'Keep it without a sentence',
  },
} as const
