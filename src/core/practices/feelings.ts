import type { Door, Feeling, FeelingFamily, Hand } from './check-in.ts'
import { feelingFamilies } from './check-in.ts'

/** How many words are offered at once: more would be a list to work through. */
const atOnce = 5

/** How many doors, or words, can be true at once. */
const most = 2

/** Words after which the help page is offered, never forced. @see docs/evidence.md#body-first */
const heavyFeelings: readonly Feeling[] = ['worthless', 'panicky', 'empty']

/**
 * To which families a door leads; the first two families come first wherever they are among them, for they hide behind "fine".
 * The doors of the body are those of the evidence, those of the hands our own judgement. @see docs/evidence.md#body-first
 */
export const leadsTo: { readonly [D in Exclude<Door | Hand, 'cant-tell'>]: readonly FeelingFamily[] } = {
  heavy: ['worn', 'hurt'],
  tight: ['ashamed', 'afraid'],
  hot: ['ashamed', 'fed-up'],
  buzzing: ['afraid'],
  hollow: ['blank', 'hurt', 'longing'],
  numb: ['blank'],
  soft: ['longing', 'eased'],
  'hold-on': ['afraid', 'longing'],
  'push-away': ['hurt', 'fed-up'],
  hide: ['ashamed', 'afraid'],
  make: ['afraid', 'fed-up'],
  'lie-still': ['blank', 'worn'],
  'reach-out': ['hurt', 'longing'],
  'let-go': ['worn', 'eased'],
}

/**
 * Five words that may fit, by the doors or hands that were chosen: from each family that they lead to the lightest word first, then
 * the next heavier ones, until there are five. With none, or with "can't tell" alone: the lightest of the first five families.
 */
export function suggestFeelings(ways: readonly (Door | Hand)[]): readonly Feeling[] {
  const families = familiesOf(ways)
  const chosen: Feeling[] = []
  for (let heavier = 0; heavier < atOnce; heavier++) {
    for (const family of families) {
      const word = feelingFamilies[family][heavier]
      if (word !== undefined && chosen.length < atOnce) chosen.push(word)
    }
  }
  return families.flatMap((family) => feelingFamilies[family].filter((word) => chosen.includes(word)))
}

/** After a tap on `value`. One or two: a third takes the place of the one that was chosen first. "Can't tell" stands alone. */
export function toggled<T extends string>(chosen: readonly T[], value: T): readonly T[] {
  if (chosen.includes(value)) return chosen.filter((one) => one !== value)
  if (value === 'cant-tell') return [value]
  return [...chosen.filter((one) => one !== 'cant-tell'), value].slice(-most)
}

/** Is one of them a word after which the way to help is shown? */
export function isHeavy(chosen: readonly Feeling[]): boolean {
  return chosen.some((feeling) => heavyFeelings.includes(feeling))
}

function familiesOf(ways: readonly (Door | Hand)[]): readonly FeelingFamily[] {
  const all = Object.keys(feelingFamilies) as FeelingFamily[]
  const wanted = new Set(ways.flatMap((way) => (way === 'cant-tell' ? [] : leadsTo[way])))
  return all.filter((family) => wanted.size === 0 || wanted.has(family))
}
