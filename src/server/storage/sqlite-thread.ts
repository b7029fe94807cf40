// The thread that owns the one connection that writes. It commits each batch, answers, and takes the next.

import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

import { changesOf, doneColumns } from './batch-columns.ts'
import type { ChangeColumns, DoneColumns } from './batch-columns.ts'
import { commitTogether } from './group-commit.ts'
import { upgrade } from './schema.ts'
import { apply } from './sqlite-changes.ts'
import type { Change } from './sqlite-changes.ts'
import { prepare } from './sqlite-statements.ts'
import type { StepFault } from './steps.ts'

/** The file, and how large it may grow, in MiB. */
export type ThreadOptions = { readonly file: string; readonly mostMegabytes: number }

/** What it is told: a batch, or to end. */
export type ToThread = ChangeColumns | 'close'

/** What it says: first whether it could open the file, then what came of each batch. Whatever breaks it ends it with an error. */
export type FromThread = 'opened' | StepFault | DoneColumns

/** The changes that leave bytes behind which nobody is to find. */
const leaving: ReadonlySet<Change['kind']> = new Set(['remove', 'unsubscribe', 'woken'])
/** Bytes of a page; the file grows by these. */
const pageSize = 4096

// Only as a thread: whoever imports this for its types starts nothing.
if (parentPort) run(workerData as ThreadOptions, parentPort)

function run({ file, mostMegabytes }: ThreadOptions, port: NonNullable<typeof parentPort>): void {
  const say = (message: FromThread) => port.postMessage(message)
  const left = hasBytes(`${file}-wal`)
  // A backup that is in the way is waited for shortly, and met again later.
  const db = new DatabaseSync(file, { timeout: 100 })
  db.exec(`pragma page_size = ${pageSize}; pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;
    pragma trusted_schema = off; pragma cell_size_check = on; pragma journal_size_limit = 67108864;
    pragma wal_autocheckpoint = 4000; pragma temp_store = memory;
    pragma max_page_count = ${mostMegabytes * (1024 ** 2 / pageSize)};`)
  const upgraded = upgrade(db)
  if (!upgraded.ok) {
    db.close()
    return say(upgraded.error)
  }
  const statements = prepare(db)
  const erase = eraser(db)
  // The process before this one died: perhaps it had just deleted something.
  if (left) erase.soon()
  port.on('message', (message: ToThread) => {
    if (message === 'close') {
      erase.now()
      db.close()
      return port.close()
    }
    const batch = changesOf(message)
    say(doneColumns(commitTogether(db, batch, (change) => apply(statements, change), statements.heads.forgetAll)))
    if (message.others.some(([, { kind }]) => leaving.has(kind))) erase.soon()
  })
  say('opened')
}

function hasBytes(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0
}

/** Takes deleted bytes out of the write-ahead file too: soon after the last deletion, and again if a reader was in the way. */
function eraser(db: DatabaseSync): { soon: () => void; now: () => void } {
  let timer: NodeJS.Timeout | undefined
  const now = () => {
    clearTimeout(timer)
    timer = undefined
    const done = db.prepare('pragma wal_checkpoint(truncate)').get()
    return Number(done?.['busy'] ?? 1) === 0
  }
  const later = (wait: number) => {
    timer ??= setTimeout(() => {
      if (!now()) later(5000)
    }, wait).unref()
  }
  return { soon: () => later(500), now }
}
