import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { reword } from '../../core/ask-steps.ts'
import { type Ask, type AskId, type Channel, isOpen } from '../../core/ask.ts'
import type { Link } from '../../core/notebook.ts'
import { ok, type Result } from '../../lib/result.ts'
import { day, type Instant, later } from '../../lib/time.ts'
import type { StoreError } from '../../store/store.ts'
import type { App } from '../app.ts'
import { saidAsked } from '../asking.ts'
import { addressOf, type LinkTrouble } from '../links.ts'
import { closeLinks, openLinkOf, type ShownAsk, shownAsk, wordsOf } from './ask-shown.ts'
import { type Keeping, keeping } from './keeping.ts'

/** For how many days a link can take answers; two weekends unless another is chosen. */
export const linkDays = [3, 7, 14, 30] as const
/** One of them. */
export type LinkDays = (typeof linkDays)[number]

/**
 * Where the asking stands. `before`: not asked, no link. `making`: the server is being asked for a link. `ready`: it has it, and
 * the link may be shown. `held`: the link is kept here and the server hasn't it yet; it is tried again by itself. `asked`: it was
 * asked, without a link. `over`: answered, taken back or run out meanwhile.
 */
export type SendStage = 'before' | 'making' | 'ready' | 'held' | 'asked' | 'over'

/** The screen from which is asked. */
export type SendScreen = Pick<Keeping, 'trouble'> & {
  readonly shown: ReadonlySignal<ShownAsk | undefined>
  readonly words: ReadonlySignal<string>
  readonly channel: ReadonlySignal<Channel>
  readonly stage: ReadonlySignal<SendStage>
  /** The link, only once the server has confirmed it. */
  readonly address: ReadonlySignal<string | undefined>
  /** Why it is held. */
  readonly linkTrouble: ReadonlySignal<LinkTrouble | undefined>
  /** Links work on this computer only, since the server has no public address. */
  readonly onlyHere: ReadonlySignal<boolean>
  readonly days: ReadonlySignal<LinkDays>
  readonly chooseDays: (days: LinkDays) => void
  /** They asked, with no link. */
  readonly asked: () => Promise<boolean>
  /** They asked by voice; now the link for the answer. */
  readonly askedWithLink: () => Promise<boolean>
  /** Makes the link that carries the words. It is asked once the link is shared. */
  readonly makeLink: () => Promise<boolean>
  /** The link was shared or copied. */
  readonly shared: () => Promise<boolean>
  readonly tryAgain: () => Promise<void>
  /** Without a link after all: it is withdrawn, and the asking goes on by the given way. */
  readonly without: (channel: 'by-voice' | 'in-person') => Promise<boolean>
}

/** Asking, for one ask whose words are there. */
export function sendScreen(app: App, id: AskId): SendScreen {
  const { trouble, keep, went } = keeping(app)
  const shown = shownAsk(app, id)
  const { link, making, make, tryAgain } = linkFor(app, shown, id)
  const days = signal<LinkDays>(14)
  const ask = () => shown.value?.ask

  async function note(how: { channel?: Channel; until?: Instant }): Promise<boolean> {
    const now = ask()
    return now !== undefined && (now.asked !== undefined || keep(saidAsked(now, app.now(), how)))
  }
  const until = () => ask()?.until ?? later(app.now(), days.value * day)
  return {
    trouble,
    shown,
    words: computed(() => (shown.value ? wordsOf(shown.value) : '')),
    channel: computed(() => shown.value?.ask.channel ?? 'in-person'),
    stage: computed(() => stageOf(shown.value?.ask, link.value, making.value, app.now())),
    address: computed(() => (link.value?.opened ? addressOf(link.value, app.links.base.value) : undefined)),
    linkTrouble: computed(() => link.value && app.links.trouble.value.get(link.value.id)),
    onlyHere: computed(() => app.links.onlyHere.value === true),
    days,
    chooseDays: (next) => (days.value = next),
    asked: () => note({ channel: shown.value?.ask.channel ?? 'in-person' }),
    askedWithLink: async () => (await note({ channel: 'by-voice', until: until() })) && went(await make(until())),
    makeLink: async () => went(await make(until())),
    shared: () => note({ channel: 'in-writing', ...(link.value && { until: link.value.until }) }),
    tryAgain,
    async without(channel) {
      const now = ask()
      if (!now || !(await closeLinks(app, id))) return false
      // Asked already: then only the end of the link is taken back with it.
      return now.asked === undefined
        ? keep(reword(now, { channel }))
        : keep([{ kind: 'ask', id, set: { until: null } }])
    },
  }
}

/** The link of the ask, if there is one, and how one is made and waited for. */
function linkFor(app: App, shown: ReadonlySignal<ShownAsk | undefined>, id: AskId) {
  const making = signal(false)
  const link = computed(() => openLinkOf(app.notebook.value, id))
  async function busy<T>(work: Promise<T>): Promise<T> {
    making.value = true
    const result = await work
    making.value = false
    return result
  }
  return {
    link,
    making,
    async make(until: Instant): Promise<Result<unknown, StoreError>> {
      const now = shown.value
      if (!now || link.value) return ok(undefined)
      const by = app.notebook.value.settings.name
      return busy(app.links.make(now.ask, { k: 'ask', w: wordsOf(now), by, until: Math.floor(until / 1000) }))
    },
    tryAgain: () => busy(app.links.look()),
  }
}

function stageOf(ask: Ask | undefined, link: Link | undefined, making: boolean, now: Instant): SendStage {
  if (!ask || (ask.asked !== undefined && !isOpen(ask, now))) return 'over'
  if (link?.opened !== undefined) return 'ready'
  if (making) return 'making'
  if (link) return 'held'
  return ask.asked === undefined ? 'before' : 'asked'
}
