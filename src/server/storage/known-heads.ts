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
  const numbers = new Map<string, number>()
  const heads = new Map<number, LogHead>()
  const forget = (key: string) => {
    heads.delete(numbers.get(key) ?? 0)
    numbers.delete(key)
  }
  const keep = (log: LogHead) => {
    const key = keyOf(log.id)
    if (numbers.get(key) !== log.n) forget(key)
    numbers.set(key, log.n)
    heads.set(log.n, log)
    for (const oldest of numbers.keys()) {
      if (numbers.size <= most) break
      forget(oldest)
    }
    return log
  }
  return {
    get: (id) => heads.get(numbers.get(keyOf(id)) ?? 0),
    keep: (log) => log && keep(log),
    move: ({ n }, to) => {
      const known = heads.get(n)
      if (known) heads.set(n, { ...known, ...to })
    },
    forget: (id) => forget(keyOf(id)),
  }
}

function keyOf(id: Bytes): string {
  return id.toHex()
}
