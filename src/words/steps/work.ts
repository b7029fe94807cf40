import type { StepTable } from './step-words.ts'

/** Work and study. */
export const work: StepTable = {
  WRK1a: {
    title: 'Ask someone at work or in class to explain one thing again.',
    titleWith: (name) => `Ask ${name} to explain one thing again.`,
    note: 'A club or a course counts.',
  },
  WRK1b: {
    title: 'Ask “Is this urgent, or can it wait till tomorrow?”',
    titleWith: (name) => `Ask ${name}: “Is this urgent, or can it wait till tomorrow?”`,
    note: 'Ask it before you say yes.',
  },
  WRK2a: {
    title: 'Ask someone to check one page before you send it.',
    titleWith: (name) => `Ask ${name} to check one page before you send it.`,
    note: 'A letter to an office counts as a page.',
  },
  WRK2b: {
    title: 'Ask for the notes from a thing you missed.',
    titleWith: (name) => `Ask ${name} for the notes from a thing you missed.`,
    note: 'As they are. You don’t have to say why you missed it.',
  },
  WRK3a: {
    title: 'Hand over one task whole, and don’t look until it is back.',
    titleWith: (name) => `Hand ${name} one task whole, and don’t look until it is back.`,
    note: 'Done their way is done.',
  },
  WRK3b: {
    title: 'Say early “I’m behind. What can I drop?”',
    titleWith: (name) => `Tell ${name} early: “I’m behind. What can I drop?”`,
    note: 'Before it is late is early.',
  },
  WRK4a: {
    title: 'Ask for more time or fewer tasks, and give one reason.',
    titleWith: (name) => `Ask ${name} for more time or fewer tasks, and give one reason.`,
    note: 'A no is likely here. You will know where you stand.',
  },
  WRK4b: {
    title: 'Take a full day off and ask someone to cover for you.',
    titleWith: (name) => `Take a full day off and ask ${name} to cover for you.`,
    note: 'No job? A day off from the chores you carry.',
  },
  WRK5a: {
    title: 'Ask for one change you need: hours, room or tools.',
    titleWith: (name) => `Ask ${name} for one change you need: hours, room or tools.`,
    note: 'At work, in class or at an office. A no is likely at first.',
  },
  WRK5b: {
    title: 'Tell someone you trust at work, in class or in a union that it is too much.',
    titleWith: (name) => `Tell ${name} that it is too much.`,
    note: 'One sentence. What to do about it can wait.',
  },
}
