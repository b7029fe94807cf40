/** The eight private questions: why they are asked, and each of them. */
export const questionsWords = {
  title: 'Eight private questions',
  lead: 'They tell Tendril how careful to be with you. One tap each.',
  again: 'The last answers are some weeks old. Things change, so Tendril asks again.',
  promises: [
    'Nobody sees your answers. They are kept sealed.',
    'Nothing is reported, and nobody is told.',
    'There is no score, and no label.',
    'Skip any of them. Stop at any of them. Delete them when you like.',
  ],
  device: 'If someone checks this phone, use another device.',
  begin: 'Begin',
  goOn: 'Go on where you stopped',
  look: 'Look at my answers again',
  changes: 'What they change',
  at: (at: number, of: number) => `${at} of ${of}`,
  chosen: 'Your answer',
  skip: 'Skip this one',
  onward: 'Go on with the questions',
  putAway: 'Put away',
  forget: 'Delete my answers',
  forgetText:
    'Your answers are deleted for ever. Small asks and short letters are open then, whatever the answers closed. What is bigger waits until you answer anew.',
  forgetYes: 'Yes, delete them',
  forgetNo: 'Keep them',
  forgotten: 'Deleted.',
  questions: {
    dying: 'In the last two weeks: have you thought of ending your life, or of hurting yourself?',
    afraid: 'Does somebody you live with, love or need scare you?',
    watched: 'Does anyone check your phone, your money, or where you go?',
    unreal: 'Do you lose time, feel unreal, or get pulled back into old moments?',
    numbing: 'Do drink, drugs, food or cutting get you through most days?',
    loss: 'In the last month: has somebody died, left you, or hurt you?',
    unusual: 'Have you seen or heard things that others don’t? Or hardly slept for days, and felt full of drive?',
    someone: 'Is there one person you could call tonight?',
  },
  notes: {
    afraid: 'Even a little, even at times.',
    unreal: 'Such as a flashback that you can’t steer.',
    numbing: 'No blame here. It tells Tendril to go slowly.',
    someone: 'A friend, a neighbour, somebody who is paid for it: all of them count.',
  },
  answers: {
    dying: { no: 'No', thoughts: 'Yes, thoughts', plan: 'I have a plan, or I tried' },
    afraid: { no: 'No', yes: 'Yes' },
    watched: { no: 'No', yes: 'Yes' },
    unreal: { never: 'Never', sometimes: 'Sometimes', often: 'Often' },
    numbing: { no: 'No', yes: 'Yes' },
    loss: { no: 'No', yes: 'Yes' },
    unusual: { no: 'No', yes: 'Yes' },
    someone: { yes: 'Yes', no: 'No' },
  },
} as const

/** What the answers change, mode by mode, strictest first. */
export const changesWords = {
  above: 'What changes now',
  /** The heading, where the answers call for help first. */
  first: { crisis: 'First of all: somebody to talk to.', fear: 'First of all: people who know about this.' },
  modes: {
    'not-now': {
      title: 'For now: no asks.',
      lines: [
        'No letters and no partner tools either. This is a time to be helped, not to practise.',
        'All you wrote is here, and can be read. Answers that are on their way still come.',
        'Answer again whenever things have changed.',
      ],
    },
    gently: {
      title: 'For now: small asks, no letters.',
      lines: [
        'Two asks in a week are plenty.',
        'The day after a hard one, Tendril asks how it is.',
        'A professional first, and friends after: that is a good order too.',
      ],
    },
    fear: {
      title: 'For now: no partner tools.',
      lines: [
        'Say on their page who scares you. Tendril then leaves them out of all it suggests.',
        'Whoever is close to them is left out too: each person’s page has one more question for that.',
      ],
    },
    unasked: {
      title: 'For now: small asks, and short letters.',
      lines: ['Some of the eight are still open, and that is fine. With all of them answered, more may open.'],
    },
    open: {
      title: 'Your answers close nothing.',
      lines: [
        'Nothing comes by itself: each step waits until you choose it.',
        'Longer letters open after your first two weeks.',
        'Some weeks from now Tendril asks again, and only when you open something bigger.',
      ],
    },
  },
  goOn: 'Go on',
  today: 'To Today',
  change: 'Change an answer',
  therapist: 'Talk to a therapist',
} as const

/** How big a suggested ask may be. The library's levels, never by number. */
export const sizeWords = {
  title: 'How big may a suggested ask be?',
  lead: 'Tendril never suggests anything beyond this.',
  once: 'One thing more, if you like: how big may a suggested ask be?',
  sizes: {
    1: { words: 'Tiny', note: 'So small that a stranger could be asked.' },
    2: { words: 'Small', note: 'A favour of some minutes.' },
    3: { words: 'Middling', note: 'It takes them time, or shows a bit of you.' },
    4: { words: 'Big', note: 'You lean for real, or say what is hard.' },
    5: { words: 'The biggest', note: 'To be carried for a while, or seen at a hard time.' },
  },
  first: 'Before anything bigger than small, there are eight private questions.',
  toQuestions: 'To the questions',
  careful: 'For now Tendril stays with small ones all the same. Your answers to the private questions say so.',
} as const
