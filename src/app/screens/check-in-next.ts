import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type Noted, reword } from '../../core/ask-steps.ts'
import { type Ask, type AskId, askState } from '../../core/ask.ts'
import { needsNobody } from '../../core/ladder.ts'
import { stepById } from '../../core/library.ts'
import { heldBack } from '../../core/pause.ts'
import type { Person } from '../../core/person.ts'
import {
  asksForNeed,
  type NeedAsk,
  tellingSize,
  type WhatNow,
  whatNow,
  whoCanBeTold,
} from '../../core/practices/check-in-asks.ts'
import type { CheckIn, CheckInId } from '../../core/practices/check-in.ts'
import type { Change } from '../../core/records/op.ts'
import type { Askable } from '../../core/safety.ts'
import type { StepId } from '../../core/step.ts'
import { ok } from '../../lib/result.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import type { App } from '../app.ts'
import { type AskBegun, draftChanges, isAnother, wordingOf } from '../asking.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { type ShownAsk, showAsk } from './ask-shown.ts'
import type { Keeping } from './keeping.ts'
import { waitsForAnswers } from './who-for.ts'

/** What a check-in may lead to. An ask that comes of it holds nothing of it; the check-in keeps the ask's id. */
export type CheckInNext = {
  /** Why nobody is asked or told anything now; `undefined` when asking may be suggested. */
  readonly held: ReadonlySignal<ReturnType<typeof heldBack>>
  /** What may be offered at the end. */
  readonly choices: ReadonlySignal<readonly WhatNow[]>
  /** Three small asks that answer the need. */
  readonly asks: ReadonlySignal<readonly NeedAsk[]>
  /** Who can be told one true sentence, best first. */
  readonly listeners: ReadonlySignal<readonly Askable[]>
  /** Somebody whose first questions wait: told where nobody can be told, or they would seem to be lost. */
  readonly unread: ReadonlySignal<Person | undefined>
  /** The ask that it became, while there is one. */
  readonly became: ReadonlySignal<ShownAsk | undefined>
  /** Takes a step: a draft ask where anyone will do, else on to choosing who. */
  readonly take: (step: StepId) => Promise<Onward | undefined>
  /** Makes a draft ask to tell somebody one true sentence. */
  readonly tell: (person: Person) => Promise<Onward | undefined>
}

/** Where an ask goes on: a draft to be worded or guessed, or a step for which somebody is still to be chosen. */
export type Onward =
  | { readonly to: 'words' | 'guess'; readonly ask: AskId }
  | { readonly to: 'newAsk'; readonly step: StepId; readonly checkIn: CheckInId }

/** @param entry the check-in, as it stands. */
export function checkInNext(
  app: App,
  entry: ReadonlySignal<CheckIn | undefined>,
  { keep }: Pick<Keeping, 'keep'>,
): CheckInNext {
  const became = computed(() => {
    const ask = entry.value?.ask && app.notebook.value.asks.get(entry.value.ask)
    return ask && showAsk(app.notebook.value, ask)
  })
  const noted = (set: { next: 'ask' | 'tell'; ask?: AskId }): readonly Change[] =>
    entry.value ? [{ kind: 'check-in', id: entry.value.id, set }] : []

  async function becomes(next: 'ask' | 'tell', begun: AskBegun, to: 'words' | 'guess'): Promise<Onward | undefined> {
    const before = became.value?.ask
    const draft = before && askState(before, app.now()) === 'draft' ? before : undefined
    const ask = draft?.id ?? newId<AskId>(app.environment)
    const [changes, done] = draft
      ? inPlaceOf(app, draft, begun)
      : [ok(draftChanges(app.notebook.value, ask, begun, app.now())), []]
    if (!changes.ok || entry.value === undefined) return undefined
    return (await keep([...changes.value, ...noted({ next, ask })], done)) ? { to, ask } : undefined
  }
  return {
    became,
    held: computed(() => heldBack(app.notebook.value, app.now())),
    choices: computed(() => whatNow(app.notebook.value, app.now())),
    asks: computed(() => asksForNeed(app.notebook.value, app.now(), entry.value?.need)),
    listeners: computed(() => whoCanBeTold(app.notebook.value, app.now())),
    unread: computed(() => waitsForAnswers(app.notebook.value)),
    take: oneAtATime(async (step) => {
      if (isForAnyone(step)) return becomes('ask', { step }, 'guess')
      const checkIn = entry.value?.id
      return checkIn && (await keep(noted({ next: 'ask' }))) ? { to: 'newAsk', step, checkIn } : undefined
    }),
    tell: oneAtATime(async ({ id: person, name }) => {
      const { ask: title, say } = checkInWords.tell
      return becomes('tell', { title, size: tellingSize, person, words: say(name) }, 'words')
    }),
  }
}

// Another ask takes the place of a draft that the same check-in had made, and nothing that was half written about that one goes along. The same
// goes on as it is.
function inPlaceOf(app: App, ask: Ask, begun: AskBegun): readonly [Noted, readonly string[]] {
  return isAnother(ask, begun) ? [begunAnew(app, ask, begun), Object.values(draftsOfAsk(ask.id))] : [ok([]), []]
}

function begunAnew(app: App, ask: Ask, begun: AskBegun): Noted {
  const { step, title, size, words } = begun
  const parts = { step: step ?? null, title: title ?? null, size: size ?? null, words: words ?? null }
  return reword(ask, { ...parts, channel: null, plan: null, ...wordingOf(app.notebook.value, begun) })
}

function isForAnyone(id: StepId): boolean {
  const step = stepById.get(id)
  return step === undefined || needsNobody(step)
}
