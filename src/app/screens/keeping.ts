import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Noted } from '../../core/ask-steps.ts'
import type { Change } from '../../core/records/op.ts'
import type { Result } from '../../lib/result.ts'
import type { StoreError } from '../../store/store.ts'
import type { App } from '../app.ts'

/** Why something was not kept. `not-loaded`: a part of the program that it takes is not on this device, and could not be reached. */
export type Trouble = StoreError | 'not-loaded'

/** How a screen notes what a tap means, and what it shows when that could not be kept. */
export type Keeping = {
  /** Why, since the last try that failed, or while what is typed can't be written; it is still on the screen. */
  readonly trouble: ReadonlySignal<Trouble | undefined>
  /**
   * Notes changes and lets drafts go with them.
   *
   * @returns true once they are kept. False if the store failed (see `trouble`), or if the step can't be taken any more
   *   because another device or an answer was quicker: the screen then shows how things stand.
   */
  readonly keep: (changes: readonly Change[] | Noted, doneDrafts?: readonly string[]) => Promise<boolean>
  /**
   * Waits for the last `keep`: a way that depends on it is chosen after that. False if it failed; earlier ones are done, and not asked
   * about.
   */
  readonly kept: () => Promise<boolean>
  /** Remembers how something else went that had to be kept. True if it was. */
  readonly went: (result: Result<unknown, Trouble>) => boolean
}

/** A fresh one for one screen. */
export function keeping(app: App): Keeping {
  const failed = signal<Trouble | undefined>(undefined)
  let last: Promise<boolean> = Promise.resolve(true)
  const went = (result: Result<unknown, Trouble>): boolean => {
    failed.value = result.ok ? undefined : result.error
    return result.ok
  }
  return {
    trouble: computed(() => failed.value ?? app.drafts.failed.value),
    went,
    kept: () => last,
    async keep(changes, doneDrafts = []) {
      const noted = 'ok' in changes ? changes : { ok: true as const, value: changes }
      if (!noted.ok) return false
      failed.value = undefined // a second failure is said again
      last = app.change(noted.value, doneDrafts).then(went)
      return last
    },
  }
}
