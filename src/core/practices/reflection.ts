import type { Brand } from '../../lib/brand.ts'
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

/** How much something was there in the last weeks, most first, so that right is the lighter side. */
export const amounts = ['very', 'often', 'somewhat', 'a-little', 'not'] as const
/** One of the five. */
export type Amount = (typeof amounts)[number]

/** One look at the signs, or at the costs. Nothing is added up over them, and nobody is compared with anybody. */
export type Reflection = {
  readonly id: ReflectionId
  readonly at: Instant
  readonly of: 'signs' | 'costs'
  readonly marks: { readonly [mark in Sign | Cost]?: Amount }
}
