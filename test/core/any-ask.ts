// Asks for tests that each care about a part of one.

import type { Ask, AskId } from '../../src/core/ask.ts'
import type { Notebook } from '../../src/core/notebook.ts'
import { blank } from '../../src/core/records/fold.ts'
import { instant } from '../../src/lib/time.ts'

/** An ask of a friend, begun and no more: nothing guessed, nothing asked. `more` is what matters to the test. */
export function anyAsk(more: Partial<Ask> = {}): Ask {
  return {
    id: 'a' as AskId,
    made: instant(1),
    tie: 'friend',
    guess: {},
    answerCount: 0,
    takenBack: false,
    seen: 0,
    after: {},
    trial: false,
    notFromThem: false,
    ...more,
  }
}

/** A notebook with nothing but these asks, in this order: `a00`, `a01` and so on, unless one is named. `all` is what matters in each. */
export function withAsks(asks: readonly Partial<Ask>[], all: Partial<Ask> = {}): Notebook {
  const made = asks.map((ask, i) => anyAsk({ ...all, id: `a${String(i).padStart(2, '0')}` as AskId, ...ask }))
  return { ...blank.notebook, asks: new Map(made.map((ask) => [ask.id, ask])) }
}
