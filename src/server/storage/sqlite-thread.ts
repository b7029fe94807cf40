// The thread that owns the one connection that writes. It commits each batch, answers, and takes the next.

import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

import { changesOf, doneColumns } from './batch-columns.ts'
import type { ChangeColumns, DoneColumns } from './batch-columns.ts'
import { sqliteCodeOf, commitTogether, diskFull } from './group-commit.ts'
import { upgrade } from './schema.ts'
import { apply } from './sqlite-changes.ts'
import { lookAtPages, newPageSize, renewIds, scrubber } from './sqlite-scrub.ts'
import type { PageLook } from './sqlite-scrub.ts'
import { prepare } from './sqlite-statements.ts'
import type { StepFault } from './steps.ts'

/** The file, and how large it may grow, in MiB. */
export type ThreadOptions = { readonly file: string; readonly mostMegabytes: number }

/** What it is told: a batch, or to end. */
export type ToThread = ChangeColumns | 'close'

/** What it says: first whether it could open the file, then what came of each batch. Whatever breaks it ends it with an error. */
export type FromThread = 'opened' | StepFault | DoneColumns

/** After a removal, in milliseconds: several often come together. */
const soonAfter = 500
/** How many bytes of pages are looked at in one go, and how long the pause is between two, in milliseconds: 20 MiB a second. */
const lookedAtOnce = 2 * 1024 ** 2
const betweenLooks = 100
/** So many bytes of pages in the write-ahead file are moved into the database together: SQLite's own choice for pages of 16 KiB. */
const movedAfter = 16 * 1024 ** 2
/** Pages in one transaction, so that others need not wait. What fails, on a full disk, is tried again after the next removal. */
const scrubbedAtOnce = 64
/** Writing the index of ids anew takes of all time a part in so many at most: nobody can write meanwhile. */
const renewedSeldom = 1000
/** Where writing it anew took longer than this the last time, in milliseconds, closing leaves it to the next start. */
const mostAtClose = 3000
/** When it closes, so many bytes more at most: what is left is looked at when it is opened again. */
const lookedAtClose = 64 * 1024 ** 2

// Only as a thread: whoever imports this for its types starts nothing.
if (parentPort) run(workerData as ThreadOptions, parentPort)

function run({ file, mostMegabytes }: ThreadOptions, port: NonNullable<typeof parentPort>): void {
  const say = (message: FromThread) => port.postMessage(message)
  const wasLeft = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  // A backup that is in the way is waited for shortly, and met again later.
  const db = new DatabaseSync(file, { timeout: 100 })
  db.exec(`pragma page_size = ${newPageSize}; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;
    pragma trusted_schema = off; pragma cell_size_check = on; pragma journal_size_limit = 67108864;`)
  const upgraded = upgrade(db)
  if (!upgraded.ok) {
    db.close()
    return say(upgraded.error)
  }
  const pageSize = Number(db.prepare('pragma page_size').get()?.['page_size'])
  // Only now: new tables need room that the old ones give back at the end, and sort more than should lie in memory.
  db.exec(`pragma temp_store = memory; pragma wal_autocheckpoint = ${movedAfter / pageSize};
    pragma max_page_count = ${mostMegabytes * (1024 ** 2 / pageSize)}`)
  const statements = prepare(db)
  const erase = eraser(db, lookAtPages(file, pageSize), statements.heads.forgetAll)
  // Perhaps the process before this one had just deleted something; new tables leave what the old ones were.
  if (wasLeft || upgraded.value > 0) erase.soon(true)
  else erase.look()
  port.on('message', (message: ToThread) => {
    if (message === 'close') {
      erase.end()
      db.close()
      erase.close()
      return port.close()
    }
    const batch = changesOf(message)
    say(doneColumns(commitTogether(db, batch, (change) => apply(statements, change), statements.heads.forgetAll)))
    const { left } = statements
    if (left.size > 0) erase.soon(left.has('logs'))
    left.clear()
  })
  say('opened')
}

/**
 * Takes deleted bytes out of the write-ahead file too, soon after the last removal, and again if a reader was in the way; then what SQLite has
 * left of them in the pages. `undone` hears when a transaction has left nothing.
 */
function eraser(db: DatabaseSync, pages: PageLook, undone: () => void) {
  const scrub = scrubber(db)
  let [checkpoint, look]: (NodeJS.Timeout | undefined)[] = []
  let removed = false
  const ids = renewer(db, undone, () => later(soonAfter))
  /** Whether there may be more. */
  const scrubSome = (most: number): boolean => {
    const stale = pages.next(most)
    if (stale === undefined) return false
    const rows = stale.filter((one) => one !== 'ids')
    for (const some of inRuns(rows, scrubbedAtOnce)) commitTogether(db, some, scrub, undone)
    if (rows.length > 0) later(soonAfter)
    if (rows.length < stale.length) ids.soon()
    return true
  }
  const goOn = () => {
    look ??= setTimeout(() => {
      look = undefined
      if (scrubSome(lookedAtOnce)) goOn()
    }, betweenLooks).unref()
  }
  /** The file is as the last commit left it: if something was removed since it was so before, all of it is to be looked at. */
  const whole = () => {
    if (removed) pages.again()
    removed = false
  }
  // What a scrub has written leaves the write-ahead file in the same way.
  const later = (wait: number) => {
    checkpoint ??= setTimeout(() => {
      checkpoint = undefined
      if (!isEmptied(db)) return later(5000)
      ids.landed()
      whole()
      goOn()
    }, wait).unref()
  }
  return {
    look: () => (pages.again(), goOn()),
    /** @param inPages whether the pages may keep copies as well. */
    soon: (inPages: boolean) => {
      removed ||= inPages
      later(soonAfter)
    },
    end: () => {
      for (const timer of [checkpoint, look]) clearTimeout(timer)
      if (isEmptied(db)) whole()
      scrubSome(lookedAtClose)
      ids.end()
      clearTimeout(checkpoint)
      isEmptied(db)
    },
    close: pages.close,
  }
}

function inRuns<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most))
}

/** Writes the index of ids anew once it is due, and says so with `done`. */
function renewer(db: DatabaseSync, undone: () => void, done: () => void) {
  let due: NodeJS.Timeout | undefined
  let [last, took, isOnItsWay] = [0, 0, false]
  const renew = () => {
    due = undefined
    isOnItsWay = true
    const began = performance.now()
    commitTogether(db, [renewIds], (sql) => db.exec(sql), undone)
    last = performance.now()
    took = last - began
    done()
  }
  return {
    soon: () => {
      if (!isOnItsWay) due ??= setTimeout(renew, Math.max(0, last + renewedSeldom * took - performance.now())).unref()
    },
    /** What was written has reached the file: what is found there from now on is to be written again. */
    landed: () => {
      isOnItsWay = false
    },
    end: () => {
      clearTimeout(due)
      if (due && took < mostAtClose) renew()
    },
  }
}

/** Brings what is in the write-ahead file into the database, and empties it. False if a reader is in the way, or if the database can't grow. */
function isEmptied(db: DatabaseSync): boolean {
  try {
    return db.prepare('pragma wal_checkpoint(truncate)').get()?.['busy'] === 0
  } catch (why) {
    if (sqliteCodeOf(why) === diskFull) return false
    throw why
  }
}
