// What of a log goes into one answer, decided apart from any database.

/** Where an append begins in its log, and how many bytes it has. */
export type Stretch = { readonly at: number; readonly size: number }

/** Those of `places` that follow one another from byte `from` on: as many as fit into `most` bytes, and at least one. None if the first begins elsewhere. */
export function onePage<P extends Stretch>(places: Iterable<P>, from: number, most: number): readonly P[] {
  const found: P[] = []
  let next = from
  for (const place of places) {
    if (place.at !== next || (found.length > 0 && next - from + place.size > most)) break
    found.push(place)
    next += place.size
  }
  return found
}

/** The byte at which they end. */
export function endOf(places: readonly Stretch[], from: number): number {
  return places.reduce((end, { size }) => end + size, from)
}
