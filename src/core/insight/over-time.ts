import type { Belief, Rating } from '../practices/belief.ts'
import type { Bearing } from '../practices/bearing.ts'
import type { Instant } from '../../lib/time.ts'
import type { Lean } from '../plant.ts'
import type { Notebook } from '../notebook.ts'
import type { Reflection } from '../practices/reflection.ts'
import { inOrder } from '../in-order.ts'
import { leansOf } from '../plant.ts'
import { bearingOn } from '../practices/bearing.ts'
import { ratingsOf } from '../practices/belief.ts'
import { looksAt } from '../practices/looks.ts'
import { day } from '../../lib/time.ts'

/** How true a sentence felt over time, and the asks that bear on it. One does not explain the other; nothing is added up. */
export type BeliefOverTime = {
  readonly belief: Belief
  /** Two or more, oldest first. */
  readonly ratings: readonly Rating[]
  /** Oldest first. */
  readonly bearing: readonly Bearing[]
}

/** Was any sentence rated twice or more? */
export function anyBeliefOverTime({ beliefs }: Notebook): boolean {
  return [...beliefs.values()].some((belief) => ratingsOf(belief, 'sentence').length > 1)
}

/** Every belief whose sentence was rated twice or more, the newest first. */
export function beliefsOverTime(notebook: Notebook, now: Instant): readonly BeliefOverTime[] {
  return inOrder([...notebook.beliefs.values()], ({ made }) => -made).flatMap((belief) => {
    const ratings = ratingsOf(belief, 'sentence')
    return ratings.length < 2 ? [] : [{ belief, ratings, bearing: bearingOn(notebook, belief, now).toReversed() }]
  })
}

/** One look at the costs, and every lean in the seven days before it. Beside it, never in a sum with it. */
export type CostsBeside = { readonly look: Reflection; readonly leans: readonly Lean[] }

/** Every look at the costs beside how often somebody was leaned on, oldest first. In one pass over both. */
export function costsBeside(notebook: Notebook, now: Instant): readonly CostsBeside[] {
  const leans = leansOf(notebook, now)
  let [from, to] = [0, 0]
  return looksAt(notebook, 'costs').map((look) => {
    while (to < leans.length && (leans[to]?.at ?? 0) <= look.at) to++
    while (from < to && look.at - (leans[from]?.at ?? 0) >= 7 * day) from++
    return { look, leans: leans.slice(from, to) }
  })
}
