/** Letters to the younger self: what each rung is, and everything around the writing. No praise, no hurry, no scene of harm. */
export const lettersWords = {
  back: 'Letters',
  title: 'Letters',
  lead: 'To the one who learned to manage alone. Short, and never needed for anything else.',
  ladder: 'What could be written',
  rungs: {
    R0: {
      title: 'A photo, an age, a word',
      note: 'One minute. Nothing to write.',
      lead: 'Look at a photo of that kid, or think of an age. The photo stays where it is.',
      label: 'An age, or one word, if one comes',
      rows: 1,
    },
    R1: {
      title: 'What I’m proud that kid managed',
      note: 'Three lines.',
      lead: 'Three lines are plenty. Small things count: the bus, the lunch box, the door.',
      label: 'Three lines',
      rows: 3,
    },
    R2: {
      title: 'What was too much for one kid',
      note: 'Five minutes, about an ordinary day.',
      lead: 'Choose an ordinary day. Not the worst one. What would a grown-up have done?',
      label: 'About an ordinary day',
      rows: 6,
    },
    R3: {
      title: 'You get to rest',
      note: 'A letter. Ten minutes at most.',
      lead: 'A few lines from who you are now to who you were then.',
      label: 'To the one who learned to manage alone',
      rows: 9,
    },
    R5: {
      title: 'One line for somebody safe',
      note: 'A person you trust, or a therapist.',
      lead: 'One line that somebody else may hear. Nothing is sent from here.',
      label: 'One line',
      rows: 2,
    },
  },
  rest: { title: 'Put one thing down today', note: 'An act of rest. It needs no letter.' },
  putAway: 'Put away, as you left it',
  written: 'What you wrote',
  empty: 'Nothing is written yet. Nothing has to be.',
  row: (date: string) => date,
  spokenRow: (date: string) => `${date}, spoken`,
  noLetters: {
    title: 'Letters are resting.',
    gently: 'Right now Tendril goes gently, and leaves letters out. What you wrote is here. Rest is always open.',
    'not-now':
      'Right now Tendril leaves letters out. They can stir what is better held with a person. What you wrote is here.',
  },
  closed: {
    mode: 'Resting for now.',
    questions: 'Eight private questions first.',
    'first-weeks': 'Opens after your first two weeks.',
    'dose-lock': 'Closed for a few days.',
    'heavy-day': 'Not on a day like today.',
    'rest-a-while': 'Resting for a month.',
    late: 'Better by day.',
    'once-a-day': 'One a day. Tomorrow again.',
  },
} as const

/** The door of a rung: what it is, and a choice. */
export const letterDoorWords = {
  above: 'To the one who learned to manage alone',
  ten: 'Ten minutes is plenty. Kindness can sting at first. Stopping is a skill.',
  look: 'Kindness can sting at first. Stopping is a skill.',
  heavy:
    'If what comes is harm that was done to you, a therapist is the better place for it. The same if you lose time.',
  therapist: 'Finding a therapist',
  settle: 'Settle first',
  begin: 'Begin',
  notToday: 'Not today',
  closed: {
    mode: {
      title: 'Not for now.',
      lead: 'Right now Tendril goes gently, and leaves this out. That is care, not a verdict.',
    },
    questions: {
      title: 'Eight questions first.',
      lead: 'Only you see the answers. They help to see if this is a good time for letters like this one.',
    },
    'first-weeks': {
      title: 'A little later.',
      lead: 'The longer letters open two weeks after you began with Tendril. Until then there are lighter ones.',
    },
    'dose-lock': {
      title: 'A few days of rest.',
      lead: 'Two times in a row ended higher than they began, or far away. So this one rests for seven days. That is a pause, not a fault.',
    },
    'heavy-day': {
      title: 'Not today.',
      lead: 'You noted something heavy today. A letter like this can wait for an easier day.',
    },
    'rest-a-while': {
      title: 'Enough for a while.',
      lead: 'You wrote three in a short time. Now they rest for four weeks, so that they can settle.',
    },
    late: {
      title: 'Better by day.',
      lead: 'Close to sleep a letter like this can keep you awake. It is open again in the morning.',
    },
    'once-a-day': {
      title: 'One a day.',
      lead: 'One letter is enough for one day. The next may come tomorrow.',
    },
  },
  until: (date: string) => `Open again on ${date}.`,
  questions: 'To the eight questions',
  rest: 'Put one thing down instead',
  back: 'To the letters',
} as const

/** Before and after: how much is in the body. Right is lighter. */
export const doseWords = {
  before: 'How much is this in your body?',
  after: 'How much is it now?',
  steps: [
    { value: 10, words: 'overflowing' },
    { value: 9, words: 'nearly overflowing' },
    { value: 8, words: 'very strong' },
    { value: 7, words: 'strong' },
    { value: 6, words: 'quite strong' },
    { value: 5, words: 'in the middle' },
    { value: 4, words: 'some' },
    { value: 3, words: 'a little' },
    { value: 2, words: 'very little' },
    { value: 1, words: 'a trace' },
    { value: 0, words: 'nothing' },
  ],
  number: (value: number) => `${value} of 10`,
  or: 'Or',
  numb: 'far away, or numb',
} as const

/** Before it begins, and the card that stands first when it is a lot. */
export const letterBeforeWords = {
  title: 'Before you begin',
  lead: 'A look at the body, or not. Both are fine.',
  voice: 'Whose voice helps, if any?',
  voices: {
    'future-me': 'me, later on',
    'kind-adult': 'a kind grown-up I knew',
    character: 'somebody from a story',
    animal: 'an animal',
  },
  next: 'Go on',
  putAway: 'Put away',
  stop: {
    title: 'That is a lot right now.',
    lead: 'Nothing has to be written on top of it.',
    kept: 'Your words are kept.',
  },
} as const

/** The page that is written on. */
export const letterWriteWords = {
  quiet: 'If the page goes quiet',
  starters: {
    proud: { chip: 'What I’m proud you managed', text: 'I’m proud that you managed ' },
    rest: { chip: 'You get to rest', text: 'You get to rest. ' },
    alone: { chip: 'What was too much for you alone', text: 'It was too much for you alone to ' },
    now: { chip: 'What you have now', text: 'Now there is ' },
  },
  ten: letterDoorWords.ten,
  enough: 'Ten minutes have gone by. This is enough, if you like.',
  close: 'Close it gently',
  speak: 'Speak',
  speaking: { asking: 'Your browser asks first.', listening: 'Recording. It stays on this device.' },
  left: (seconds: number) => `${seconds} seconds are left.`,
  stop: 'Stop',
  spoken: 'What you said is here.',
  silent: {
    refused: 'No microphone, as you wish. Writing works as before.',
    none: 'There is no microphone here. Writing works as before.',
  },
  notKept: 'The last seconds could not be kept. What came before them is here.',
} as const

/** Closing it, towards the room. */
export const letterCloseWords = {
  title: 'Close it gently.',
  lead: 'A minute, towards the room you are in.',
  outward: 'One thing to do now',
  outwards: {
    'say-date': 'say today’s date out loud',
    'look-outside': 'look out of a window',
    'drink-water': 'drink some water',
    'wash-hands': 'wash my hands',
    walk: 'walk a few steps',
    'tell-someone': 'say hello to somebody',
    own: 'something of my own',
  },
  canNow: 'One thing I can do now that I couldn’t then',
  canNowNote: 'Small is fine: open the window, say no, call somebody.',
  mayReturn: 'It may come back',
  mayReturnNote: 'On a day with the same feeling or need. Only then, one line on Today.',
  backdraft: 'Kindness can hurt first. Stopping is a skill.',
  settle: 'Settle for a minute',
  done: 'Done',
} as const

/** One letter, to be read again. */
export const letterWords = {
  empty: 'No words. That is all right.',
  word: 'In the voice of',
  by: (date: string) => `Written on ${date}`,
  putAwayOn: (date: string) => `Put away on ${date}`,
  goOn: 'Go on with it',
  close: 'Close it gently',
  canNow: 'What I can do now',
  readAloud: 'Read it to me',
  stopReading: 'Stop reading',
  readHere: 'A voice on this device reads. Nothing is sent.',
  listen: 'What you said',
  cannotListen: 'The recording can’t be opened here. The words are safe.',
  dropSpoken: {
    words: 'Delete the recording',
    text: 'The recording goes from this device. The words stay.',
    yes: 'Yes, delete it',
    no: 'Keep it',
  },
  remove: {
    words: 'Delete this letter for ever',
    text: 'It goes for good, with what was spoken. Only a backup that you saved may still hold it.',
    yes: 'Yes, delete it',
    no: 'Keep it',
  },
  ask: 'Ask somebody to hear it',
  instead: {
    text: 'You are choosing an ask already. This one takes its place.',
    yes: 'Yes, take this one',
    no: 'Keep the other',
  },
  askTitle: (line: string) => `Could I read you one line? “${line}” No is a fine answer.`,
  gone: { title: 'There is no letter here.', lead: 'It may have been deleted.', go: 'To the letters' },
} as const
