import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type AskId, counts, isAccepted } from '../../core/ask.ts'
import { mineId } from '../../core/records/op.ts'
import { later } from '../../lib/time.ts'
import { askOpen } from '../../protocol/limits.ts'
import type { App } from '../app.ts'
import { draftsOfAsk, signDraft } from '../draft-names.ts'
import { linksOf, shownAsk, type ShownAsk } from './ask-shown.ts'
import { type Closed, closed } from './closed.ts'
import { type Keeping, keeping } from './keeping.ts'
import { type LinkMaking, linkMaking, type LinkShown } from './link-making.ts'

/** The after-link: a thank you that asks one thing, "how was it to be asked?". Their tap is the real answer to that guess. */
export type ThanksScreen = Pick<Keeping, 'trouble'> &
  LinkShown &
  Pick<LinkMaking, 'making'> & {
    readonly shown: ReadonlySignal<ShownAsk | undefined>
    /** Why no link is made for them now. */
    readonly closed: ReadonlySignal<Closed | undefined>
    /** What they are thanked for, as it will stand on their page. */
    readonly what: ReadonlySignal<string>
    readonly writeWhat: (text: string) => void
    /** The first name it is signed with. */
    readonly name: ReadonlySignal<string>
    readonly writeName: (text: string) => void
    readonly make: () => Promise<boolean>
  }

/** @param fallback what they are thanked for as long as nothing else was written. */
export function thanksScreen(app: App, id: AskId, fallback: string): ThanksScreen {
  const { trouble, keep, went } = keeping(app)
  const shown = shownAsk(app, id)
  const whatDraft = draftsOfAsk(id).thanks
  const what = computed(() => app.drafts.texts.value.get(whatDraft) ?? fallback)
  const name = computed(() => app.drafts.texts.value.get(signDraft) ?? app.notebook.value.settings.name)
  const link = computed(() =>
    linksOf(app.notebook.value, id).findLast(({ purpose, closing }) => purpose === 'after' && !closing),
  )
  const shut = computed(() => shown.value && closedToThanks(app, shown.value))
  const { shows, making, make } = linkMaking(app, { went }, link, () => makeNow())
  // The words stay as a draft: the screen goes on showing what the link carries.
  async function makeNow(): Promise<boolean> {
    if (shut.value !== undefined) return false
    const by = name.value.trim()
    const carried = { k: 'after', w: what.value.trim() || fallback, by, until: later(app.now(), askOpen) } as const
    const made = await make(async () => shown.value?.ask, carried)
    return made && keep([{ kind: 'settings', id: mineId, set: { name: by } }], [signDraft])
  }
  return {
    ...shows,
    trouble,
    shown,
    closed: shut,
    what,
    name,
    writeWhat: (text) => app.drafts.type(whatDraft, text),
    writeName: (text) => app.drafts.type(signDraft, text),
    making,
    make: makeNow,
  }
}

/**
 * Whether it makes sense to send one: somebody known was asked, help came or may have, and they have not said how it was. Not to whom
 * Tendril does not help to ask, nor where they would rather not be asked for now: the thank-you asks a little, too.
 */
export function mayThank(app: App, shown: ShownAsk): boolean {
  const { ask, person } = shown
  const helped = isAccepted(ask.answer)
  const wants = ask.answer?.again !== 'not-now'
  return (
    person !== undefined &&
    closedToThanks(app, shown) === undefined &&
    helped &&
    wants &&
    counts(ask) &&
    ask.felt === undefined
  )
}

// A thank-you asks for nothing: that they would rather not be asked this again does not stand against it.
function closedToThanks(app: App, { ask, person }: ShownAsk): Closed | undefined {
  return closed(app, { ask: { ...(ask.person && { person: ask.person }) }, person })
}
