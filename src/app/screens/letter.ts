import { computed, type ReadonlySignal } from '@preact/signals-core'
import { isTooMuch, lockedUntil } from '../../core/dose.ts'
import { type LetterGate, writingGate } from '../../core/letter-gate.ts'
import {
  type Letter,
  type LetterId,
  longestLetter,
  longestCanNow,
  type Outward,
  type Voice,
} from '../../core/practices/letter.ts'
import type { Change, Fields } from '../../core/records/op.ts'
import { type Instant, later, minute } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { draftsOfLetter } from '../draft-names.ts'
import { localTime } from '../local-day.ts'
import { chosenText, isChosen } from './chosen.ts'
import { bothWords, draftOver } from './draft-over.ts'
import { type Keeping, keeping } from './keeping.ts'

/** How long a sitting is before it is said, once and quietly, that it is enough. @see docs/evidence.md#letters-and-rest */
const enoughAfter = 10 * minute
/** What may be typed, in UTF-16 units. `line`: the rung that is one line for somebody. */
export const longestTyped = { text: longestLetter, line: 140, canNow: longestCanNow } as const

/** One letter, on every step from the door to reading it again. What is tapped is kept at once, what is typed is drafted. */
export type LetterScreen = {
  readonly letter: ReadonlySignal<Letter | undefined>
  readonly trouble: Keeping['trouble']
  readonly kept: Keeping['kept']
  /** The words as they stand, kept or not yet. */
  readonly text: ReadonlySignal<string>
  readonly canNow: ReadonlySignal<string>
  /** There is more in `text` or in `canNow` than is kept. Of a letter that is closed: written here, before another device closed it. */
  readonly unkept: ReadonlySignal<boolean>
  /** Was more than can be worked with noted before, or far away? Then the stop card stands first. */
  readonly tooMuch: ReadonlySignal<boolean>
  /** The same, of what was noted when closing. */
  readonly tooMuchAfter: ReadonlySignal<boolean>
  /** May it be written on now? */
  readonly gate: () => LetterGate
  /** Until when its rung is locked. */
  readonly lockedUntil: () => Instant | undefined
  /** When ten minutes of this sitting are over. */
  readonly enoughAt: ReadonlySignal<Instant | undefined>
  readonly type: (part: 'text' | 'canNow', text: string) => void
  readonly set: (part: Tapped) => Promise<boolean>
  /** Sits down to it: true if it may be written on now, and that was noted. */
  readonly sit: () => Promise<boolean>
  /** Puts it away as it is. The words are kept; it can be gone on with. */
  readonly putAway: () => Promise<boolean>
  /** Closes it, with what was noted. */
  readonly close: () => Promise<boolean>
  /** Deletes it for ever, with what was spoken. */
  readonly remove: () => Promise<boolean>
  /** An ask is being chosen already: `toAsk` would take its place. */
  readonly askBegun: ReadonlySignal<boolean>
  /** Puts its one line where a new ask begins. */
  readonly toAsk: (title: string) => void
}

/** What is kept as it is tapped; `undefined` empties it. */
export type Tapped = {
  readonly voice?: Voice | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
  readonly numb?: boolean
  readonly numbAfter?: boolean
  readonly outward?: Outward | undefined
  readonly mayReturn?: boolean
}

function typedOver(app: App, id: LetterId, letter: LetterScreen['letter']) {
  const { text, overText, canNow, overCanNow } = draftsOfLetter(id)
  const kept = (part: 'text' | 'canNow') => () => letter.value?.[part] ?? ''
  return {
    text: draftOver(app, { name: text, over: overText }, kept('text'), bothWords(longestTyped.text)),
    canNow: draftOver(app, { name: canNow, over: overCanNow }, kept('canNow'), bothWords(longestTyped.canNow)),
    names: [text, overText, canNow, overCanNow],
  }
}

export function letterScreen(app: App, id: LetterId): LetterScreen {
  const { trouble, keep, kept } = keeping(app)
  const letter = computed(() => app.notebook.value.letters.get(id))
  const typed = typedOver(app, id, letter)
  const text = computed(() => typed.text.text.value ?? letter.value?.text ?? '')
  const canNow = computed(() => typed.canNow.text.value ?? letter.value?.canNow ?? '')
  const set = (fields: Fields, done: readonly string[] = []): Promise<boolean> =>
    keep([{ kind: 'letter', id, set: fields } satisfies Change], done)
  // Nothing where nothing was typed: what another device wrote meanwhile may be on its way.
  const words = (): Fields => ({
    ...(typed.text.text.value !== undefined && { text: text.value.trim() || null }),
    ...(typed.canNow.text.value !== undefined && { canNow: canNow.value.trim() || null }),
  })
  const gate = (): LetterGate =>
    letter.value ? writingGate(app.notebook.value, letter.value, localTime(app.now())) : 'mode'
  return {
    letter,
    trouble,
    text,
    canNow,
    unkept: computed(
      () =>
        text.value.trim() !== (letter.value?.text ?? '').trim() ||
        canNow.value.trim() !== (letter.value?.canNow ?? '').trim(),
    ),
    kept,
    tooMuch: computed(() => isTooMuch({ much: letter.value?.before, numb: letter.value?.numb })),
    tooMuchAfter: computed(() => isTooMuch({ much: letter.value?.after, numb: letter.value?.numbAfter })),
    gate,
    lockedUntil: () => letter.value && lockedUntil(app.notebook.value, letter.value.rung, app.now()),
    enoughAt: computed(() => letter.value?.begun && later(letter.value.begun, enoughAfter)),
    type: (part, written) => typed[part].type(written),
    set: (part) => set(Object.fromEntries(Object.entries(part).map(([field, value]) => [field, value ?? null]))),
    sit: async () => gate() === 'open' && set({ begun: app.now(), stopped: null }),
    putAway: () => set({ ...words(), stopped: app.now() }, typed.names),
    close: () => set({ ...words(), stopped: null, closed: app.now() }, typed.names),
    remove: () => keep([{ kind: 'letter', id, gone: true }], typed.names),
    askBegun: computed(() => isChosen(app.drafts.texts.value.get('new-ask'))),
    toAsk: (title) => app.drafts.type('new-ask', chosenText({ mode: 'own', title, size: 3 })),
  }
}
