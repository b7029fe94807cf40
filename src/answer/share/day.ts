const days = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** A sentence of ours with a moment's day in place of `{day}`, by the calendar of whoever reads. */
export function onDay(sentence: string, moment: number): string {
  return sentence.replace('{day}', new Intl.DateTimeFormat('en-GB', days).format(moment))
}
