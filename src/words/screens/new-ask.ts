/** Choosing a step, and who. */
export const newAskWords = {
  title: 'Which step?',
  titleOwn: 'What would you ask?',
  titleNow: 'What do you need?',
  /** Why a step is offered, in one sentence. What makes it safe stands behind it (`words/steps.ts`). */
  why: {
    anyone: 'With nobody you know.',
    known: 'Small, and with someone you know.',
    next: 'Next to one you did before.',
    again: 'You know this one.',
    softer: 'A softer one.',
    'new-field': (field: string) => `New: ${field.toLowerCase()}.`,
  },
  others: 'Three others',
  own: 'My own words',
  now: 'I need something now',
  steps: 'Back to the steps',
  none: 'No step fits right now. Your own words still do, and so does rest.',
  ownLabel: 'In a few words',
  ownNote: 'One thing, small enough to say in one breath.',
  nowNote: 'One thing, as small as it can be. In danger? Help now is at the top.',
  size: 'How big does it feel?',
  sizes: { 1: 'tiny', 2: 'small', 3: 'middling', 4: 'big', 5: 'the biggest' },
  bigger: 'Let them be bigger',
  sizeNote: 'For now, small ones. If yours is bigger: what is its smallest piece?',
  /** The same, where nothing but the smallest is offered. */
  tinyNote: 'For now, tiny ones. If yours is bigger: what is its smallest piece?',
  who: 'Who?',
  hasOpen: 'has one open',
  add: 'Add',
  anyone: 'Anyone',
  noWho: 'Anyone will do. No name to choose, and no link.',
  nobody: 'Nobody in your circle fits this one yet. Add someone, or choose another.',
  /** The same, where the step is for some only. */
  nobodyLike: (ties: readonly string[]) =>
    `This one is for ${eitherOf(ties)}. Add someone like that, or take another step.`,
  like: {
    acquaintance: 'someone you know a little',
    colleague: 'someone from work or class',
    friend: 'a friend',
    kin: 'family',
    partner: 'a partner',
  },
  another: 'Another step',
  firstQuestions: (name: string) => `A question or two about ${name} first`,
  cameThrough: (name: string) => `${name} came through last time.`,
  carriesMost: (name: string) => `${name} carries most of this. Who else could carry a bit?`,
  missing: {
    step: 'Choose a step first, or write your own.',
    title: 'A few words first.',
    size: 'Say how big it feels.',
    who: 'Choose who, or add someone.',
  },
  next: { any: 'Next', words: 'Next: the words', guess: 'Next: your guess' },
} as const

function eitherOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' or ')
}
