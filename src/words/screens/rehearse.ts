// Something hard, said without a fight: written first, read aloud, and then asked like any other ask.
import { joined } from '../joined.ts'

/** The list of what was begun, and the three kinds. */
export const rehearsalsWords = {
  title: 'Said without a fight',
  lead: 'Write it first. Read it aloud once. Then it is an ask like any other, with your guess.',
  kinds: 'What would you like to say?',
  of: {
    talk: { words: 'Something that is hard to say', note: 'One fact, one feeling, one wish, and room for theirs.' },
    therapy: { words: 'Ask them to come to therapy', note: 'You begin with your own part. Not yet is an answer too.' },
    'hand-over': { words: 'Hand over one task, whole', note: 'From noticing to done, for four weeks. One look after.' },
  },
  before: 'What you wrote',
  someone: 'Nobody chosen yet',
  notWhile: 'Leave it for another day when:',
  notWhen: [
    'somebody drank or took something',
    'you are in the middle of a quarrel',
    'children are in the room',
    'somebody said they would leave',
    'nothing can change this month, as with money or health',
  ],
  notInstead: 'Then look for ease from outside: one thing less, or somebody paid or organised.',
  outside: 'Find help from outside',
  back: 'Practise',
} as const

/** Why it is closed for now. Nothing here judges anybody. */
export const rehearsalClosed = {
  unasked: {
    title: 'Eight private questions first.',
    lead: 'Talks with somebody close can go wrong in ways that you know best. The questions take a minute. Nobody sees your answers.',
    go: 'To the questions',
  },
  fear: {
    title: 'This is closed for now.',
    lead: 'You said that somebody frightens, punishes or watches you. Then a talk like this can make things worse. People who know about that can help you choose.',
    go: 'Afraid of someone close?',
  },
  gently: {
    title: 'Not this one, for now.',
    lead: 'Things are heavy at the moment. A talk like this can wait. Somebody trained can hold it with you.',
    go: 'Talk to a therapist',
  },
  'not-now': {
    title: 'Not this one, for now.',
    lead: 'First you, and somebody beside you. What you wrote stays here.',
    go: 'Help now',
  },
  back: 'Practise',
} as const

/** The private check before anything with somebody close. */
export const checkWords = {
  title: 'Three questions, for you alone.',
  lead: 'Nobody sees this. A yes is kept. Three noes hold for thirty days.',
  questions: {
    afraid: 'Are you ever afraid of them?',
    punished: 'When you said no to them, did they punish you for it?',
    watched: 'Do they check your phone, your money, or where you go?',
  },
  yes: 'Yes',
  no: 'No',
  missing: 'Answer all three, or leave it for today.',
  go: 'Go on',
  leave: 'Leave it for today',
} as const

/** One part at a time. */
export const partWords = {
  who: {
    title: 'With whom?',
    nobody: 'Nobody can be chosen here for now. It goes by what each person’s card says.',
  },
  people: 'To your people',
  skip: 'Skip this part',
  next: 'Next',
  toRead: 'Next: read it aloud',
  example: 'As in:',
  talk: {
    happened: {
      title: 'What happened?',
      lead: 'One thing that a camera could have seen. No “always”, no “never”.',
      example: 'On Sunday I cleared up alone after the meal.',
    },
    inside: {
      title: 'And inside you?',
      lead: 'A feeling, not a verdict. “I felt left alone” says more than “you left me alone”.',
      example: 'I felt tired, and small.',
    },
    request: {
      title: 'What do you ask for?',
      lead: 'One thing, whole, that can be done this week. A no has to be possible.',
      example: 'Would you take the clearing up this Sunday? No is a fine answer.',
    },
    room: {
      title: 'Make room for theirs.',
      lead: 'Ask how it is for them. Offer a pause of twenty minutes, and say when you come back.',
      example: 'How is that for you? We can stop, and go on after tea.',
    },
  },
  therapy: {
    inside: {
      title: 'Begin with your own part.',
      lead: 'What you want help with in yourself. Not what is wrong with them.',
      example: 'I shut people out when things are hard. I want help with that, and I’d like you beside me.',
    },
    request: {
      title: 'Offer a choice.',
      lead: 'Who, where, or how long. One try is small enough to say yes to.',
      example: 'Would you come along three times? You choose who. We can also read something together first.',
    },
    room: {
      title: 'And if it is not yet?',
      lead: 'Say that not yet is fine, and what you do then.',
      example: 'Not yet is fine. Then I begin alone, and ask you again in the summer.',
    },
  },
  'hand-over': {
    task: {
      title: 'Which task?',
      lead: 'A small one that you hold in your head, not only in your hands.',
      example: 'the bins',
    },
    goodEnough: {
      title: 'What is good enough?',
      lead: 'Not how you would do it. What makes it done.',
      example: 'Out by eight on Tuesday.',
    },
    room: {
      title: 'What will you keep your hands off?',
      lead: 'No checking, no reminding, no doing it again. Write what will be hardest to leave alone.',
      example: 'I won’t ask on Monday night.',
    },
  },
  when: {
    title: 'When will you say it?',
    lead: 'Fed, sober, alone with them. Not before sleep, and not before work.',
    example: 'On Saturday, after the walk.',
  },
} as const

/** Read aloud, and on to the ask. */
export const readWords = {
  title: 'Read it aloud, once.',
  lead: 'To the wall is fine. Change what you stumble over.',
  empty: 'Nothing is written yet. You can still ask in your own way.',
  with: (name: string) => `With ${name}.`,
  when: 'When',
  change: 'Change it',
  go: 'Next: your guess',
  asked: 'It became an ask.',
  toAsk: 'To the ask',
  putAway: 'Put it away',
  review: {
    title: 'Four weeks. Where does it lie now?',
    lead: 'Look at it once, together if you like. Nobody wins here.',
    answers: {
      theirs: 'It is theirs now',
      shared: 'We share it',
      'took-it-back': 'I took it back',
      'not-yet': 'Look again later',
    },
    kept: 'Kept.',
    tookBack: 'Taking it back is no fault. You can hand over something smaller.',
  },
  forget: 'Delete this for ever',
  forgetText: 'What you wrote here goes. An ask that it became stays.',
  forgetYes: 'Yes, delete it',
  forgetNo: 'Keep it',
  gone: { title: 'This is not here.', lead: 'It may have been deleted.', go: 'Said without a fight' },
} as const

type Parts = { readonly [part: string]: string }

/** Everything in one breath, as it would be said. Empty parts are left out. */
export function rehearsalText(of: 'talk' | 'therapy' | 'hand-over', parts: Parts): string {
  const { happened, inside, request, room, task, goodEnough } = parts
  if (of !== 'hand-over') return joined([happened, inside, request, room])
  return joined([
    task && `Would you take this over whole, from noticing to done: ${unstopped(task)}?`,
    goodEnough && `Good enough is: ${unstopped(goodEnough)}.`,
    task && 'For four weeks, and I keep my hands off. Then we look at it once. No is a fine answer.',
  ])
}

/** The title of the ask that it becomes. */
export function rehearsalTitle({ of, task }: { readonly of: string; readonly task?: string }): string {
  if (of === 'therapy') return 'Ask them to come to therapy.'
  if (of === 'hand-over') return task ? `Hand over, whole: ${unstopped(task)}.` : 'Hand over one task, whole.'
  return 'Say one hard thing, without a fight.'
}

function unstopped(text: string): string {
  return text.trim().replace(/[.!?]+$/, '')
}
