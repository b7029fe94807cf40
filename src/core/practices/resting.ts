import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import type { Rest } from './rest.ts'
import { day } from '../../lib/time.ts'
import { inOrder } from '../in-order.ts'

/** Has it no answer yet: neither that it happened, nor that it was left? */
export function isOpenRest({ done, left }: Rest): boolean {
  return done === undefined && left === undefined
}

/**
 * The act of rest that stands on Today: the newest open one of today or yesterday. An older one is found on its own page.
 *
 * @param dayStart the start of the person's own day.
 */
export function restOfToday({ rests }: Notebook, dayStart: Instant): Rest | undefined {
  const since = dayStart - day
  return inOrder([...rests.values()], ({ made }) => made).findLast((rest) => isOpenRest(rest) && rest.made >= since)
}
