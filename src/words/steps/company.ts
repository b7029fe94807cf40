import type { StepTable } from './step-words.ts'

/** Company and time. */
export const company: StepTable = {
  COM1a: {
    title: 'Sit where people are for a quarter of an hour.',
    note: 'A library, a park, a bench. An open window counts.',
  },
  COM1b: {
    title: 'Say one sentence more than needed to someone you see often.',
    titleWith: (name) => `Say one sentence more than needed to ${name}.`,
    note: 'About the weather is fine.',
  },
  COM2a: {
    title: 'Send “I thought of you” to someone you lost touch with.',
    titleWith: (name) => `Send “I thought of you” to ${name}.`,
    note: 'Done once it is sent. No answer is needed.',
  },
  COM2b: {
    title: 'Ask someone to sit by you while you each do your own thing.',
    titleWith: (name) => `Ask ${name} to sit by you while you each do your own thing.`,
    note: 'No talk needed. A quiet call counts.',
  },
  COM3a: {
    title: 'Invite someone for a walk or a tea, and say the day.',
    titleWith: (name) => `Invite ${name} for a walk or a tea, and say the day.`,
    note: 'People are often busy. A no is likely, and it counts.',
  },
  COM3b: {
    title: 'Ask to join a plan that others have already made.',
    titleWith: (name) => `Ask ${name} if you can join a plan that is already made.`,
    note: 'A no is about the plan. It still counts.',
  },
  COM4a: {
    title: 'Ask someone to come with you to a thing you dread.',
    titleWith: (name) => `Ask ${name} to come with you to a thing you dread.`,
    note: 'They don’t have to fix it. Being there is the whole job.',
  },
  COM4b: {
    title: 'Say “I don’t want to be alone tonight. Can you come or call?”',
    titleWith: (name) => `Tell ${name} you don’t want to be alone tonight, and ask for a visit or a call.`,
    note: 'If you are in danger, use Help now instead.',
  },
  COM5a: {
    title: 'Ask someone to plan your birthday or a hard date with you.',
    titleWith: (name) => `Ask ${name} to plan your birthday or a hard date with you.`,
    note: 'One small thing on that day is a plan.',
  },
  COM5b: {
    title: 'Ask someone to be the one you call when things go wrong.',
    titleWith: (name) => `Ask ${name} to be the one you call when things go wrong.`,
    note: 'Say what a call would mean: ten minutes, to listen.',
  },
}
