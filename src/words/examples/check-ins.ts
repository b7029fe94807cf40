import { exampleAsks } from '../example.ts'

/**
 * Looks under "I'm fine": one that became the ask to be listened to, one in own words, one as short as can be; and those of the weeks
 * before.
 */
export function exampleCheckIns(ago: (days: number) => number) {
  return [
    {
      kind: 'check-in',
      id: 'example-check-in-1',
      set: {
        at: ago(3.1),
        said: 'fine',
        doors: ['heavy', 'hollow'],
        feelings: ['tired', 'lonely'],
        alsoTrue: 'I told nobody about Monday.',
        need: 'to-be-heard',
        next: 'ask',
        ask: `example-ask-${exampleAsks.findIndex(({ step }) => step === 'LIS3a')}`,
      },
    },
    { kind: 'check-in', id: 'example-check-in-2', set: { at: ago(6.1), said: 'fine' } },
    {
      kind: 'check-in',
      id: 'example-check-in-3',
      set: {
        at: ago(9.2),
        said: 'own',
        saidWords: 'Can’t complain',
        hands: ['lie-still'],
        need: 'quiet',
        next: 'rest',
      },
    },
    ...found.map(({ days, feelings }, i) => ({
      kind: 'check-in' as const,
      id: `example-check-in-${i + 4}`,
      set: { at: ago(days), said: 'fine' as const, feelings },
    })),
  ] as const
}

/** The words that Alex found in nine weeks: few at first, and then some more. */
const found = [
  { days: 1.2, feelings: ['touched'] },
  { days: 4.1, feelings: ['needing-someone', 'tense'] },
  { days: 7.2, feelings: ['relieved'] },
  { days: 12.1, feelings: ['let-down', 'tired'] },
  { days: 15.2, feelings: ['resentful', 'overloaded'] },
  { days: 18.1, feelings: ['tired', 'thankful'] },
  { days: 21.2, feelings: ['lonely'] },
  { days: 26.1, feelings: ['tired'] },
  { days: 30.2, feelings: ['tired', 'numb'] },
  { days: 34.1, feelings: ['tired'] },
  { days: 39.2, feelings: ['flat'] },
  { days: 45.1, feelings: ['tired', 'worried'] },
  { days: 51.2, feelings: ['flat', 'tired'] },
  { days: 57.1, feelings: ['tired'] },
] as const
