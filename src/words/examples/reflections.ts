/** Three looks at the signs, four at what it costs, and four readings of the eight sentences, as Alex saw it. */
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
    ...exampleLeanings(ago),
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

function exampleLeanings(ago: (days: number) => number) {
  const reading = (n: number, days: number, marks: { readonly [sentence: string]: string }) =>
    ({
      kind: 'reflection',
      id: `example-leanings-${n}`,
      set: {
        at: ago(days),
        of: 'leanings',
        ...Object.fromEntries(Object.entries(marks).map(([sentence, amount]) => [`marks.${sentence}`, amount])),
      },
    }) as const
  const then = { 'said-fine': 'very', 'did-alone': 'very', 'said-no': 'often', owed: 'very', 'felt-weak': 'often' }
  const lately = { 'said-fine': 'often', 'did-alone': 'often', 'said-no': 'somewhat', owed: 'somewhat' }
  return [
    reading(1, 58, { ...then, 'let-them': 'a-little', told: 'not', rested: 'a-little' }),
    reading(2, 43, { ...then, told: 'a-little' }),
    reading(3, 29, { ...lately, 'felt-weak': 'often', 'let-them': 'somewhat', told: 'often', rested: 'somewhat' }),
    reading(4, 14, { ...lately, 'felt-weak': 'somewhat', 'let-them': 'often', told: 'somewhat', rested: 'somewhat' }),
  ]
}
