import type { Ask } from '../ask.ts'
import type { Belief } from './belief.ts'
import type { Fear } from '../guess.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import type { Tested } from '../compare.ts'
import { isUnopened, outcomeOf } from '../ask.ts'
import { asksThatCount } from '../outcomes.ts'
import { testedByThem, wordsTested } from '../compare.ts'

/**
 * An ask that bears on a belief. `told`: it came out. `silence`: no answer came, which counts neither way. `open`: nothing can be
 * said yet. `unopened`: an answer waits, and is not told here before it was opened.
 */
export type Bearing = {
  readonly ask: Ask
  readonly stands: 'told' | 'silence' | 'open' | 'unopened'
  /** What the belief foretold of this ask, and whether it happened. Of anything but `told` it is `not-known`. */
  readonly foretold: readonly { readonly fear: Fear; readonly tested: Tested }[]
}

/** Does the ask put the belief to the test: what it foretells was feared, or the ask was chosen for it? */
export function isTestOf({ belief, guess }: Ask, { id, tests }: Pick<Belief, 'id' | 'tests'>): boolean {
  return belief === id || (guess.fears?.some((fear) => tests.includes(fear)) ?? false)
}

/** The asks that test a belief, oldest first. Asks that count nowhere (trials, taken back, not from them) are left out here too. */
export function testsOf(notebook: Notebook, belief: Belief): readonly Ask[] {
  return asksThatCount(notebook).filter((ask) => isTestOf(ask, belief))
}

/**
 * What one's own asks say of a belief, newest first: all that test it, whichever way they came out. Nothing is added up.
 */
export function bearingOn(notebook: Notebook, belief: Belief, now: Instant): readonly Bearing[] {
  return testsOf(notebook, belief)
    .map((ask) => bearingOf(ask, belief, now))
    .reverse()
}

function bearingOf(ask: Ask, belief: Belief, now: Instant): Bearing {
  const stands = standsAt(ask, now)
  const foretold = foretoldOf(ask, belief)
  if (stands === 'told') return { ask, stands, foretold }
  return { ask, stands, foretold: foretold.map(({ fear }) => ({ fear, tested: 'not-known' })) }
}

function standsAt(ask: Ask, now: Instant): Bearing['stands'] {
  const outcome = outcomeOf(ask, now)
  if (outcome === 'silence' || outcome === 'open') return outcome
  return isUnopened(ask) ? 'unopened' : 'told'
}

// What was feared. An ask that was chosen for the belief, and begun with none of its fears, is told by their answer alone.
function foretoldOf(ask: Ask, belief: Belief): Bearing['foretold'] {
  const feared = fearedOf(ask, belief)
  if (feared.length === 0)
    return belief.tests.flatMap((fear) => {
      const tested = testedByThem(fear, ask)
      return tested === undefined ? [] : [{ fear, tested }]
    })
  return wordsTested(ask).flatMap(({ fear, tested }) =>
    fear !== 'own' && feared.includes(fear) ? [{ fear, tested }] : [],
  )
}

function fearedOf({ guess }: Ask, { tests }: Pick<Belief, 'tests'>): readonly Fear[] {
  return (guess.fears ?? []).filter((fear) => tests.includes(fear))
}
