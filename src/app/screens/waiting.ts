import { computed, type ReadonlySignal } from '@preact/signals-core'
import { forgetAsk, letRest, remind, remindAfter, withdraw } from '../../core/ask-steps.ts'
import { type Ask, type AskId, type AskState, askState } from '../../core/ask.ts'
import { type Instant, later } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { addressOf } from '../link-address.ts'
import type { LinkTrouble } from '../links.ts'
import { askAgain } from './ask-again.ts'
import { closeLinks, isUnlooked, linksOf, openLinkOf, owesLink, type ShownAsk, shownAsk } from './ask-shown.ts'
import { wordsOf } from './ask-words.ts'
import { closed, fits, mayBeSuggested } from './closed.ts'
import { type Keeping, keeping } from './keeping.ts'

/**
 * The one reminder: `later` until two days have gone by, then once. `over`: nobody is waited for, nobody could be found again, they
 * took an answer back, nothing is suggested with them, or it was sent.
 */
export type Reminder = 'later' | 'now' | 'over'

/** One ask as it stands, whatever state it has; and while somebody is waited for, what can be done. */
export type WaitingScreen = Pick<Keeping, 'trouble'> & {
  readonly shown: ReadonlySignal<ShownAsk | undefined>
  readonly state: ReadonlySignal<AskState | undefined>
  readonly words: ReadonlySignal<string>
  /** The link that still takes answers; `undefined` where there is none or the server hasn't it yet. */
  readonly address: ReadonlySignal<string | undefined>
  /** A link was wished for, and the server will have it as soon as it is reached. */
  readonly held: ReadonlySignal<boolean>
  /** A link for the answer was promised and is not there: it can still be made. */
  readonly owes: ReadonlySignal<boolean>
  /** What went wrong when answers were last looked for. */
  readonly linkTrouble: ReadonlySignal<LinkTrouble | undefined>
  /** When answers were last looked for with success. */
  readonly lookedAt: ReadonlySignal<Instant | undefined>
  /** Its link has ended, and nobody knows whether an answer came. */
  readonly unlooked: ReadonlySignal<boolean>
  readonly reminder: ReadonlySignal<Reminder>
  /** From when a reminder may be sent. */
  readonly remindFrom: ReadonlySignal<Instant | undefined>
  readonly reminded: () => Promise<boolean>
  /** No answer is waited for any more. The link goes on taking one until it ends. */
  readonly letGo: () => Promise<boolean>
  /** Takes it back and closes the link. */
  readonly takeBack: () => Promise<boolean>
  /** Takes it back, and begins a new one with the same words and guess, both or neither. Its id. */
  readonly change: () => Promise<AskId | undefined>
  /** Nothing stands against asking them again. */
  readonly mayAskAgain: ReadonlySignal<boolean>
  /** Begins the same ask anew, after silence; the guess is open. Its id. */
  readonly askAgain: () => Promise<AskId | undefined>
  /** Deletes it for ever, here and on the server. */
  readonly forget: () => Promise<boolean>
  readonly look: () => Promise<void>
}

/** Troubles of a link that no connection ends. */
const stuck: ReadonlySet<LinkTrouble | undefined> = new Set(['clock', 'pass', 'damaged'])

/** One ask of the record. */
export function waitingScreen(app: App, id: AskId): WaitingScreen {
  const { trouble, keep } = keeping(app)
  const shown = shownAsk(app, id)
  const link = computed(() => openLinkOf(app.notebook.value, id))
  const lately = computed(() => linksOf(app.notebook.value, id).at(-1))
  const ask = () => shown.value?.ask
  const mayAsk = () => shown.value !== undefined && closed(app, shown.value) === undefined && fits(app, shown.value)
  // Another tab may have deleted the ask under the tap.
  const ifThere = async (work: (now: Ask) => Promise<boolean>) => {
    const now = ask()
    return now !== undefined && work(now)
  }
  return {
    trouble,
    shown,
    state: computed(() => shown.value && askState(shown.value.ask, app.now())),
    words: computed(() => (shown.value ? wordsOf(shown.value) : '')),
    address: computed(() => (link.value?.opened ? addressOf(link.value, app.links.base.value) : undefined)),
    held: computed(
      () =>
        link.value !== undefined &&
        link.value.opened === undefined &&
        !stuck.has(app.links.trouble.value.get(link.value.id)),
    ),
    owes: computed(
      () => shown.value !== undefined && owesLink(app, shown.value.ask) && closed(app, shown.value) === undefined,
    ),
    linkTrouble: computed(() => lately.value && app.links.trouble.value.get(lately.value.id)),
    lookedAt: app.links.lookedAt,
    unlooked: computed(() => isUnlooked(app, id)),
    reminder: computed(() =>
      shown.value && mayBeSuggested(app, shown.value) ? reminderOf(shown.value.ask, app.now()) : 'over',
    ),
    mayAskAgain: computed(mayAsk),
    remindFrom: computed(() => (shown.value?.ask.asked ? later(shown.value.ask.asked, remindAfter) : undefined)),
    reminded: () => ifThere((now) => keep(remind(now, app.now()))),
    letGo: () => ifThere((now) => keep(letRest(now, app.now()))),
    ...ends(app, keep, shown, id),
    askAgain: oneAtATime(() => askAgain(app, keep, shown.value)),
    look: () => app.links.look(),
  }
}

/** What ends it: taken back, changed for another one, or deleted. */
function ends(
  app: App,
  keep: Keeping['keep'],
  shown: WaitingScreen['shown'],
  id: AskId,
): Pick<WaitingScreen, 'takeBack' | 'change' | 'forget'> {
  return {
    takeBack: async () =>
      shown.value !== undefined && (await keep(withdraw(shown.value.ask, app.now()))) && closeLinks(app, id),
    change: oneAtATime(async () => {
      const ask = shown.value?.ask
      const taken = ask && withdraw(ask, app.now())
      const along = ask && taken?.ok && { guess: ask.guess, with: taken.value }
      const next = along ? await askAgain(app, keep, shown.value, along) : undefined
      if (next !== undefined) await closeLinks(app, id)
      return next
    }),
    async forget() {
      const ask = shown.value?.ask
      const gone = ask && (await keep(forgetAsk(app.notebook.value, ask, app.now()), Object.values(draftsOfAsk(id))))
      if (!gone) return false
      void app.links.look() // ends the links that close now
      return true
    },
  }
}

function reminderOf(ask: Ask, now: Instant): Reminder {
  if (askState(ask, now) !== 'waiting' || ask.reminded !== undefined) return 'over'
  if (ask.takenBack || isPassing(ask)) return 'over'
  return remind(ask, now).ok ? 'now' : 'later'
}

/** Asked face to face of somebody who is in no circle: at a desk, in the street. There is nobody to remind. */
function isPassing({ person, channel = 'in-person' }: Ask): boolean {
  return person === undefined && channel === 'in-person'
}
