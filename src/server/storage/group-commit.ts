// One batch of changes in one transaction, so with one sync. What is in a batch is together.ts's to say.
// A change that fails takes none of its neighbours with it. A commit that fails takes all of them: nobody can know what it left.

import type { DatabaseSync } from 'node:sqlite'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'

/** What came of one change. `failed` is neither the sender's fault nor the disk's: a bug, or another program in the way. */
export type Committed<T> = Result<T, 'no-space' | 'failed'>

// SQLite's own numbers.
/** There is no room, or none for this. */
export const diskFull = 13
const diskFault = 10
/** A page could not be read, wholly or at all: a fault of that place, which says nothing of what was written. */
const unread: ReadonlySet<number> = new Set([diskFault | (1 << 8), diskFault | (2 << 8)])
/** What the file holds can't be right, or is no database at all. */
const damage: ReadonlySet<number> = new Set([11, 26])
/** The index beside the write-ahead file could not grow: a fault by its class, and still only a full disk. Nothing was written then. */
const indexFull = diskFault | (19 << 8)

/** After a failed sync nobody knows what is on the disk, and trying again would hide it: the process must end without another write. */
class BrokenDisk extends Error {}

/**
 * Runs each change in one transaction, and gives what came of each, in their order, after the commit. `undone` hears that what ran last
 * has left nothing. Throws `BrokenDisk`.
 */
export function commitTogether<C, T>(
  db: DatabaseSync,
  changes: readonly C[],
  run: (change: C) => T,
  undone: () => void,
): Committed<T>[] {
  if (changes.length === 0) return []
  const values: T[] = []
  let began = false
  try {
    db.exec('begin immediate')
    began = true
    for (const change of changes) values.push(run(change))
    db.exec('commit')
    return values.map(ok)
  } catch (why) {
    // A full disk has ended the transaction by itself; anything else has not.
    if (db.isTransaction) db.exec('rollback')
    undone()
    if (isBroken(why)) throw new BrokenDisk('the disk failed', { cause: why })
    const failure = fail(sqliteCodeOf(why) === diskFull ? 'no-space' : 'failed')
    const culprit = values.length
    if (!began || culprit === changes.length) return changes.map(() => failure)
    const before = commitTogether(db, changes.slice(0, culprit), run, undone)
    return [...before, failure, ...commitTogether(db, changes.slice(culprit + 1), run, undone)]
  }
}

/** Whether it went wrong because the file is damaged. */
export function isDamage(why: unknown): boolean {
  return damage.has(sqliteCodeOf(why))
}

/** SQLite's number for what went wrong, without its details; `diskFull` for all that room on the disk would mend. */
export function sqliteCodeOf(why: unknown): number {
  const code = wholeCodeOf(why)
  return code === indexFull ? diskFull : code & 0xff
}

function isBroken(why: unknown): boolean {
  return sqliteCodeOf(why) === diskFault && !unread.has(wholeCodeOf(why))
}

function wholeCodeOf(why: unknown): number {
  return why instanceof Error && 'errcode' in why && typeof why.errcode === 'number' ? why.errcode : 0
}
