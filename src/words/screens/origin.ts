// Where it was learned: one page, as far as somebody wants to look. Nothing has to be named, and stopping keeps everything.

/** How it may have begun. */
export const beginningWords = {
  'coped-for-others': 'I coped for others, early',
  'asking-cost': 'asking cost too much',
  'nobody-came': 'nobody came',
  'praised-for-managing': 'I was praised for managing',
  'let-down-once': 'someone let me down',
  'always-so': 'it was always so',
  'rather-not': 'I’d rather not say',
} as const

/** What doing it alone did. */
export const giftWords = {
  'kept-me-safe': 'it kept me safe',
  'got-things-done': 'it got things done',
  'kept-the-peace': 'it kept the peace',
  'kept-my-pride': 'it kept my pride',
  'let-me-leave': 'it let me leave',
  own: 'something else',
} as const

/** The page itself: what was said so far, and the way on. */
export const originWords = {
  title: 'Where I learned it',
  lead: 'A few gentle questions. Nothing has to be named. Stop at any of them, and all of it is kept.',
  begin: 'Begin',
  goOn: 'Go on',
  again: 'Look at it again',
  parts: 'What you said so far',
  began: 'How it may have begun',
  gifts: 'What it did for me',
  belief: 'The sentence it left',
  notSaid: 'not said',
  thanked: 'You thanked it.',
  closedMode: {
    note: 'This page rests for now. What you wrote is here.',
    settle: 'Settle',
    help: 'Help now',
  },
  remove: 'Delete this page',
  removeText: 'All you wrote here goes for good. A belief that began here stays with your beliefs.',
  removeYes: 'Yes, delete it',
  removeNo: 'Keep it',
} as const

/** The steps, each on a screen of its own. */
export const originStepWords = {
  next: 'Next',
  skip: 'Skip',
  stop: 'Stop here',
  before: {
    title: 'Before you look',
    lead: 'A look at the body first, if you like. If it is high, you can stop there.',
    dose: 'How much is this in your body?',
  },
  began: {
    title: 'How may it have begun?',
    lead: 'Pick what fits, or nothing.',
    label: 'How it may have begun',
    words: 'A word of your own',
    wordsNote: 'Only if you like. Nothing that hurts has to be told here.',
  },
  gifts: {
    title: 'What did it do for you?',
    lead: 'Doing it alone was a plan, and it worked.',
    label: 'What doing it alone did',
    words: 'What else it did',
  },
  thanks: {
    title: 'Before anything changes',
    lead: 'It looked after you for a long time. You can say so.',
    thank: 'Thank you for that.',
    thanked: 'Said. It can rest a little.',
  },
  belief: {
    title: 'What did it teach you to expect?',
    lead: 'A sentence that stayed. You can rate it and test it later, or leave it.',
    kept: 'It stands with your beliefs.',
    see: 'See this belief',
    another: 'Pick another sentence',
  },
  after: {
    title: 'Look around the room.',
    lead: 'Find three things you can see. Put your feet on the floor.',
    today: (day: string) => `Today is ${day}.`,
    dose: 'How much is it now?',
    done: 'Done',
  },
  enough: { title: 'That is enough for today.', lead: 'Everything you said is kept. Stopping is a skill.' },
} as const
