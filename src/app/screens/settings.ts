import { computed, type ReadonlySignal } from '@preact/signals-core'
import { mineId } from '../../core/records/op.ts'
import { askNameMost } from '../../protocol/limits.ts'
import type { App } from '../app.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Longest first name, in UTF-16 units: what a link can carry. */
export const longestFirstName = askNameMost

/**
 * The name under which asks are signed, and when the day ends. How the page looks must hold while no record is open:
 * `web/shell/device-settings.ts`.
 */
export type SettingsScreen = Pick<Keeping, 'trouble'> & {
  /** As typed, until it is kept. */
  readonly name: ReadonlySignal<string>
  /** It was typed and is not kept yet. */
  readonly open: ReadonlySignal<boolean>
  readonly type: (name: string) => void
  /** The hour of the clock, 0..23, at which they usually go to sleep. */
  readonly bedtime: ReadonlySignal<number>
  readonly setBedtime: (hour: number) => Promise<boolean>
  /** Keeps it; an empty one is asked for again before the next link. */
  readonly keepName: () => Promise<boolean>
}

const draft = 'settings-name'

export function settingsScreen(app: App): SettingsScreen {
  const { trouble, keep } = keeping(app)
  const typed = computed(() => app.drafts.texts.value.get(draft))
  const kept = computed(() => app.notebook.value.settings.name)
  return {
    trouble,
    name: computed(() => typed.value ?? kept.value),
    open: computed(() => typed.value !== undefined && typed.value.trim() !== kept.value),
    bedtime: computed(() => app.notebook.value.settings.bedtime),
    setBedtime: (hour) => keep([{ kind: 'settings', id: mineId, set: { bedtime: hour } }]),
    type: (name) => app.drafts.type(draft, name),
    keepName: () => keep([{ kind: 'settings', id: mineId, set: { name: (typed.value ?? '').trim() } }], [draft]),
  }
}
