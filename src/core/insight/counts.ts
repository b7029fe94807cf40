import type { Ask, AskId } from '../ask.ts'
import type { Channel } from '../says.ts'
import type { Notebook } from '../notebook.ts'
import type { Stands, Stories } from './enough.ts'
import type { Tie } from '../person.ts'
import { channels } from '../says.ts'
import { told } from '../outcomes.ts'
import { ties } from '../person.ts'
import { showOf } from './enough.ts'

/** Asks of one tie that were asked in one way. Nothing is ever pooled over ties or channels. */
export type OfOneKind<T> = T & { readonly tie: Tie; readonly channel: Channel }

/** How often they said yes, beside the guess. In it are asks with a guessed chance and an answer. */
export type YesCounts = Stands<AskId> & {
  readonly yes: number
  readonly part: number
  /** "Not this time" and "I'd rather not be asked this". */
  readonly no: number
  /** How many yeses the guesses add up to, to the nearest whole: "you had guessed 3". */
  readonly guessed: number
  /** The rate that was guessed, 0..1, and the rate of yeses, part of it counting half. */
  readonly guessedRate: number
  readonly rate: number
}

/** Asks by tie and channel, in the order of both. An ask whose channel is not known is of no kind. */
export function byKind(asks: readonly Ask[]): readonly OfOneKind<{ readonly asks: readonly Ask[] }>[] {
  const kinds = ties.flatMap((tie) => channels.map((channel) => ({ tie, channel, asks: [] as Ask[] })))
  for (const ask of asks) {
    const channel = ask.channel === undefined ? -1 : channels.indexOf(ask.channel)
    if (channel >= 0) kinds[ties.indexOf(ask.tie) * channels.length + channel]?.asks.push(ask)
  }
  return kinds.filter((kind) => kind.asks.length > 0)
}

/** What was guessed and what came of the asks of one kind, in numbers only where they are enough. */
export function countsOf(all: readonly Ask[]): YesCounts | Stories<AskId> {
  const asks: AskId[] = []
  const said = { yes: 0, part: 0, no: 0, never: 0 }
  let guesses = 0
  for (const { id, answer, guess } of all) {
    if (answer === undefined || guess.chance === undefined) continue
    asks.push(id)
    said[answer.says] += 1
    guesses += guess.chance
  }
  const [of, show] = [asks.length, showOf(asks.length)]
  if (show === 'stories') return { show, asks }
  const { yes, part } = said
  const rates = { guessedRate: guesses / of, rate: (yes + part / 2) / of }
  return { show, asks, yes, part, no: of - yes - part, guessed: Math.round(guesses), ...rates }
}

/** The counts of the kind of which most is known; `undefined` while there is none that is enough for numbers. */
export function mostKnown(notebook: Notebook): OfOneKind<YesCounts> | undefined {
  const known = byKind(told(notebook)).flatMap(({ tie, channel, asks }) => {
    const counts = countsOf(asks)
    return counts.show === 'stories' ? [] : [{ tie, channel, ...counts }]
  })
  return known.sort((a, b) => b.asks.length - a.asks.length)[0]
}
