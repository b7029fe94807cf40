import type { StepTable } from './step-words.ts'

/** Home and shared load. */
export const home: StepTable = {
  HOM1a: {
    title: 'Ask someone to take one small job tonight, all of it.',
    titleWith: (name) => `Ask ${name} to take one small job tonight, all of it.`,
    note: 'Then leave it. Their way is good enough.',
  },
  HOM1b: {
    title: 'Ask someone to choose what you eat today.',
    titleWith: (name) => `Ask ${name} to choose what you eat today.`,
    note: 'They pick, you eat.',
  },
  HOM2a: {
    title: 'Let someone do dinner, all of it, and stay out of the kitchen.',
    titleWith: (name) => `Ask ${name} to do dinner, all of it, while you stay out.`,
    note: 'Bread and cheese is dinner.',
  },
  HOM2b: {
    title: 'Ask someone to wake, remind or fetch you, once.',
    titleWith: (name) => `Ask ${name} to wake, remind or fetch you, once.`,
    note: 'No second alarm. Pick a day when being late does no harm.',
  },
  HOM3a: {
    title: 'Hand over one weekly job for four weeks, from noticing it to done.',
    titleWith: (name) => `Hand ${name} one weekly job for four weeks, from noticing it to done.`,
    note: 'Agree what good enough is. Then don’t check.',
  },
  HOM3b: {
    title: 'Ask for one evening a week that is yours.',
    titleWith: (name) => `Ask ${name} for one evening a week that is yours.`,
    note: 'From six to nine is an evening.',
  },
  HOM4a: {
    title: 'Say which unseen job tires you most, and ask someone to own it.',
    titleWith: (name) => `Tell ${name} which unseen job tires you most, and ask them to own it.`,
    note: 'The thinking goes with it, not only the doing.',
  },
  HOM4b: {
    title: 'Ask someone close to hold the plan for a trip, a week or a visit.',
    titleWith: (name) => `Ask ${name} to hold the plan for a trip, a week or a visit.`,
    note: 'They think of it. You turn up.',
  },
  HOM5a: {
    title: 'Say you feel more like a parent than a partner, and ask to look at it together.',
    titleWith: (name) => `Tell ${name} you feel more like a parent than a partner, and ask to look at it together.`,
    note: 'No partner? Anyone you share a home or a duty with.',
  },
  HOM5b: {
    title: 'Ask your partner to try three talks with a counsellor with you.',
    titleWith: (name) => `Ask ${name} to try three talks with a counsellor with you.`,
    note: 'A “not yet” is likely. No partner? Ask someone close to come once.',
  },
}
