import { computed, type ReadonlySignal, signal, type Signal } from '@preact/signals-core'
import { letRest } from '../../core/ask-steps.ts'
import type { AskId } from '../../core/ask.ts'
import { cameWhileAway, closedWhileAway, lastNextSelf } from '../../core/ask-lists.ts'
import { day } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { type ShownAsk, showAsk } from './ask-shown.ts'
import { isBroughtUp } from './closed.ts'
import { type Keeping, keeping } from './keeping.ts'
import { waitingScreen } from './waiting.ts'

/** What somebody finds who was away for two weeks or more. A part with nothing in it is empty, and not shown. */
export type ComingBackScreen = Pick<Keeping, 'trouble'> & {
  /** The sentence that they left themselves last. */
  readonly nextSelf: ReadonlySignal<string | undefined>
  /** Answers that came and wait to be opened, oldest first. */
  readonly came: ReadonlySignal<readonly ShownAsk[]>
  /** Asks whose link closed with no answer, oldest first. */
  readonly closed: ReadonlySignal<readonly ShownAsk[]>
  /** Answers could not be looked for. What was kept is safe. */
  readonly unlooked: ReadonlySignal<boolean>
  readonly lookAgain: () => Promise<void>
  /** Lets an ask rest that found no answer. */
  readonly rest: (ask: AskId) => Promise<boolean>
  /** Begins the same ask anew, as a draft, and lets the old one rest. Its id. */
  readonly another: (ask: AskId) => Promise<AskId | undefined>
  /** Any choice ends it: until the next return, Today stands in its place. */
  readonly dismiss: () => void
}

/** From so long away on, somebody is welcomed back. The days themselves are never counted out. */
const longAway = 14 * day

const dismissed = new WeakMap<App, Signal<boolean>>()

/** Was the person away for two weeks or more before this opening, and has not chosen anything yet? */
export function isComingBack(app: App): boolean {
  return app.lastHere !== undefined && app.now() - app.lastHere >= longAway && !dismissedOf(app).value
}

export function comingBackScreen(app: App): ComingBackScreen {
  const { trouble, keep } = keeping(app)
  const lastHere = app.lastHere ?? app.now()
  const listed = (list: typeof cameWhileAway) =>
    computed(() =>
      list(app.notebook.value, lastHere, app.now())
        .filter(({ trial }) => !trial)
        .map((ask) => showAsk(app.notebook.value, ask)),
    )
  const closedOnes = listed(closedWhileAway)
  return {
    trouble,
    nextSelf: computed(() => lastNextSelf(app.notebook.value)),
    came: listed(cameWhileAway),
    closed: computed(() => closedOnes.value.filter((shown) => isBroughtUp(app, shown))),
    unlooked: computed(() => app.links.lookedAt.value === undefined && app.links.trouble.value.size > 0),
    lookAgain: () => app.links.look(),
    async rest(id) {
      const ask = app.notebook.value.asks.get(id)
      return ask !== undefined && keep(letRest(ask, app.now()))
    },
    async another(id) {
      const before = waitingScreen(app, id)
      return (await before.letGo()) ? before.askAgain() : undefined
    },
    dismiss: () => (dismissedOf(app).value = true),
  }
}

function dismissedOf(app: App): Signal<boolean> {
  const kept = dismissed.get(app) ?? signal(false)
  dismissed.set(app, kept)
  return kept
}
