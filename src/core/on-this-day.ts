import type { Instant } from '../lib/time.ts'
import type { Ask } from './ask.ts'
import { counts, isAccepted, openedAnswer } from './ask.ts'
import { isHeavyDay } from './heavy-day.ts'
import { modesNow } from './mode.ts'
import type { Notebook } from './notebook.ts'
import { heldBack } from './pause.ts'
import { type CheckIn, type Feeling, feelingFamilies } from './practices/check-in.ts'
import { isStillGood } from './safety.ts'
import type { Stretch } from './stretch.ts'
import { type Entry, newestFirst } from './timeline.ts'

/** So many things come back on one day at most. Ours. */
const most = 3

const eased: ReadonlySet<Feeling> = new Set<Feeling>(feelingFamilies.eased)

/**
 * What was kept on this day of earlier months and years, for whoever wishes to be shown it; newest first, three things at most. Only
 * what was light: no letter, nothing of where it was learned, no harm, no belief, no look at signs or costs, nothing hard, nobody
 * who is unsafe or gone. Nothing at all on a heavy day, while Tendril goes gently, or in a pause.
 *
 * @param like the days like this one, as stretches of time.
 */
export function onThisDay(
  notebook: Notebook,
  entries: readonly Entry[],
  like: readonly Stretch[],
  { now, dayStart }: { readonly now: Instant; readonly dayStart: Instant },
): readonly Entry[] {
  const gently = modesNow(notebook.privateAnswers, now).includes('gently')
  if (gently || heldBack(notebook, now) !== undefined || isHeavyDay(notebook, dayStart)) return []
  const then = entries.filter(({ at }) => at < dayStart && like.some(({ from, until }) => from <= at && at < until))
  return newestFirst(then.filter((entry) => isLight(notebook, entry))).slice(0, most)
}

function isLight(notebook: Notebook, entry: Entry): boolean {
  switch (entry.kind) {
    case 'ask':
      return wentLightly(entry.of) && isStillGood(notebook, entry.of.person)
    case 'received':
      return isStillGood(notebook, entry.of.person)
    case 'check-in':
      return wasEased(entry.of)
    case 'rest':
      return entry.of.done !== undefined
    default:
      return false
  }
}

/** They got a yes, or part of it, saw it, and noted nothing hard about it. */
function wentLightly(ask: Ask): boolean {
  const { after } = ask
  const hard = after.hard === 'hard' || after.hard === 'hardest'
  const feared = after.fearHappened === 'yes' || after.fearHappened === 'partly'
  const stiff = ask.felt === 'burden' || ask.felt === 'bit-much'
  const came = after.came !== 'no'
  return counts(ask) && isAccepted(openedAnswer(ask)) && came && !hard && !feared && !stiff
}

// Only words of ours: what somebody wrote in their own may be anything.
function wasEased({ feelings = [], ownFeeling, said }: CheckIn): boolean {
  return feelings.length > 0 && feelings.every((one) => eased.has(one)) && ownFeeling === undefined && said !== 'own'
}
