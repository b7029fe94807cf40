/** Words of the help pages. The numbers themselves are in `words/help-lines.ts`, what stands beside them in `words/help.ts`. */
export const helpScreenWords = {
  title: 'Help now',
  call: (number: string): string => `Call ${number}`,
  text: (number: string): string => `Text ${number}`,
  callNamed: (name: string, number: string): string => `Call ${name}, ${number}`,
  textNamed: (name: string, number: string): string => `Text ${name}, ${number}`,
  textBegin: (word: string): string => `Begin with “${word}”.`,
  trusted: 'Someone I trust',
  danger: 'Are you in danger right now?',
  trustedNote: 'This opens your own messages, with a sentence ready. Nothing is sent until you send it.',
  perhaps: 'Perhaps to',
  settle: {
    title: 'I’m safe. Help me settle.',
    lead: 'Feet on the floor. Name five things you can see. Say today’s date.',
    begin: 'Begin',
  },
  afraid: 'Afraid of someone close?',
  young: 'Under 18?',
  therapist: 'Talk to a therapist',
  lessons: 'Short lessons',
  plan: 'My plan for a bad hour',
  askMe: 'Ask me next time how it is',
  askMeNote: 'Noted on this device only if you turn it on.',
  leavingFast: 'Leaving fast',
  change: 'Change',
  choose: 'Where are you?',
  chooseNote: 'You choose the country. We don’t look it up.',
  about: 'About these numbers',
} as const

/** Words of the grounding page. */
export const settleWords = {
  title: 'Name five things you can see.',
  lead: 'Out loud, if you can. Eyes open. Tap for each one.',
  tap: ['That’s one', 'That’s two', 'That’s three', 'That’s four', 'That’s five'],
  count: (done: number): string => `${done} of 5`,
  stop: 'I can stop here',
  done: {
    title: 'Feet on the floor. Say today’s date.',
    lead: 'Stay as long as you like.',
    again: 'Once more',
    back: 'Back to help',
  },
} as const

/** Words of the page for somebody who is afraid of a person close to them. */
export const afraidWords = {
  title: 'Afraid of someone close?',
  danger: (number: string): string => `In danger now? Call ${number}.`,
  /** Where the police have a number of their own. */
  police: (number: string): string => `In danger from somebody now? Call the police, ${number}.`,
  lines: 'People to talk to',
  device: 'If someone checks this phone, use another device.',
  notAsked: 'Note it on their page, and Tendril never suggests asking them.',
} as const

/** Words of the page for who is under 18. */
export const youngWords = {
  title: 'Under 18?',
  lines: 'People for you',
  help: 'In danger, or thinking of dying',
} as const

/** Words of the page on finding a therapist. */
export const therapistWords = {
  title: 'Talk to a therapist',
  lead: 'A person can do more than a notebook.',
  how: [
    'Your doctor can tell you who is near, and what is paid for.',
    'Ask for someone who works with attachment, or with people who find leaning hard.',
    'The first talk is for you to see if they suit you. You may say no and try another.',
  ],
  first: 'One sentence to begin with',
  sentence: 'I manage everything alone, and I’m tired. I’d like to learn to lean on people.',
  share: 'Show them what I choose',
  shareNote: 'They read it on a page, for as long as you say. Nothing is chosen for you.',
} as const

/** What the people who run this copy say of themselves. */
export const hostWords = {
  say: 'The people who run this copy say:',
  book: 'Book a first talk with them',
  pages: 'Read what they wrote',
} as const

/** Words of the page on leaving fast. */
export const leavingWords = {
  title: 'Leaving fast',
  lead: 'One tap, and the screen goes blank before anything else happens.',
  everywhere: 'Leave button on every screen',
  everywhereNote: 'Always in the same place, at the top.',
  where: 'Where it goes',
  whereNote: 'A plain weather page. With no network, an empty page. Going back in this tab shows nothing.',
  keyboard: 'With a keyboard',
  keyboardNote: 'Press Shift three times, quickly.',
  key: 'Shift',
  notMine: {
    title: 'Not your own device?',
    off: [
      'Right now, what you write stays in this browser. Tap below, and what you write from then on goes when you close the tab. Answers then reach you only while it is open.',
      'What was written before stays. This tab can’t show it then.',
    ],
    on: [
      'Nothing you write in this tab stays. Save a backup before you close it, if you want it back.',
      'An answer from somebody can reach you only while the tab is open.',
    ],
    turnOn: 'Keep nothing in this tab',
  },
  limits:
    'It can’t clear your browser history, and it can’t stop someone who checks this phone. If that happens, use another device.',
  tryIt: 'Try it once',
  afraid: 'Afraid of someone close?',
} as const
