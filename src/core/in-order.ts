/** Sorted by a moment, ids deciding between equal ones, so that every device shows the same order. */
export function inOrder<T extends { readonly id: string }>(
  things: readonly T[],
  moment: (thing: T) => number,
): readonly T[] {
  return [...things].sort((a, b) => moment(a) - moment(b) || (a.id < b.id ? -1 : 1))
}
