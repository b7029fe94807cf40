/** Three looks at the signs, and four at what it costs, as Alex saw it. */
export function exampleReflections(ago: (days: number) => number) {
  return [
    {
      kind: 'reflection',
      id: 'example-signs-1',
      set: {
        at: ago(32),
        of: 'signs',
        'marks.never-asks': 'very',
        'marks.uneasy-close': 'often',
        'marks.weakness': 'often',
        'marks.guilt': 'very',
      },
    },
    {
      kind: 'reflection',
      id: 'example-signs-2',
      set: {
        at: ago(16),
        of: 'signs',
        'marks.never-asks': 'often',
        'marks.uneasy-close': 'often',
        'marks.weakness': 'very',
        'marks.guilt': 'often',
        'marks.leaves-first': 'a-little',
      },
    },
    {
      kind: 'reflection',
      id: 'example-signs-3',
      set: {
        at: ago(2),
        of: 'signs',
        'marks.never-asks': 'somewhat',
        'marks.uneasy-close': 'often',
        'marks.weakness': 'somewhat',
        'marks.guilt': 'often',
      },
    },
    ...exampleCosts(ago),
  ] as const
}

function exampleCosts(ago: (days: number) => number) {
  return [
    {
      kind: 'reflection',
      id: 'example-costs-1',
      set: { at: ago(23), of: 'costs', 'marks.lonely': 'often', 'marks.burnt-out': 'very', 'marks.resentful': 'often' },
    },
    {
      kind: 'reflection',
      id: 'example-costs-2',
      set: { at: ago(16), of: 'costs', 'marks.lonely': 'somewhat', 'marks.burnt-out': 'very', 'marks.hum': 'often' },
    },
    {
      kind: 'reflection',
      id: 'example-costs-3',
      set: {
        at: ago(9),
        of: 'costs',
        'marks.lonely': 'often',
        'marks.burnt-out': 'often',
        'marks.resentful': 'somewhat',
      },
    },
    {
      kind: 'reflection',
      id: 'example-costs-4',
      set: {
        at: ago(2),
        of: 'costs',
        'marks.lonely': 'somewhat',
        'marks.burnt-out': 'very',
        'marks.hard-to-receive': 'somewhat',
        'marks.hum': 'somewhat',
      },
    },
  ] as const
}
