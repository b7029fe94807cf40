import type { StepTable } from './step-words.ts'

/** Information and advice. */
export const information: StepTable = {
  INF1a: {
    title: 'Ask in a shop where something is.',
    note: 'Even if you could find it.',
  },
  INF1b: {
    title: 'Ask for the way, and leave your phone in your pocket.',
    note: 'Done once you have asked, whatever they say.',
  },
  INF2a: {
    title: 'Ask which of two things they would pick.',
    titleWith: (name) => `Ask ${name} to pick one of two things for you.`,
    note: 'Say that you aren’t sure. No favour in it.',
  },
  INF2b: {
    title: 'Ask a neighbour who mends things around here.',
    titleWith: (name) => `Ask ${name} who mends things around here.`,
    note: 'A name is enough.',
  },
  INF3a: {
    title: 'Ask someone to teach you a thing you feel you ought to know.',
    titleWith: (name) => `Ask ${name} to teach you a thing you feel you ought to know.`,
    note: 'Once, for ten minutes. You can still be bad at it after.',
  },
  INF3b: {
    title: 'Show unfinished work and ask what to change first.',
    titleWith: (name) => `Show ${name} unfinished work and ask what to change first.`,
    note: 'A drawing, a plan, half a soup. One thing to change, no more.',
  },
  INF4a: {
    title: 'Ask someone you respect how they got through a thing like yours.',
    titleWith: (name) => `Ask ${name} how they got through a thing like yours.`,
    note: 'You can say as little of your own story as you like.',
  },
  INF4b: {
    title: 'Ask someone to read a hard letter or form with you.',
    titleWith: (name) => `Ask ${name} to read a hard letter or form with you.`,
    note: 'They read along. You decide what to answer.',
  },
  INF5a: {
    title: 'Ask someone to think through a big choice with you before you have made it.',
    titleWith: (name) => `Ask ${name} to think through a big choice with you before you have made it.`,
    note: 'The choice stays yours.',
  },
  INF5b: {
    title: 'Ask a friend what they see you avoid.',
    titleWith: (name) => `Ask ${name} what they see you avoid.`,
    note: 'Listen and say thanks. You can answer another day.',
  },
}
