import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Ask } from '../../core/ask.ts'
import type { Channel } from '../../core/ask.ts'
import { channels } from '../../core/ask.ts'
import { guessesWereSound, type Kind, learn } from '../../core/learn.ts'
import { saidAboutBeingAsked, type Said } from '../../core/said.ts'
import { type Counts, describe, inSeason, type Lean, leansOf, type Plant, plant, seasons } from '../../core/plant.ts'
import type { App } from '../app.ts'
import { showAsk, type ShownAsk } from './ask-shown.ts'
import { plantSeed } from './newest-plant.ts'

/** One lean as a line to read: what it was, when, and how it came out. An ask can be opened from it; received help can't. */
export type LeanRow = { readonly lean: Lean; readonly shown: ShownAsk | undefined }

/** What is known of asks made in one way. Ways are never pooled, nor are ties. */
export type ByChannel = { readonly channel: Channel; readonly kinds: readonly Kind[] }

/** What has grown, and what can be said of it. */
export type LookScreen = {
  /** How many seasons there are. The newest is shown. */
  readonly seasons: ReadonlySignal<number>
  readonly plant: ReadonlySignal<Plant>
  readonly counts: ReadonlySignal<Counts>
  /** Kinds with five asks or more, by channel. Empty until there are any. */
  readonly numbers: ReadonlySignal<readonly ByChannel[]>
  /** Answered asks of kinds with fewer than five: told one by one, newest first. */
  readonly stories: ReadonlySignal<readonly ShownAsk[]>
  /** The guesses held wherever there is enough to tell. */
  readonly sound: ReadonlySignal<boolean>
}

export function lookScreen(app: App): LookScreen {
  const leans = computed(() => leansOf(app.notebook.value, app.now()))
  const many = computed(() => seasons(leans.value.length))
  const newest = computed(() => many.value - 1)
  const kinds = computed(() => learn(app.notebook.value))
  return {
    seasons: many,
    plant: computed(() => plant(leans.value, plantSeed, newest.value)),
    counts: computed(() => describe(inSeason(leans.value, newest.value))),
    numbers: computed(() => byChannel(kinds.value)),
    stories: computed(() => storiesOf(app, kinds.value)),
    sound: computed(() => guessesWereSound(kinds.value)),
  }
}

/** One thing that somebody said about being asked, with what it was about. */
export type SaidRow = { readonly said: Said; readonly shown: ShownAsk | undefined }

/** Everything people said about being asked, newest first, the stiff ones too. */
export function saidScreen(app: App): ReadonlySignal<readonly SaidRow[]> {
  return computed(() =>
    saidAboutBeingAsked(app.notebook.value).map((said) => ({
      said,
      shown: shownOf(app, app.notebook.value.asks.get(said.ask)),
    })),
  )
}

/** What each of the leans stands for, in their order. */
export function leanRows(app: App, leans: readonly Lean[]): readonly LeanRow[] {
  const { asks } = app.notebook.value
  return leans.map((lean) => ({ lean, shown: shownOf(app, lean.ask && asks.get(lean.ask)) }))
}

function byChannel(kinds: readonly Kind[]): readonly ByChannel[] {
  return channels.flatMap((channel) => {
    const own = kinds.filter((kind) => kind.channel === channel && kind.show !== 'stories')
    return own.length === 0 ? [] : [{ channel, kinds: own.sort((a, b) => b.asks.length - a.asks.length) }]
  })
}

function storiesOf(app: App, kinds: readonly Kind[]): readonly ShownAsk[] {
  const ids = kinds.filter(({ show }) => show === 'stories').flatMap(({ asks }) => asks)
  const asks = ids.map((id) => app.notebook.value.asks.get(id)).filter((ask) => ask !== undefined)
  return asks.sort((a, b) => (b.answer?.at ?? 0) - (a.answer?.at ?? 0)).map((ask) => showAsk(app.notebook.value, ask))
}

function shownOf(app: App, ask: Ask | undefined): ShownAsk | undefined {
  return ask && showAsk(app.notebook.value, ask)
}
