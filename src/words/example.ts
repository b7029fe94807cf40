// A made-up month, for looking around: Alex and the people Alex asked. Plain data; `core/example.ts` turns it into records.
// It shows what asking is like when it goes well, when it doesn't, and when nothing comes. Nobody in it is real.

/** Somebody of Alex's circle. The values are those of `Person` and `Card` in `core/person.ts`. */
export type ExamplePerson = {
  readonly name: string
  readonly tie: 'acquaintance' | 'colleague' | 'friend' | 'kin'
  readonly card: {
    readonly afraid: 'no'
    readonly saidNo: 'fine' | 'sulked' | 'dont-know'
    readonly toldPrivate?: 'kept'
    readonly afterHelp?: 'nothing'
    readonly changeMind?: 'yes'
    readonly cameThrough?: 'yes'
  }
}

/** One ask of the month. The values are those of `Ask` in `core/ask.ts`. */
export type ExampleAsk = {
  /** Whole days before the day on which somebody looks. */
  readonly daysAgo: number
  /** Its id in the library. */
  readonly step: string
  /** Absent: nobody of the circle. */
  readonly person?: string
  readonly tie: 'stranger' | ExamplePerson['tie']
  readonly channel: 'by-voice' | 'in-person' | 'in-writing'
  readonly words: string
  readonly guess: {
    /** 0 to 1, one of the seven steps. */
    readonly chance: number
    readonly felt?: 'burden' | 'bit-much' | 'fine' | 'good' | 'glad'
    readonly hard?: 'hardest' | 'hard' | 'somewhat' | 'a-little' | 'easy'
    readonly fears?: readonly ('no' | 'bother' | 'think-less' | 'owe' | 'let-down' | 'awkward' | 'done-wrong')[]
  }
  readonly answer?: {
    readonly says: 'yes' | 'part' | 'no' | 'never'
    readonly line?: string
    readonly felt?: 'burden' | 'bit-much' | 'fine' | 'good' | 'glad'
    readonly again?: 'yes' | 'smaller' | 'not-now'
    readonly from: 'link' | 'told'
  }
  /** With no answer: `waiting` is still open, `rested` was let go. Absent where there is an answer. */
  readonly without?: 'waiting' | 'rested'
  /** The answer came and waits to be opened. */
  readonly unopened?: true
  readonly after?: {
    readonly came?: 'yes' | 'partly' | 'no'
    readonly hard?: 'hardest' | 'hard' | 'somewhat' | 'a-little' | 'easy'
    readonly fearHappened?: 'yes' | 'partly' | 'no' | 'cant-tell'
    readonly repaid?: 'no' | 'a-little' | 'yes'
    readonly nextSelf?: string
    readonly nextChance?: number
  }
}

/** Help that was offered to Alex and accepted. The values are those of `Received` in `core/notebook.ts`. */
export type ExampleReceived = {
  readonly daysAgo: number
  readonly what: 'small-thing' | 'a-hand' | 'time' | 'kind-words' | 'food-or-gift'
  readonly tie: 'stranger' | ExamplePerson['tie']
  readonly person?: string
}

/** The first name under which the month is written. */
export const exampleName = 'Alex'

/** Alex's circle. */
export const examplePeople: readonly ExamplePerson[] = [
  {
    name: 'Noor',
    tie: 'friend',
    card: {
      afraid: 'no',
      saidNo: 'fine',
      toldPrivate: 'kept',
      afterHelp: 'nothing',
      changeMind: 'yes',
      cameThrough: 'yes',
    },
  },
  { name: 'Jo', tie: 'friend', card: { afraid: 'no', saidNo: 'fine', cameThrough: 'yes' } },
  { name: 'Tomas', tie: 'friend', card: { afraid: 'no', saidNo: 'dont-know' } },
  { name: 'Ruth', tie: 'kin', card: { afraid: 'no', saidNo: 'sulked', cameThrough: 'yes' } },
  { name: 'Dele', tie: 'acquaintance', card: { afraid: 'no', saidNo: 'dont-know' } },
  { name: 'Sami', tie: 'colleague', card: { afraid: 'no', saidNo: 'fine' } },
]

/** The month, oldest first. Of seven asks to friends by voice six got a yes; the guesses add up to three. */
export const exampleAsks: readonly ExampleAsk[] = [
  {
    daysAgo: 30,
    step: 'INF1a',
    tie: 'stranger',
    channel: 'in-person',
    words: 'Where do I find the rice?',
    guess: { chance: 0.7, hard: 'somewhat', fears: ['bother'] },
    answer: { says: 'yes', from: 'told' },
    after: { came: 'yes', hard: 'a-little', fearHappened: 'no', nextSelf: 'It took nine seconds.' },
  },
  {
    daysAgo: 28,
    step: 'INF2a',
    person: 'Noor',
    tie: 'friend',
    channel: 'by-voice',
    words: 'Which of these two jackets would you pick? One word is enough.',
    guess: { chance: 0.5, felt: 'fine', hard: 'a-little' },
    answer: { says: 'yes', line: 'The green one. No contest.', felt: 'glad', again: 'yes', from: 'link' },
    after: { came: 'yes', hard: 'easy', nextChance: 0.7 },
  },
  {
    daysAgo: 24,
    step: 'PRA2b',
    person: 'Noor',
    tie: 'friend',
    channel: 'by-voice',
    words:
      'Could you bring me oat milk when you go to the shop on Thursday? Leave it at the door. No is a fine answer.',
    guess: { chance: 0.3, felt: 'bit-much', hard: 'hard', fears: ['bother', 'owe'] },
    answer: { says: 'yes', line: 'Of course. I was going anyway.', felt: 'glad', again: 'yes', from: 'link' },
    after: {
      came: 'yes',
      hard: 'somewhat',
      fearHappened: 'no',
      repaid: 'a-little',
      nextSelf: 'Noor was going anyway. Ask before it gets urgent.',
      nextChance: 0.7,
    },
  },
  {
    daysAgo: 21,
    step: 'COM2b',
    person: 'Tomas',
    tie: 'friend',
    channel: 'by-voice',
    words: 'Would you sit with me for an hour on Tuesday, each with our own things? No is a fine answer.',
    guess: { chance: 0.5, felt: 'bit-much', hard: 'somewhat', fears: ['awkward'] },
    answer: { says: 'yes', line: 'Only if I can bring my knitting.', felt: 'good', again: 'yes', from: 'link' },
    after: { came: 'yes', hard: 'a-little', fearHappened: 'partly', repaid: 'no' },
  },
  {
    daysAgo: 20,
    step: 'PRA2a',
    person: 'Dele',
    tie: 'acquaintance',
    channel: 'in-person',
    words: 'Could I have a cup of rice? I bring one back on Friday.',
    guess: { chance: 0.7, felt: 'fine', hard: 'somewhat' },
    answer: { says: 'yes', line: 'Take the bag. I never cook it.', from: 'told' },
    after: {
      came: 'yes',
      hard: 'easy',
      repaid: 'yes',
      nextSelf: 'I ran back with rice within the hour. I could wait.',
    },
  },
  {
    daysAgo: 17,
    step: 'LIS2a',
    person: 'Jo',
    tie: 'friend',
    channel: 'by-voice',
    words: 'Can I vent for two minutes tonight? No fixing, and then I stop.',
    guess: { chance: 0.3, felt: 'burden', hard: 'hard', fears: ['bother', 'think-less'] },
    answer: { says: 'yes', line: 'Take three. I’ve got some too.', felt: 'glad', again: 'yes', from: 'link' },
    after: { came: 'yes', hard: 'somewhat', fearHappened: 'no', nextSelf: 'Jo had some too.', nextChance: 0.7 },
  },
  {
    daysAgo: 15,
    step: 'WRK2a',
    person: 'Sami',
    tie: 'colleague',
    channel: 'in-writing',
    words: 'Could you check this page by three? Tell me what is unclear, no more. No is a fine answer.',
    guess: { chance: 0.5, felt: 'bit-much', hard: 'a-little', fears: ['think-less'] },
    answer: {
      says: 'part',
      line: 'First half today. The rest tomorrow.',
      felt: 'fine',
      again: 'smaller',
      from: 'link',
    },
    after: {
      came: 'partly',
      hard: 'a-little',
      fearHappened: 'cant-tell',
      nextSelf: 'Half a page read is half a page better.',
    },
  },
  {
    daysAgo: 13,
    step: 'PRA3a',
    person: 'Tomas',
    tie: 'friend',
    channel: 'by-voice',
    words: 'Could you give me half an hour tomorrow to carry boxes? When time is up, we stop.',
    guess: { chance: 0.3, felt: 'bit-much', hard: 'hard', fears: ['no', 'bother'] },
    answer: {
      says: 'no',
      line: 'Short notice, honestly. Tell me a day before.',
      felt: 'bit-much',
      again: 'smaller',
      from: 'link',
    },
    after: {
      came: 'no',
      hard: 'hard',
      fearHappened: 'partly',
      nextSelf: 'It was about the day. Ask Tomas early.',
      nextChance: 0.5,
    },
  },
  {
    daysAgo: 12,
    step: 'INF4b',
    person: 'Ruth',
    tie: 'kin',
    channel: 'by-voice',
    words: 'Could you read a hard letter with me on Saturday? Half an hour, nothing to solve.',
    guess: { chance: 0.5, felt: 'fine', hard: 'hard', fears: ['think-less'] },
    answer: {
      says: 'never',
      line: 'Letters like that make me ill. Ask me for soup.',
      felt: 'burden',
      again: 'smaller',
      from: 'link',
    },
    after: { came: 'no', hard: 'hard', fearHappened: 'no', nextSelf: 'Not letters. Soup.' },
  },
  {
    daysAgo: 11,
    step: 'INF2b',
    person: 'Dele',
    tie: 'acquaintance',
    channel: 'in-writing',
    words: 'Who mends bikes near here? A name by the weekend is plenty. No is a fine answer.',
    guess: { chance: 0.9, felt: 'fine', hard: 'easy', fears: ['think-less'] },
    without: 'rested',
  },
  {
    daysAgo: 8,
    step: 'COM3a',
    person: 'Jo',
    tie: 'friend',
    channel: 'by-voice',
    words: 'Would you come for a walk on Sunday at three? Once round the park. No is a fine answer.',
    guess: { chance: 0.5, felt: 'fine', hard: 'a-little' },
    answer: {
      says: 'yes',
      line: 'Sunday is good. I needed a reason to go out.',
      felt: 'good',
      again: 'yes',
      from: 'link',
    },
    after: { came: 'yes', hard: 'easy', repaid: 'no', nextSelf: 'It rained and it was good.' },
  },
  {
    daysAgo: 7,
    step: 'WRK3b',
    person: 'Sami',
    tie: 'colleague',
    channel: 'in-person',
    words: 'I’m behind. What could I drop or move before Wednesday?',
    guess: { chance: 0.3, felt: 'burden', hard: 'hard', fears: ['think-less'] },
    answer: { says: 'yes', line: 'The slides. Noted.', felt: 'fine', from: 'told' },
    after: { came: 'yes', hard: 'somewhat', fearHappened: 'cant-tell', nextSelf: 'Sami is brief. Brief is not cross.' },
  },
  {
    daysAgo: 5,
    step: 'BOD3a',
    person: 'Ruth',
    tie: 'kin',
    channel: 'by-voice',
    words: 'I’m ill. Could you bring soup by six and leave it at the door? No is a fine answer.',
    guess: { chance: 0.7, felt: 'fine', hard: 'somewhat', fears: ['owe'] },
    answer: { says: 'yes', line: 'Two pots. One is for the freezer.', felt: 'glad', again: 'yes', from: 'link' },
    after: {
      came: 'yes',
      hard: 'a-little',
      fearHappened: 'no',
      repaid: 'no',
      nextSelf: 'I said thanks and stopped there.',
    },
  },
  {
    daysAgo: 3,
    step: 'LIS3a',
    person: 'Noor',
    tie: 'friend',
    channel: 'by-voice',
    words: 'Do you have fifteen minutes to listen tomorrow? Ears only, no ideas. No is a fine answer.',
    guess: { chance: 0.7, felt: 'fine', hard: 'hard', fears: ['bother'] },
    answer: { says: 'yes', line: 'I like that it was me you asked.', felt: 'good', again: 'yes', from: 'link' },
    after: {
      came: 'yes',
      hard: 'somewhat',
      fearHappened: 'no',
      nextSelf: 'I cried a bit. Nothing fell down.',
      nextChance: 0.9,
    },
  },
  {
    daysAgo: 2,
    step: 'PRA2a',
    person: 'Dele',
    tie: 'acquaintance',
    channel: 'in-writing',
    words: 'Could I borrow your bike pump until Friday? I’ll bring it back myself. No is a fine answer.',
    guess: { chance: 0.3, felt: 'bit-much', hard: 'somewhat', fears: ['bother'] },
    answer: { says: 'yes', line: 'It hangs by my door. Take it.', felt: 'good', again: 'yes', from: 'link' },
    unopened: true,
  },
  {
    daysAgo: 1,
    step: 'PRA4a',
    person: 'Jo',
    tie: 'friend',
    channel: 'by-voice',
    words: 'Could you drive me to the station on Saturday at nine? No is a fine answer.',
    guess: { chance: 0.5, felt: 'bit-much', hard: 'hard', fears: ['bother'] },
    without: 'waiting',
  },
]

/** What Alex was offered and took. */
export const exampleReceived: readonly ExampleReceived[] = [
  { daysAgo: 26, what: 'a-hand', tie: 'stranger' },
  { daysAgo: 19, what: 'food-or-gift', tie: 'acquaintance', person: 'Dele' },
  { daysAgo: 9, what: 'time', tie: 'friend', person: 'Jo' },
  { daysAgo: 2, what: 'kind-words', tie: 'kin', person: 'Ruth' },
]
