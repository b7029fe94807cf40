/** The page on finding somebody, as it may look after a first talk. */
export function exampleFinding(ago: (days: number) => number) {
  return [
    {
      kind: 'finding',
      id: 'mine',
      set: {
        at: ago(19),
        ready: 4,
        fears: ['judged', 'cost'],
        fits: ['low-cost', 'slowly'],
        lines: ['say-fine', 'go-quiet'],
        hard: 'That I keep a list of what I owe.',
        'session.example-session-1': { at: ago(6), useful: 6, tooMuch: 'a-bit', heldBack: 'yes' },
      },
    },
  ] as const
}
