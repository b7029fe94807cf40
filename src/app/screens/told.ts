import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { tellAnswer } from '../../core/ask-steps.ts'
import { type Ask, type AskId, isUnopened } from '../../core/ask.ts'
import { type Says, says as allSays } from '../../core/says.ts'
import { longestLine } from '../../core/reply.ts'
import { ok } from '../../lib/result.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { saidAsked, withFear } from '../asking.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { closeAnswerLinks, type ShownAsk, shownAsk } from './ask-shown.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Longest line that can be noted, in UTF-16 units. */
export const longestTold = longestLine

/** The screen on which an answer is noted that was said aloud. */
export type ToldScreen = Pick<Keeping, 'trouble'> & {
  readonly shown: ReadonlySignal<ShownAsk | undefined>
  readonly says: ReadonlySignal<Says | undefined>
  readonly line: ReadonlySignal<string>
  /** *Keep this* was pressed with nothing chosen. */
  readonly missing: ReadonlySignal<boolean>
  readonly choose: (says: Says) => void
  readonly type: (line: string) => void
  /**
   * Keeps it. An ask that was not marked as asked is, now; its link closes, since the answer is here. `arrived`: an answer came through
   * it meanwhile, and is to be opened first.
   */
  readonly keep: () => Promise<'kept' | 'arrived' | 'not-kept'>
}

/** What they said to one ask. */
export function toldScreen(app: App, id: AskId): ToldScreen {
  const { trouble, keep } = keeping(app)
  const shown = shownAsk(app, id)
  const drafts = draftsOfAsk(id)
  const draft = (name: 'says' | 'told') => app.drafts.texts.value.get(drafts[name])
  const answer = shown.value?.ask.answer
  const before = answer?.from === 'told' ? answer : undefined
  const says = computed(() => allSays.find((one) => one === draft('says')) ?? before?.says)
  const line = computed(() => draft('told') ?? before?.line ?? '')
  const pressed = signal(false)
  return {
    trouble,
    shown,
    says,
    line,
    missing: computed(() => pressed.value && says.value === undefined),
    choose: (next) => app.drafts.type(drafts.says, next),
    type: (words) => app.drafts.type(drafts.told, words),
    async keep() {
      pressed.value = true
      const ask = shown.value?.ask
      if (!ask || says.value === undefined) return 'not-kept'
      if (isUnopened(ask)) return 'arrived'
      const words = line.value.trim()
      const noted = told(withFear(app, ask), { says: says.value, ...(words && { line: words }) }, app.now())
      const kept = (await keep(noted, [drafts.says, drafts.told, drafts.fear])) && (await closeAnswerLinks(app, id))
      return kept ? 'kept' : 'not-kept'
    },
  }
}

function told(ask: Ask, answer: { readonly says: Says; readonly line?: string }, now: Instant) {
  if (ask.asked !== undefined) return tellAnswer(ask, answer, now)
  const asked = saidAsked(ask, now, { channel: ask.channel ?? 'in-person' })
  const noted = tellAnswer({ ...ask, asked: now }, answer, now)
  return asked.ok && noted.ok ? ok([...asked.value, ...noted.value]) : asked.ok ? noted : asked
}
