/** Two sentences that Alex wrote down: one rated again after some asks, one of Alex's own. */
export function exampleBeliefs(ago: (days: number) => number) {
  return [
    {
      kind: 'belief',
      id: 'example-belief-1',
      set: {
        made: ago(62),
        kind: 'think-less',
        tests: ['think-less'],
        fairer: 'Some people are brief. Jo isn’t one of them.',
        'rated.first': { at: ago(62), of: 'sentence', value: 80 },
        'rated.seat': { at: ago(62), of: 'friend', value: 90 },
        'rated.second': { at: ago(16), of: 'sentence', value: 70 },
        'rated.fairer': { at: ago(6), of: 'fairer', value: 70 },
        'rated.third': { at: ago(0.1), of: 'sentence', value: 60 },
      },
    },
    {
      kind: 'belief',
      id: 'example-belief-2',
      set: {
        made: ago(14),
        kind: 'own',
        words: 'They say yes, and sigh when I’m gone.',
        tests: ['bother'],
        'rated.first': { at: ago(14), of: 'sentence', value: 70 },
      },
    },
  ] as const
}
