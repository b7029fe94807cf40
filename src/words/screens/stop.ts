/** It is a lot: what stands there before a letter, before a rehearsal, and on the page of where it was learned. */
export const stopWords = {
  ways: ['Both feet on the floor.', 'Cold water on your hands.', 'Name five blue things.', 'Look at the door.'],
  lot: { title: 'That is a lot right now.', lead: 'Everything you said is kept. The rest can wait.' },
  finish: 'Finish for today',
  settle: 'Settle for a minute',
  goOn: 'Go on all the same',
} as const
