/** Asking: what to say, and the link that carries the answer. */
export const sendWords = {
  inPerson: {
    title: 'Say it in your own way.',
    lead: 'Nothing is sent. Once you asked, it counts, whatever they say.',
    asked: 'I asked',
  },
  byVoice: {
    title: 'Say it first.',
    lead: 'On the phone, or in a voice message. Then a link carries the answer.',
    asked: 'I asked. Make the link for the answer',
    without: 'I asked. No link needed',
    leadOnlyHere: 'On the phone, or in a voice message. Then note what they say.',
  },
  inWriting: {
    title: 'A link with your words.',
    lead: 'They read your words and tap an answer. They need no account.',
    make: 'Make the link',
    titleOwn: 'Send your words.',
    leadOwn: 'In a message or a mail of your own. Then note what they say.',
    sent: 'I sent it',
    without: 'I sent it. No link needed',
  },
  /** A link was made, and not given away in time. */
  ended: 'The link you made has ended. It can’t take an answer any more.',
  /** What their page says of the person, before there is a link. */
  pageSays: 'Their page says that you use Tendril, “a notebook for people who find asking hard”.',
  /** Said before anybody is promised a link. */
  onlyHere: {
    what: 'A link from this copy opens on this computer only.',
    how: 'So it’s better to promise none. They can tell you the answer.',
  },
  toDo: {
    title: 'When the moment comes.',
    lead: 'Nobody has to answer. Once you did it, it counts.',
    did: 'I did it',
  },
  plan: 'Your plan',
  until: 'The link works for',
  days: (days: number) => `${days} days`,
  keepForLater: 'Keep it for later',

  making: 'Making the link.',
  ready: {
    title: 'Here is the link.',
    lead: 'You send it yourself. This is the whole text:',
    done: 'Next: waiting',
    fresh: 'Nothing has gone out yet.',
    onlyHere: {
      what: 'This link works on this computer only.',
      how: 'The server has no public address yet. Whoever runs it can set TENDRIL_PUBLIC_URL and start it again. Then make a new link.',
    },
  },
  texts: {
    ask: (link: string) => `I have a small question for you. No is fine: ${link}`,
    answer: (link: string) => `Here is the link for your answer. No is fine: ${link}`,
    remind: (link: string) => `In case it slipped by, here is my small question again. No is fine: ${link}`,
    subject: 'A small question',
  },
  share: 'Share',
  copy: 'Copy',
  copied: 'Copied.',
  copiedButton: 'Copied',
  notCopied: 'It could not be copied. It is marked now: hold it to copy.',
  sentByHand: 'I sent it by hand',
  message: 'Message',
  mail: 'Mail',

  error: {
    title: 'The link was not made yet.',
    lead: 'The server can’t take it right now. Nothing went out.',
    refused: 'The server did not take it. Nothing went out.',
    safe: 'Your words and your guess are safe on this device.',
    again: 'Try again',
    clock: 'The date on this device seems wrong, so the link would be over at once. Try again makes one that lasts.',
    withoutLink: 'Ask by voice, without a link',
  },
  offline: {
    title: 'No connection right now.',
    lead: 'A link needs one. Asking in person doesn’t.',
    safe: 'Your guess stays sealed either way. Your words are safe on this device.',
    inPerson: 'I’ll ask in person',
    later: 'Make the link when I’m back online',
    leadAsked: 'A link needs one. You asked, and that is noted.',
    told: 'They told me the answer',
  },
  example: {
    title: 'Here the link would be made.',
    lead: 'This is the example. Nothing is sent from it.',
    go: 'To the asks',
  },
  over: {
    title: 'You asked.',
    lead: 'What came, or what is waited for, stands with the ask.',
    told: 'They told me the answer',
    go: 'To the ask',
  },
} as const
