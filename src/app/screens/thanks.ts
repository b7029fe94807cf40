import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { type AskId, counts } from '../../core/ask.ts'
import { settingsId } from '../../core/records/op.ts'
import { later } from '../../lib/time.ts'
import { askOpen } from '../../protocol/limits.ts'
import type { App } from '../app.ts'
import { draftsOfAsk, signDraft } from '../draft-names.ts'
import { addressOf, type LinkTrouble } from '../links.ts'
import { linksOf, shownAsk, type ShownAsk } from './ask-shown.ts'
import { type Keeping, keeping } from './keeping.ts'

/** The after-link: a thank you that asks one thing, "how was it to be asked?". Their tap is the real answer to that guess. */
export type ThanksScreen = Pick<Keeping, 'trouble'> & {
  readonly shown: ReadonlySignal<ShownAsk | undefined>
  /** What they are thanked for, as it will stand on their page. */
  readonly what: ReadonlySignal<string>
  readonly writeWhat: (text: string) => void
  /** The first name it is signed with. */
  readonly name: ReadonlySignal<string>
  readonly writeName: (text: string) => void
  /** The link, only once the server has confirmed it. */
  readonly address: ReadonlySignal<string | undefined>
  readonly making: ReadonlySignal<boolean>
  readonly linkTrouble: ReadonlySignal<LinkTrouble | undefined>
  readonly onlyHere: ReadonlySignal<boolean>
  readonly make: () => Promise<void>
  readonly tryAgain: () => Promise<void>
}

/** @param fallback what they are thanked for as long as nothing else was written. */
export function thanksScreen(app: App, id: AskId, fallback: string): ThanksScreen {
  const { trouble, keep, went } = keeping(app)
  const shown = shownAsk(app, id)
  const whatDraft = draftsOfAsk(id).thanks
  const making = signal(false)
  const what = computed(() => app.drafts.texts.value.get(whatDraft) ?? fallback)
  const name = computed(() => app.drafts.texts.value.get(signDraft) ?? app.notebook.value.settings.name)
  const link = computed(() =>
    linksOf(app.notebook.value, id).findLast(({ purpose, closing }) => purpose === 'after' && !closing),
  )
  async function busy(work: Promise<unknown>): Promise<void> {
    making.value = true
    await work
    making.value = false
  }
  return {
    trouble,
    shown,
    what,
    name,
    writeWhat: (text) => app.drafts.type(whatDraft, text),
    writeName: (text) => app.drafts.type(signDraft, text),
    address: computed(() => (link.value?.opened ? addressOf(link.value, app.links.base.value) : undefined)),
    making,
    linkTrouble: computed(() => link.value && app.links.trouble.value.get(link.value.id)),
    onlyHere: computed(() => app.links.onlyHere.value === true),
    async make() {
      const ask = shown.value?.ask
      if (!ask || link.value) return
      const by = name.value.trim()
      const kept = await keep([{ kind: 'settings', id: settingsId, set: { name: by } }], [whatDraft, signDraft])
      const until = Math.floor(later(app.now(), askOpen) / 1000)
      if (kept) await busy(app.links.make(ask, { k: 'after', w: what.value.trim(), by, until }).then(went))
    },
    tryAgain: () => busy(app.links.look()),
  }
}

/** Whether it makes sense to send one: somebody known was asked, help came or may have, and they have not said how it was. */
export function mayThank({ ask, person }: ShownAsk): boolean {
  const helped = ask.answer?.says === 'yes' || ask.answer?.says === 'part'
  return person !== undefined && helped && counts(ask) && ask.felt === undefined
}
