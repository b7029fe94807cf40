/** The own plan for a bad hour. */
export const planWords = {
  title: 'My plan for a bad hour',
  lead: 'Written in a calm hour, in your own words. A few words each are enough, and any part may stay empty.',
  parts: {
    signs: { label: 'How I notice that it is getting bad', note: 'A thought, a mood, something I do or stop doing.' },
    alone: { label: 'What helps when I am alone', note: 'A walk, a shower, a song, the dog.' },
    around: { label: 'Where I can be among people', note: 'A café, a library, a bench, somebody’s kitchen.' },
    people: { label: 'Whom I can tell that it is bad', note: 'Names, and how to reach them.' },
    professionals: { label: 'Who is there for this', note: 'A doctor, a line, the nearest hospital.' },
    safer: { label: 'What I put out of reach', note: 'What I could hurt myself with, and who keeps it for me.' },
  },
  keep: 'Keep it',
  kept: 'Kept.',
  change: 'Change it',
  print: 'Print it',
  printNote: 'On paper it needs no battery, and others can read it.',
  with: 'It is good to write this with somebody who knows such plans: a doctor, or a line.',
  forget: 'Delete the plan',
  forgetText: 'The whole plan is deleted for ever.',
  forgetYes: 'Yes, delete it',
  forgetNo: 'Keep it',
} as const
