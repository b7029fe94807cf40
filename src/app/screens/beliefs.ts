import { computed, type ReadonlySignal } from '@preact/signals-core'
import { inOrder } from '../../core/in-order.ts'
import { type Belief, type BeliefId, type Rating, ratingsOf } from '../../core/practices/belief.ts'
import { type BeliefBegun, makeBelief } from '../../core/practices/belief-steps.ts'
import type { App } from '../app.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { type Keeping, keeping } from './keeping.ts'
import { type SentenceChoice, sentenceChoice } from './sentence.ts'

/** A belief in the list, with the first and the last time its sentence was rated. */
export type BeliefRow = {
  readonly belief: Belief
  readonly first: Rating | undefined
  /** `undefined` while there is one rating or none. */
  readonly last: Rating | undefined
}

/** Every belief that is kept, the newest first. */
export function beliefsScreen(app: App): ReadonlySignal<readonly BeliefRow[]> {
  return computed(() => inOrder([...app.notebook.value.beliefs.values()], ({ made }) => -made).map(rowOf))
}

/** The first and the last rating of its sentence. */
export function rowOf(belief: Belief): BeliefRow {
  const ratings = ratingsOf(belief, 'sentence')
  return { belief, first: ratings[0], last: ratings.length > 1 ? ratings.at(-1) : undefined }
}

/** Writing down a belief. */
export type NewBeliefScreen = Pick<Keeping, 'trouble'> & {
  readonly sentence: SentenceChoice
  /** Keeps it. Its id, or nothing if something is missing or could not be kept. */
  readonly next: () => Promise<BeliefId | undefined>
}

const draft = 'new-belief'

export function newBeliefScreen(app: App): NewBeliefScreen {
  const { trouble, keep } = keeping(app)
  const sentence = sentenceChoice(app, draft)
  return {
    trouble,
    sentence,
    next: oneAtATime(async () => {
      const begun: BeliefBegun | undefined = sentence.take()
      if (begun === undefined) return undefined
      const id = newId<BeliefId>(app.environment)
      return (await keep(makeBelief(id, begun, app.now()), [draft])) ? id : undefined
    }),
  }
}
