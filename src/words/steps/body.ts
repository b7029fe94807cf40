import type { StepTable } from './step-words.ts'

/** Body, illness, care. */
export const body: StepTable = {
  BOD1a: {
    title: 'Ask to change the seat, the window, the light or the noise.',
    titleWith: (name) => `Ask ${name} to change the window, the light or the noise.`,
    note: 'One change, for as long as you need it.',
  },
  BOD1b: {
    title: 'Say “I need a short break”, and give no reason.',
    titleWith: (name) => `Tell ${name} “I need a short break”, and give no reason.`,
    note: 'Five minutes is a break.',
  },
  BOD2a: {
    title: 'Tell someone you feel unwell before they notice.',
    titleWith: (name) => `Tell ${name} you feel unwell before they notice.`,
    note: 'Tired, sore or low counts as unwell.',
  },
  BOD2b: {
    title: 'Ask someone to make you a tea or bring you water.',
    titleWith: (name) => `Ask ${name} to make you a tea or bring you water.`,
    note: 'Stay where you are until it comes.',
  },
  BOD3a: {
    title: 'Ask someone to bring soup or medicine when you are ill.',
    titleWith: (name) => `Ask ${name} to bring soup or medicine when you are ill.`,
    note: 'Not ill? Ask now, for the next time.',
  },
  BOD3b: {
    title: 'Ask for a hug, or for someone to sit close, and say how long.',
    titleWith: (name) => `Ask ${name} for a hug, or to sit close, and say how long.`,
    note: 'One breath is a length. Sitting close is as good.',
  },
  BOD4a: {
    title: 'Ask someone to come to a medical visit and write things down.',
    titleWith: (name) => `Ask ${name} to come to a medical visit and write things down.`,
    note: 'You do the talking, unless you say otherwise.',
  },
  BOD4b: {
    title: 'Ask someone to help you the way you say: “Please do it like this.”',
    titleWith: (name) => `Ask ${name} to help you the way you say: “Please do it like this.”`,
    note: 'Your body, your way. You may say stop.',
  },
  BOD5a: {
    title: 'Let someone look after you for a whole sick day.',
    titleWith: (name) => `Let ${name} look after you for a whole sick day.`,
    note: 'Not ill? One slow evening counts.',
  },
  BOD5b: {
    title: 'Ask one person to be your emergency contact.',
    titleWith: (name) => `Ask ${name} to be your emergency contact.`,
    note: 'Done when they know, and the name is written down.',
  },
}
