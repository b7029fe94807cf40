import type { Json } from './op.ts'
import type { Reader } from './read.ts'

/**
 * What happens when one field was written more than once. `last`: the latest stamp wins. `first`: the earliest wins, for what is
 * fixed once it has happened. `all`: every write is kept, for fields of newer versions, whose policy we can't know.
 */
export type Policy = 'last' | 'first' | 'all'
/** How one field is merged and read. */
export type Rule<T> = { readonly policy: Policy; readonly read: Reader<T> }
/** The fields of one kind of record. */
export type Rules = { readonly [field: string]: Rule<unknown> }

/** Fixed by its first writing. */
export function first<T>(read: Reader<T>): Rule<T> {
  return { policy: 'first', read }
}

/** The latest writing counts. */
export function last<T>(read: (value: Json | undefined) => T | undefined): Rule<T> {
  return { policy: 'last', read }
}
