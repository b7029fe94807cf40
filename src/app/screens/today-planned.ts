import { type Ask, type AskId, askState } from '../../core/ask.ts'
import { asksByState } from '../../core/ask-lists.ts'
import { awayNow, putAway } from '../../core/ladder.ts'
import { isAnswerable, stepById } from '../../core/library.ts'
import type { App } from '../app.ts'
import { isWorded, saidAsked, withFear } from '../asking.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { isBroughtUp } from './closed.ts'
import { showAsk, type ShownAsk } from './ask-shown.ts'
import type { Keeping } from './keeping.ts'

/**
 * An ask that was chosen and not asked yet. `ask-anyone`: nobody of the circle, said aloud. `do`: nobody has to answer.
 * `words`, `guess`, `send`: where the flow of an ask to somebody goes on. `mayGuess`: nothing is guessed yet, and it can be.
 * `others`: among which steps another one can be chosen instead, while the guess is open.
 */
export type PlannedAsk = ShownAsk & {
  readonly on: 'ask-anyone' | 'do' | 'words' | 'guess' | 'send'
  readonly mayGuess: boolean
  readonly others: 'anyone' | 'receive' | undefined
}

/** What can be done with a planned ask from Today. */
export type PlannedCommands = {
  /** They asked, or did it: the guess is sealed as it stands. True once it is kept. */
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
    .map((ask) => planned(app, ask))
    .filter((ask) => isBroughtUp(app, ask))
}

export function plannedCommands(app: App, { keep }: Pick<Keeping, 'keep'>): PlannedCommands {
  const askOf = (id: AskId) => app.notebook.value.asks.get(id)
  return {
    async iAsked(id) {
      const ask = askOf(id)
      if (ask === undefined) return false
      return keep(saidAsked(withFear(app, ask), app.now(), { channel: 'in-person' }), [draftsOfAsk(id).fear])
    },
    leaveIt: (id) => keep(putAway(id, app.now())),
  }
}

function planned(app: App, ask: Ask): PlannedAsk {
  const on = wayOn(app, ask)
  const here = on === 'ask-anyone' || on === 'do'
  return {
    ...showAsk(app.notebook.value, ask),
    on,
    mayGuess: here && ask.sealed === undefined && ask.guess[on === 'do' ? 'hard' : 'chance'] === undefined,
    others: here && ask.sealed === undefined && ask.person === undefined ? kindOf(ask.step) : undefined,
  }
}

// In own words it is no step, and none takes its place.
function kindOf(id: Ask['step']): PlannedAsk['others'] {
  const step = id && stepById.get(id)
  return step && (step.receiving ? 'receive' : 'anyone')
}

function wayOn(app: App, ask: Ask): PlannedAsk['on'] {
  if (!isAnswerable(ask.step)) return 'do'
  if (ask.person === undefined && ask.channel === 'in-person') return 'ask-anyone'
  if (askState(ask, app.now()) === 'guessed') return 'send'
  return isWorded(ask) && ask.channel === undefined ? 'words' : 'guess'
}
