import { computed, type ReadonlySignal } from '@preact/signals-core'
import { leansOf, type Plant, plant, seasons } from '../../core/plant.ts'
import type { App } from '../app.ts'

/** Every leaf is seeded by its own lean; the stem may look alike for everybody. */
export const plantSeed = 'tendril'

/** The plant of the season that is growing; `undefined` before the first lean. */
export function newestPlant(app: App): ReadonlySignal<Plant | undefined> {
  return computed(() => {
    const leans = leansOf(app.notebook.value, app.now())
    return leans.length === 0 ? undefined : plant(leans, plantSeed, seasons(leans.length) - 1)
  })
}
