// The words of what is chosen on many screens and is no scale. The keys are those of `core` (`guess.ts`, `ask.ts`, `person.ts`); a test
// holds the two lists together.

/** What is feared, as short chips. A person may add their own words. */
export const fearWords = {
  no: 'they’ll say no',
  bother: 'I’ll be a bother',
  'think-less': 'they’ll think less of me',
  owe: 'I’ll owe',
  'let-down': 'they’ll let me down',
  'take-over': 'they’ll take over',
  used: 'they’ll use it against me',
  awkward: 'it’ll be awkward',
  feeling: 'I won’t bear the feeling',
  'done-wrong': 'it won’t be done right',
} as const

/** The four answers, of equal size on the friend's page. */
export const saysWords = {
  yes: 'Yes',
  part: 'Part of it',
  no: 'Not this time',
  never: 'I’d rather not be asked this',
} as const

/** What somebody said, told afterwards: "Mara said yes." */
export const saidWords = {
  yes: 'said yes',
  part: 'said yes to part of it',
  no: 'said not this time',
  never: 'would rather not be asked this',
} as const

/** Did the feared thing happen? */
export const happenedWords = { yes: 'yes', partly: 'partly', no: 'no', 'cant-tell': 'can’t tell' } as const

/** Did the help come? */
export const cameWords = { yes: 'yes', partly: 'partly', no: 'no' } as const

/** Did I take it back, or repay at once? */
export const repaidWords = { no: 'no', 'a-little': 'a little', yes: 'yes' } as const

/** How somebody stands to the person. */
export const tieWords = {
  stranger: 'a stranger',
  acquaintance: 'someone I know a little',
  colleague: 'someone from work or class',
  friend: 'a friend',
  kin: 'family',
  partner: 'my partner',
  professional: 'a professional',
} as const

/** How the asking happens, and the one thing worth knowing about each; another where a link would open on this computer only. */
export const channelWords = {
  'by-voice': {
    name: 'By voice',
    note: 'You say it. A link carries the answer.',
    noteOnlyHere: 'You say it, and you note the answer.',
  },
  'in-person': {
    name: 'In person',
    note: 'Nothing is sent. You note the answer.',
    noteOnlyHere: 'Nothing is sent. You note the answer.',
  },
  'in-writing': {
    name: 'In writing',
    note: 'The link carries your words. In studies, strangers said yes less.',
    noteOnlyHere: 'You send your words yourself. In studies, strangers said yes less.',
  },
} as const

/** The ten fields of life that asks come from. */
export const domainWords = {
  INF: 'Advice',
  PRA: 'Errands and things',
  COM: 'Company',
  LIS: 'Being heard',
  BOD: 'Body and care',
  WRK: 'Work and study',
  HOM: 'Home',
  RCV: 'Receiving',
  NEE: 'Needs and limits',
  PRO: 'Paid help',
} as const

/** Help that was offered and accepted. */
export const receivedWords = {
  'small-thing': 'a small thing',
  'a-hand': 'a hand',
  time: 'time',
  'kind-words': 'kind words',
  'food-or-gift': 'food or a gift',
  'something-else': 'something else',
} as const

/** The questions above the scales. "Before" is the guess, "after" is what turned out. */
export const scaleQuestions = {
  chance: 'Chance of a yes?',
  felt: (name?: string) => `How will it be for ${name ?? 'them'} to be asked?`,
  hard: 'How hard for me?',
  hardAfter: 'How hard was it, really?',
  fear: 'What I fear',
  ownFear: 'my own words',
  fearAfter: 'Did any of it happen?',
  came: 'Did the help come?',
  repaid: 'Did you do it yourself, or repay at once?',
  nextChance: 'Knowing this, what chance would you give it next time?',
} as const
