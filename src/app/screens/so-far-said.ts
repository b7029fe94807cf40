// What is said of one kind of ask. Every number in it is counted from the asks that its figure names, as a test does again.

import type { Feared, Found, Kind, StepGap, YesGap } from '../../core/insight/kinds.ts'
import { byChannelWords, tiesWords } from '../../words/kinds.ts'
import { kindWords } from '../../words/screens/so-far.ts'

/** A kind as its heading has it: "Friends, by voice". */
export function kindName({ tie, channel }: Kind): string {
  return kindWords.name(tiesWords[tie], byChannelWords[channel])
}

/** What a figure says of the guess, from the words of its kind. Of fewer than ten it is never said that it held: it may. */
export function foundSaid({ show, found }: YesGap | StepGap, words: Readonly<Record<Found, string>>): string {
  return show === 'counts' && found === 'sound' ? kindWords.mayHold : words[found]
}

/** How often they said yes, beside the guess; `undefined` where that has too few asks. */
export function yesSaid({ yes: gap, tie, channel }: Kind): string | undefined {
  if (gap.show === 'stories') return undefined
  const where = kindWords.where(tiesWords[tie], byChannelWords[channel])
  const [{ yes, part, guessed }, of] = [gap, gap.asks.length]
  if (part > 0) return kindWords.yes.withPart(where, { yes, part, of, guessed })
  return kindWords.yes.sentence(where, yes, of, guessed)
}

/** How it was for them, or for oneself, beside the guess. */
export function stepsSaid({ asks, kinder, same, harder }: StepGap, of: 'felt' | 'hard'): string {
  return kindWords[of].sentence(asks.length, kinder, same, harder)
}

/** What came of the things that were feared. */
export function fearedSaid({ asks, yes, partly, no }: Feared): string {
  return kindWords.feared.sentence(asks.length, yes, partly, no)
}
