import { computed, type ReadonlySignal } from '@preact/signals-core'
import { letRest } from '../../core/ask-steps.ts'
import type { AskId } from '../../core/ask.ts'
import { cameWhileAway, closedWhileAway, lastNextSelf } from '../../core/ask-lists.ts'
import type { App } from '../app.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { askAgain } from './ask-again.ts'
import { type ShownAsk, showAsk } from './ask-shown.ts'
import { isBroughtUp } from './closed.ts'
import { type Keeping, keeping } from './keeping.ts'
import { isHereAgain } from './long-away.ts'

/** What somebody finds who was away for two weeks or more. A part with nothing in it is empty, and not shown. */
export type ComingBackScreen = Pick<Keeping, 'trouble'> & {
  /** The sentence that they left themselves last. */
  readonly nextSelf: ReadonlySignal<string | undefined>
  /** Answers that came and wait to be opened, oldest first. */
  readonly came: ReadonlySignal<readonly ShownAsk[]>
  /** Asks whose time ran out with no answer, oldest first. */
  readonly closed: ReadonlySignal<readonly ShownAsk[]>
  /** Answers could not be looked for. What was kept is safe. */
  readonly unlooked: ReadonlySignal<boolean>
  readonly lookAgain: () => Promise<void>
  /** Lets an ask rest that found no answer. */
  readonly rest: (ask: AskId) => Promise<boolean>
  /** Begins the same ask anew, as a draft, and lets the old one rest, both or neither. Its id. */
  readonly another: (ask: AskId) => Promise<AskId | undefined>
  /** Any choice ends it: until the next return, Today stands in its place. */
  readonly dismiss: () => void
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
    another: oneAtATime(async (id: AskId) => {
      const ask = app.notebook.value.asks.get(id)
      if (!ask) return undefined
      const rested = letRest(ask, app.now())
      if (!rested.ok) return undefined
      return askAgain(app, keep, showAsk(app.notebook.value, ask), { with: rested.value })
    }),
    dismiss: () => isHereAgain(app),
  }
}
