import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { inOrder } from '../../core/in-order.ts'
import type { CheckIn } from '../../core/practices/check-in.ts'
import type { App } from '../app.ts'

/** How many are shown at first, and with each *Earlier ones*. */
const page = 20

/** Everything that was noted in check-ins, newest first. There is no count of them, and none of days. */
export type CheckInsScreen = {
  readonly rows: ReadonlySignal<readonly CheckIn[]>
  /** Are there earlier ones that are not shown? */
  readonly more: ReadonlySignal<boolean>
  readonly showMore: () => void
}

export function checkInsScreen(app: App): CheckInsScreen {
  const shown = signal(page)
  const all = computed(() => inOrder([...app.notebook.value.checkIns.values()], ({ at }) => at).toReversed())
  return {
    rows: computed(() => all.value.slice(0, shown.value)),
    more: computed(() => all.value.length > shown.value),
    showMore: () => (shown.value = shown.value + page),
  }
}
