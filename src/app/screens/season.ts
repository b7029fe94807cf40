import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { AskId } from '../../core/ask.ts'
import {
  type Counts,
  describe,
  inSeason,
  type Lean,
  leansInSeason,
  leansOf,
  type Plant,
  plant,
  seasons,
} from '../../core/plant.ts'
import type { App } from '../app.ts'
import { type LeanRow, leanRows } from './look.ts'
import { plantSeed } from './newest-plant.ts'
import { type SomeAtATime, someAtATime } from './some-at-a-time.ts'

/** One season, from 0: what grew, when, and how it came out. */
export type Season = {
  readonly season: number
  readonly plant: Plant
  readonly counts: Counts
  /** Its leans, oldest first. */
  readonly leans: readonly Lean[]
}

/** One season looked at closely. */
export type SeasonScreen = {
  readonly shown: ReadonlySignal<Season>
  /** How many there are. */
  readonly seasons: ReadonlySignal<number>
  /** What each leaf stands for, oldest first. */
  readonly rows: ReadonlySignal<readonly LeanRow[]>
}

/** @param part what the address says: a season counted from 1. Anything else is the newest. */
export function seasonScreen(app: App, part: string): SeasonScreen {
  const leans = computed(() => leansOf(app.notebook.value, app.now()))
  const shown = computed(() => seasonAt(leans.value, numberOf(part, seasons(leans.value.length))))
  return {
    shown,
    seasons: computed(() => seasons(leans.value.length)),
    rows: computed(() => leanRows(app, shown.value.leans)),
  }
}

/** A season beside others. Its plant is drawn when it is looked at: a drawing takes its time. */
export type GardenSeason = Pick<Season, 'season' | 'leans'> & { readonly plant: ReadonlySignal<Plant> }

/** How many seasons are shown at first, and with each *Earlier seasons*. */
const page = 8

/** The seasons side by side, newest first, some at a time. Before the first lean there is one, and it is empty. */
export function gardenScreen(app: App): SomeAtATime<GardenSeason> {
  const leans = computed(() => leansOf(app.notebook.value, app.now()))
  const all = () =>
    Array.from({ length: seasons(leans.value.length) }, (_, season) => besideOthers(leans.value, season))
  return someAtATime(
    page,
    () => all().toReversed(),
    (season) => season,
  )
}

function besideOthers(all: readonly Lean[], season: number): GardenSeason {
  return { season, leans: inSeason(all, season), plant: computed(() => plant(all, plantSeed, season)) }
}

/** The plant on which an ask has its leaf; `undefined` for what grows none: a trial, or what was taken back. */
export function grownFor(app: App, ask: AskId): ReadonlySignal<Plant | undefined> {
  return computed(() => {
    const leans = leansOf(app.notebook.value, app.now())
    const place = leans.findIndex((lean) => lean.ask === ask)
    return place < 0 ? undefined : plant(leans, plantSeed, Math.floor(place / leansInSeason))
  })
}

function seasonAt(all: readonly Lean[], season: number): Season {
  const leans = inSeason(all, season)
  return { season, leans, counts: describe(leans), plant: plant(all, plantSeed, season) }
}

function numberOf(part: string, many: number): number {
  const season = /^\d{1,6}$/.test(part) ? Number(part) : many
  return Math.min(Math.max(season, 1), many) - 1
}
