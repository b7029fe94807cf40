import type { Found, Kind, StepGap, YesGap } from '../../core/insight/kinds.ts'
import { byChannelWords, tiesWords } from '../../words/kinds.ts'
import { kindWords } from '../../words/screens/so-far.ts'

/** The sentences that are said of one kind; of what has too few asks there is none. */
export type KindSaid = {
  readonly name: string
  readonly yes: string | undefined
  readonly felt: string | undefined
  readonly hard: string | undefined
  readonly feared: string | undefined
  readonly silent: string | undefined
}

/** A kind as its heading has it: "Friends, by voice". */
export function kindName({ tie, channel }: Kind): string {
  return kindWords.name(tiesWords[tie], byChannelWords[channel])
}

/** What is said of one kind. Every number in it is counted from the asks that its figure names, as a test does again. */
export function saidOf(kind: Kind): KindSaid {
  return {
    name: kindName(kind),
    yes: yesSaid(kind),
    felt: stepsSaid(kind.felt, kindWords.felt.sentence),
    hard: stepsSaid(kind.hard, kindWords.hard.sentence),
    feared: fearedSaid(kind.feared),
    silent: kind.silent.length === 0 ? undefined : kindWords.silent(kind.silent.length),
  }
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

function stepsSaid(gap: Kind['felt'], sentence: typeof kindWords.felt.sentence): string | undefined {
  if (gap.show === 'stories') return undefined
  return sentence(gap.asks.length, gap.kinder, gap.same, gap.harder)
}

function fearedSaid(gap: Kind['feared']): string | undefined {
  if (gap.show === 'stories') return undefined
  return kindWords.feared.sentence(gap.asks.length, gap.yes, gap.partly, gap.no)
}
