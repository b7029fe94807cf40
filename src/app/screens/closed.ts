import { levelOf } from '../../core/outcomes.ts'
import { allowed } from '../../core/mode.ts'
import { heldBack } from '../../core/pause.ts'
import { isUnsafe } from '../../core/safety.ts'
import type { App } from '../app.ts'
import type { ShownAsk } from './ask-shown.ts'

/**
 * Why Tendril does not help to ask somebody, whoever began it and when. `not-now`: the private answers call for rest and help.
 * `not-suggested`: what is noted about them. `parted`: they are no longer there.
 */
export type Closed = 'not-now' | 'not-suggested' | 'parted'

/** Why this ask can't be gone on with now; `undefined`: it can. A pause closes nothing that the person began. */
export function closed(app: App, { person }: Pick<ShownAsk, 'person'>): Closed | undefined {
  if (heldBack(app.notebook.value, app.now()) === 'not-now') return 'not-now'
  if (person?.parted !== undefined) return 'parted'
  return person && isUnsafe(person.card) ? 'not-suggested' : undefined
}

/** Is an ask that was begun before brought up again by itself? Not where it is closed, nor a big one while Tendril goes gently. */
export function isBroughtUp(app: App, shown: ShownAsk): boolean {
  const { level, mode } = allowed(app.notebook.value.privateAnswers, app.now())
  return closed(app, shown) === undefined && (mode !== 'gently' || levelOf(shown.ask) <= level)
}
