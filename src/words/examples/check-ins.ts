/** Two looks under "I'm fine", one of them as short as can be. */
export function exampleCheckIns(ago: (days: number) => number) {
  return [
    {
      kind: 'check-in',
      id: 'example-check-in-1',
      set: {
        at: ago(2.3),
        said: 'fine',
        doors: ['heavy', 'hollow'],
        feelings: ['tired', 'lonely'],
        alsoTrue: 'I was up at five.',
        need: 'someone-else-to-decide',
        next: 'ask',
      },
    },
    { kind: 'check-in', id: 'example-check-in-2', set: { at: ago(6.1), said: 'fine' } },
  ] as const
}
