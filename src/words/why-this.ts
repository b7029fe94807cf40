// Why one ask is proposed: a sentence for each reason, made of facts of the record. Names come as they are.

/** The sentences, by the reasons of `core/why-this.ts`. */
export const whyWords = {
  'back-off': 'Last time was too much, so this is smaller on purpose.',
  guessedNow: (inTen: string) => `You guessed ${inTen}.`,
  guessedLast: (inTen: string) => `Last time you guessed ${inTen}.`,
  saidYes: (name: string, yes: number, of: number) => `${name} has said yes to you ${yes} of ${of} times.`,
  limit: (hard: string) => `You guessed “${hard}”. That is not beyond what you wish for.`,
  size: 'About as big as the last two you did.',
  little: 'We know little yet. This is a guess.',
  field: (field: string) => `You have not tried anything with ${field.toLowerCase()} yet.`,
  again: 'You asked for this before. A second time tells more.',
  new: 'You have not asked for this before.',
} as const
