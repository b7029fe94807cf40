import type { Lean, LeanKind } from '../plant.ts'
import type { Level } from '../step.ts'
import { day, instant, later } from '../../lib/time.ts'
import { seeded } from './seeded.ts'

/** How often each comes, out of 100. Ours, for pictures: it says nothing of how people answer. */
const often: readonly (readonly [LeanKind, number])[] = [
  ['yes', 45],
  ['received', 16],
  ['no', 13],
  ['part', 11],
  ['waiting', 8],
  ['done', 7],
]

/**
 * A made-up year of leans, for tests and for looking at the picture. Never part of anybody's notebook.
 *
 * @param many how many, spread over the year from March on.
 */
export function madeUpYear(seed: string, many = 4 * 24): readonly Lean[] {
  const random = seeded(seed)
  const start = instant(20_151 * day) // 4 March 2025
  return Array.from({ length: many }, (_, i): Lean => {
    const kind = kindAt(random() * 100)
    // Asks grow larger with time; what is received stays small.
    const level = Math.ceil((0.35 + (0.65 * i) / many) * 5 * random())
    const at = later(start, Math.floor(((i + random()) / many) * 365) * day)
    const answered = kind === 'yes' || kind === 'part' || kind === 'no'
    return { id: `made-up-${i}`, at, kind, level: levels[level] ?? 1, kinder: random() < 0.28 && answered }
  })
}

const levels: readonly Level[] = [1, 1, 2, 3, 4, 5]

function kindAt(place: number): LeanKind {
  let below = 0
  for (const [kind, share] of often) {
    below += share
    if (place < below) return kind
  }
  return 'yes'
}
