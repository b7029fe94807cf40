/** The after-link: a thank you that asks how it was to be asked. */
export const thanksWords = {
  title: 'How was it for them?',
  lead: (name: string) =>
    `Send ${name} a thank you. It asks one thing: how was it to be asked? One tap, and no answer is fine.`,
  what: 'What you thank for',
  whatNote: 'It stands on their page, under “Thank you.”',
  whatFirst: { yes: 'For your yes.', part: 'For what you could do.' },
  name: 'How do you sign?',
  nameNote: 'Your first name, as they know you.',
  make: 'Make the link',
  making: 'Making the link.',
  notYet: {
    what: 'The link was not made yet.',
    safe: 'Nothing went out. It will be made when there is a connection.',
    again: 'Try again',
  },
  text: (link: string) => `Thank you. One tap, if you like: how was it to be asked? ${link}`,
  ready: 'You send it yourself. This is the whole text:',
  done: 'Back to the ask',
  later: 'Not now',
  offer: 'Ask how it was for them',
} as const
