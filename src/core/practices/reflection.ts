import type { Brand } from '../../lib/brand.ts'
import type { Domain, Step } from '../step.ts'
import type { Fear } from '../guess.ts'
import type { Instant } from '../../lib/time.ts'

/** Names one reflection. */
export type ReflectionId = Brand<string, 'ReflectionId'>

/** The five signs of doing it all alone. */
export const signs = ['never-asks', 'uneasy-close', 'weakness', 'guilt', 'leaves-first'] as const
/** One of the signs. */
export type Sign = (typeof signs)[number]

/** The five costs. */
export const costs = ['lonely', 'burnt-out', 'resentful', 'hard-to-receive', 'hum'] as const
/** One of the costs. */
export type Cost = (typeof costs)[number]

/** The eight sentences about leaning on people. Our own, tested by nobody. @see docs/evidence.md#leaning-items */
export const leanings = [
  'said-fine',
  'did-alone',
  'said-no',
  'owed',
  'let-them',
  'told',
  'rested',
  'felt-weak',
] as const
/** One of the eight. */
export type Leaning = (typeof leanings)[number]

/** How much something was there in the last weeks, most first, so that right is the lighter side. */
export const amounts = ['very', 'often', 'somewhat', 'a-little', 'not'] as const
/** One of the five. */
export type Amount = (typeof amounts)[number]

/** One line of a look: a sign, a cost, or a sentence about leaning. */
export type Mark = Sign | Cost | Leaning

/** The lines of each kind of look, in their order. */
export const marksOf = { signs, costs, leanings } as const
/** What is looked at. */
export type Looked = keyof typeof marksOf

/** The asks that go towards each: of a field of life, or those that test one fear. Ours. @see docs/evidence.md#signs-and-costs */
const towards: { readonly [M in Sign | Cost]: { readonly domain: readonly Domain[] } | { readonly fear: Fear } } = {
  'never-asks': { domain: ['INF', 'PRA'] },
  'uneasy-close': { domain: ['COM'] },
  weakness: { fear: 'think-less' },
  guilt: { fear: 'owe' },
  'leaves-first': { domain: ['NEE'] },
  lonely: { domain: ['COM'] },
  'burnt-out': { domain: ['WRK', 'HOM'] },
  resentful: { domain: ['HOM', 'NEE'] },
  'hard-to-receive': { fear: 'owe' },
  hum: { domain: ['LIS'] },
}

/** One look at the signs, the costs, or the eight sentences. Nobody is compared with anybody. */
export type Reflection = {
  readonly id: ReflectionId
  readonly at: Instant
  readonly of: Looked
  readonly marks: { readonly [M in Mark]?: Amount }
}

/** Is it one of the steps that go towards a sign or a cost? */
export function goesTowards(mark: Sign | Cost, { domain, tests }: Step): boolean {
  const way = towards[mark]
  return 'fear' in way ? tests.includes(way.fear) : way.domain.includes(domain)
}
