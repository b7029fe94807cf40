import { todayWords } from './today.ts'

/** The practices: what can be done alone, or with one person, at any time. None of them is ever due. */
export const practiseWords = {
  title: 'Practise',
  lead: 'Nothing here is due. Begin anywhere, stop anywhere.',
  groups: {
    now: 'Now',
    under: 'Looking under it',
    somebody: 'With somebody',
    time: 'In your own time',
  },
  practices: {
    settle: { title: 'Settle', note: 'Five things you can see.' },
    checkIn: { title: todayWords.checkIn, note: todayWords.checkInNote },
    rest: { title: 'Rest', note: 'Put one thing down today.' },
    signs: { title: 'Is this me?', note: 'Five signs, no score.' },
    origin: { title: 'Where I learned it', note: 'Only as far as you want to look.' },
    costs: { title: 'What it costs', note: 'One minute about this week.' },
    beliefs: { title: 'What I believe', note: 'A thought, and what your own asks say about it.' },
    letters: { title: 'Letters', note: 'A few lines to who you were.' },
    rehearse: { title: 'Said without a fight', note: 'Say it to yourself before you say it to them.' },
    shares: { title: 'Let somebody in', note: 'Show a therapist what you choose.' },
    finding: { title: 'Finding someone', note: 'A therapist, one small step at a time.' },
    lessons: { title: 'Short lessons', note: 'What is known, in a minute each.' },
    staying: { title: 'Needing this less', note: 'What to keep when you put Tendril away.' },
  },
} as const
