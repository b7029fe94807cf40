// Reading from the SQLite file: a connection of its own that can't write, and never reads over more than one page of a log,
// so that no reader holds back the writer's tidying up.

import { DatabaseSync } from 'node:sqlite'

import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { instant } from '../../lib/time.ts'
import type { Instant } from '../../lib/time.ts'
import type { ClockNoted } from './clock-rules.ts'
import type { LogHead, LogRef } from './log.ts'
import { endOf, onePage } from './page-rules.ts'
import { chain } from './sqlite-chain.ts'
import { headOf, logById, logByNumber, storedOf } from './sqlite-statements.ts'
import { boxOf } from './sqlite-wake.ts'
import type { Page } from './storage.ts'
import type { Box } from './wake.ts'

/** What can be read. Each answer is of one moment. */
export type Reader = {
  find(id: Bytes): LogHead | undefined
  read(n: number, from: number | 'now', most: number): Result<Page, 'none' | 'bad-request'>
  /** Up to 500 logs that have expired by `now`, as they can be found. */
  expired(now: Instant): LogRef[]
  clock(): ClockNoted
  findBox(id: Bytes): Box | undefined
  /** Whether a device is to be woken, and whether a box or subscription has expired: most often not, and then nothing need be written. */
  anyDue(now: Instant): boolean
  anyOldBox(now: Instant): boolean
  close(): void
}

/** Opens the file, which the writer has made. */
export function openReader(file: string): Reader {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 100 })
  db.exec('pragma trusted_schema = off; pragma cell_size_check = on')
  const byId = db.prepare(logById)
  const byNumber = db.prepare(logByNumber)
  const places = chain(db)
  const bytesAt = db.prepare('select data from rec where pos = ?')
  const expired = db.prepare('select n, id from log where expires <= ? order by expires limit 500')
  const clock = db.prepare(`select key, value from meta where key in ('clock-seen', 'clock-doubted')`)
  const box = db.prepare('select * from wake where id = ?')
  const due = db.prepare('select 1 from sub where due <= ? limit 1')
  const oldBox = db.prepare(
    `select 1 from wake where expires <= ?1 union all select 1 from sub where expires <= ?1 limit 1`,
  )
  // Without this the writer could change a log between its head and its appends.
  const atOneMoment = <T>(look: () => T): T => {
    db.exec('begin')
    try {
      return look()
    } finally {
      db.exec('commit')
    }
  }
  return {
    find: (id) => headOf(byId.get(id)),
    read: (n, from, most) =>
      atOneMoment(() => {
        const stored = storedOf(byNumber.get(n))
        if (!stored) return fail('none')
        const { last: _, ...log } = stored
        const start = from === 'now' ? log.tail : Math.min(from, log.tail)
        const found = onePage(places(stored, start), start, most)
        if (start < log.tail && found.length === 0) return fail('bad-request')
        const appends = found.map(({ pos }) => bytesAt.get(pos)?.['data'] as Bytes)
        return ok({ log, from: start, next: endOf(found, start), appends })
      }),
    expired: (now) => expired.all(now).map((row) => ({ n: Number(row['n']), id: row['id'] as Bytes })),
    clock: () => {
      const moments = new Map(clock.all().map(({ key, value }) => [key, instant(Number(value))]))
      return { seen: moments.get('clock-seen'), doubted: moments.get('clock-doubted') }
    },
    findBox: (id) => boxOf(box.get(id)),
    anyDue: (now) => due.get(now) !== undefined,
    anyOldBox: (now) => oldBox.get(now) !== undefined,
    close: () => db.close(),
  }
}
