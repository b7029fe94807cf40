import { computed, type ReadonlySignal } from '@preact/signals-core'
import { heldBack } from '../../core/pause.ts'
import { isBlank } from '../../core/notebook.ts'
import type { App } from '../app.ts'
import { isComingBack } from './long-away.ts'

/** What stands at `/`: the first screen while nothing is kept, a welcome after a long time away, else Today. */
export type Home = 'first' | 'coming-back' | 'today'

/** Which of them it is now. What can't be opened, or was put by, is something kept, so it is never met with a first screen. */
export function home(app: App): ReadonlySignal<Home> {
  return computed(() => {
    if (isBlank(app.notebook.value) && app.unreadable.value === 0 && app.older.value === 'none') return 'first'
    // While nothing is asked of them, Today says so; the welcome would offer things to do.
    return isComingBack(app) && heldBack(app.notebook.value, app.now()) === undefined ? 'coming-back' : 'today'
  })
}
