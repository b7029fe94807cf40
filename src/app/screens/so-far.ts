import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Ask, AskId } from '../../core/ask.ts'
import { channels } from '../../core/says.ts'
import type { GuessScale } from '../../core/guess.ts'
import { type Calibration, calibrationOf } from '../../core/insight/calibration.ts'
import { anyFeelingWord, feelingWords, type WordsOfMonth } from '../../core/insight/feeling-words.ts'
import { hasNumbers, hasPairs, type Kind, kindOf, kindsOf, soundnessOf } from '../../core/insight/kinds.ts'
import {
  anyBeliefOverTime,
  type BeliefOverTime,
  beliefsOverTime,
  type CostsBeside,
  costsBeside,
} from '../../core/insight/over-time.ts'
import { type Pair, pairsIn, pairsOf } from '../../core/insight/pairs.ts'
import { inOrder } from '../../core/in-order.ts'
import { ties } from '../../core/person.ts'
import { testsOf } from '../../core/practices/bearing.ts'
import { looksAt } from '../../core/practices/looks.ts'
import { once } from '../../lib/once.ts'
import { monthOf } from '../local-day.ts'
import { feelingWords as words } from '../../words/feelings.ts'
import type { App } from '../app.ts'
import { showAsk, type ShownAsk } from './ask-shown.ts'
import { type SomeAtATime, someAtATime } from './some-at-a-time.ts'

/** How many rows are shown at first, and with each *Show more*. */
const page = 20
/** How many stories stand on the first page. */
const fewStories = 4
/** How many beliefs are drawn at first, and with each *Show more*. */
const fewBeliefs = 3
/** How many looks stand side by side. */
const sideBySide = 6

/** What can be said by now: kinds with numbers, a few of the latest asks of the others, and which other pages have something. */
export type SoFarScreen = {
  /** The kind with most answers first. */
  readonly kinds: ReadonlySignal<readonly Kind[]>
  /** The latest guesses with an answer, of kinds that have no number for them yet. */
  readonly stories: ReadonlySignal<readonly PairRow[]>
  /** Did the guesses hold, where there is enough to tell? */
  readonly soundness: ReadonlySignal<ReturnType<typeof soundnessOf>>
  readonly hasPairs: ReadonlySignal<boolean>
  readonly hasBeliefs: ReadonlySignal<boolean>
  readonly hasCosts: ReadonlySignal<boolean>
  readonly hasWords: ReadonlySignal<boolean>
}

/** A guess beside what came of it, with what is needed to speak of the ask. */
export type PairRow = Pair & { readonly shown: ShownAsk }

/** The first page. */
export function soFarScreen(app: App): SoFarScreen {
  const kinds = computed(() => kindsOf(app.notebook.value, app.now()))
  const few = computed(() => kinds.value.flatMap(({ yes }) => (yes.show === 'stories' ? yes.asks : [])))
  return {
    kinds: computed(() => kinds.value.filter(hasNumbers).sort((a, b) => b.yes.asks.length - a.yes.asks.length)),
    stories: computed(() => storiesOf(app, few.value)),
    soundness: computed(() => soundnessOf(kinds.value)),
    hasPairs: computed(() => kinds.value.some(hasPairs)),
    hasBeliefs: computed(() => anyBeliefOverTime(app.notebook.value)),
    hasCosts: computed(() => looksAt(app.notebook.value, 'costs').length > 0),
    hasWords: computed(() => anyFeelingWord(app.notebook.value)),
  }
}

/** The latest of some asks, guess beside answer. */
function storiesOf(app: App, ids: readonly AskId[]): readonly PairRow[] {
  const asks = inOrder(
    ids.flatMap((id) => app.notebook.value.asks.get(id) ?? []),
    ({ asked = 0 }) => asked,
  )
  return pairsIn(asks.slice(-fewStories), 'chance')
    .toReversed()
    .flatMap((pair) => pairRow(app, pair))
}

/** The name of a kind in an address: `friend-by-voice`. No dot in it: the server takes that for a file. */
export function nameOfKind({ tie, channel }: Pick<Kind, 'tie' | 'channel'>): string {
  return `${tie}-${channel}`
}

/** The kind that an address names, with what may be said of its guesses; `undefined` where there is none, or no number of it. */
export function kindScreen(app: App, name: string): ReadonlySignal<KindShown | undefined> {
  const named = ties
    .flatMap((tie) => channels.map((channel) => ({ tie, channel })))
    .find((one) => nameOfKind(one) === name)
  return computed(() => {
    const kind = named && kindOf(app.notebook.value, named, app.now())
    if (!kind || !hasNumbers(kind)) return undefined
    const { asks } = app.notebook.value
    return { kind, calibration: once(() => calibrationOf(kind.yes.asks.flatMap((id) => asks.get(id) ?? []))) }
  })
}

/** One kind, and its guesses as a whole, worked out when they are looked at. */
export type KindShown = { readonly kind: Kind; readonly calibration: () => Calibration }

/** Each guess on one scale beside what came. */
export type PairsScreen = SomeAtATime<PairRow> & {
  readonly scale: ReadonlySignal<GuessScale>
  readonly choose: (scale: GuessScale) => void
  /** Guesses to which no answer came, oldest first. */
  readonly silent: ReadonlySignal<readonly AskId[]>
}

/** Every guess beside what is true, newest first. It begins with the chance of a yes; another scale begins its list anew. */
export function pairsScreen(app: App): PairsScreen {
  const scale = signal<GuessScale>('chance')
  const found = computed(() => pairsOf(app.notebook.value, scale.value, app.now()))
  const { fromTheStart, ...rows } = someAtATime(
    page,
    () => found.value.pairs,
    (pair) => pairRow(app, pair),
  )
  return {
    ...rows,
    scale,
    choose(next) {
      scale.value = next
      fromTheStart()
    },
    silent: computed(() => found.value.silent),
  }
}

/**
 * The asks that a figure stands on, newest first.
 *
 * @param asks oldest first, as every figure names them.
 */
export function standsScreen(app: App, asks: readonly AskId[]): SomeAtATime<ShownAsk> {
  return someAtATime(
    page,
    () => asks.toReversed(),
    (id) => shownOf(app, id),
  )
}

/** A belief over time, and the asks that put it to the test, whichever way they came out; oldest first. */
export type BeliefBeside = BeliefOverTime & { readonly bearing: () => readonly Ask[] }

/** Beliefs that were rated twice or more, newest first. Each is set beside every ask. */
export function beliefsScreen(app: App): SomeAtATime<BeliefBeside> {
  return someAtATime(
    fewBeliefs,
    () => beliefsOverTime(app.notebook.value),
    (one) => ({ ...one, bearing: once(() => testsOf(app.notebook.value, one.belief)) }),
  )
}

/** The newest looks at the costs beside leaning, oldest first; older ones are kept, and not drawn. */
export function costsScreen(app: App): ReadonlySignal<readonly CostsBeside[]> {
  return computed(() => costsBeside(app.notebook.value, app.now(), sideBySide))
}

/** The words for feelings. */
export type WordsScreen = {
  readonly any: ReadonlySignal<boolean>
  /** Month by month, oldest first. */
  readonly months: ReadonlySignal<readonly WordsOfMonth[]>
}

/** The words for feelings, month by month. */
export function wordsScreen(app: App): WordsScreen {
  return {
    any: computed(() => anyFeelingWord(app.notebook.value)),
    months: computed(() => feelingWords(app.notebook.value, monthOf, (feeling) => words[feeling].word)),
  }
}

function pairRow(app: App, pair: Pair): readonly PairRow[] {
  return shownOf(app, pair.ask).map((shown) => ({ ...pair, shown }))
}

function shownOf(app: App, id: AskId): readonly ShownAsk[] {
  const ask = app.notebook.value.asks.get(id)
  return ask ? [showAsk(app.notebook.value, ask)] : []
}
