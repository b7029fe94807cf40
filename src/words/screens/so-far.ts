// What can be said of the record so far: each figure with its kind, its number and its doubt, and in nobody's favour.
import { inTen } from '../scales.ts'

const some = (n: number) => (n === 0 ? 'none' : `${n}`)
const times = (n: number) => (n === 1 ? 'once' : `${n} times`)
/** A part of the distance that one fixed guess has: "20 % nearer", and where it is below 0 "20 % further off". */
const nearerBy = (part: number) => {
  const percent = Math.round(part * 100)
  return percent === 0 ? 'as near' : percent > 0 ? `${percent} % nearer` : `${-percent} % further off`
}
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What all of these screens share. */
export const soFarWords = {
  title: 'So far, in your record',
  lead: 'What you guessed, beside what they told you.',
  empty: 'Nothing can be said yet. The first answer will stand here, beside your guess.',
  go: 'Show me a small one',
  back: 'So far',
  look: 'Look',
  bias: 'Friends who answer may be kinder than those who don’t. This is your record, not all people.',
  near: 'Your guesses were near what came.',
  fewYeses:
    'Your guesses were near what came, and few yeses came. Maybe the people, not the asking, is what to look at.',
  people: 'Look at the people',
  storiesTitle: 'One by one',
  storiesLead: 'Numbers come with five asks of a kind. Until then each one stands for itself.',
  closer: 'Look closer',
  row: (day: string, said: string) => `${day}. They ${said}.`,
  ofAll: (n: number, percent: string) => `${n}, ${percent}`,
  view: 'How to show it',
  views: { picture: 'Picture', table: 'Table' },
  keys: { guessed: 'guessed', real: 'what came' },
  band: 'The pale bar shows how unsure this still is. It holds the truth about 4 times in 5.',
  asks: (n: number) => (n === 1 ? '1 ask' : `${n} asks`),
  these: (n: number) => (n === 1 ? 'The ask behind this' : `The ${n} asks behind this`),
  more: 'Show more',
  columns: { asks: 'Asks', band: 'Likely between' },
  between: (low: number, high: number) => `${Math.round(low * 10)} and ${Math.round(high * 10)} in 10`,
  percent: (rate: number) => `${Math.round(rate * 100)} %`,
  gone: { title: 'There is nothing here yet.', lead: 'It comes with more of what you keep.', go: 'So far' },
} as const

/** One kind of ask: a tie and a way of asking. "With friends", "by voice". */
export const kindWords = {
  name: (who: string, how: string) => `${upper(who)}, ${how}`,
  where: (who: string, how: string) => `${upper(how)}, with ${who}`,
  lead: 'So far, in your record. No other ties or ways of asking are mixed in.',
  mayHold: 'Your guess may hold. Too few to be sure.',
  yes: {
    title: 'How often a yes',
    sentence: (where: string, yes: number, of: number, guessed: number) =>
      `${where}: ${yes} of ${of} got a yes. You had guessed ${guessed}.`,
    /** Part of it counts half, as it does in the picture and in what is found: the guess stands beside what it is held against. */
    withPart: (where: string, { yes, part, of, guessed }: Record<'yes' | 'part' | 'of' | 'guessed', number>) =>
      `${where}: ${yes} of ${of} got a yes, and ${part} part of it. Part counts half: that makes ${yes + part / 2}. You had guessed ${guessed}.`,
    found: {
      kinder: 'That is more than you guessed.',
      'maybe-kinder': 'That is more than you guessed. It may be chance.',
      sound: 'Your guess held.',
      'maybe-harder': 'That is less than you guessed. It may be chance.',
      harder: 'That is less than you guessed.',
    },
    ends: ['never yes', 'half', 'always yes'],
    columns: { guessed: 'You guessed', yes: 'Yes', part: 'Part of it', no: 'No' },
  },
  felt: {
    title: 'How it was for them',
    sentence: (of: number, kinder: number, same: number, harder: number) =>
      `They told you ${times(of)}. Lighter than you guessed: ${some(kinder)}. As you guessed: ${some(same)}. Heavier: ${some(harder)}.`,
    found: {
      kinder: 'On the whole it was lighter for them than you guessed.',
      'maybe-kinder': 'On the whole a bit lighter than you guessed. It may be chance.',
      sound: 'On the whole your guess held.',
      'maybe-harder': 'On the whole a bit heavier than you guessed. It may be chance.',
      harder: 'On the whole it was heavier for them than you guessed.',
    },
    columns: { kinder: 'Lighter', same: 'As guessed', harder: 'Heavier' },
  },
  hard: {
    title: 'How hard it was for you',
    sentence: (of: number, kinder: number, same: number, harder: number) =>
      `You noted it ${times(of)}. Easier than you guessed: ${some(kinder)}. As you guessed: ${some(same)}. Harder: ${some(harder)}.`,
    found: {
      kinder: 'On the whole it was easier than you guessed.',
      'maybe-kinder': 'On the whole a bit easier than you guessed. It may be chance.',
      sound: 'On the whole your guess held.',
      'maybe-harder': 'On the whole a bit harder than you guessed. It may be chance.',
      harder: 'On the whole it was harder than you guessed.',
    },
    columns: { kinder: 'Easier', same: 'As guessed', harder: 'Harder' },
  },
  steps: {
    guessed: 'Your guess, middle',
    real: 'What came, middle',
    of: (step: number) => `${step.toFixed(1)} of 4`,
    between: (low: number, high: number) => `${low.toFixed(1)} and ${high.toFixed(1)}`,
    note: 'Steps count from 0, the heavy end, to 4, the light end.',
  },
  feared: {
    title: 'What you feared',
    sentence: (of: number, yes: number, partly: number, no: number) =>
      `You noted ${times(of)} what came of a fear. It happened in ${some(yes)}, in part in ${some(partly)}, and not in ${some(no)}.`,
    rings: 'Each dashed ring is a fear. A full one happened, half a one happened in part.',
    ends: ['never happened', 'always happened'],
    columns: { yes: 'Happened', partly: 'In part', no: 'Did not' },
  },
  silent: (n: number) => `${n} got no answer. Silence is not a no, and is in none of these figures.`,
  guesses: {
    title: 'Your guesses as a whole',
    means: (of: number, guessed: number, came: number) =>
      `Over ${of} asks you guessed ${inTen(guessed)} on the whole. What came was ${inTen(came)}.`,
    few: 'Too few to be sure.',
    skill: {
      nearer: (_came: number) => 'Your guesses came nearer than one fixed guess would have.',
      'cant-tell': (came: number) => `Always guessing ${inTen(came)} may have come as near. It is too close to tell.`,
      further: (came: number) => `Always guessing ${inTen(came)} would have come nearer.`,
    },
    alike: 'All came out alike, so there is nothing to tell apart.',
    bins: { low: 'When you guessed low', even: 'When you guessed half', high: 'When you guessed high' },
    binFew: (of: number) => `${of === 0 ? 'None' : of} so far: too few for a number.`,
    columns: { guess: 'Your guess', guessed: 'Guessed', came: 'Came' },
    overall: 'All guesses',
    skillBy: (skill: number, low: number, high: number) =>
      `Beside one fixed guess: ${nearerBy(skill)}. Likely between ${nearerBy(low)} and ${nearerBy(high)}.`,
  },
} as const

/** Each guess beside what came. */
export const pairsWords = {
  title: 'Each guess, and what came',
  lead: 'One by one, newest first. Nothing is added up.',
  scale: 'Which guess',
  scales: { chance: 'A yes', felt: 'For them', hard: 'For me' },
  none: 'No ask has both this guess and what came of it yet.',
  said: (guess: string, truth: string) => `You thought ${guess}. They ${truth}.`,
  was: (guess: string, truth: string) => `Guessed: ${guess}. Came: ${truth}.`,
  silentTitle: 'No answer',
  silentLead: 'Silence is not a no. These stand apart.',
  columns: { ask: 'Ask', guess: 'You thought', truth: 'What came' },
} as const

/** Beliefs, costs and words over time. None of them says what comes from what. */
export const overTimeWords = {
  beliefs: {
    title: 'Beliefs over time',
    lead: 'How true a sentence felt, and when you asked. One does not explain the other.',
    sentence: (then: string, first: number, when: string, last: number) =>
      `${then}: ${first} of 100. ${when}: ${last} of 100.`,
    bears: (n: number) =>
      n === 0 ? 'No ask bears on it yet.' : n === 1 ? '1 ask bears on it.' : `${n} asks bear on it.`,
    key: 'Each mark on the lower line is an ask that bears on it.',
    columns: { when: 'When', value: 'How true' },
  },
  costs: {
    title: 'What it costs, beside leaning',
    lead: 'Week by week. One does not explain the other, and nothing is added up.',
    sentence: (looks: number, leans: string) =>
      looks === 1
        ? `You looked once. In the seven days before it: ${leans}.`
        : `You looked ${looks} times. Leans in the seven days before each: ${leans}.`,
    received: (days: readonly string[]) =>
      `Counted too, help you took: ${days.map((day) => day.replaceAll(' ', '\u00a0')).join(', ')}.`,
    size: 'The larger the dot, the more it was there.',
    leans: 'Leans in the seven days before',
    when: 'When',
    left: 'left out',
    weeks: 'The last looks',
  },
  words: {
    title: 'Words for feelings',
    lead: 'The words you found, month by month. More check-ins find more words: this is no score.',
    month: (month: string, words: number, checkIns: number) =>
      `${month}: ${words} different words in ${checkIns} check-ins.`,
    overMonths: 'Month by month',
    fresh: 'new',
    key: 'Each dot is one word. A full dot had not come before.',
    columns: { month: 'Month', checkIns: 'Check-ins', words: 'Words', fresh: 'New' },
    these: (n: number) => (n === 1 ? 'The check-in behind this' : `The ${n} check-ins behind this`),
  },
} as const
