/** A look at a photo, three lines, and a letter that may come back. */
export function exampleLetters(ago: (days: number) => number) {
  return [
    {
      kind: 'letter',
      id: 'example-letter-1',
      set: { made: ago(20.2), begun: ago(20.2), rung: 'R0', text: 'Eight. Careful.', closed: ago(20.19) },
    },
    {
      kind: 'letter',
      id: 'example-letter-2',
      set: {
        made: ago(12.4),
        begun: ago(12.4),
        rung: 'R1',
        text: 'You knew which bus.\nYou made toast for two.\nYou never lost the key.',
        before: 3,
        after: 3,
        outward: 'look-outside',
        closed: ago(12.39),
      },
    },
    {
      kind: 'letter',
      id: 'example-letter-3',
      set: {
        made: ago(6.05),
        begun: ago(6.05),
        rung: 'R3',
        voice: 'future-me',
        text: 'Dear me, at eight,\nYou carried the shopping in one go so nobody had to come down twice. I still do that. I want you to know I noticed.\nYou don’t have to be useful tonight. Sit on the step with me.',
        before: 4,
        after: 3,
        outward: 'drink-water',
        canNow: 'I can ask Jo to carry half.',
        closed: ago(6.04),
        mayReturn: true,
      },
    },
  ] as const
}
