import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type Ask, type AskId, askState } from '../../core/ask.ts'
import type { Person, PersonId } from '../../core/person.ts'
import { type Rehearsal, type RehearsalId, type RehearsalPart, rehearsalParts } from '../../core/practices/rehearsal.ts'
import {
  type CheckQuestion,
  failCheck,
  passCheck,
  type RehearsalGate,
  rehearsalGate,
  whoToRehearseWith,
} from '../../core/practices/rehearsing.ts'
import { reviewsDue } from '../../core/practices/reviews.ts'
import { isTooMuch } from '../../core/dose.ts'
import { type Fields, fieldsOf } from '../../core/records/op.ts'
import type { Askable } from '../../core/safety.ts'
import { askWordsMost } from '../../protocol/limits.ts'
import { rehearsalText, rehearsalTitle } from '../../words/screens/rehearse.ts'
import type { App } from '../app.ts'
import { draftChanges } from '../asking.ts'
import { draftsOfRehearsal } from '../draft-names.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { closed } from './closed.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Longest part, in UTF-16 units. */
export const longestPart = 600

/** One rehearsal: who, a part at a time, read aloud, and then an ask like any other. */
export type RehearsalScreen = Pick<Keeping, 'trouble' | 'kept'> & {
  readonly rehearsal: ReadonlySignal<Rehearsal | undefined>
  readonly person: ReadonlySignal<Person | undefined>
  readonly gate: ReadonlySignal<RehearsalGate>
  /** May it become an ask? The gate is open, and nothing was noted since against whoever it is for. */
  readonly mayAsk: ReadonlySignal<boolean>
  readonly who: ReadonlySignal<readonly Askable[]>
  /** The parts in order, each as typed or kept. */
  readonly parts: ReadonlySignal<readonly { readonly part: RehearsalPart; readonly text: string }[]>
  /** Everything in one breath, as it would be said. */
  readonly whole: ReadonlySignal<string>
  /** The ask that it became, and whether it is still to be asked. */
  readonly ask: ReadonlySignal<{ readonly ask: Ask; readonly open: boolean } | undefined>
  /** It is four weeks since the task was handed over. */
  readonly reviewDue: ReadonlySignal<boolean>
  readonly choose: (person: PersonId) => Promise<boolean>
  /** Too much in the body before, or far away. Then the stop card comes first. */
  readonly tooMuch: ReadonlySignal<boolean>
  readonly note: (dose: { readonly [P in 'before' | 'after' | 'numb']?: Rehearsal[P] | null }) => Promise<boolean>
  readonly type: (part: RehearsalPart, text: string) => void
  /** Keeps what was typed so far. */
  readonly keepParts: () => Promise<boolean>
  readonly pass: () => Promise<boolean>
  readonly fail: (question: CheckQuestion) => Promise<boolean>
  /** Makes the ask, or finds the one that was made. */
  readonly toAsk: () => Promise<AskId | undefined>
  readonly review: (review: NonNullable<Rehearsal['review']>) => Promise<boolean>
  /** Deletes it for ever. An ask that it became stays. */
  readonly remove: () => Promise<boolean>
}

export function rehearsalScreen(app: App, id: RehearsalId): RehearsalScreen {
  const { trouble, keep, kept } = keeping(app)
  const { notebook } = app
  const drafts = draftsOfRehearsal(id)
  const rehearsal = computed(() => notebook.value.rehearsals.get(id))
  const person = computed(() => rehearsal.value?.person && notebook.value.people.get(rehearsal.value.person))
  const parts = computed(() => partsOf(app, rehearsal.value))
  const whole = computed(() => wholeOf(rehearsal.value, parts.value))
  const gate = computed(() => rehearsalGate(notebook.value, app.now()))
  const isClosed = () => closed(app, { ask: rehearsal.value ?? {}, person: person.value }) !== undefined
  const set = (fields: Fields, done: readonly string[] = []) => keep([{ kind: 'rehearsal', id, set: fields }], done)
  const typed = () => Object.fromEntries(parts.value.map(({ part, text }) => [part, text.trim() || null]))

  return {
    trouble,
    kept,
    rehearsal,
    person,
    gate,
    mayAsk: computed(() => gate.value === 'open' && !isClosed()),
    who: computed(() => whoToRehearseWith(notebook.value, app.now())),
    parts,
    whole,
    ask: computed(() => askOf(app, rehearsal.value)),
    reviewDue: computed(() => reviewsDue(notebook.value, app.now()).some((due) => due.id === id)),
    choose: (chosen) => set({ person: chosen }),
    tooMuch: computed(() => isTooMuch({ much: rehearsal.value?.before, numb: rehearsal.value?.numb })),
    note: (dose) => set(fieldsOf(dose)),
    type: (part, text) => app.drafts.type(drafts[part], text),
    keepParts: () => set(typed(), Object.values(drafts)),
    pass: () => keep(passCheck(id, app.now())),
    fail: (question) => keep(failCheck(question, rehearsal.value?.person, app.now())),
    toAsk: oneAtATime(async () => {
      const now = rehearsal.value
      if (!now) return undefined
      const made = askOf(app, now)
      if (made) return made.ask.id
      if (isClosed()) return undefined
      const ask = newId<AskId>(app.environment)
      const begun = { title: rehearsalTitle(now), size: 3, words: whole.value.slice(0, askWordsMost) } as const
      const who = now.person ? { person: now.person } : {}
      const draft = draftChanges(notebook.value, ask, { ...begun, ...who, channel: 'in-person' }, app.now())
      const done = await keep([...draft, { kind: 'rehearsal', id, set: { ...typed(), ask } }], Object.values(drafts))
      return done ? ask : undefined
    }),
    review: (review) => set({ review }),
    remove: () => keep([{ kind: 'rehearsal', id, gone: true }], Object.values(drafts)),
  }
}

function partsOf(app: App, rehearsal: Rehearsal | undefined) {
  if (!rehearsal) return []
  const drafts = draftsOfRehearsal(rehearsal.id)
  return rehearsalParts[rehearsal.of].map((part) => ({
    part,
    text: app.drafts.texts.value.get(drafts[part]) ?? rehearsal[part] ?? '',
  }))
}

function wholeOf(
  rehearsal: Rehearsal | undefined,
  parts: readonly { readonly part: RehearsalPart; readonly text: string }[],
): string {
  const said = Object.fromEntries(parts.map(({ part, text }) => [part, text.trim()]))
  return rehearsal ? rehearsalText(rehearsal.of, said) : ''
}

function askOf(app: App, rehearsal: Rehearsal | undefined) {
  const ask = rehearsal?.ask && app.notebook.value.asks.get(rehearsal.ask)
  if (!ask) return undefined
  const state = askState(ask, app.now())
  return { ask, open: state === 'draft' || state === 'guessed' }
}
