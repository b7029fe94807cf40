// Logs as they stood at their last change or look, so that an append need not be looked up on the disk before it is queued.
// True to the database because every change passes by here in the order of its commit: only an engine that alone writes may use it.
// For the moment between a commit and its answer it is older than what a read sees: only a read says where a log ends.

import type { Bytes } from '../../lib/bytes.ts'
import type { Moved } from './append-rules.ts'
import type { LogHead, LogRef } from './log.ts'

/** What is known without a look. */
export type KnownHeads = {
  get(id: Bytes): LogHead | undefined
  /** Notes what was found, and gives it back. */
  keep(log: LogHead | undefined): LogHead | undefined
  /** Notes where a log stands after a change. */
  move(log: LogRef, to: Moved): void
  forget(id: Bytes): void
}

/** Most logs that are known at once: a few megabytes. The one known longest is forgotten first. */
const most = 10_000

/** Knows nothing yet. */
export function knownHeads(): KnownHeads {
  const heads = new Map<string, LogHead>()
  const keep = (log: LogHead) => {
    heads.set(keyOf(log.id), log)
    for (const oldest of heads.keys()) {
      if (heads.size <= most) break
      heads.delete(oldest)
    }
    return log
  }
  return {
    get: (id) => heads.get(keyOf(id)),
    keep: (log) => log && keep(log),
    move: ({ n, id }, to) => {
      const known = heads.get(keyOf(id))
      if (known?.n === n) heads.set(keyOf(id), { ...known, ...to })
    },
    forget: (id) => {
      heads.delete(keyOf(id))
    },
  }
}

function keyOf(id: Bytes): string {
  return id.toHex()
}
