import { computed, type ReadonlySignal, signal } from '@preact/signals-core'

/** A long list of which some rows are shown, and more with each tap. */
export type SomeAtATime<Row> = {
  readonly rows: ReadonlySignal<readonly Row[]>
  /** Is there more than is shown? */
  readonly more: ReadonlySignal<boolean>
  readonly showMore: () => void
}

/**
 * Shows a list some at a time: it is gone through whole, and only what is shown of it is worked out.
 *
 * @param page how many are shown at first, and how many more with each tap.
 * @param all the list, in the order in which it is read.
 * @param rowOf a row of it; none, where nothing can be shown.
 */
export function someAtATime<T, Row>(
  page: number,
  all: () => readonly T[],
  rowOf: (one: T) => Row | readonly Row[],
): SomeAtATime<Row> & { readonly fromTheStart: () => void } {
  const [many, list] = [signal(page), computed(all)]
  return {
    rows: computed(() => list.value.slice(0, many.value).flatMap((one) => rowOf(one))),
    more: computed(() => list.value.length > many.value),
    showMore: () => (many.value += page),
    fromTheStart: () => (many.value = page),
  }
}
