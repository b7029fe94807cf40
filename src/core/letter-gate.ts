import type { Instant } from '../lib/time.ts'
import type { Letter, LetterId, Rung } from './practices/letter.ts'
import type { Notebook } from './notebook.ts'
import { beganAt } from './notebook.ts'
import { day, hour } from '../lib/time.ts'
import { inOrder } from './in-order.ts'
import { sat } from './practices/letter.ts'
import { lockedUntil, wasSatDownTo } from './dose.ts'
import { isHeavyDay } from './heavy-day.ts'
import { allowed, modesNow } from './mode.ts'

/** Where the person is in their own day: the moment, when the day began, and the hour of the clock, 0..23. */
export type LocalTime = { readonly now: Instant; readonly dayStart: Instant; readonly hour: number }

/**
 * Why a rung is closed, the weightiest first. `mode`: the mode of care allows no letters, or not this one. `first-weeks`: not in
 * the first two weeks. `questions`: the eight private questions come before it, but nobody is asked them for what would still be
 * closed afterwards. `dose-lock`: two exercises were too much.
 * `heavy-day`: not on a day like this one. `rest-a-while`: three were written, now none for a month. `late`: too close to sleep.
 * `once-a-day`: one was written today.
 *
 * @see docs/evidence.md#dose
 */
export const whyClosed = [
  'mode',
  'first-weeks',
  'questions',
  'dose-lock',
  'heavy-day',
  'rest-a-while',
  'late',
  'once-a-day',
] as const
/** One of the reasons. */
export type WhyClosed = (typeof whyClosed)[number]

/** May a rung be opened? */
export type LetterGate = 'open' | WhyClosed

/** The rungs that are heavier than a look and three lines. */
const heavier: ReadonlySet<Rung> = new Set<Rung>(['R2', 'R3', 'R5'])
/** The two in which most is written. */
const longer: ReadonlySet<Rung> = new Set<Rung>(['R2', 'R3'])
const firstWeeks = 14 * day
/** So many writings in so short a time, and then a rest. Short spacing did better in trials; the month is ours. */
const writings = { many: 3, within: 7 * day, restFor: 28 * day }
/** So many hours before the usual bedtime, and so many after it. */
const night = { before: 2, after: 6 }
/** A sitting that goes on is not ended by the clock, nor by being the one of today. */
const sittingLasts = hour
const endedByClock: readonly LetterGate[] = ['rest-a-while', 'late', 'once-a-day']

/** What is asked of the gate. `but`: the letter that is gone on with; it doesn't stand in its own way. */
type Asked = { readonly notebook: Notebook; readonly rung: Rung; readonly but: LetterId | undefined } & LocalTime

const closedBy: { readonly [W in WhyClosed]: (asked: Asked) => boolean } = {
  mode: ({ notebook, rung, now }) => !isAllowed(notebook, rung, now) && !waitsForQuestions(notebook, now),
  questions: ({ notebook, rung, now }) => !isAllowed(notebook, rung, now) && waitsForQuestions(notebook, now),
  'first-weeks': ({ notebook, rung, now }) => heavier.has(rung) && now - (beganAt(notebook) ?? now) < firstWeeks,
  'dose-lock': ({ notebook, rung, now }) => lockedUntil(notebook, rung, now) !== undefined,
  'heavy-day': ({ notebook, rung, dayStart }) => longer.has(rung) && isHeavyDay(notebook, dayStart),
  'rest-a-while': (asked) => longer.has(asked.rung) && isResting(asked),
  late: ({ notebook, rung, hour: clock }) => longer.has(rung) && isLate(clock, notebook.settings.bedtime),
  'once-a-day': (asked) => asked.rung !== 'R0' && sittings(asked).some((at) => at >= asked.dayStart),
}

/** May this rung be opened now, and if not, why not? The weightiest reason. */
export function letterGate(notebook: Notebook, rung: Rung, time: LocalTime, but?: LetterId): LetterGate {
  const asked = { notebook, rung, but, ...time }
  return whyClosed.find((why) => closedBy[why](asked)) ?? 'open'
}

/** May a letter be written on now? A sitting of less than an hour goes on, unless something weighs more than the clock. */
export function writingGate(notebook: Notebook, letter: Letter, time: LocalTime): LetterGate {
  const gate = letterGate(notebook, letter.rung, time, letter.id)
  const goesOn = letter.begun !== undefined && Math.abs(time.now - letter.begun) < sittingLasts
  return goesOn && endedByClock.includes(gate) ? 'open' : gate
}

/** Is it from two hours before bedtime until six hours after it? Both hours of the clock, 0..23. */
export function isLate(clock: number, bedtime: number): boolean {
  return (clock - bedtime + night.before + 24) % 24 < night.before + night.after
}

function isAllowed({ privateAnswers }: Notebook, rung: Rung, now: Instant): boolean {
  return allowed(privateAnswers, now).rungs.includes(rung)
}

// Only the missing answers stand in the way: nothing that was answered does.
function waitsForQuestions({ privateAnswers }: Notebook, now: Instant): boolean {
  const modes = modesNow(privateAnswers, now)
  return !modes.includes('not-now') && !modes.includes('gently')
}

// When somebody sat down to write, other than for a look, oldest first.
function sittings({ notebook, but }: Asked): readonly Instant[] {
  const written = [...notebook.letters.values()].filter(
    (letter) => letter.rung !== 'R0' && letter.id !== but && wasSatDownTo(letter),
  )
  return inOrder(written, sat).map(sat)
}

function isResting(asked: Asked): boolean {
  const all = sittings(asked)
  return all.some((last, i) => {
    const first = all[i - (writings.many - 1)]
    const close = first !== undefined && last - first <= writings.within
    return close && Math.abs(asked.now - last) < writings.restFor
  })
}
