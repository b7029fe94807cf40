/** What was put down: once it happened, once it is still open. */
export function exampleRests(ago: (days: number) => number) {
  return [
    {
      kind: 'rest',
      id: 'example-rest-1',
      set: {
        made: ago(4.2),
        thing: 'the-phone',
        plan: 'If it is eight, then the phone sleeps in the hall.',
        done: ago(4),
      },
    },
    {
      kind: 'rest',
      id: 'example-rest-2',
      set: { made: ago(0.1), thing: 'being-useful', plan: 'If Ruth clears the table, then I stay on the chair.' },
    },
  ] as const
}
