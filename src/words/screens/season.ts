/** One season of the picture looked at closely, all of them side by side, and a picture to keep. */
export const seasonWords = {
  back: 'Look',
  title: (n: number) => `Season ${n}`,
  /** `from` and `to` are months with their years; a year that is the same stands in `to` alone. */
  when: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  leans: (n: number) => (n === 1 ? '1 lean' : `${n} leans`),
  lead: (when: string, leans: string) => `${when}, ${leans}`,
  view: 'How to look at it',
  views: { picture: 'Picture', explore: 'Leaf by leaf', list: 'List' },
  reading:
    'A leaf is as big as the ask. Its form says how it came out. Its green is the time of the year; a no is rust red. Where somebody was there, a tendril holds on. A bud means no answer, or one you have not opened.',
  explore: {
    label: 'Leaves, the oldest first',
    hint: 'Arrows go from leaf to leaf, Enter opens one, Esc leaves.',
    earlier: 'Earlier',
    later: 'Later',
    open: 'Open it',
  },
  keep: {
    title: 'A picture to keep',
    lead: 'No words, names or dates are in it. Whoever can read it can tell a yes from a no, and the time of year.',
    picture: 'Save as a picture',
    drawing: 'Save as a drawing',
    print: 'Print it',
    saved: 'Saved where your browser keeps what it saves.',
    failed: 'This browser could not make the picture. The drawing works everywhere.',
  },
  garden: {
    title: 'Every season',
    lead: 'Each trellis holds 24 leans. Then a new one begins.',
    more: 'Earlier seasons',
  },
  others: 'Every season side by side',
} as const
