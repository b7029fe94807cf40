// The words of what is shared, as the person sees it in the preview and as whoever was let in reads it. The person speaks in the first
// person here.
import { feltWords, hardWords } from './scales.ts'

/** Months as a copy writes them. */
export const sharedMonths = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const

/** People of one tie, in a figure about many asks. */
export const sharedTies = {
  stranger: 'strangers',
  acquaintance: 'people I know a little',
  colleague: 'people from work or class',
  friend: 'friends',
  kin: 'family',
  partner: 'my partner',
  professional: 'professionals',
} as const

/** What stands above and beside each part. */
export const shareItemWords = {
  titles: {
    question: 'A question of mine',
    checkIn: 'Under “I’m fine”',
    belief: 'A sentence I carry',
    signs: 'Signs of doing it all alone',
    costs: 'What it costs',
    gaps: 'How often they said yes',
    letter: 'A letter to who I was',
    private: 'A private answer',
  },
  onWith: (day: string, who: string) => `${day}, with ${who}`,
  pairs: { chance: 'Would they say yes?', felt: 'How was it for them to be asked?', hard: 'How hard was it for me?' },
  chances: ['no way', 'hardly', 'not likely', 'half and half', 'likely', 'very likely', 'surely'],
  felts: Object.values(feltWords),
  hards: Object.values(hardWords),
  guessed: 'guessed',
  happened: 'happened',
  notGuessed: 'no guess',
  notKnown: 'not known',
  ends: {
    yes: 'They said yes.',
    part: 'They said yes to part of it.',
    no: 'They said not this time.',
    never: 'They would rather not be asked this.',
    silence: 'No answer came. That is not a no.',
    done: 'It was done. Nobody had to answer.',
    open: 'Nothing is known yet.',
  },
  endShort: { yes: 'yes', part: 'part of it', no: 'not this time', never: 'rather not be asked' },
  labels: {
    words: 'What I said',
    how: 'How I asked',
    line: 'What they wrote',
    feared: 'What I feared',
    came: 'Did the help come?',
    alone: 'Afterwards',
    next: 'To my next self',
    said: 'What I said out loud',
    body: 'In the body',
    felt: 'What I felt',
    also: 'What was also true',
    need: 'What I needed',
    fairer: 'A fairer sentence',
    rated: 'How true it felt',
  },
  tested: {
    'came-true': 'it came true',
    partly: 'partly',
    'did-not': 'it did not happen',
    'not-known': 'can’t tell',
  },
  alone: 'Doing it alone was right here.',
  came: { yes: 'yes', partly: 'partly', no: 'no' },
  amounts: ['very much', 'often', 'somewhat', 'a little', 'not at all'],
  notSaid: 'not said',
  rated: (value: number, day: string) => `${value} of 100 (${day})`,
  seen: (first: string, then: string, last: string, now: string) => `${first} (${then}), ${last} (${now})`,
  seenOnce: (amount: string, day: string) => `${amount} (${day})`,
  gap: (way: string, who: string) => `${way}, with ${who}`,
  gapSaid: (yes: number, of: number, guessed: number) => `${yes} of ${of} said yes. I had guessed ${guessed}.`,
  gapPart: (part: number) => `${part} said yes to part of it.`,
  gapSilent: (silent: number) => `${silent} more brought no answer, which is not a no.`,
} as const
