import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type AskId, askState } from '../../core/ask.ts'
import { heldBack } from '../../core/pause.ts'
import {
  type CardLine,
  type Finding,
  type FindingFear,
  type Fit,
  forgetFinding,
  isTooMuchTwice,
  noteFinding,
  type Session,
} from '../../core/practices/finding.ts'
import type { Change, Fields } from '../../core/records/op.ts'
import type { StepId } from '../../core/step.ts'
import { flipped } from '../../lib/flipped.ts'
import { hour } from '../../lib/time.ts'
import { askWordsMost } from '../../protocol/limits.ts'
import { findingWords } from '../../words/screens/finding.ts'
import type { App } from '../app.ts'
import { draftChanges } from '../asking.ts'
import { findingDrafts } from '../draft-names.ts'
import { inTurns } from '../in-turn.ts'
import { newId } from '../new-id.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Steps of the page, in order. Each can be skipped, and opened alone. */
export const findingSteps = ['ready', 'fit', 'message', 'card', 'after'] as const
/** One of them. */
export type FindingStep = (typeof findingSteps)[number]

/** Longest message, in UTF-16 units: what an ask can hold. */
export const longestMessage = askWordsMost

/** What is answered within this time is about one session. */
const sameSession = 12 * hour
/** What the message becomes: booking a first talk, asked for in writing. */
const firstTalk = { step: 'PRO4a' as StepId, channel: 'in-writing' } as const

/** One answer of three; `undefined` takes it back. */
export type SessionAnswer = { readonly [P in 'useful' | 'tooMuch' | 'heldBack']?: Session[P] | undefined }

/** Finding somebody: what is tapped is kept at once, what is typed waits as a draft. */
export type FindingScreen = Pick<Keeping, 'trouble'> & {
  readonly finding: ReadonlySignal<Finding>
  /** The first message: as typed, as kept, or from what was chosen. */
  readonly message: ReadonlySignal<string>
  readonly hard: ReadonlySignal<string>
  readonly type: (text: 'message' | 'hard', words: string) => void
  readonly keepTexts: () => Promise<boolean>
  /** The message from what was chosen, in place of what was written. */
  readonly writeAnew: () => Promise<boolean>
  readonly choose: (set: { readonly ready: number | undefined }) => Promise<boolean>
  readonly toggleFear: (fear: FindingFear) => Promise<boolean>
  readonly toggleFit: (fit: Fit) => Promise<boolean>
  readonly toggleLine: (line: CardLine) => Promise<boolean>
  /** The session that is being answered about; `undefined` before the first tap. */
  readonly session: ReadonlySignal<Session | undefined>
  readonly earlier: ReadonlySignal<readonly Session[]>
  readonly answer: (part: SessionAnswer) => Promise<boolean>
  /** The last two sessions were too much. */
  readonly twice: ReadonlySignal<boolean>
  /** The ask that it became, and whether asking is open now. */
  readonly ask: ReadonlySignal<AskId | undefined>
  readonly mayAsk: ReadonlySignal<boolean>
  /** Makes the ask, in writing and with its guess to come, or finds the one that is not asked yet. */
  readonly toAsk: () => Promise<AskId | undefined>
  readonly remove: () => Promise<boolean>
}

export function findingScreen(app: App): FindingScreen {
  const { trouble, keep } = keeping(app)
  const inTurn = inTurns()
  const finding = computed(() => app.notebook.value.finding)
  const typed = (text: 'message' | 'hard') => app.drafts.texts.value.get(findingDrafts[text])
  const message = computed(() => typed('message') ?? finding.value.message ?? firstMessage(finding.value))
  const hard = computed(() => typed('hard') ?? finding.value.hard ?? '')
  const set = (fields: Fields, done: readonly string[] = []) =>
    keep([noteFinding(finding.value, fields, app.now())], done)
  const session = computed(() => finding.value.sessions?.findLast(({ at }) => Math.abs(app.now() - at) < sameSession))
  const ask = computed(() => {
    const made = finding.value.ask && app.notebook.value.asks.get(finding.value.ask)
    return made && made.id
  })
  const textsTyped = (): Fields => ({
    ...(typed('message') !== undefined && { message: message.value.trim() || null }),
    ...(typed('hard') !== undefined && { hard: hard.value.trim() || null }),
  })
  const drafts = Object.values(findingDrafts)
  return {
    trouble,
    finding,
    message,
    hard,
    session,
    ask,
    earlier: computed(() => (finding.value.sessions ?? []).filter((one) => one !== session.value).toReversed()),
    twice: computed(() => isTooMuchTwice(finding.value)),
    mayAsk: computed(() => heldBack(app.notebook.value, app.now()) === undefined),
    type: (text, words) => app.drafts.type(findingDrafts[text], words),
    keepTexts: async () => Object.keys(textsTyped()).length === 0 || set(textsTyped(), drafts),
    writeAnew: () => set({ message: null }, [findingDrafts.message]),
    choose: ({ ready }) => set({ ready: ready ?? null }),
    toggleFear: (fear) => inTurn(() => set({ fears: flipped(finding.value.fears ?? [], fear) })),
    toggleFit: (fit) => inTurn(() => set({ fits: flipped(finding.value.fits ?? [], fit) })),
    toggleLine: (line) => inTurn(() => set({ lines: flipped(finding.value.lines ?? [], line) })),
    answer: (part) => inTurn(() => set(sessionWith(app, session.value, part))),
    async toAsk() {
      const made = ask.value && app.notebook.value.asks.get(ask.value)
      if (made && ['draft', 'guessed'].includes(askState(made, app.now()))) return made.id
      if (heldBack(app.notebook.value, app.now()) !== undefined) return undefined
      const id = newId<AskId>(app.environment)
      const words = message.value.trim().slice(0, askWordsMost)
      const draft: readonly Change[] = draftChanges(app.notebook.value, id, { ...firstTalk, words }, app.now())
      const kept = await keep([...draft, noteFinding(finding.value, { ...textsTyped(), ask: id }, app.now())], drafts)
      return kept ? id : undefined
    },
    remove: () => keep(forgetFinding(finding.value), drafts),
  }
}

/** Three lines from what was chosen. */
function firstMessage({ fits = [] }: Finding): string {
  const { hello, fit, ask } = findingWords.message
  const wishes = fits.map((one) => findingWords.fit.fits[one]).join(', ')
  return [hello, ...(wishes === '' ? [] : [fit(wishes)]), ask].join('\n')
}

function sessionWith(app: App, now: Session | undefined, part: SessionAnswer): Fields {
  const { id, ...before } = now ?? { id: newId(app.environment), at: app.now() }
  const all = Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined)
  return { [`session.${id}`]: Object.fromEntries(all) as Fields }
}
