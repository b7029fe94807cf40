import { computed, type ReadonlySignal } from '@preact/signals-core'
import { allowed } from '../../core/mode.ts'
import { mineId } from '../../core/records/op.ts'
import type { Level } from '../../core/step.ts'
import type { App } from '../app.ts'
import { type Keeping, keeping } from './keeping.ts'

/** How big a suggested ask may be. Until it is said, small. */
export type SizeScreen = Pick<Keeping, 'trouble'> & {
  readonly size: ReadonlySignal<Level>
  /** Why it is not as big as they said: the private questions are open, or their answers call for care. */
  readonly held: ReadonlySignal<'unasked' | 'careful' | undefined>
  readonly choose: (size: Level) => Promise<boolean>
}

/** Until something else is said. @see `limit` of core/ladder.ts */
const small: Level = 2

export function sizeScreen(app: App): SizeScreen {
  const { trouble, keep } = keeping(app)
  const size = computed(() => app.notebook.value.settings.ownLimit ?? small)
  return {
    trouble,
    size,
    held: computed(() => {
      const { level, mode } = allowed(app.notebook.value.privateAnswers, app.now())
      if (size.value <= level) return undefined
      return mode === 'unasked' ? 'unasked' : 'careful'
    }),
    choose: (chosen) => keep([{ kind: 'settings', id: mineId, set: { ownLimit: chosen } }]),
  }
}
