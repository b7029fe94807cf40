// Five signs, and five costs: what was so in the last weeks, in one's own eyes. No total, no score, nobody to be compared with.

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
  hum: 'There was a hum of worry, or nothing at all.',
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
