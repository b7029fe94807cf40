/** All asks, in plain groups. */
export const asksWords = {
  title: 'Asks',
  newAsk: 'A new ask',
  people: 'People',
  peopleNote: 'Whom you might ask, and how that is',
  groups: {
    'to-open': 'Answers to open',
    'to-ask': 'Still to come',
    waiting: 'Waiting',
    silence: 'In silence',
    done: 'Done',
  },
  empty: {
    title: 'Nothing asked yet.',
    lead: 'The first one can be tiny, and with anyone.',
  },
  anyone: 'Anyone',
  says: { yes: 'Yes', part: 'Part of it', no: 'Not this time', never: 'Rather not' },
  states: {
    draft: 'Not asked yet',
    toDo: 'Not done yet',
    guessed: 'Guess sealed',
    waiting: 'No answer yet',
    waitingUntil: (day: string) => `No answer yet. Open until ${day}`,
    arrived: 'An answer came',
    silent: 'No answer came',
    withdrawn: 'Taken back',
    done: 'Done',
    takenBack: 'An answer came and was taken back',
    notFromThem: 'An answer, not from them',
  },
  trial: 'A trial with yourself',
} as const
