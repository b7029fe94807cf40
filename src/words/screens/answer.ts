/**
 * Every word of the friend's page. `{by}` stands for the asker's name and is set apart from the text around it
 * (`<bdi>`), so the catalogue is plain sentences and a name in another script can't disturb them.
 * Each byte is sent to a friend's phone: a sentence that serves two states stands here once.
 */
export const answerWords = {
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
  yourAnswer: 'Your answer',
  says: { yes: 'Yes', part: 'Part of it', no: 'Not this time', never: 'I’d rather not be asked this' },
  notYet: 'Nothing goes before you press send.',
  line: 'A line, if you like',
  linePart: 'Which part, or when?',
  lineFull: 'That is as long as a line can be.',
  howFelt: 'How was it to be asked? ',
  ifYouLike: 'if you like',
  felt: { burden: 'a burden', 'bit-much': 'a bit much', fine: 'fine', good: 'good', glad: 'glad' },
  askAgain: 'Would you want to be asked again?',
  again: { yes: 'Yes', smaller: 'Smaller things', 'not-now': 'Not now' },
  send: 'Send to {by}',
  sending: 'Sending.',
  slow: 'The connection is slow. Still trying.',

  thanks: 'Thank you.',
  oneTap: 'One tap: how was it to be asked?',
  tapSends: 'The tap sends it. You can change it or take it back on the next page. Closing this page is fine too.',

  sentTo: 'Sent to {by}.',
  beingAsked: 'Being asked was',
  askMe: 'Ask me again',
  change: 'Change it',
  takeBack: 'Take it back',
  until: 'Both work until {by} closes the link, or until {day}.',
  toKeep: 'A sentence to keep',
  told: 'Told {by}: ',
  toldAbout: ' About: “{words}”',
  copy: 'Copy it',
  copied: 'Copied.',
  notCopied: 'It is marked now. Hold it to copy.',
  back: 'Taken back.',
  backLead: '{by} may have read it before. From now on it does not count.',
  answerAgain: 'Answer again',

  free: 'You don’t have to answer',
  freeWhy: 'Close this page whenever you like. {by} is not told that you opened it.',
  block: 'Block',
  blockWhy:
    'The server does not know who you are, so it can’t block for you. This sends “I’d rather not be asked this”, and {by}’s notebook keeps to it.',
  blockSend: 'Send this and block',
  help: 'Help lines',

  held: 'Not sent yet.',
  heldHere: 'Your answer is held on this page while it stays open.',
  noConnection: 'There is no connection. ',
  busy: 'Too much is going on there right now. Wait a minute, then try again. ',
  lost: 'It can’t be sent any more.',
  lostClosed: 'The link was closed meanwhile. ',
  lostFull: 'This link has taken all the answers it can. ',
  tellBy: 'Tell {by} in your own way.',
  tryAgain: 'Try again',
  copyAnswer: 'Copy my answer',

  closed: 'This link is closed. Tell them in your own way.',
  notOpened: 'Not opened yet.',
  notOpenedHint: 'Nothing was lost, and nothing was sent.',
  cut: ['This link is not whole.', 'A piece at the end is missing. That happens when a message cuts it.'],
  bare: ['Open the link once more.', 'This page keeps nothing, so it needs the whole link from the message each time.'],
  bad: ['This link does not open.', 'A letter in it may have changed on its way.'],
  changed: ['This is not what was sent to you.', 'What lies behind this link was changed, so it is not shown.'],
  linkHint: 'Nothing was lost, and nothing was sent. Ask them for the link again, or answer in your own way.',
  insecure: ['You can’t answer safely here.', 'This address isn’t secure, so an answer could be read on its way.'],
  old: [
    'This browser can’t open it.',
    'The words are locked, and this browser has no key for the lock. Another one may.',
  ],
  cantHint: 'Nothing was sent. Tell them in your own way. No is a fine answer.',
  copyLine: 'Copy a line for them',
  lineForThem: 'Your link does not open safely for me. Ask me here? You’ll get an honest answer.',
} as const
