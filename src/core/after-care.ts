import type { Ask } from './ask.ts'
import type { Instant } from '../lib/time.ts'
import type { Change } from './records/op.ts'
import type { Notebook } from './notebook.ts'
import { asksThatCount } from './outcomes.ts'
import { day } from '../lib/time.ts'
import { modesNow } from './mode.ts'
import { mineId } from './records/op.ts'

/** The moments that decide whether somebody is asked how it is now. */
export type Moments = {
  readonly now: Instant
  /** When the person's own day began. */
  readonly dayStart: Instant
  /** When the app was opened this time. */
  readonly opened: Instant
}

/**
 * "Last time was hard. How is it now?", at most once a day. Either they wished to be asked, on a page of help, at an earlier opening;
 * or Tendril goes gently and yesterday's ask turned out hard. What is answered is not kept. @see docs/evidence.md#private-questions
 */
export function asksHowItIs(notebook: Notebook, { now, dayStart, opened }: Moments): boolean {
  const { askHow, askedHow = 0 } = notebook.settings
  if (askHow !== undefined && askHow < opened) return true
  const gently = modesNow(notebook.privateAnswers, now).includes('gently')
  return gently && askedHow < dayStart && asksThatCount(notebook).some((ask) => wasHardYesterday(ask, dayStart))
}

/** They wish to be asked at the next opening. */
export function askMeNextTime(now: Instant): Change {
  return { kind: 'settings', id: mineId, set: { askHow: now } }
}

/** They do not, after all. */
export function dontAskMe(): Change {
  return { kind: 'settings', id: mineId, set: { askHow: null } }
}

/** They said how it is; that they were asked is noted, and not what they said. */
export function toldHowItIs(now: Instant): Change {
  return { kind: 'settings', id: mineId, set: { askHow: null, askedHow: now } }
}

function wasHardYesterday({ asked, after: { hard } }: Ask, dayStart: Instant): boolean {
  if (asked === undefined || (hard !== 'hard' && hard !== 'hardest')) return false
  return asked < dayStart && dayStart - asked <= day
}
