import { day, type Instant } from '../lib/time.ts'
import type { Notebook } from './notebook.ts'

/** How long after words were made it is asked, once, if they are still there. Ours: long enough to lose a slip of paper. */
const checkAfter = 56 * day
/** With so many entries there is something to lose. Ours. */
const enough = 3

/**
 * What may be said about recovery words now, in one quiet line. `offer`: there is something to lose, it is on one device only, and they were never offered.
 * `check`: eight weeks after they were made. `atLetter`: a letter is about to be begun. Each is said once; whatever is answered, it is
 * never said again.
 */
export function wordsDue(notebook: Notebook, now: Instant, atLetter = false): 'offer' | 'check' | undefined {
  const { wordsMade, wordsOffered, wordsChecked } = notebook.settings
  const devices = [...notebook.slots.values()].filter(({ way }) => way === 'device').length
  if (wordsMade === undefined)
    return wordsOffered === undefined && devices < 2 && (atLetter || hasMuch(notebook)) ? 'offer' : undefined
  return wordsChecked === undefined && now - wordsMade >= checkAfter ? 'check' : undefined
}

/** The first link, a letter, or the third entry, whichever comes first. */
function hasMuch({
  asks,
  links,
  letters,
  checkIns,
  reflections,
  beliefs,
  rests,
  rehearsals,
  received,
}: Notebook): boolean {
  const own = [...asks.values()].filter(({ trial }) => !trial)
  const ownLink = [...links.values()].some(({ ask }) => asks.get(ask)?.trial === false)
  const entries = [checkIns, reflections, beliefs, rests, rehearsals].reduce((sum, { size }) => sum + size, own.length)
  return ownLink || letters.size > 0 || entries + received.length >= enough
}
