import type { Instant } from '../../lib/time.ts'
import type { Json } from './op.ts'
import { instant } from '../../lib/time.ts'

/** Takes a stored value as what it should be; `undefined` for anything else, which then counts as empty. */
export type Reader<T> = (value: Json | undefined) => T | undefined

/** A text, cut to `longest` UTF-16 units; an empty one is `undefined`. */
export function text(longest: number): Reader<string> {
  return (value) => (typeof value === 'string' && value !== '' ? value.slice(0, longest) : undefined)
}

/** One of the given words. */
export function oneOf<const T extends string | number>(words: readonly T[]): Reader<T> {
  return (value) => words.find((word) => word === value)
}

/** A list of known things; unknown ones are left out. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value) =>
    Array.isArray(value) ? value.map((item: Json) => read(item)).filter((item) => item !== undefined) : undefined
}

/** A moment between 1970 and what a date can hold. */
export const moment: Reader<Instant> = (value) =>
  typeof value === 'number' && value >= 0 && value <= 8.64e15 ? instant(value) : undefined

/** Yes or no. */
export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** A whole number from 0. */
export const count: Reader<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** A text that names something, as its own kind of name. */
export function nameOf<T extends string>(): Reader<T> {
  return (value) => (typeof value === 'string' && /^[A-Za-z0-9_.-]{1,80}$/.test(value) ? (value as T) : undefined)
}
