import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { reword } from '../../core/ask-steps.ts'
import { type Ask, type AskId, isOpen } from '../../core/ask.ts'
import type { Channel } from '../../core/says.ts'
import { isAnswerable } from '../../core/library.ts'
import type { Link } from '../../core/notebook.ts'
import { day, type Instant, later } from '../../lib/time.ts'
import { sendWords } from '../../words/screens/send.ts'
import type { App } from '../app.ts'
import { saidAsked, withFear } from '../asking.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { closeLinks, openLinkOf, type ShownAsk, shownAsk } from './ask-shown.ts'
import { wordsOf } from './ask-words.ts'
import { type Closed, closed } from './closed.ts'
import { type Keeping, keeping } from './keeping.ts'
import { linkMaking, type LinkShown } from './link-making.ts'

/** For how many days a link can take answers; two weekends unless another is chosen. */
export const linkDays = [3, 7, 14, 30] as const
/** One of them. */
export type LinkDays = (typeof linkDays)[number]

/**
 * Where the asking stands. `before`: not asked, no link. `making`: the server is being asked for a link. `ready`: it has it, and
 * the link may be shown. `held`: the link is kept here and the server could not be told; it is tried again by itself. `asked`: it was
 * asked, without a link. `over`: answered, taken back or run out meanwhile. `closed`: Tendril does not help to ask them, or not now.
 * `to-do`, `done`: nobody has to answer.
 */
export type SendStage = 'closed' | 'before' | 'making' | 'ready' | 'held' | 'asked' | 'over' | 'to-do' | 'done'

/** The screen from which is asked. */
export type SendScreen = Pick<Keeping, 'trouble'> &
  LinkShown & {
    readonly shown: ReadonlySignal<ShownAsk | undefined>
    readonly words: ReadonlySignal<string>
    /** What goes out with the link, whole. Whoever sees it learns nothing of the ask. */
    readonly text: ReadonlySignal<string>
    readonly channel: ReadonlySignal<Channel>
    readonly stage: ReadonlySignal<SendStage>
    /** Why it is `closed`. */
    readonly closed: ReadonlySignal<Closed | undefined>
    /** There is a link, and it ran out before it was given: another is needed. */
    readonly ended: ReadonlySignal<boolean>
    /** Looks whether it did: the page may have lain open for days. */
    readonly look: () => void
    readonly days: ReadonlySignal<LinkDays>
    readonly chooseDays: (days: LinkDays) => void
    /** They asked, with no link; or they did it. */
    readonly asked: () => Promise<boolean>
    /** They asked by voice; now the link for the answer. */
    readonly askedWithLink: () => Promise<boolean>
    /** Makes the link that carries the words. It is asked once the link is shared. */
    readonly makeLink: () => Promise<boolean>
    /** The link was shared or copied. */
    readonly shared: () => Promise<boolean>
    /** Without a link after all: it is withdrawn, and the asking goes on by the given way. */
    readonly without: (channel: 'by-voice' | 'in-person') => Promise<boolean>
  }

/** Asking, for one ask whose words are there. */
export function sendScreen(app: App, id: AskId): SendScreen {
  const { trouble, keep, went } = keeping(app)
  const shown = shownAsk(app, id)
  const days = signal<LinkDays>(14)
  const { link, close, ...end } = linkToGive(app, id)
  const { shows, making, make } = linkMaking(app, { went }, link, () => makeNow())
  // What they answered, or did, stays as it was.
  const shut = computed(() =>
    shown.value && !isOver(shown.value.ask, app.now()) ? closed(app, shown.value) : undefined,
  )
  const ask = () => shown.value?.ask

  async function note(how: Given | undefined): Promise<boolean> {
    const now = ask()
    if (!now || !how) return false
    if (now.asked !== undefined) return true
    return keep(saidAsked(withFear(app, now), app.now(), how), [draftsOfAsk(id).fear])
  }
  // One that a wrong date made was to last until then as well.
  const until = () => ask()?.until ?? link.value?.until ?? later(app.now(), days.value * day)
  // After a reload the link is kept here, and nothing has been heard of it yet. The example has no server to hear from.
  const isMaking = () =>
    making.value || (app.environment.fetch !== undefined && link.value !== undefined && !shows.linkTrouble.value)
  const words = computed(() => (shown.value ? wordsOf(shown.value) : ''))
  const signed = () => app.notebook.value.settings.name
  const channel = computed(() => shown.value?.ask.channel ?? 'in-person')
  const mayMake = () => shut.value === undefined && ask()?.withdrawn === undefined
  const makeNow = () =>
    make(async () => (mayMake() ? ask() : undefined), { k: 'ask', w: words.value, by: signed(), until: until() })
  return {
    ...shows,
    ...end,
    trouble,
    shown,
    words,
    text: computed(() => sendWords.texts[channel.value === 'by-voice' ? 'answer' : 'ask'](shows.address.value ?? '')),
    channel,
    closed: shut,
    stage: computed(() => (shut.value ? 'closed' : stageOf(shown.value?.ask, link.value, isMaking(), app.now()))),
    days,
    chooseDays: (next) => (days.value = next),
    asked: () => note({ channel: channel.value }),
    askedWithLink: async () => (await note({ channel: 'by-voice', until: until() })) && makeNow(),
    makeLink: makeNow,
    shared: () => note(givenWith(link.value, end.look())),
    async without(way) {
      const now = ask()
      if (!now || !(await close())) return false
      // Asked already: then only the end of the link is taken back with it.
      return now.asked === undefined
        ? keep(reword(now, { channel: way }))
        : keep([{ kind: 'ask', id, set: { until: null } }])
    },
  }
}

/** The link as it was when it was looked at last. One that ended is soon tidied away; this page still knows of it. */
function linkToGive(app: App, id: AskId) {
  const at = signal(app.now())
  const made = computed(() => openLinkOf(app.notebook.value, id))
  const seen = signal(made.value)
  const link = computed(() => lasting(made.value, at.value))
  const ended = computed(() => link.value === undefined && lasting(seen.value, at.value) !== seen.value)
  const look = () => {
    seen.value = made.value ?? seen.value
    return (at.value = app.now())
  }
  /** Closes it, since they ask without: then its end is no news. False if that could not be noted. */
  const close = async () => {
    const done = await closeLinks(app, id)
    if (done) seen.value = undefined
    return done
  }
  return { link, ended, look, close }
}

type Given = { readonly channel?: Channel; readonly until?: Instant }

/** How it was asked with a link in hand; `undefined` where that ran out under the hand, and nobody could answer. */
function givenWith(link: Link | undefined, now: Instant): Given | undefined {
  return link === lasting(link, now) ? { channel: 'in-writing', ...(link && { until: link.until }) } : undefined
}

/** A link that may still take an answer: in place of one that ran out before it was given, another is made. */
function lasting(link: Link | undefined, now: Instant): Link | undefined {
  return link && (link.opened === undefined || now < link.until) ? link : undefined
}

function isOver(ask: Ask, now: Instant): boolean {
  return ask.withdrawn !== undefined || (ask.asked !== undefined && !isOpen(ask, now))
}

function stageOf(ask: Ask | undefined, link: Link | undefined, making: boolean, now: Instant): SendStage {
  if (ask?.withdrawn !== undefined) return 'over'
  if (ask && !isAnswerable(ask.step) && !link) return ask.asked === undefined ? 'to-do' : 'done'
  if (!ask || isOver(ask, now)) return 'over'
  if (link?.opened !== undefined) return 'ready'
  if (making) return 'making'
  if (link) return 'held'
  return ask.asked === undefined ? 'before' : 'asked'
}
