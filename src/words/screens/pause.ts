/** Pausing everything. */
export const pauseWords = {
  title: 'Pause everything',
  lead: 'Nothing is suggested, and nothing asks for anything. Answers that come are still shown.',
  label: 'For how long?',
  lengths: { 1: 'One day', 7: 'A week', 30: 'A month', 'until-i-say': 'Until I say so' },
  until: (date: string) => `Paused until ${date}`,
  untilISay: 'Paused until you say so',
  goOn: 'End the pause',
  ends: 'When the time is over, it ends by itself.',
} as const
