import type { Instant } from '../../lib/time.ts'
import { day } from '../../lib/time.ts'

/**
 * A quarter of the year, by its first month: 0 from December, 1 from March, 2 from June, 3 from September. No season: those differ north
 * and south.
 */
export type Quarter = 0 | 1 | 2 | 3

const quarters = [1, 2, 3, 0] as const
/** Days from 1 March of the year 0 to 1970, and in 400 years. */
const [before1970, fourCenturies] = [719_468, 146_097]

/** The quarter of a moment by world time, so that every device draws the same. */
export function quarterOf(at: Instant): Quarter {
  // Years are counted from March, so that a leap day is their last, and months then follow one rule.
  const since = Math.floor(at / day) + before1970
  const inCycle = since - Math.floor(since / fourCenturies) * fourCenturies
  const leaps = Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / 146_096)
  const year = Math.floor((inCycle - leaps) / 365)
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * inYear + 2) / 153)
  return quarters[Math.floor(month / 3)] ?? 0
}
