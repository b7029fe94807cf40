// Whether what has expired may be removed by this clock. A removal is for ever, and a machine can begin with a clock that is years ahead: so one
// that leapt is not believed at first. Until then what has expired is refused on each access all the same, and nothing is lost if the
// clock was wrong.

import { day, hour } from '../../lib/time.ts'
import type { Instant } from '../../lib/time.ts'

/** What the database remembers: when the clock was last believed, and since when it is not. */
export type ClockNoted = { readonly seen: Instant | undefined; readonly doubted: Instant | undefined }

/** What comes of a look at the clock. `noted` is what is to be remembered, the same object if nothing new is. */
export type ClockJudged = { readonly believed: boolean; readonly noted: ClockNoted }

/** Further ahead than this since the last look, in milliseconds, it leapt; or the machine slept. */
const leap = day
/**
 * So long, by the clock itself, it has to go on before it is believed: time for a host to set it right, and no more for a machine that
 * slept.
 */
const patience = day

/** Whether it is believed; `note` is told what is to be remembered, if anything new is. */
export async function believes(
  before: ClockNoted,
  now: Instant,
  note: (noted: ClockNoted) => Promise<unknown>,
): Promise<boolean> {
  const { believed, noted } = judgeClock(before, now)
  if (noted !== before) await note(noted)
  return believed
}

/** Judges the clock. One that was never seen before is believed, and so is one that was set back: it removes less. */
export function judgeClock(noted: ClockNoted, now: Instant): ClockJudged {
  const { seen, doubted } = noted
  const near = seen === undefined || now - seen <= leap
  if (near) {
    const isNews = seen === undefined || doubted !== undefined || Math.abs(now - seen) >= hour
    return { believed: true, noted: isNews ? { seen: now, doubted: undefined } : noted }
  }
  if (doubted === undefined || now < doubted) return { believed: false, noted: { seen, doubted: now } }
  const believed = now - doubted >= patience
  return { believed, noted: believed ? { seen: now, doubted: undefined } : noted }
}
