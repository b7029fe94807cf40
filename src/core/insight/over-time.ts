import type { Belief, Rating } from '../practices/belief.ts'
import type { Instant } from '../../lib/time.ts'
import type { Lean } from '../plant.ts'
import type { Notebook } from '../notebook.ts'
import type { Reflection } from '../practices/reflection.ts'
import { inOrder } from '../in-order.ts'
import { leansOf } from '../plant.ts'
import { ratingsOf } from '../practices/belief.ts'
import { looksAt } from '../practices/looks.ts'
import { day, instant } from '../../lib/time.ts'

/** How true a sentence felt over time. What came of asks stands beside it: one does not explain the other, and nothing is added up. */
export type BeliefOverTime = {
  readonly belief: Belief
  /** Two or more, oldest first. */
  readonly ratings: readonly Rating[]
}

/** Was any sentence rated twice or more? */
export function anyBeliefOverTime({ beliefs }: Notebook): boolean {
  return [...beliefs.values()].some((belief) => ratingsOf(belief, 'sentence').length > 1)
}

/** Every belief whose sentence was rated twice or more, the newest first. */
export function beliefsOverTime({ beliefs }: Notebook): readonly BeliefOverTime[] {
  return inOrder([...beliefs.values()], ({ made }) => -made)
    .map((belief) => ({ belief, ratings: ratingsOf(belief, 'sentence') }))
    .filter(({ ratings }) => ratings.length > 1)
}

/** One look at the costs, and every lean in the seven days before it. Beside it, never in a sum with it. */
export type CostsBeside = { readonly look: Reflection; readonly leans: readonly Lean[] }

/** The looks at the costs beside how often somebody was leaned on, oldest first; the newest `most` of them. In one pass over both. */
export function costsBeside(notebook: Notebook, now: Instant, most = Infinity): readonly CostsBeside[] {
  const looks = looksAt(notebook, 'costs').slice(-most)
  const leans = leansOf(notebook, now, instant((looks[0]?.at ?? now) - 7 * day))
  let [from, to] = [0, 0]
  return looks.map((look) => {
    while (to < leans.length && (leans[to]?.at ?? 0) <= look.at) to++
    while (from < to && look.at - (leans[from]?.at ?? 0) >= 7 * day) from++
    return { look, leans: leans.slice(from, to) }
  })
}
