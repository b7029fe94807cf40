import type { Says } from '../../core/says.ts'
import type { Comparison } from '../../core/compare.ts'

/** How the parts of a comparison are shown. A part with nothing to set side by side is left out. */
export type ShownComparison = {
  /** `line`: drawn. `words`: said in two plain lines. */
  readonly chance: 'line' | 'words' | undefined
  /** How it was to be asked; always drawn. */
  readonly felt: boolean
}

/** A no stands on no line: drawn at "no way", as far from a yes as there is room, it would shout what was said kindly. */
export function shownComparison({ chance, felt }: Comparison, says: Says | undefined): ShownComparison {
  const isNo = says === 'no' || says === 'never'
  const both = chance.guess !== undefined && chance.truth !== undefined
  return { chance: both ? (isNo ? 'words' : 'line') : undefined, felt: felt.truth !== undefined }
}
