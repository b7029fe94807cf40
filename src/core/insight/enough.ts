/** From how many asks of a kind numbers are shown at all; below, only the stories. @see docs/evidence.md#showing-numbers */
const enoughForNumbers = 5
/** From how many percentages are. */
const enoughForPercentages = 10

/** How much may be said of so many. */
export type Show = 'stories' | 'counts' | 'percentages'

/** How much may be said of `of` asks of a kind. */
export function showOf(of: number): Show {
  if (of < enoughForNumbers) return 'stories'
  return of < enoughForPercentages ? 'counts' : 'percentages'
}

/** Too few of a kind for any number: each ask stands for itself. */
export type Stories<Id extends string> = { readonly show: 'stories'; readonly asks: readonly Id[] }

/** A figure, and what it stands on: with these ids alone every number in it can be worked out again. */
export type Stands<Id extends string> = { readonly show: Exclude<Show, 'stories'>; readonly asks: readonly Id[] }
