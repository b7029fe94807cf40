import type { StepTable } from './step-words.ts'

/** Receiving. */
export const receiving: StepTable = {
  RCV1a: {
    title: 'When someone praises you, say “thank you” and stop there.',
    titleWith: (name) => `When ${name} praises you, say “thank you” and stop there.`,
    note: 'Two words, then a breath.',
  },
  RCV1b: {
    title: 'Say yes to the next small offer: a seat, a coffee, a held door.',
    titleWith: (name) => `Say yes to the next small thing ${name} offers.`,
    note: 'A held door counts. Let them.',
  },
  RCV2a: {
    title: 'Let someone pay for a small thing, and don’t plan the payback.',
    titleWith: (name) => `Let ${name} pay for a small thing, and don’t plan the payback.`,
    note: 'A tea is a small thing.',
  },
  RCV2b: {
    title: 'When someone offers a hand, count to three before you answer.',
    titleWith: (name) => `When ${name} offers a hand, count to three before you answer.`,
    note: 'Any answer is fine. The three is the point.',
  },
  RCV3a: {
    title: 'Take an offer you would refuse, and wait a week before giving back.',
    titleWith: (name) => `Take an offer from ${name} that you would refuse, and wait a week before giving back.`,
    note: 'Thanks is enough in the meantime.',
  },
  RCV3b: {
    title: 'Let someone do a kind thing their way, not yours.',
    titleWith: (name) => `Let ${name} do a kind thing their way, not yours.`,
    note: 'No tips while they do it.',
  },
  RCV4a: {
    title: 'Keep a gift or some help as it is, without making it smaller.',
    titleWith: (name) => `Keep a gift or some help from ${name} as it is, without making it smaller.`,
    note: 'No joke, no excuse. Thank you, and stop.',
  },
  RCV4b: {
    title: 'Ask a friend what they like about you, and write it down.',
    titleWith: (name) => `Ask ${name} what they like about you, and write it down.`,
    note: 'Write it as they said it.',
  },
  RCV5a: {
    title: 'Let someone care for you on a bad day, and don’t look after them.',
    titleWith: (name) => `Let ${name} care for you on a bad day, and don’t look after them.`,
    note: 'An hour is enough for a first time.',
  },
  RCV5b: {
    title: 'Tell someone “It helped me that you …” and let them be moved.',
    titleWith: (name) => `Tell ${name} “It helped me that you …” and let them be moved.`,
    note: 'You don’t have to say anything after.',
  },
}
