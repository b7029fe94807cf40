import { type Ask, type AskId, type AskState } from '../../core/ask.ts'
import { arrived, asksByState, waiting as allWaiting } from '../../core/ask-lists.ts'
import { heldBack } from '../../core/pause.ts'
import { isStillGood } from '../../core/safety.ts'
import { day, type Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { isUnlooked, showAsk, type ShownAsk } from './ask-shown.ts'
import { isGone } from './closed.ts'
import { plannedAsks } from './today-planned.ts'

/**
 * A line of Today. `arrived`: an answer waits to be opened. `felt`: a tap on a thank-you waits to be seen. `planned`: one more chosen ask. `to-tell`: asked in person, the answer is
 * not noted. `to-finish`: answered or done, and how it was is not noted. `waiting`: no answer yet. `closed`: the time for one ran out.
 */
export type TodayRow = ShownAsk & {
  readonly kind: 'arrived' | 'felt' | 'planned' | 'to-tell' | 'to-finish' | 'waiting' | 'closed'
  /** Of one that is `closed`: nobody knows whether an answer came. */
  readonly unlooked: boolean
}

/** What is over leaves Today after so long, noted or not: nothing piles up here. It is always found among the asks. */
const stays = 14 * day
/** How many of what could still be noted are shown at once. */
const mostToNote = 2

/**
 * The lines, answers first. Of who is no longer there, or was removed, only an answer is shown.
 *
 * @param but the ask that stands on the card.
 */
export function todayRows(app: App, but: AskId | undefined): readonly TodayRow[] {
  const now = app.now()
  const notebook = app.notebook.value
  const byState = asksByState(notebook, now)
  const list = (state: AskState) => (byState.get(state) ?? []).filter(isReal)
  const recent = (moment: (ask: Ask) => Instant | undefined) => (ask: Ask) => now - (moment(ask) ?? 0) < stays
  const waiting = allWaiting(notebook, now).filter(isReal)
  const rows = (kind: TodayRow['kind'], asks: readonly Ask[]) =>
    asks.map((ask): TodayRow => ({ ...showAsk(notebook, ask), kind, unlooked: isUnlooked(app, ask.id) }))
  const felt = [...list('answered'), ...list('finished')]
    .filter(recent(({ answer, feltCame }) => answer && feltCame))
    .filter(({ person }) => isStillGood(notebook, person))
  const toFinish = [
    ...list('answered')
      .filter((ask) => !felt.includes(ask))
      .filter(recent(({ answer }) => answer?.at)),
    ...list('done').filter(recent(({ asked }) => asked)),
  ]
  const all = [
    ...rows('arrived', arrived(notebook, now).filter(isReal)),
    ...rows('felt', felt),
    ...rows(
      'planned',
      plannedAsks(app)
        .map(({ ask }) => ask)
        .filter(({ id }) => id !== but),
    ),
    ...rows(
      'to-tell',
      waiting
        .filter(isToTell)
        .filter(recent(({ asked }) => asked))
        .slice(-mostToNote),
    ),
    ...rows('to-finish', toFinish.slice(-mostToNote)),
    ...rows(
      'waiting',
      waiting.filter((ask) => !isToTell(ask)),
    ),
    ...rows(
      'closed',
      list('silent')
        .filter(({ rested }) => rested === undefined)
        .filter(recent(({ until }) => until)),
    ),
  ]
  const held = heldBack(notebook, now) !== undefined
  return all.filter((row) => row.kind === 'arrived' || (!isGone(row) && (!held || asksNothing(row))))
}

function isReal({ trial }: Ask): boolean {
  return !trial
}

// While everything is paused, or not now, only what comes by itself: answers, and who is waited for.
function asksNothing({ kind }: TodayRow): boolean {
  return kind === 'waiting' || kind === 'felt'
}

/** Asked face to face, with no link that could bring the answer: only the person can note it. */
function isToTell(ask: Ask): boolean {
  return ask.until === undefined
}
