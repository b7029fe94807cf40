import type { Brand } from '../lib/brand.ts'

/** Chance of a yes, from 0 (surely no) to 1 (surely yes). Given in seven steps. */
export type Chance = Brand<number, 'Chance'>
/** The seven steps in which a chance is given, from "no way" to "surely". Equally far apart on the line, not in value. */
export const chances: readonly Chance[] = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((value) => value as Chance)

/** How it is to be asked, worst to best. The asker's guess and the friend's own tap share this one list. */
export const felts = ['burden', 'bit-much', 'fine', 'good', 'glad'] as const
/** One of the five words for how it is, or was, to be asked. */
export type Felt = (typeof felts)[number]

/** How hard asking is for oneself, hardest first, so that right is always the lighter side. */
export const hards = ['hardest', 'hard', 'somewhat', 'a-little', 'easy'] as const
/** One of the five anchored steps of difficulty. */
export type Hard = (typeof hards)[number]

/** What a person fears will happen if they ask. `own` fears carry the person's words. */
export const fears = [
  'no',
  'bother',
  'think-less',
  'owe',
  'let-down',
  'take-over',
  'used',
  'awkward',
  'feeling',
  'done-wrong',
] as const
/** One of the named fears. */
export type Fear = (typeof fears)[number]

/**
 * What a person expects before asking. Each part may be left out: an empty answer is stored as empty, never as the middle.
 * Once sealed (see `Ask.sealed`) a guess can't change; the comparison relies on that.
 */
export type Guess = {
  readonly chance?: Chance
  readonly felt?: Felt
  readonly hard?: Hard
  readonly fears?: readonly Fear[]
  /** A fear in the person's own words. */
  readonly ownFear?: string
}

/** The scales on which is guessed. */
export type GuessScale = 'chance' | 'felt' | 'hard'

/** The scales of a guess: where nobody has to answer, only how hard it is for oneself. */
export function scalesOf(answerable: boolean): readonly GuessScale[] {
  return answerable ? ['chance', 'felt', 'hard'] : ['hard']
}

/** What can be feared of an ask: where nobody has to answer, everything but a no. */
export function fearsOf(answerable: boolean): readonly Fear[] {
  return answerable ? fears : fears.filter((fear) => fear !== 'no')
}

/** Whether any part of it was said. */
export function isGuessed({ chance, felt, hard, fears: feared = [], ownFear }: Guess): boolean {
  return feared.length > 0 || [chance, felt, hard, ownFear].some((part) => part !== undefined)
}

/** The guess without what can't be guessed where nobody has to answer. */
export function withoutAnswer({ hard, fears: feared = [], ownFear }: Guess): Guess {
  const left = feared.filter((fear) => fear !== 'no')
  return { ...(hard && { hard }), ...(left.length > 0 && { fears: left }), ...(ownFear !== undefined && { ownFear }) }
}
