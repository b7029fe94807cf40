import { computed, type ReadonlySignal } from '@preact/signals-core'
import { goOn, type Pause, pause, pausedUntil, untilISay } from '../../core/pause.ts'
import { type Change, mineId } from '../../core/records/op.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Pausing everything, and ending it at one tap. */
export type PauseScreen = Pick<Keeping, 'trouble'> & {
  /** Until when; `until-i-say` has no end; `undefined`: nothing is paused. */
  readonly until: ReadonlySignal<Instant | 'until-i-say' | undefined>
  readonly pause: (how: Pause) => Promise<boolean>
  readonly goOn: () => Promise<boolean>
}

export function pauseScreen(app: App): PauseScreen {
  const { trouble, keep } = keeping(app)
  return {
    trouble,
    until: computed(() => {
      const until = pausedUntil(app.notebook.value.settings, app.now())
      return until === untilISay ? 'until-i-say' : until
    }),
    pause: (how) => keep([pause(how, app.now()), ...noGoodbye(app)]),
    goOn: () => keep([goOn(), ...noGoodbye(app)]),
  }
}

// A goodbye is a pause that only the person ends; whoever ends the pause, or chooses another in its place, has come back.
function noGoodbye(app: App): readonly Change[] {
  if (app.notebook.value.staying.goodbye === undefined) return []
  return [{ kind: 'staying', id: mineId, set: { goodbye: null } }]
}
