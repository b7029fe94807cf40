import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type Fitting, nextFitting } from '../../core/fitting.ts'
import type { Fear } from '../../core/guess.ts'
import { limit } from '../../core/ladder.ts'
import { type Bearing, bearingOn } from '../../core/practices/bearing.ts'
import type { Belief, BeliefId, RatedThing, Rating } from '../../core/practices/belief.ts'
import { forgetBelief, rate, ratingBefore, ratingNow } from '../../core/practices/belief-steps.ts'
import type { Fields } from '../../core/records/op.ts'
import { flipped } from '../../lib/flipped.ts'
import type { App } from '../app.ts'
import { draftOfFairer } from '../draft-names.ts'
import { inTurns } from '../in-turn.ts'
import { newId } from '../new-id.ts'
import { showAsk, type ShownAsk } from './ask-shown.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Longest fairer sentence, in UTF-16 units. */
export const longestFairer = 300

/** The steps after a belief was written down, in their order. */
const steps = ['rate', 'friend', 'asks', 'fairer'] as const
/** One of them; `again` is rating alone, `test` finds an ask. */
export type BeliefStep = (typeof steps)[number] | 'again' | 'test'

/** An ask that bears on the belief, with what is needed to speak of it. */
export type BearingRow = Bearing & { readonly shown: ShownAsk }

/** One belief: its ratings, what one's own asks say of it, and what can be done. */
export type BeliefScreen = Pick<Keeping, 'trouble'> & {
  readonly belief: ReadonlySignal<Belief | undefined>
  /** The steps of this belief. Where it was true with somebody feared, nobody swaps seats and nothing fairer is asked for. */
  readonly steps: ReadonlySignal<readonly BeliefStep[]>
  readonly bearing: ReadonlySignal<readonly BearingRow[]>
  /** What is being rated now, and what was said the last time before. */
  readonly ratingNow: (of: RatedThing) => Rating | undefined
  readonly ratingBefore: (of: RatedThing) => Rating | undefined
  /** Keeps a rating as it is tapped; `undefined` takes it back. */
  readonly rate: (of: RatedThing, value: number | undefined) => Promise<boolean>
  readonly setTrueThere: (wasTrueThere: boolean) => Promise<boolean>
  /** A tap on what an own sentence foretells: it is, or not any more. */
  readonly toggleTest: (fear: Fear) => Promise<boolean>
  /** The fairer sentence as it is being written; the kept one until then. */
  readonly fairer: ReadonlySignal<string>
  readonly typeFairer: (words: string) => void
  readonly keepFairer: () => Promise<boolean>
  /** Asks that would test it, easiest first. None while no ask is allowed. */
  readonly tests: ReadonlySignal<readonly Fitting[]>
  /** Asks rest: everything is paused, or the private answers say "not now". */
  readonly notNow: ReadonlySignal<boolean>
  /** Deletes it for ever, with its ratings. */
  readonly remove: () => Promise<boolean>
}

const atOnce = 4

/** One belief. */
export function beliefScreen(app: App, id: BeliefId): BeliefScreen {
  const { trouble, keep } = keeping(app)
  const inTurn = inTurns()
  const draft = draftOfFairer(id)
  const belief = computed(() => app.notebook.value.beliefs.get(id))
  const fairer = computed(() => app.drafts.texts.value.get(draft) ?? belief.value?.fairer ?? '')
  const set = (fields: Fields, done: readonly string[] = []) => keep([{ kind: 'belief', id, set: fields }], done)
  return {
    trouble,
    belief,
    steps: computed(() => (belief.value?.wasTrueThere ? (['rate', 'asks'] as const) : steps)),
    bearing: computed(() => (belief.value ? bearingRows(app, belief.value) : [])),
    ratingNow: (of) => belief.value && ratingNow(belief.value, of, app.now()),
    ratingBefore: (of) => belief.value && ratingBefore(belief.value, of, app.now()),
    rate: (of, value) =>
      inTurn(async () => {
        const now = app.now()
        return belief.value !== undefined && keep(rate(belief.value, { of, value }, now, newId(app.environment)))
      }),
    setTrueThere: (wasTrueThere) => set({ wasTrueThere }),
    toggleTest: (fear) => inTurn(() => set({ tests: flipped(belief.value?.tests ?? [], fear) })),
    fairer,
    typeFairer: (words) => app.drafts.type(draft, words),
    async keepFairer() {
      const typed = app.drafts.texts.value.get(draft)
      return typed === undefined || set({ fairer: typed.trim() || null }, [draft])
    },
    tests: computed(() => (belief.value ? testsOf(app, belief.value) : [])),
    notNow: computed(() => limit(app.notebook.value, app.now()).level === 0),
    remove: () => keep(forgetBelief(app.notebook.value, id), [draft]),
  }
}

/** The step after another, or nothing after the last; likewise before. */
export function stepBeside(all: readonly BeliefStep[], step: BeliefStep, by: 1 | -1): BeliefStep | undefined {
  const place = all.indexOf(step)
  return place < 0 ? undefined : all[place + by]
}

function bearingRows(app: App, belief: Belief): readonly BearingRow[] {
  const notebook = app.notebook.value
  return bearingOn(notebook, belief, app.now()).map((one) => ({ ...one, shown: showAsk(notebook, one.ask) }))
}

function testsOf(app: App, { tests }: Belief): readonly Fitting[] {
  return nextFitting(app.notebook.value, app.now(), (step) => step.tests.some((fear) => tests.includes(fear)), atOnce)
}
