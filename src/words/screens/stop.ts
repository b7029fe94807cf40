/** It is a lot: what stands there before a letter, and on the page of where it was learned. */
export const stopWords = {
  ways: ['Both feet on the floor.', 'Cold water on your hands.', 'Name five blue things.', 'Look at the door.'],
  finish: 'Finish for today',
  settle: 'Settle for a minute',
  goOn: 'Go on all the same',
} as const
