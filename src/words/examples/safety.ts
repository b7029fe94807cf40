/** The eight private questions, answered by somebody for whom it is a good time. */
export function exampleSafety(ago: (days: number) => number) {
  return [
    {
      kind: 'safety',
      id: 'mine',
      set: {
        dying: 'no',
        afraid: 'no',
        watched: 'no',
        unreal: 'never',
        numbing: 'no',
        loss: 'no',
        unusual: 'no',
        someone: 'yes',
        at: ago(22),
      },
    },
  ] as const
}
