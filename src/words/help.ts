// The help of a country as it may be shown today, and the few words around the numbers. The numbers themselves are in help-lines.ts.

import { countries, type CountryHelp, elsewhere, type Line } from './help-lines.ts'

/** Why there is no line to show: no country of ours was chosen (not yet, or *Somewhere else*, which looks the same), those that we have are stale, or we have none. */
export type WhyNone = keyof typeof helpWords.noLines

/** The help of a country as it may be shown today. `whyNone` is said where a list is empty, and nowhere else. */
export type HelpToday = CountryHelp & { readonly whyNone: { readonly [S in 'abuse' | 'youth']: WhyNone } }

/**
 * The help to show for a country code, without the lines that are stale; for a country we don't have, the help for everywhere else.
 *
 * @param today `YYYY-MM-DD`
 */
export function helpFor(country: string, today: string): HelpToday {
  const help = countries.find((one) => one.country === country) ?? elsewhere
  const fresh = (line: Line): boolean => !isStale(line, today)
  const { crisis, abuse, youth } = help
  const why = (lines: readonly Line[]): WhyNone =>
    help === elsewhere ? 'not-chosen' : lines.length > 0 ? 'too-old' : 'none'
  return {
    ...help,
    crisis: crisis.filter(fresh),
    abuse: abuse.filter(fresh),
    youth: youth.filter(fresh),
    whyNone: { abuse: why(abuse), youth: why(youth) },
  }
}

/** For how many days a number is shown after its source was read. Then the directories stand in its place. */
export const freshDays = 180

/**
 * Is a line too old to be shown as it is?
 *
 * @param today `YYYY-MM-DD`
 * @returns true also where no day is known. An emergency number is shown all the same.
 */
export function isStale(line: Line, today: string): boolean {
  if (line.checkedOn === null) return true
  return dayNumber(today) - dayNumber(line.checkedOn) > freshDays
}

/** The days from a fixed start to `YYYY-MM-DD`, in the Gregorian calendar; `NaN` for anything else. */
function dayNumber(date: string): number {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number)
  // Years begin in March here, so that the leap day is the last of its year.
  const y = month > 2 ? year : year - 1
  const m = month > 2 ? month - 3 : month + 9
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day
}

/** The words on the help cards. Each list is a list of short paragraphs. */
export const helpWords = {
  /** For someone who may act on thoughts of dying. `line` is what to dial for a crisis line, where there is one. */
  crisis: (emergency: string, line?: string) => [
    `If you might act on thoughts of dying, or you’re hurt, call ${emergency} now.`,
    line === undefined ? 'Not sure? Call anyway.' : `Not sure? Call ${line}.`,
    'Talking about it doesn’t make it worse.',
  ],
  nobodyAlerted: 'Nobody sees what you do in Tendril, so we can’t send help. Please let a person know.',
  bill: 'Calls may appear on a bill.',
  fear: [
    'Being afraid of someone close is a reason to get advice, even if nothing “bad enough” happened.',
    'Use a phone they can’t check.',
    'You decide what to do next.',
  ],
  young: [
    'Tendril is made for adults. These lines are for people under 18.',
    'Where a line is for one thing only, its name says so.',
    'You can also tell one adult you trust. A teacher, a nurse, a friend’s parent.',
  ],
  grounding: ['Feet on the floor.', 'Name five things you can see.', 'Say today’s date.', 'You can stop here.'],
  /** Ready text to somebody from one's circle; nothing is sent without a tap. */
  stayWithMe: 'Can you stay with me, on the phone or here? I’m not safe alone.',
  distance: 'Move away from anything you could use to hurt yourself.',
  /** The mark under each number. `read` is the day its source was read, in the person's own way of writing dates. */
  unverified: (source: string, read?: string) =>
    read === undefined
      ? `Not verified by us yet. Source: ${source}.`
      : `Not verified by us yet. Source: ${source}, read ${read}.`,
  /** In the place of lines, above the public lists. */
  noLines: {
    'not-chosen': 'If your country is in the list, choose it. We have no lines for anywhere else.',
    'too-old': 'Our numbers for here are too old to show.',
    none: 'We have no line of this kind for this country yet.',
  },
  directory: 'These lists show lines near you.',
  numbersFor: (country: string) => `Numbers for ${country}`,
} as const
