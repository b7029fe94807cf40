/** The page on needing it less, as it may look after a month. */
export function exampleStaying() {
  return [
    {
      kind: 'staying',
      id: 'mine',
      set: {
        know: 'Most of them said yes. The one who didn’t was tired, not cross.',
        earlySigns: 'I carry all the bags in one go.',
        people: ['example-person-0', 'example-person-1'],
        rhythm: 'monthly',
      },
    },
  ] as const
}
