import type { Instant } from '../lib/time.ts'
import type { Change } from './records/op.ts'
import type { Notebook, Settings } from './notebook.ts'
import { allowed } from './mode.ts'
import { day, instant, later } from '../lib/time.ts'
import { mineId } from './records/op.ts'

/** For how many days everything can be paused; or until the person says so. */
export const pauses = [1, 7, 30, 'until-i-say'] as const
/** One of them. */
export type Pause = (typeof pauses)[number]

/** The end of a pause that only the person ends: the last moment that a date can hold. */
export const untilISay = instant(8.64e15)

/** When the pause ends, if there is one at `now`. Once it is over it is over: nothing is said about it. */
export function pausedUntil({ pausedUntil: until }: Pick<Settings, 'pausedUntil'>, now: Instant): Instant | undefined {
  return until !== undefined && until > now ? until : undefined
}

/** Pauses everything from `now` on: nothing is suggested and nothing asks for anything. Answers that come are still shown. */
export function pause(how: Pause, now: Instant): Change {
  return settings(how === 'until-i-say' ? untilISay : later(now, how * day))
}

/** Ends the pause. */
export function goOn(): Change {
  return settings(null)
}

/** Why nothing at all is suggested at `now`: the answers to the private questions, or a pause. `undefined`: it may be. */
export function heldBack({ privateAnswers, settings: own }: Notebook, now: Instant): 'not-now' | 'paused' | undefined {
  if (allowed(privateAnswers, now).level === 0) return 'not-now'
  return pausedUntil(own, now) === undefined ? undefined : 'paused'
}

function settings(until: Instant | null): Change {
  return { kind: 'settings', id: mineId, set: { pausedUntil: until } }
}
