/** What Alex said of where it was learned. */
export function exampleOrigin(ago: (days: number) => number) {
  return [
    {
      kind: 'origin',
      id: 'mine',
      set: {
        at: ago(62),
        beginnings: ['coped-for-others', 'praised-for-managing'],
        gifts: ['got-things-done', 'kept-the-peace'],
        thanked: ago(62),
        belief: 'example-belief-1',
        before: 4,
        after: 3,
        closed: ago(62),
      },
    },
  ] as const
}
