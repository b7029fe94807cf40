// Five signs, five costs, and eight sentences about leaning: what was so in the last weeks, in one's own eyes. Nobody to be compared with.

/** The lesson beside a sentence: its address, and its title as it stands there. */
type Beside = { readonly slug: string; readonly title: string }

/** The lessons beside the sentences, by sign and by cost. */
export const lessonsBeside = {
  'never-asks': { slug: 'guess-first', title: 'Guess first' },
  'uneasy-close': { slug: 'being-with', title: 'Being with, not talking' },
  weakness: { slug: 'two-seats', title: 'Two seats, two views' },
  guilt: { slug: 'owing-and-guilt', title: 'Owing and guilt' },
  'leaves-first': { slug: 'a-habit-that-made-sense', title: 'A habit that made sense' },
  lonely: { slug: 'being-with', title: 'Being with, not talking' },
  'burnt-out': { slug: 'rest-before-you-must', title: 'Rest before you must' },
  resentful: { slug: 'unseen-work', title: 'The work nobody sees' },
  'hard-to-receive': { slug: 'owing-and-guilt', title: 'Owing and guilt' },
  hum: { slug: 'start-with-the-body', title: 'Start with the body' },
} as const satisfies { readonly [mark: string]: Beside }

/** The sentences, in the first person. */
export const markSentences = {
  'never-asks': 'I don’t ask, even when it would help.',
  'uneasy-close': 'I get uneasy when someone comes close.',
  weakness: 'Needing someone feels weak.',
  guilt: 'I feel guilty when someone supports me.',
  'leaves-first': 'I leave before I can be left.',
  lonely: 'I was alone with things.',
  'burnt-out': 'I ran on empty.',
  resentful: 'I resented doing it all.',
  'hard-to-receive': 'Kindness was hard to take.',
  hum: 'There was a hum of worry, or I felt numb.',
  'said-fine': 'I said I was fine when I wasn’t.',
  'did-alone': 'I did something alone that would have been easier with help.',
  'said-no': 'When someone offered help I said no before thinking.',
  owed: 'I felt I owed something after being helped.',
  'let-them': 'I let someone do a thing their own way.',
  told: 'I told somebody what I really felt.',
  rested: 'I rested before I had to.',
  'felt-weak': 'Needing someone felt like weakness.',
} as const

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** What both looks share. */
export const lookWords = {
  lesson: (title: string) => `A lesson: ${title}`,
  step: (title: string) => `A small step: ${title}`,
  earlier: 'Earlier looks',
  done: 'Done',
  dates: 'The days of these looks',
  overTime: (then: string, before: string, when: string, now: string) => `${then}: ${before}. ${when}: ${now}.`,
  leans: (many: number) => (many === 1 ? 'one lean' : `${numbers[many] ?? many} leans`),
  leansNote: 'Under each day: how often you leaned on someone in the seven days before.',
  removing: 'Delete a look',
  remove: (when: string) => `Delete the look ${when}`,
  removeText: 'What you said that day goes for good.',
  removeYes: 'Yes, delete it',
  removeNo: 'Keep it',
} as const

/** *Is this me?* */
export const signsWords = {
  title: 'Is this me?',
  lead: 'How it was in the last weeks. Leave out what you like. There is no score.',
} as const

/** *What it costs*. */
export const costsWords = {
  title: 'What it costs',
  lead: 'How this week was. Leave out what you like. Nothing is added up.',
} as const

/** *Eight sentences, over time*. */
export const leaningWords = {
  row: 'Eight sentences, over time',
  rowNote: 'Only if you like figures. Nobody asks you to.',
  title: 'Eight sentences, over time',
  lead: 'How the last two weeks were. Leave out what you like.',
  notValidated:
    'We wrote these ourselves. Nobody has tested what they measure. It is a note to yourself, and no result. Nobody is compared with you.',
  earlier: 'Your readings',
  whole:
    'A mean needs all eight. It runs from 0 to 4, and higher means more was done alone. Three sentences count the other way round.',
  trend: {
    'too-few': 'From three whole readings on, two weeks apart, it can be said if they changed.',
    none: 'No clear change since your first reading.',
    'less-alone': 'Your last two readings are both lower than your first, by 0.8 or more. Less was done alone.',
    'more-alone': 'Your last two readings are both higher than your first, by 0.8 or more. More was done alone.',
  },
  arbitrary: 'We chose the 0.8. It could as well be another number.',
  ends: ['4: more was done alone', '0'],
  table: 'Your readings, the newest first',
  columns: { day: 'Day', mean: 'Mean' },
  notWhole: 'not all eight',
  tooNear: 'too near to compare',
  ofFour: (mean: number) => `${mean.toFixed(1)} of 4`,
} as const
