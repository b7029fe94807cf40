import type { StepTable } from './step-words.ts'

/** Practical: errands and things. */
export const practical: StepTable = {
  PRA1a: {
    title: 'Ask someone to hold the door, or watch your bag for a minute.',
    note: 'A bag you could bear to lose.',
  },
  PRA1b: {
    title: 'Ask the staff to carry, lift, reach or pack something.',
    note: 'Even if you could do it.',
  },
  PRA2a: {
    title: 'Ask to borrow a small thing: a pen, a charger, a cup of rice.',
    titleWith: (name) => `Ask ${name} for a small thing: a pen, a charger, a cup of rice.`,
    note: 'Say when it comes back.',
  },
  PRA2b: {
    title: 'Ask someone going to the shop to bring you one thing.',
    titleWith: (name) => `Ask ${name} to bring you one thing from the shop.`,
    note: 'One thing. You say where to leave it.',
  },
  PRA3a: {
    title: 'Ask someone for half an hour of help with one task.',
    titleWith: (name) => `Ask ${name} for half an hour of help with one task.`,
    note: 'Stop when the half hour is over, done or not.',
  },
  PRA3b: {
    title: 'Ask someone to pick up a parcel or a prescription for you, start to end.',
    titleWith: (name) => `Ask ${name} to pick up a parcel or a prescription for you, start to end.`,
    note: 'Done when it is at your door. You don’t come along.',
  },
  PRA4a: {
    title: 'Ask for a lift to a place you could reach the hard way.',
    titleWith: (name) => `Ask ${name} for a lift to a place you could reach the hard way.`,
    note: 'No car about? Ask for company on the bus.',
  },
  PRA4b: {
    title: 'Ask two people to help on one moving or clean-up day.',
    titleWith: (name) => `Ask ${name} and one more person to help on a moving or clean-up day.`,
    note: 'Give a start, an end, and one job each.',
  },
  PRA5a: {
    title: 'Ask someone to take over one problem for a day while you rest.',
    titleWith: (name) => `Ask ${name} to take over one problem for a day while you rest.`,
    note: 'Hand over all of it, then put the phone away.',
  },
  PRA5b: {
    title: 'Ask someone you trust to keep a spare key, or a note of who to call for you.',
    titleWith: (name) => `Ask ${name} to keep a spare key, or a note of who to call for you.`,
    note: 'You can ask for it back at any time.',
  },
}
