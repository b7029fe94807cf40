import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { isTooMuch } from '../../core/dose.ts'
import { allowed } from '../../core/mode.ts'
import type { Belief, BeliefId } from '../../core/practices/belief.ts'
import { makeBelief } from '../../core/practices/belief-steps.ts'
import { forgetOrigin, type Origin } from '../../core/practices/origin.ts'
import { type Change, fieldsOf, mineId } from '../../core/records/op.ts'
import { flipped } from '../../lib/flipped.ts'
import type { App } from '../app.ts'
import { originDrafts } from '../draft-names.ts'
import { inTurns } from '../in-turn.ts'
import { newId } from '../new-id.ts'
import { type Keeping, keeping } from './keeping.ts'
import { type SentenceChoice, sentenceChoice } from './sentence.ts'

/** Longest own words on this page, in UTF-16 units. */
export const longestOriginWords = 2000

/** The steps in their order: what it did is thanked before anything about it is looked at with a doubt. */
export const originSteps = ['before', 'began', 'gifts', 'thanks', 'belief', 'after'] as const
/** One of them. */
export type OriginStep = (typeof originSteps)[number]

/** What one tap says; `null` empties it. */
export type OriginNote = {
  readonly [K in 'before' | 'after' | 'numb']?: Origin[K] | null
}

/** Of which several can be true. */
type OriginList = 'beginnings' | 'gifts'
type Listed<K extends OriginList> = NonNullable<Origin[K]>[number]

/** The one page on where it was learned. Every part may stay empty, and every tap is kept as it is made. */
export type OriginScreen = Pick<Keeping, 'trouble' | 'kept'> & {
  readonly origin: ReadonlySignal<Origin>
  /** Was anything said yet? */
  readonly begun: ReadonlySignal<boolean>
  /** May it be gone through now? What was written can be read in any case. */
  readonly open: ReadonlySignal<boolean>
  /** Before, and after: too much in the body, or far away. Then the stop card comes first. */
  readonly tooMuch: (when: 'before' | 'after') => boolean
  /** The same of a step between: until they have said, since the program opened, that they go on all the same. */
  readonly stops: (step: OriginStep) => boolean
  readonly goOn: () => void
  readonly note: (note: OriginNote) => Promise<boolean>
  /** A tap on one of several: it is among them, or not any more. */
  readonly toggle: <K extends OriginList>(part: K, value: Listed<K>) => Promise<boolean>
  /** Own words as they are being written. */
  readonly words: ReadonlySignal<string>
  readonly giftWords: ReadonlySignal<string>
  readonly type: (part: 'words' | 'giftWords', typed: string) => void
  /** Keeps the own words of one part. */
  readonly keepWords: (part: 'words' | 'giftWords') => Promise<boolean>
  readonly thank: () => Promise<boolean>
  readonly sentence: SentenceChoice
  /** The belief it left, if it is still there. */
  readonly belief: ReadonlySignal<Belief | undefined>
  /** Keeps the chosen sentence as a belief; with nothing chosen there is nothing to keep, and that is well. */
  readonly keepBelief: () => Promise<boolean>
  /** It was closed, towards the room. */
  readonly close: () => Promise<boolean>
  /** Empties the page for ever. A belief that began here stays. */
  readonly remove: () => Promise<boolean>
}

/**
 * Whether the stop card stands before a step, by how much is in the body. Going on all the same holds for that much, until the program is
 * closed: nothing of it is kept, so the next time the card comes first again.
 */
function stopping(
  app: App,
  origin: ReadonlySignal<Origin>,
): Pick<OriginScreen, 'tooMuch' | 'stops' | 'goOn'> & { readonly forget: () => void } {
  const heeded = heededOf.get(app) ?? signal<string | undefined>(undefined)
  heededOf.set(app, heeded)
  const said = () => `${origin.value.before} ${origin.value.numb}`
  const tooMuch = (when: 'before' | 'after') => isTooMuch({ much: origin.value[when], numb: origin.value.numb })
  return {
    tooMuch,
    stops: (step) => step !== 'before' && step !== 'after' && tooMuch('before') && heeded.value !== said(),
    goOn: () => (heeded.value = said()),
    forget: () => (heeded.value = undefined),
  }
}
const heededOf = new WeakMap<App, Signal<string | undefined>>()

/** The page as it stands in the record. */
export function originScreen(app: App): OriginScreen {
  const { trouble, keep, kept } = keeping(app)
  const inTurn = inTurns()
  const origin = computed(() => app.notebook.value.origin)
  const sentence = sentenceChoice(app, originDrafts.sentence)
  const typed = (part: 'words' | 'giftWords') =>
    computed(() => app.drafts.texts.value.get(originDrafts[part]) ?? origin.value[part] ?? '')
  const belief = computed(() => origin.value.belief && app.notebook.value.beliefs.get(origin.value.belief))
  const changes = (fields: Parameters<typeof fieldsOf>[0]): readonly Change[] => [
    { kind: 'origin', id: mineId, set: fieldsOf({ at: origin.value.at ?? app.now(), ...fields }) },
  ]
  const set = (fields: Parameters<typeof fieldsOf>[0], done: readonly string[] = []) =>
    inTurn(() => keep(changes(fields), done))
  const { forget, ...stop } = stopping(app, origin)
  return {
    trouble,
    kept: () => inTurn(kept),
    origin,
    begun: computed(() => Object.keys(origin.value).length > 0),
    open: computed(() => allowed(app.notebook.value.privateAnswers, app.now()).rungs.includes('R1')),
    ...stop,
    note: (note) => set(note),
    toggle: (part, value) => inTurn(() => keep(changes({ [part]: flipped<string>(origin.value[part] ?? [], value) }))),
    words: typed('words'),
    giftWords: typed('giftWords'),
    type: (part, words) => app.drafts.type(originDrafts[part], words),
    async keepWords(part) {
      const words = app.drafts.texts.value.get(originDrafts[part])
      return words === undefined || set({ [part]: words.trim() || null }, [originDrafts[part]])
    },
    thank: () => set({ thanked: app.now() }),
    sentence,
    belief,
    async keepBelief() {
      if (sentence.chosen.value.kind === undefined) return true
      const begun = sentence.take()
      if (begun === undefined) return false
      const id = newId<BeliefId>(app.environment)
      const made = makeBelief(id, begun, app.now())
      return inTurn(() => keep([...made, ...changes({ belief: id })], [originDrafts.sentence]))
    },
    close: () => set({ closed: app.now() }),
    remove() {
      forget()
      return inTurn(() => keep(forgetOrigin(), Object.values(originDrafts)))
    },
  }
}
