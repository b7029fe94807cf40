import type { Ask, AskId, AskState } from './ask.ts'
import type { Instant } from '../lib/time.ts'
import type { Notebook } from './notebook.ts'
import { askState } from './ask.ts'
import { inOrder } from './in-order.ts'
import { isStillGood } from './safety.ts'

/** All asks by where they stand, each list oldest first by when it was made. Trials are among them. */
export function asksByState(notebook: Notebook, now: Instant): ReadonlyMap<AskState, readonly Ask[]> {
  const lists = new Map<AskState, Ask[]>()
  for (const ask of inOrder([...notebook.asks.values()], ({ made }) => made)) {
    const state = askState(ask, now)
    const list = lists.get(state)
    if (list) list.push(ask)
    else lists.set(state, [ask])
  }
  return lists
}

/** Asks without an answer yet, the one asked first first. */
export function waiting(notebook: Notebook, now: Instant): readonly Ask[] {
  return inOrder(withState(notebook, now, 'waiting'), ({ asked, made }) => asked ?? made)
}

/** Answers that wait to be opened, oldest first. */
export function arrived(notebook: Notebook, now: Instant): readonly Ask[] {
  return inOrder(withState(notebook, now, 'arrived'), ({ answer, made }) => answer?.at ?? made)
}

/** Answers that came since somebody was last here and still wait to be opened, oldest first. */
export function cameWhileAway(notebook: Notebook, lastHere: Instant, now: Instant): readonly Ask[] {
  return arrived(notebook, now).filter(({ answer }) => answer !== undefined && answer.at > lastHere)
}

/** Asks whose link closed, without an answer, since somebody was last here, and which they have not let rest; oldest first. */
export function closedWhileAway(notebook: Notebook, lastHere: Instant, now: Instant): readonly Ask[] {
  const closed = withState(notebook, now, 'silent').filter(
    ({ until, rested, trial }) => rested === undefined && !trial && until !== undefined && until > lastHere,
  )
  return inOrder(closed, ({ until, made }) => until ?? made)
}

/**
 * The sentence that was left for the next ask last, in any ask but `but`; trials leave none. It may name whom it was about: of who is
 * not safe, no longer there or removed it is not brought up.
 */
export function lastNextSelf(notebook: Notebook, but?: AskId): string | undefined {
  const left = [...notebook.asks.values()].filter(
    ({ id, trial, after, person }) =>
      id !== but && !trial && after.nextSelf !== undefined && isStillGood(notebook, person),
  )
  return inOrder(left, ({ finished, asked, made }) => finished ?? asked ?? made).at(-1)?.after.nextSelf
}

function withState(notebook: Notebook, now: Instant, state: AskState): readonly Ask[] {
  return [...notebook.asks.values()].filter((ask) => askState(ask, now) === state)
}
