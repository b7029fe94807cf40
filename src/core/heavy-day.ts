import type { Feeling } from './practices/check-in.ts'
import type { Instant } from '../lib/time.ts'
import type { Notebook } from './notebook.ts'

/** A day on which one of these was noted is no day for the longer letters, and none on which an old one comes back. */
const heavyFeelings: ReadonlySet<Feeling> = new Set<Feeling>([
  'worthless',
  'panicky',
  'empty',
  'shut-down',
  'heartbroken',
])

/** Was something noted today that is too heavy for more? */
export function isHeavyDay({ checkIns }: Notebook, dayStart: Instant): boolean {
  const today = [...checkIns.values()].filter(({ at }) => at >= dayStart)
  return today.some(({ feelings = [] }) => feelings.some((feeling) => heavyFeelings.has(feeling)))
}
