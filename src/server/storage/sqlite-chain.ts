// The appends of one log among those of all: rows lie in the order they came, each knows the row before it of its log, and some are in an
// index. In an index of all, each append would change a page that no other log's append changes (decision 0049).

import type { DatabaseSync } from 'node:sqlite'

/** Where an append lies: its row, the byte of its log at which it begins, and how many bytes it has. */
export type Place = { readonly pos: number; readonly at: number; readonly size: number }

/** A log to walk through: its number, how many bytes it has, and the row of its last append, which may be 0 if that one is in the index. */
export type Chained = { readonly n: number; readonly tail: number; readonly last: number }

/** At most so many small appends are walked through to find one. */
const indexedEvery = 32
/** From so many bytes on an append is in the index by itself: it fills a page anyway. */
const indexedFrom = 4096

/** Whether a log's append number `count`, counted from 1, of `size` bytes is in the index. */
export function isIndexed(count: number, size: number): boolean {
  return count % indexedEvery === 0 || size >= indexedFrom
}

/**
 * The places of a log's appends, in their order, from the one that begins at byte `from`. If none begins there, the first that comes is
 * another one, or none comes.
 */
export function chain(db: DatabaseSync): (log: Chained, from: number) => Generator<Place, void, void> {
  const next = db.prepare('select pos from rec where found = 1 and log = ? and at >= ? order by at limit 1')
  const row = db.prepare('select at, before, length(data) as size from rec where pos = ? and log = ?')

  /** Backwards, from the next that is in the index, or from the log's last, to the one at `from`. */
  function stretch({ n, last }: Chained, from: number): Place[] {
    const places: Place[] = []
    let pos = Number(next.get(n, from)?.['pos'] ?? last)
    for (;;) {
      const there = row.get(pos, n)
      const at = Number(there?.['at'])
      // In a damaged file a row may be missing, or lead onward.
      if (!there || at >= (places.at(-1)?.at ?? Infinity)) return places
      places.push({ pos, at, size: Number(there['size']) })
      if (at <= from) return places
      pos = Number(there['before'])
    }
  }

  return function* places(log, from) {
    for (let at = from; at < log.tail;) {
      const some = stretch(log, at)
      const [last] = some
      const end = last ? last.at + last.size : at
      if (end <= at) return
      yield* some.reverse()
      at = end
    }
  }
}
