/** One talk that was written, said and answered; its ask stands among the others. */
export function exampleRehearsals(ago: (days: number) => number) {
  return [
    {
      kind: 'rehearsal',
      id: 'example-rehearsal-1',
      set: {
        made: ago(9.2),
        of: 'talk',
        person: 'example-person-0',
        happened: 'On Sunday I cleared up alone after the meal.',
        inside: 'I felt tired, and a bit forgotten.',
        request: 'Would you do the clearing up this Sunday, all of it? No is a fine answer.',
        room: 'How is that for you? We can stop, and go on after tea.',
        when: 'On Saturday, after the walk.',
        checked: ago(9.2),
      },
    },
  ] as const
}
