import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { CheckIn, CheckInId } from '../../core/practices/check-in.ts'
import { suggestFeelings, toggled } from '../../core/practices/feelings.ts'
import type { Fields } from '../../core/records/op.ts'
import type { App } from '../app.ts'
import { draftsOfCheckIn } from '../draft-names.ts'
import { inTurns } from '../in-turn.ts'
import { newId } from '../new-id.ts'
import { type CheckInNext, checkInNext } from './check-in-next.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Longest texts, in UTF-16 units. */
export const longestInCheckIn = { saidWords: 200, ownFeeling: 60, alsoTrue: 1000 } as const
/** What can be written in a check-in. */
export type CheckInText = keyof typeof longestInCheckIn
/** The parts of which one is chosen. `null` empties one. */
export type CheckInNote = {
  readonly [K in 'said' | 'noWord' | 'need' | 'next']?: CheckIn[K] | null
}
/** The parts of which one or two can be true at once. */
export type CheckInPair = 'doors' | 'hands' | 'feelings'
/** What can be tapped in such a part. */
export type PairValue<K extends CheckInPair> = NonNullable<CheckIn[K]>[number]

/** One check-in, at whatever step. Every tap is kept as it is made; the first one makes the record. */
export type CheckInScreen = Pick<Keeping, 'trouble'> &
  CheckInNext & {
    /** As it stands; `undefined` before the first tap, and once it was deleted. */
    readonly entry: ReadonlySignal<CheckIn | undefined>
    /** Five words that may fit the doors and hands, and those that are chosen besides. */
    readonly suggested: ReadonlySignal<ReturnType<typeof suggestFeelings>>
    /** What is written, as last typed. */
    readonly text: (part: CheckInText) => string
    readonly type: (part: CheckInText, text: string) => void
    /** Keeps what was chosen. The id once it is kept. */
    readonly note: (note: CheckInNote) => Promise<CheckInId | undefined>
    /** A tap on one of those of which two can be true: it is chosen, or not any more. */
    readonly toggle: <K extends CheckInPair>(part: K, value: PairValue<K>) => Promise<CheckInId | undefined>
    /** Keeps what was typed, and waits for every tap. True once all of it is kept: then the step may be left. */
    readonly done: () => Promise<boolean>
    /** Deletes it, for ever. What it became stays. */
    readonly forget: () => Promise<boolean>
  }

/** @param begun the one that is gone on with; left out, the first tap begins one. */
export function checkInScreen(app: App, begun?: CheckInId): CheckInScreen {
  const { trouble, keep } = keeping(app)
  const id = signal(begun)
  const entry = computed(() => id.value && app.notebook.value.checkIns.get(id.value))
  const inTurn = inTurns()
  const texts = textsOf(app, id, entry)

  async function noteNow(set: Fields): Promise<CheckInId | undefined> {
    const here = id.value ?? newId<CheckInId>(app.environment)
    if (id.value !== undefined && entry.value === undefined) return undefined // deleted meanwhile, for ever
    const made = entry.value === undefined ? { at: app.now() } : {}
    if (!(await keep([{ kind: 'check-in', id: here, set: { ...made, ...set } }]))) return undefined
    id.value = here
    return here
  }
  return {
    ...checkInNext(app, entry, { keep }),
    trouble,
    entry,
    suggested: computed(() => suggestedFor(entry.value)),
    text: texts.text,
    type: texts.type,
    note: (note) => inTurn(() => noteNow({ ...note, ...(note.noWord && { feelings: null }) })),
    toggle: (part, value) =>
      inTurn(() => {
        const chosen: readonly string[] = entry.value?.[part] ?? []
        return noteNow({ [part]: toggled(chosen, value), ...(part === 'feelings' && { noWord: null }) })
      }),
    done: () =>
      inTurn(async () => {
        const typed = texts.typed()
        if (id.value === undefined || typed.names.length === 0) return true
        return keep([{ kind: 'check-in', id: id.value, set: typed.fields }], typed.names)
      }),
    forget: () =>
      inTurn(async () => {
        if (id.value === undefined) return true
        return keep([{ kind: 'check-in', id: id.value, gone: true }], Object.values(draftsOfCheckIn(id.value)))
      }),
  }
}

/** What is being written: each part is a draft until the step is left. */
function textsOf(app: App, id: ReadonlySignal<CheckInId | undefined>, entry: ReadonlySignal<CheckIn | undefined>) {
  const parts = Object.keys(longestInCheckIn) as CheckInText[]
  const draft = (part: CheckInText) => id.value && draftsOfCheckIn(id.value)[part]
  const draftText = (part: CheckInText) => app.drafts.texts.value.get(draft(part) ?? '')
  return {
    text: (part: CheckInText) => draftText(part) ?? entry.value?.[part] ?? '',
    type(part: CheckInText, text: string) {
      const name = draft(part)
      if (name !== undefined) app.drafts.type(name, text)
    },
    /** What was typed and is not kept yet, as fields, with the names of its drafts. */
    typed() {
      const open = parts.filter((part) => draftText(part) !== undefined)
      // What was typed before another answer was chosen goes with it.
      const wanted = (part: CheckInText) => part !== 'saidWords' || entry.value?.said === 'own'
      return {
        fields: Object.fromEntries(open.map((part) => [part, (wanted(part) && draftText(part)?.trim()) || null])),
        names: open.map((part) => draft(part) ?? ''),
      }
    },
  }
}

function suggestedFor({ doors = [], hands = [], feelings = [] }: Partial<CheckIn> = {}) {
  const five = suggestFeelings([...doors, ...hands])
  return [...five, ...feelings.filter((one) => !five.includes(one))]
}
