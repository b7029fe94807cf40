import type { StepTable } from './step-words.ts'

/** Being heard. */
export const beingHeard: StepTable = {
  LIS1a: {
    title: 'When asked how you are, say one small true thing.',
    titleWith: (name) => `When ${name} asks how you are, say one small true thing.`,
    note: '“A bit tired” is enough.',
  },
  LIS1b: {
    title: 'Tell someone one thing you liked about your day.',
    titleWith: (name) => `Tell ${name} one thing you liked about your day.`,
    note: 'One sentence. It can be about soup.',
  },
  LIS2a: {
    title: 'Ask to vent for two minutes, with no fixing.',
    titleWith: (name) => `Ask ${name} for two minutes to vent, with no fixing.`,
    note: 'You stop by yourself when the time is up.',
  },
  LIS2b: {
    title: 'Tell someone a small mistake you made, without a joke.',
    titleWith: (name) => `Tell ${name} a small mistake you made, without a joke.`,
    note: 'Then stop. You don’t have to explain it.',
  },
  LIS3a: {
    title: 'Ask someone to listen for fifteen minutes, and say what you want: ears, ideas or a hug.',
    titleWith: (name) => `Ask ${name} to listen for fifteen minutes, and say what you want: ears, ideas or a hug.`,
    note: 'When the time is up, you stop.',
  },
  LIS3b: {
    title: 'Say the next day: “I said I was fine. I wasn’t.”',
    titleWith: (name) => `Tell ${name} the next day: “I said I was fine. I wasn’t.”`,
    note: 'You don’t owe more than that.',
  },
  LIS4a: {
    title: 'Tell someone for five minutes what has been hard this month.',
    titleWith: (name) => `Tell ${name} for five minutes what has been hard this month.`,
    note: 'Five minutes by the clock is plenty.',
  },
  LIS4b: {
    title: 'Tell someone one thing you keep to yourself.',
    titleWith: (name) => `Tell ${name} one thing you keep to yourself.`,
    note: 'You can add: “You don’t need to bring it up again.”',
  },
  LIS5a: {
    title: 'Let someone stay with you while you cry or go silent.',
    titleWith: (name) => `Let ${name} stay with you while you cry or go silent.`,
    note: 'Nobody has to say anything.',
  },
  LIS5b: {
    title: 'Tell someone safe that you learned young not to need anyone.',
    titleWith: (name) => `Tell ${name} that you learned young not to need anyone.`,
    note: 'The one sentence is enough. It needs no story.',
  },
}
