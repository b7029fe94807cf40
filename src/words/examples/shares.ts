/** Somebody was let in: a door that is open and kept current, with a note on it, and one that is shut. */
export function exampleShares(ago: (days: number) => number) {
  return [
    {
      kind: 'share',
      id: 'example-share-1',
      set: {
        made: ago(3),
        label: 'Dr. Winter',
        what: { question: 2, gaps: 1, ask: 1, belief: 1 },
        until: ago(-27),
        // Keys that open nothing: in the made-up month there is no link.
        admin: 'AAAA',
        replyPrivate: 'AAAA',
        fragment: '1AAAAAAAAAAAAAAAAAAAAAA',
        firstFrame: 'AAAA',
        opened: ago(3),
        signing: 'AAAA',
        names: false,
        zone: 'UTC',
        'items.example-item-one': { q: 'How do I take help without paying it back the same day?' },
        'items.example-item-two': { q: 'Is being alone with it a choice, or a habit?' },
        'items.example-item-gap': { key: 'gaps/all' },
        'items.example-item-ask': { key: 'ask/example-ask-12' },
        'items.example-item-bel': { key: 'belief/example-belief-1' },
        'notes.example-note-one': {
          n: 8,
          at: ago(0.4),
          text: 'I read it twice. What struck me: you guessed three, and six said yes. Let us begin with your first question.',
          step: 'Ask Jo to sit with you for ten minutes',
        },
        looked: 0,
      },
    },
    {
      kind: 'share',
      id: 'example-share-2',
      set: {
        made: ago(60),
        label: 'The clinic',
        what: { question: 1 },
        until: ago(30),
        opened: ago(60),
        ended: ago(41),
        looked: 0,
      },
    },
  ] as const
}
