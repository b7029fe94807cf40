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

/** A plan for a bad hour, in a few words each, and a time when something did get a bit worse. */
export function exampleCare(ago: (days: number) => number) {
  return [
    {
      kind: 'safety-plan',
      id: 'mine',
      set: {
        signs: 'I stop answering. I say “all good” before anybody asks.',
        alone: 'Shower. Then out, once round the block, without the phone.',
        around: 'The library, second floor. The bakery on Sundays.',
        people: 'Noor, she is awake late. Then Ruth.',
        professionals: 'Dr Kern, Tuesdays and Fridays. The line under Help now.',
        safer: 'The sleeping pills are with Noor.',
      },
    },
    {
      kind: 'harm',
      id: 'example-harm-1',
      set: { at: ago(9.2), worse: 'a-bit', words: 'I looked three times whether Jo had answered.', wish: 'nothing' },
    },
  ] as const
}
