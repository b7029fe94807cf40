import { exampleAsks } from '../example.ts'

/** Three looks under "I'm fine": one that became the ask to be listened to, one in own words, and one as short as can be. */
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
  ] as const
}
