import type { StepTable } from './step-words.ts'

/** Paid and organised help. */
export const paidHelp: StepTable = {
  PRO1a: {
    title: 'Ask a librarian, a chemist or a help desk one question.',
    note: 'Any question. They are paid to be asked.',
  },
  PRO1b: {
    title: 'Save one helpline number, and nothing else.',
    note: 'On paper or in your head counts. If someone checks this phone, don’t keep it there.',
  },
  PRO2a: {
    title: 'Ask one service in writing what it costs and how long the wait is.',
    note: 'Two questions. You don’t have to say why.',
  },
  PRO2b: {
    title: 'Sit in on a group once: no camera, no talking.',
    note: 'Reading along in a forum counts.',
  },
  PRO3a: {
    title: 'Tell a doctor or a nurse one thing about your mood, sleep or stress.',
    note: 'You can read it from a slip of paper.',
  },
  PRO3b: {
    title: 'Get one hour of help at home, paid or from a charity.',
    note: 'An hour of help with forms counts too.',
  },
  PRO4a: {
    title: 'Book a first talk with a therapist or a counsellor.',
    note: 'It is one talk. You can stop after it.',
  },
  PRO4b: {
    title: 'Call a listening line on an ordinary bad day.',
    note: 'It needn’t be an emergency. You can hang up.',
  },
  PRO5a: {
    title: 'Tell your therapist, or a doctor, one thing you hide from them.',
    titleWith: (name) => `Tell ${name} one thing you hide from them.`,
    note: 'Part of it is enough.',
  },
  PRO5b: {
    title: 'Show a therapist or a doctor one page of your Tendril record.',
    titleWith: (name) => `Show ${name} one page of your Tendril record.`,
    note: 'You choose the page. Reading it out counts.',
  },
}
