import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { reword } from '../../core/ask-steps.ts'
import { type AskId, askState } from '../../core/ask.ts'
import { type Channel, channels } from '../../core/says.ts'
import { mineId } from '../../core/records/op.ts'
import { ok } from '../../lib/result.ts'
import { askNameMost, askWordsMost } from '../../protocol/limits.ts'
import type { App } from '../app.ts'
import { draftsOfAsk, signDraft } from '../draft-names.ts'
import { closeLinks, type ShownAsk, shownAsk } from './ask-shown.ts'
import { wordsOf } from './ask-words.ts'
import { bothWords, draftOver } from './draft-over.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Longest sentence and longest name, in UTF-16 units: what a link can carry. */
export const longest = { words: askWordsMost, name: askNameMost, plan: 300 } as const

/** The screen on which the sentence, the way of asking and perhaps a plan are chosen. */
export type WordsScreen = Pick<Keeping, 'trouble'> & {
  readonly shown: ReadonlySignal<ShownAsk | undefined>
  readonly text: ReadonlySignal<string>
  readonly plan: ReadonlySignal<string>
  readonly channel: ReadonlySignal<Channel | undefined>
  /** A link would open on this computer only, so no way of asking promises one. */
  readonly onlyHere: ReadonlySignal<boolean>
  /** The name under which to sign: asked once, when a link may be made and none is known. `undefined`: not asked. */
  readonly name: ReadonlySignal<string | undefined>
  /** Said after *Next* was pressed too early. `words`: a link that carries the words needs some. */
  readonly missing: ReadonlySignal<'channel' | 'words' | undefined>
  readonly type: (part: 'text' | 'plan' | 'name', text: string) => void
  readonly choose: (channel: Channel) => void
  /** Keeps it all. Where to go on, or nothing. */
  readonly next: () => Promise<'guess' | 'send' | undefined>
}

/** The words of one ask; they may be changed until it is asked. */
export function wordsScreen(app: App, id: AskId): WordsScreen {
  const { trouble, keep } = keeping(app)
  const shown = shownAsk(app, id)
  const typed = typedOver(app, id, shown)
  const pressed = signal(false)
  const nameWasKnown = app.notebook.value.settings.name !== ''

  const text = computed(() => typed.text.text.value ?? (shown.value ? wordsOf(shown.value) : ''))
  const plan = computed(() => typed.plan.text.value ?? shown.value?.ask.plan ?? '')
  const channel = computed(() => channels.find((one) => one === typed.channel.text.value) ?? shown.value?.ask.channel)
  const mayLink = computed(() => channel.value === 'by-voice' || channel.value === 'in-writing')
  const name = computed(() =>
    nameWasKnown || !mayLink.value ? undefined : (app.drafts.texts.value.get(signDraft) ?? ''),
  )
  const missing = computed(() => {
    if (channel.value === undefined) return 'channel'
    return channel.value === 'in-writing' && text.value.trim() === '' ? 'words' : undefined
  })
  return {
    trouble,
    shown,
    text,
    plan,
    channel,
    onlyHere: computed(() => app.links.onlyHere.value === true),
    name,
    missing: computed(() => (pressed.value ? missing.value : undefined)),
    type: (part, written) => (part === 'name' ? app.drafts.type(signDraft, written) : typed[part].type(written)),
    choose: (next) => typed.channel.type(next),
    async next() {
      pressed.value = true
      const ask = shown.value?.ask
      if (!ask || missing.value !== undefined) return undefined
      const worded = reword(ask, {
        words: text.value.trim() || null,
        plan: plan.value.trim() || null,
        channel: channel.value ?? null,
      })
      if (!worded.ok) return 'send'
      // A link that was made carries the old words, and what it says on its way out is of the old way of asking.
      const other = text.value.trim() !== (ask.words ?? '') || channel.value !== ask.channel
      if (other && !(await closeLinks(app, id))) return undefined
      const signed = name.value?.trim() ? [signedAs(name.value.trim())] : []
      if (!(await keep(ok([...worded.value, ...signed]), [...typed.names, signDraft]))) return undefined
      return askState(ask, app.now()) === 'draft' ? 'guess' : 'send'
    },
  }
}

/** What is being written of it, and the names of the drafts. */
function typedOver(app: App, id: AskId, shown: WordsScreen['shown']) {
  const { words, overWords, plan, overPlan, channel, overChannel } = draftsOfAsk(id)
  const kept = (part: 'words' | 'plan' | 'channel') => () => shown.value?.ask[part] ?? ''
  return {
    text: draftOver(app, { name: words, over: overWords }, kept('words'), bothWords(longest.words)),
    plan: draftOver(app, { name: plan, over: overPlan }, kept('plan'), bothWords(longest.plan)),
    // There is one way of asking: the one that was kept last.
    channel: draftOver(app, { name: channel, over: overChannel }, kept('channel'), (last) => last),
    names: [words, overWords, plan, overPlan, channel, overChannel],
  }
}

function signedAs(name: string) {
  return { kind: 'settings', id: mineId, set: { name } } as const
}
