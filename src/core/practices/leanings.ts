import type { Instant } from '../../lib/time.ts'
import { day } from '../../lib/time.ts'
import type { Amount, Leaning, Reflection } from './reflection.ts'
import { leanings } from './reflection.ts'

/** How much is said, 0 (not at all) to 4 (very much). */
const points: Readonly<Record<Amount, number>> = { not: 0, 'a-little': 1, somewhat: 2, often: 3, very: 4 }
/** Sentences in which leaning went well: counted the other way round. */
const turned: ReadonlySet<Leaning> = new Set<Leaning>(['let-them', 'told', 'rested'])

/** The sentences ask about two weeks: readings that are nearer than that look at the same days, and are not compared. */
export const readingSpan = 14 * day
/** From this difference on a change is spoken of. Arbitrary, and said so. @see docs/evidence.md#leaning-items */
export const leastChange = 0.8

/** One reading that is whole: its mean over the eight, 0 to 4. Higher: more was done alone. */
export type Reading = { readonly at: Instant; readonly mean: number }

/** The mean of one look; `undefined` where a sentence was left out: a mean of fewer is another measure. */
export function meanOf({ marks }: Pick<Reflection, 'marks'>): number | undefined {
  const each = leanings.map((leaning) => {
    const amount = marks[leaning]
    if (amount === undefined) return undefined
    return turned.has(leaning) ? 4 - points[amount] : points[amount]
  })
  const said = each.filter((much) => much !== undefined)
  return said.length === leanings.length ? said.reduce((sum, much) => sum + much, 0) / leanings.length : undefined
}

/** The readings that are compared: whole, and two weeks or more after the one before. `looks` oldest first. */
export function readings(looks: readonly Reflection[]): readonly Reading[] {
  const found: Reading[] = []
  for (const look of looks) {
    const mean = meanOf(look)
    const before = found.at(-1)
    if (mean === undefined || (before && look.at - before.at < readingSpan)) continue
    found.push({ at: look.at, mean })
  }
  return found
}

/**
 * What may be said of one's own readings: a change only if the last two both lie 0.8 or more from the first, on the same side.
 * `too-few`: fewer than three can't tell.
 */
export function trendOf(found: readonly Reading[]): 'too-few' | 'none' | 'less-alone' | 'more-alone' {
  const [first] = found
  if (first === undefined || found.length < 3) return 'too-few'
  // In eighths, as means of eight are: 0.8 then means the same on every machine.
  const apart = found.slice(-2).map(({ mean }) => Math.round((mean - first.mean) * leanings.length))
  const enough = Math.ceil(leastChange * leanings.length)
  if (apart.every((eighths) => eighths <= -enough)) return 'less-alone'
  return apart.every((eighths) => eighths >= enough) ? 'more-alone' : 'none'
}
