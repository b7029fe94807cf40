// What stands in JSON that a stranger may have written: own parts only, texts and moments within bounds.

// The last second that a date can hold, so that every moment can be shown.
const lastSecond = 8_640_000_000_000

/** One part of an object. Own parts only: `{"__proto__": …}` and names that every object inherits say nothing. */
export function part(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

/** A text of at most so many UTF-16 units. */
export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most
}

/** The order of a reply among those of its page: see `firstOrder` in linked-log.ts. */
export function isOrder(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < 2 ** 48
}

/** Whole seconds since 1970, as far as a date can hold. */
export function isMoment(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= lastSecond
}
