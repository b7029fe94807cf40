// Many writes, one sync: what arrives while the disk is busy shares the next transaction.
// A write that fails takes none of its neighbours with it: they are tried again, each alone.

import type { DatabaseSync } from 'node:sqlite'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import type { NotNow } from './storage.ts'

type Job = {
  readonly run: () => unknown
  readonly done: (value: unknown) => void
  readonly failed: (why: unknown) => void
}

/** Writes in one transaction, and what came of them. */
export type GroupCommit = {
  /** Runs `change` in a transaction, and answers after the commit. A change must not wait for anything. */
  write<T>(change: () => T): Promise<Result<T, NotNow>>
  full(): boolean
  /** Commits what waits, now. */
  flush(): void
}

/** Most writes in one transaction: bounds how long the first of them waits. */
const mostAtOnce = 256
// SQLite's own numbers.
const diskFull = 13
const diskFault = 10

/** `broken` is told when the disk could not be trusted: the process must then end without another write. */
export function groupCommit(db: DatabaseSync, mostWaiting: number, broken: (why: unknown) => void): GroupCommit {
  let waiting: Job[] = []
  let noSpace = false

  function commitNext(): void {
    const batch = waiting.slice(0, mostAtOnce)
    waiting = waiting.slice(mostAtOnce)
    if (waiting.length > 0) setImmediate(commitNext)
    if (batch.length > 0) commit(batch)
  }

  function commit(batch: readonly Job[]): void {
    try {
      db.exec('begin immediate')
      const values = batch.map((job) => job.run())
      db.exec('commit')
      noSpace = false
      for (const [i, job] of batch.entries()) job.done(ok(values[i]))
    } catch (why) {
      // A full disk has ended the transaction by itself; anything else has not.
      if (db.isTransaction) db.exec('rollback')
      // After a failed sync nobody knows what is on the disk, and trying again would hide it.
      if (codeOf(why) === diskFault) broken(why)
      if (batch.length > 1) for (const job of batch) commit([job])
      else for (const job of batch) giveUp(job, why)
    }
  }

  function giveUp(job: Job, why: unknown): void {
    if (codeOf(why) !== diskFull) return job.failed(why)
    noSpace = true
    job.done(fail('no-space'))
  }

  return {
    write: <T>(change: () => T) =>
      new Promise<Result<T, NotNow>>((resolve, reject) => {
        if (waiting.length >= mostWaiting) return resolve(fail('busy'))
        if (waiting.length === 0) setImmediate(commitNext)
        waiting.push({ run: change, done: (value) => resolve(value as Result<T, NotNow>), failed: reject })
      }),
    full: () => noSpace,
    flush: () => {
      while (waiting.length > 0) commitNext()
    },
  }
}

/** SQLite's number for what went wrong, without its details. */
function codeOf(why: unknown): number {
  return why instanceof Error && 'errcode' in why && typeof why.errcode === 'number' ? why.errcode & 0xff : 0
}
