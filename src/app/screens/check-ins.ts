import { inOrder } from '../../core/in-order.ts'
import type { CheckIn } from '../../core/practices/check-in.ts'
import type { App } from '../app.ts'
import { type SomeAtATime, someAtATime } from './some-at-a-time.ts'

/** How many are shown at first, and with each *Earlier ones*. */
const page = 20

/** Everything that was noted in check-ins, newest first. There is no count of them, and none of days. */
export function checkInsScreen(app: App): SomeAtATime<CheckIn> {
  const all = () => inOrder([...app.notebook.value.checkIns.values()], ({ at }) => at).toReversed()
  return someAtATime(page, all, (checkIn) => checkIn)
}
