import type { StepTable } from './step-words.ts'

/** Needs, limits, repair. */
export const needs: StepTable = {
  NEE1a: {
    title: 'Ask for a small change to an order or a booking.',
    note: 'A no is likely here, and it counts.',
  },
  NEE1b: {
    title: 'Say “I’d rather …” once when asked what you want.',
    titleWith: (name) => `Say “I’d rather …” once when ${name} asks what you want.`,
    note: 'It can be about tea.',
  },
  NEE2a: {
    title: 'Say “Let me get back to you” in place of yes.',
    titleWith: (name) => `Say “Let me get back to you” to ${name} in place of yes.`,
    note: 'Say by when. A day is fine.',
  },
  NEE2b: {
    title: 'Say no to a small request in one sentence.',
    titleWith: (name) => `Say no to something small from ${name}, in one sentence.`,
    note: 'No reason is needed.',
  },
  NEE3a: {
    title: 'Ask someone to do one thing another way next time.',
    titleWith: (name) => `Ask ${name} to do one thing another way next time.`,
    note: 'One thing, on a calm day.',
  },
  NEE3b: {
    title: 'Tell someone how you like to be helped when you go quiet.',
    titleWith: (name) => `Tell ${name} how you like to be helped when you go quiet.`,
    note: '“Sit by me and don’t ask” is a full answer.',
  },
  NEE4a: {
    title: 'Say “That hurt me” about one recent thing.',
    titleWith: (name) => `Tell ${name} “That hurt me” about one recent thing.`,
    note: 'One thing, one sentence, on a calm day.',
  },
  NEE4b: {
    title: 'Stop one job you carry for others, and say so ahead of time.',
    titleWith: (name) => `Tell ${name} ahead of time that you will stop one job you carry.`,
    note: 'What happens to it then is not yours.',
  },
  NEE5a: {
    title: 'Ask for an apology or a repair you still need.',
    titleWith: (name) => `Ask ${name} for an apology or a repair you still need.`,
    note: 'A no is likely. You will have said it.',
  },
  NEE5b: {
    title: 'Tell someone “I pulled away when it got close. I’d like to try again.”',
    titleWith: (name) => `Tell ${name}: “I pulled away when it got close. I’d like to try again.”`,
    note: 'It is said once it is said. They may need time.',
  },
}
