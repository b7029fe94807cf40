// The words of every scale. Left to right is always towards the lighter, kinder side. The keys are those of `core`
// (`guess.ts`, `ask.ts`, `person.ts`); a test holds the two lists together. Empty has no word here: it is never the middle.

/** What stands around a scale, and around a guess beside what is true. */
export const scaleWords = {
  notSet: 'not set',
  youHadGuessed: (word: string): string => `You had guessed: ${word}`,
  youThought: 'You thought',
  guessWasRight: 'Your guess was right here.',
} as const

/** The seven steps of a chance, from 0 to 1, with the word for each. */
export const chanceWords = [
  { chance: 0, word: 'no way' },
  { chance: 0.1, word: 'hardly' },
  { chance: 0.3, word: 'not likely' },
  { chance: 0.5, word: 'half and half' },
  { chance: 0.7, word: 'likely' },
  { chance: 0.9, word: 'very likely' },
  { chance: 1, word: 'surely' },
] as const

/** A chance from 0 to 1 as "3 in 10". */
export function inTen(chance: number): string {
  return `${Math.round(chance * 10)} in 10`
}

/** The word of the step nearest to a chance from 0 to 1. */
export function chanceWord(chance: number): string {
  const nearest = chanceWords.toSorted((a, b) => Math.abs(a.chance - chance) - Math.abs(b.chance - chance))[0]
  return nearest === undefined ? '' : nearest.word
}

/** How it will be, or was, to be asked. One list for the asker's guess and the friend's own tap. */
export const feltWords = {
  burden: 'a burden',
  'bit-much': 'a bit much',
  fine: 'fine',
  good: 'good',
  glad: 'glad',
} as const

/** How hard it is, or was, to ask. */
export const hardWords = {
  hardest: 'the hardest',
  hard: 'hard',
  somewhat: 'somewhat',
  'a-little': 'a little',
  easy: 'easy',
} as const

/** How much something was there in the last weeks. */
export const amountWords = {
  very: 'very much',
  often: 'often',
  somewhat: 'somewhat',
  'a-little': 'a little',
  not: 'not at all',
} as const
