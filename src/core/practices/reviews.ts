import type { Ask } from '../ask.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import type { Rehearsal } from './rehearsal.ts'
import { isAccepted, openedAnswer } from '../ask.ts'
import { inOrder } from '../in-order.ts'
import { day } from '../../lib/time.ts'

/** A task is handed over for four weeks; then it is looked at once. */
export const handedOverFor = 28 * day

/** Tasks handed over four weeks ago or more, not looked at since. Oldest first. */
export function reviewsDue(notebook: Notebook, now: Instant): readonly Rehearsal[] {
  return inOrder(
    [...notebook.rehearsals.values()].filter((one) => isReviewDue(one, one.ask && notebook.asks.get(one.ask), now)),
    ({ made }) => made,
  )
}

function isReviewDue({ of, review }: Rehearsal, ask: Ask | undefined, now: Instant): boolean {
  if (of !== 'hand-over' || (review !== undefined && review !== 'not-yet')) return false
  if (!ask || !isAccepted(openedAnswer(ask))) return false
  return ask.asked !== undefined && now - ask.asked >= handedOverFor
}
