/** What would be right today. One tap goes on. */
export const startWords = {
  title: 'What would be right today?',
  lead: 'One tap. Any of them is a fine place to begin.',
  anyone: { title: 'A tiny ask, to anyone', note: 'A shop, a bus, a desk. Nobody you know.' },
  known: { title: 'An ask to somebody I know', note: 'Small. You choose who, and how.' },
  receive: { title: 'Say yes to the next offer', note: 'A held door counts. Let them.' },
  look: { title: 'Look around first', note: 'A made-up month. Nothing is kept.' },
  tryLink: 'Try the link on yourself',
} as const

/** One of three small asks, and a guess. */
export const startAskWords = {
  title: 'Which of these three?',
  titleFewer: 'Which of these?',
  leadKnown: 'A tap goes on. You choose who, next.',
  leadReceive: 'Nothing to ask. Choose one, and let it come.',
  which: 'Small asks',
  chance: 'What chance of a yes?',
  kept: 'Kept as you tap. Sealed once you have asked.',
  keptToDo: 'Kept as you tap. Sealed once it has happened.',
  missing: 'Tap one of them first. Or go back, that is fine too.',
  today: 'I’ll ask today',
  todayToDo: 'I’ll do it today',
  todayReceive: 'I’ll let it come',
  others: 'Three others',
  none: {
    title: 'Nothing here fits right now.',
    lead: 'That says nothing about you.',
    add: 'Add someone',
    go: 'To Today',
  },
} as const
