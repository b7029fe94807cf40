import { type Ask, type AskId, askState } from '../../core/ask.ts'
import { asksByState } from '../../core/ask-lists.ts'
import { awayNow, putAway } from '../../core/ladder.ts'
import { stepById } from '../../core/library.ts'
import type { App } from '../app.ts'
import { saidAsked } from '../asking.ts'
import { showAsk, type ShownAsk } from './ask-shown.ts'
import type { Keeping } from './keeping.ts'

/**
 * An ask that was chosen and not asked yet. `ask-anyone`: nobody of the circle, said aloud. `receive`: an offer to say yes to.
 * `words`, `guess`, `send`: where the flow of an ask to somebody goes on.
 */
export type PlannedAsk = ShownAsk & { readonly on: 'ask-anyone' | 'receive' | 'words' | 'guess' | 'send' }

/** What can be done with a planned ask from Today. */
export type PlannedCommands = {
  /** They asked: the guess is sealed as it stands. True once it is kept. */
  readonly iAsked: (ask: AskId) => Promise<boolean>
  /** Puts it away until tomorrow. */
  readonly leaveIt: (ask: AskId) => Promise<boolean>
}

/** Asks that were chosen and are not put away today, the newest first. */
export function plannedAsks(app: App): readonly PlannedAsk[] {
  const now = app.now()
  const notebook = app.notebook.value
  const away = awayNow(notebook, now)
  const byState = asksByState(notebook, now)
  return [...(byState.get('draft') ?? []), ...(byState.get('guessed') ?? [])]
    .filter(({ id, trial }) => !trial && !away.has(id))
    .sort((a, b) => b.made - a.made)
    .map((ask) => ({ ...showAsk(notebook, ask), on: wayOn(app, ask) }))
}

export function plannedCommands(app: App, { keep }: Pick<Keeping, 'keep'>): PlannedCommands {
  const askOf = (id: AskId) => app.notebook.value.asks.get(id)
  return {
    async iAsked(id) {
      const ask = askOf(id)
      return ask !== undefined && keep(saidAsked(ask, app.now(), { channel: 'in-person' }))
    },
    leaveIt: (id) => keep(putAway(id, app.now())),
  }
}

/** Is it about saying yes to an offer? Then nobody is asked, and nobody answers. */
export function isReceiving({ step }: Ask): boolean {
  return step !== undefined && stepById.get(step)?.receiving === true
}

function wayOn(app: App, ask: Ask): PlannedAsk['on'] {
  if (isReceiving(ask)) return 'receive'
  if (ask.person === undefined && ask.channel === 'in-person') return 'ask-anyone'
  if (askState(ask, app.now()) === 'guessed') return 'send'
  return ask.channel === undefined ? 'words' : 'guess'
}
