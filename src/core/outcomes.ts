import type { Ask } from './ask.ts'
import type { Instant } from '../lib/time.ts'
import type { Level } from './step.ts'
import type { Notebook } from './notebook.ts'
import type { PersonId } from './person.ts'
import { counts, isAccepted, isUnopened, openedAnswer, outcomeOf } from './ask.ts'
import { hards } from './guess.ts'
import { inOrder } from './in-order.ts'
import { stepById } from './library.ts'

/** How big an ask is: the level of its step, or what the person said of their own; 2 where neither is known. */
export function levelOf(ask: Ask): Level {
  return (ask.step && stepById.get(ask.step)?.level) ?? ask.size ?? 2
}

/** A yes or part of it that came, without the price that was feared. Noted afterwards only; an unnoted yes is none yet. */
export function isGood(ask: Ask): boolean {
  const { came } = ask.after
  return isAccepted(openedAnswer(ask)) && (came === 'yes' || came === 'partly') && !hadAPrice(ask)
}

/** Did help have a price: what was feared was owing, being controlled or being used, and it happened? */
function hadAPrice({ after, guess }: Pick<Ask, 'after' | 'guess'>): boolean {
  const price = guess.fears?.some((fear) => fear === 'owe' || fear === 'used' || fear === 'take-over') ?? false
  return price && after.fearHappened === 'yes'
}

/** Did it go badly: it had a price, was the hardest there is, or two steps or more harder than guessed? */
export function wentBadly({ after, guess }: Ask): boolean {
  if (hadAPrice({ after, guess }) || after.hard === 'hardest') return true
  if (after.hard === undefined || guess.hard === undefined) return false
  return hards.indexOf(guess.hard) - hards.indexOf(after.hard) >= 2
}

/** Asks to one person that count, in the order in which they were asked. */
export function asksTo(notebook: Notebook, person: PersonId): readonly Ask[] {
  return asksThatCount(notebook).filter((ask) => ask.person === person)
}

/** Everybody of the circle who was asked for something at `since` or later, whatever came of it. */
export function askedSince(notebook: Notebook, since: Instant): ReadonlySet<PersonId> {
  const asked = [...notebook.asks.values()].filter((ask) => !ask.trial && ask.asked !== undefined && ask.asked >= since)
  return new Set(asked.flatMap(({ person }) => person ?? []))
}

/** Asks that were asked and count, oldest first by when they were asked. */
export function asksThatCount({ asks }: Pick<Notebook, 'asks'>): readonly Ask[] {
  const known = counted.get(asks)
  if (known) return known
  const all = [...asks.values()].filter((ask) => counts(ask) && ask.asked !== undefined)
  const ordered = inOrder(all, ({ asked }) => asked ?? 0)
  counted.set(asks, ordered)
  return ordered
}

// Asked for many times while one thing is chosen. The asks of a notebook never change: a change makes another map.
const counted = new WeakMap<Notebook['asks'], readonly Ask[]>()

/** Asks that count, oldest first, without those whose answer waits to be opened: that is told by itself first. */
export function told(notebook: Notebook): readonly Ask[] {
  return asksThatCount(notebook).filter((ask) => !isUnopened(ask))
}

/** The ask whose outcome was known last: answered and opened, silent or carried through. `undefined` before the first. */
export function lastConcluded(notebook: Notebook, now: Instant): Ask | undefined {
  const concluded = told(notebook).filter((ask) => outcomeOf(ask, now) !== 'open')
  const when = (ask: Ask) => ask.answer?.at ?? ask.rested ?? ask.finished ?? ask.until ?? ask.asked ?? ask.made
  return concluded.sort((a, b) => when(a) - when(b)).at(-1)
}
