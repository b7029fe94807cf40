import type { LeanRow } from '../../app/screens/look.ts'
import type { Counts } from '../../core/plant.ts'
import { lookWords as words } from '../../words/screens/look.ts'
import { router } from '../shell/way.ts'
import { dayOf } from './day.ts'

/** A leaf in words, and where it leads: an ask, the day and "yes, much kinder than you thought", its address. */
export type LeanSaid = { readonly title: string; readonly note: string; readonly href: string }

/** What is said of a lean. Help that was received leads to where it is noted. */
export function leanSaid({ lean, shown }: LeanRow): LeanSaid {
  const note = `${dayOf(lean.at)}, ${words.row[lean.kind]}${lean.kinder ? `, ${words.rowKinder}` : ''}`
  return shown
    ? { title: shown.title, note, href: router.href('ask', { ask: shown.ask.id }) }
    : { title: words.rowReceived, note, href: router.href('receive') }
}

/** How many of each kind, in words, in the order of the legend. */
export function countsSaid(counts: Counts): readonly string[] {
  return markKinds.filter((kind) => counts[kind] > 0).map((kind) => words[kind](counts[kind]))
}

/** The kinds of marks, in the order of the legend. */
export const markKinds = ['yes', 'part', 'no', 'received', 'done', 'kinder', 'waiting'] as const
