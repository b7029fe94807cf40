import type { Instant } from '../lib/time.ts'
import type { Letter, Rung } from './practices/letter.ts'
import type { Notebook } from './notebook.ts'
import { day, later } from '../lib/time.ts'
import { inOrder } from './in-order.ts'
import { rungs } from './practices/letter.ts'

/** How much of something is in the body: 0 nothing .. 10 overflowing, and whether it is "far away, or numb", which no number tells. */
export type Dose = { readonly much?: number | undefined; readonly numb?: boolean | undefined }

/** Something that stirs: a letter, the page on where it was learned, a rehearsal. */
export type Exercise = {
  readonly id: string
  readonly at: Instant
  readonly before?: number
  readonly after?: number
  readonly numb: boolean
  /** The rung, if it was a letter. */
  readonly rung?: Rung
}

/** From here on it is too much to begin with. Ours. @see docs/evidence.md#dose */
const tooMuchFrom = 7
/** For so long one rung lower is the highest that is open. Ours. @see docs/evidence.md#dose */
const lockLasts = 7 * day
/** What stays open when it was no letter that was too much, twice. */
const afterOther: Rung = 'R2'

/** Is it out of what can be worked with? Then the stop card stands first, and finishing for today is the big button. */
export function isTooMuch({ much, numb }: Dose): boolean {
  return numb === true || (much !== undefined && much >= tooMuchFrom)
}

/** Everything that counts for the dose, oldest first. A letter that nobody sat down to is none. */
export function exercises({ letters, rehearsals, origin }: Notebook): readonly Exercise[] {
  const written = [...letters.values()].filter(wasSatDownTo).map((letter) => ({
    ...letter,
    at: endOf(letter),
    numb: letter.numb || letter.numbAfter === true,
  }))
  const rehearsed = [...rehearsals.values()].map((one) => ({ ...one, at: one.made, numb: one.numb === true }))
  const learned =
    origin.at === undefined
      ? []
      : [{ ...origin, id: 'origin', at: origin.closed ?? origin.at, numb: origin.numb === true }]
  return inOrder<Exercise>([...written, ...rehearsed, ...learned], ({ at }) => at)
}

/** Did somebody sit down to it, and not only look at its door? */
export function wasSatDownTo({ begun, stopped, closed, text, spoken }: Letter): boolean {
  return (begun ?? stopped ?? closed ?? text ?? spoken) !== undefined
}

/**
 * Until when a rung is locked, because two exercises in a row ended higher than they began, or far away. `undefined`: it is not.
 * One that says nothing of before and after is passed over: it neither locks nor clears.
 *
 * @see docs/evidence.md#dose
 */
export function lockedUntil(notebook: Notebook, rung: Rung, now: Instant): Instant | undefined {
  const telling = exercises(notebook).filter((one) => wentOver(one) !== undefined)
  const ends = telling.slice(1).flatMap((second, i): readonly Instant[] => {
    const first = telling[i]
    if (!first || !wentOver(first) || !wentOver(second)) return []
    const open = Math.min(placeOf(first), placeOf(second))
    return Math.abs(now - second.at) < lockLasts && rungs.indexOf(rung) >= open ? [later(second.at, lockLasts)] : []
  })
  return ends.length === 0 ? undefined : ends.reduce((a, b) => (a > b ? a : b))
}

/** Did it end higher than it began, or far away? `undefined`: it doesn't say. */
function wentOver({ before, after, numb }: Exercise): boolean | undefined {
  if (numb) return true
  return before === undefined || after === undefined ? undefined : after > before
}

// The first rung that is too high afterwards: the one that was too much.
function placeOf({ rung = afterOther }: Exercise): number {
  return rungs.indexOf(rung)
}

function endOf({ closed, stopped, begun, made }: Letter): Instant {
  return closed ?? stopped ?? begun ?? made
}
