import type { Ask } from '../ask.ts'
import type { Belief, Rating } from '../practices/belief.ts'
import type { Instant } from '../../lib/time.ts'
import type { Lean } from '../plant.ts'
import type { Notebook } from '../notebook.ts'
import type { Reflection } from '../practices/reflection.ts'
import { inOrder } from '../in-order.ts'
import { leansOf } from '../plant.ts'
import { testsOf } from '../practices/bearing.ts'
import { ratingsOf } from '../practices/belief.ts'
import { looksAt } from '../practices/looks.ts'
import { day, instant } from '../../lib/time.ts'

/** How true a sentence felt over time, and the asks that bear on it. One does not explain the other; nothing is added up. */
export type BeliefOverTime = {
  readonly belief: Belief
  /** Two or more, oldest first. */
  readonly ratings: readonly Rating[]
  /** The asks that put it to the test, whichever way they came out; oldest first. */
  readonly bearing: readonly Ask[]
}

/** Was any sentence rated twice or more? */
export function anyBeliefOverTime({ beliefs }: Notebook): boolean {
  return [...beliefs.values()].some((belief) => ratingsOf(belief, 'sentence').length > 1)
}

/** Every belief whose sentence was rated twice or more, the newest first; no more than `most` of them. */
export function beliefsOverTime(notebook: Notebook, most = Infinity): readonly BeliefOverTime[] {
  return inOrder([...notebook.beliefs.values()], ({ made }) => -made)
    .map((belief) => ({ belief, ratings: ratingsOf(belief, 'sentence') }))
    .filter(({ ratings }) => ratings.length > 1)
    .slice(0, most)
    .map(({ belief, ratings }) => ({ belief, ratings, bearing: testsOf(notebook, belief) }))
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
