import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Ask } from '../../core/ask.ts'
import { saidAboutBeingAsked, type Said } from '../../core/said.ts'
import { type Counts, describe, inSeason, type Lean, leansOf, type Plant, plant, seasons } from '../../core/plant.ts'
import type { App } from '../app.ts'
import { showAsk, type ShownAsk } from './ask-shown.ts'
import { plantSeed } from './newest-plant.ts'
import { type SomeAtATime, someAtATime } from './some-at-a-time.ts'

/** One lean as a line to read: what it was, when, and how it came out. An ask can be opened from it; received help can't. */
export type LeanRow = { readonly lean: Lean; readonly shown: ShownAsk | undefined }

/** What has grown. */
export type LookScreen = {
  /** How many seasons there are. The newest is shown. */
  readonly seasons: ReadonlySignal<number>
  readonly plant: ReadonlySignal<Plant>
  readonly counts: ReadonlySignal<Counts>
}

export function lookScreen(app: App): LookScreen {
  const leans = computed(() => leansOf(app.notebook.value, app.now()))
  const many = computed(() => seasons(leans.value.length))
  const newest = computed(() => many.value - 1)
  return {
    seasons: many,
    plant: computed(() => plant(leans.value, plantSeed, newest.value)),
    counts: computed(() => describe(inSeason(leans.value, newest.value))),
  }
}

/** One thing that somebody said about being asked, with what it was about. */
export type SaidRow = { readonly said: Said; readonly shown: ShownAsk | undefined }

/** How much of it is shown at first, and with each *Show more*. */
const page = 20

/** Everything people said about being asked, newest first, the stiff ones too; some at a time. */
export function saidScreen(app: App): SomeAtATime<SaidRow> {
  return someAtATime(
    page,
    () => saidAboutBeingAsked(app.notebook.value),
    (said) => ({ said, shown: shownOf(app, app.notebook.value.asks.get(said.ask)) }),
  )
}

/** What each of the leans stands for, in their order. */
export function leanRows(app: App, leans: readonly Lean[]): readonly LeanRow[] {
  const { asks } = app.notebook.value
  return leans.map((lean) => ({ lean, shown: shownOf(app, lean.ask && asks.get(lean.ask)) }))
}

function shownOf(app: App, ask: Ask | undefined): ShownAsk | undefined {
  return ask && showAsk(app.notebook.value, ask)
}
