/** Longest of the first pauses, in milliseconds: a server that was away for a moment has everybody back four seconds later. */
const short = 4_000
/** So many pauses are short; they last ten seconds at least, as long as a new version takes to start. */
const shortOnes = 10
/** The longest pause, in milliseconds. */
const longest = 60_000

/**
 * Milliseconds before the live stream is asked for again: a quarter to all of a span that is four seconds at first and doubles up to a
 * minute, so that those who lost it at one moment don't come back at one moment.
 *
 * @param tries how many came to nothing before this one, one after the other; 0 after one that lasted.
 * @param chance where in the span, 0 to 1.
 * @param wait seconds for which the server asked to be left alone: never less than that, and up to half of it more.
 */
export function pauseBefore(tries: number, chance: number, wait = 0): number {
  const span = Math.min(longest, short * 2 ** Math.max(0, tries - shortOnes + 1))
  return Math.max(span * (0.25 + 0.75 * chance), wait * 1000 * (1 + chance / 2))
}
