/** Words of the frame around every screen, and of parts that stand on many of them. */
export const shellWords = {
  title: 'Tendril',
  skip: 'Go to the page',
  nav: { label: 'Main', today: 'Today', ask: 'Ask', look: 'Look', practise: 'Practise' },
  back: 'Back',
  close: 'Close',
  leave: 'Leave',
  /** Under which name the page stands in the tab and on a home screen. */
  names: { tendril: 'Tendril', notes: 'Notes', weather: 'Weather', garden: 'Garden' },
  /** What the tab is called while the page is left. */
  left: 'Weather',
  leaveThisPage: 'Leave this page',
  helpNow: 'Help now',
  step: (at: number, of: number): string => `Step ${at} of ${of}`,
  stepShort: (at: number, of: number): string => `${at} of ${of}`,
  broke: {
    title: 'Something broke.',
    lead: 'Your words are kept.',
    reload: 'Open it again',
  },
  notThere: {
    title: 'There is no page here.',
    lead: 'Nothing is lost.',
    go: 'Go to Today',
  },
  /** What stands over every screen of the made-up month. */
  example: {
    strip: 'A made-up month. None of it is yours, and nothing is kept.',
    out: 'Leave the example',
  },
  opening: 'Opening your notebook.',
  nothingKept: {
    strip: 'Nothing is kept here. It all goes when you close this tab.',
    about: 'About this',
  },
  openingOlder: 'Opening the older months.',
} as const
