/** Words of the plain pages at `/read`, which need no JavaScript, beside those of the lessons and of help. */
export const readWords = {
  /** In the tab, the same on every page: what somebody reads is nobody's business. */
  tab: 'Tendril · short lessons',
  tabHelp: 'Tendril',
  nav: 'Ways',
  also: (theme: string) => `Also on ${theme}`,
  plain: 'These pages need no JavaScript. They keep nothing, and they ask nothing of you.',
  open: 'Open the notebook',
  leaving: '“Leave this page” opens the weather. The Back button can still bring this page up.',
  help: {
    emergency: 'your emergency number',
    where: 'Choose where you are',
    /** A plain page can't know the day on which it is read. */
    age: 'Under each number stands the day its source was read. If that is half a year ago or more, use the lists below.',
    lists: 'Lists of lines, all over the world',
    afraid: 'If you are afraid of someone close',
    afraidWhere: 'Lines for this stand under your country, where we have one.',
    none: 'We have no line here yet. The lists below show some.',
  },
} as const
