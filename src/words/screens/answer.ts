/**
 * Every word of the friend's page. `{by}` stands for the asker's name and is set apart from the text around it
 * (`<bdi>`), so the catalogue is plain sentences and a name in another script can't disturb them.
 */
export const answerWords = {
  /** Titles say nothing about whom or what: browser history keeps them. */
  titles: { ask: 'A question for you', sent: 'Sent', held: 'Not sent yet', note: 'A link' },
  /** Instead of a name that was left out. A capital is added where a sentence starts with it. */
  someone: 'your friend',
  asks: '{by} asks you',
  from: 'From {by}',
  blank: '{by} left this blank.',
  before: 'An answer was already sent from this link. A new one replaces it.',
  about:
    '{by} asks with Tendril, a notebook for people who find asking hard. Only {by} can read your answer. No is a fine answer.',
  aboutAfter:
    '{by} uses Tendril, a notebook for people who find asking hard. Only {by} can read your answer. Any of the five is a fine answer.',
  legend: 'Your answer',
  says: {
    yes: 'Yes',
    part: 'Part of it',
    no: 'Not this time',
    never: 'I’d rather not be asked this',
  },
  notYet: 'Nothing goes before you press send.',
  line: 'A line, if you like',
  linePart: 'Which part, or when?',
  lineFull: 'That is as long as a line can be.',
  howFelt: 'How was it to be asked?',
  ifYouLike: 'if you like',
  felt: { burden: 'a burden', 'bit-much': 'a bit much', fine: 'fine', good: 'good', glad: 'glad' },
  askAgain: 'Would you want to be asked again?',
  again: { yes: 'Yes', smaller: 'Smaller things', 'not-now': 'Not now' },
  send: 'Send to {by}',
  sending: 'Sending.',
  slowSending: 'Still sending. The connection is slow.',
  slowOpening: 'Fetching the words. The connection is slow.',

  thanks: 'Thank you.',
  oneTap: 'One tap: how was it to be asked?',
  tapSends: 'The tap sends it. You can change it or take it back on the next page. Closing this page is fine too.',

  sentTo: 'Sent to {by}.',
  yourAnswer: 'Your answer',
  beingAsked: 'Being asked was',
  askMe: 'Ask me again',
  change: 'Change it',
  takeBack: 'Take it back',
  until: 'Both work until {by} closes the link, or until {day}.',
  toKeep: 'A sentence to keep',
  kept: 'Told {by}: {said}.',
  keptAsk: 'I was asked: “{words}”',
  keptAfter: 'Told {by} that being asked was: {said}.',
  copy: 'Copy it',
  copied: 'Copied.',
  notCopied: 'It is marked now. Hold it to copy.',
  backTitle: 'Taken back.',
  back: '{by} may have read it before. From now on it does not count.',
  answerAgain: 'Answer again',

  free: 'You don’t have to answer',
  freeWhy: 'Close this page whenever you like. {by} is not told that you opened it.',
  block: 'Block',
  blockWhy:
    'The server does not know who you are, so it can’t block for you: this sends “I’d rather not be asked this”, and {by}’s notebook keeps to it.',
  blockSend: 'Send this and block',
  help: 'Help lines',

  heldTitle: 'Not sent yet.',
  held: {
    offline: 'There is no connection. Your answer is held on this page while it stays open.',
    busy: 'Too much is going on there right now. Wait a minute, then try again. Your answer is held on this page while it stays open.',
  },
  lostTitle: 'It can’t be sent any more.',
  lost: {
    closed: 'The link was closed meanwhile. Tell {by} in your own way.',
    full: 'This link has taken all the answers it can. Tell {by} in your own way.',
    refused: 'Something does not fit here. Tell {by} in your own way.',
  },
  tryAgain: 'Try again',
  copyAnswer: 'Copy my answer',
  changeFirst: 'Change it first',

  closed: 'This link is closed. Tell them in your own way.',
  noConnection: {
    title: 'No connection.',
    lead: 'The words could not be fetched. Nothing was lost, and nothing was sent.',
  },
  busy: {
    title: 'One moment.',
    lead: 'Too much is going on here right now. Wait a minute, then try again. Nothing was sent.',
  },
  cut: {
    title: 'This link is not whole.',
    lead: 'A piece at the end is missing. That happens when a message cuts it.',
    hint: 'Nothing was lost, and nothing was sent. Ask them for the link again, or answer in your own way.',
  },
  bare: {
    title: 'Open the link once more.',
    lead: 'This page keeps nothing, so it needs the whole link from the message each time.',
    hint: 'Nothing was lost. What you sent before is still sent.',
  },
  bad: {
    title: 'This link does not open.',
    lead: 'A letter in it may have changed on its way.',
    hint: 'Nothing was sent. Ask them for the link again, or answer in your own way.',
  },
  changed: {
    title: 'This is not what was sent to you.',
    lead: 'What lies behind this link was changed, so it is not shown.',
    hint: 'Nothing was sent. Ask them for a new link, or answer in your own way.',
  },
  insecure: {
    title: 'You can’t answer safely here.',
    lead: 'This address isn’t secure, so an answer could be read on its way.',
    hint: 'Nothing was sent. Tell them in your own way. No is a fine answer.',
  },
  old: {
    title: 'This browser can’t open it.',
    lead: 'The words are locked, and this browser has no key for such a lock.',
    hint: 'Nothing was sent. Try another browser, or tell them in your own way. No is a fine answer.',
  },
  copyLine: 'Copy a line for them',
  lineForThem: 'Your link does not open safely on my phone. Ask me here? You’ll get an honest answer.',
} as const
