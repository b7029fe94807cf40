// Every statement that the SQLite engine writes with, prepared once; and a row of the table of logs as the server knows it.

import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'

import type { Bytes } from '../../lib/bytes.ts'
import { instant } from '../../lib/time.ts'
import type { LogClass } from '../../protocol/limits.ts'
import type { LogHead } from './log.ts'
import { chain } from './sqlite-chain.ts'
import { prepareWake } from './sqlite-wake.ts'

type LogRow = Record<string, SQLOutputValue>

/** A log as it stands, and the row of its last append, which may be 0 if that one is in the index, or if there is none. */
export type StoredLog = LogHead & { readonly last: number }

/** A log with how it stands, by its id and by its number. */
export const logById = 'select * from log join standing using (n) where id = ?'
export const logByNumber = 'select * from log join standing using (n) where n = ?'

/** What changes have left on the disk that nobody is to find: in the pages, or only in the write-ahead file. Whoever tidies it up empties the set. */
export type Left = 'logs' | 'boxes'

/** The statements by what they do. */
export type Statements = ReturnType<typeof prepare>

/** Prepares them; the tables must be there. */
export function prepare(db: DatabaseSync) {
  const sql = (text: string): StatementSync => db.prepare(text)
  return {
    pages: sql('pragma page_count'),
    freePages: sql('pragma freelist_count'),
    mostPages: sql('pragma max_page_count'),
    byId: sql(logById),
    byNumber: sql(logByNumber),
    insertLog: sql(`insert into log (id, admin_hash, use_hash, type, class, closed, expires, expires_asked, seq)
      values (?, ?, ?, ?, ?, ?, ?, ?, '')`),
    insertStanding: sql('insert into standing (n, tail, count, last) values (?, ?, ?, 0)'),
    insertAppend: sql('insert into rec (log, at, before, found, data) values (?, ?, ?, ?, ?)'),
    moveTail: sql('update standing set tail = ?, count = ?, last = ? where n = ?'),
    setEnd: sql('update log set closed = ?, seq = ? where n = ?'),
    producer: sql('select epoch, seq from producer where log = ? and id = ?'),
    setProducer: sql('insert or replace into producer (log, id, epoch, seq) values (?, ?, ?, ?)'),
    places: chain(db),
    removeAppend: sql('delete from rec where pos = ?'),
    removeAppends: sql('delete from rec where log = ?'),
    removeProducers: sql('delete from producer where log = ?'),
    removeStanding: sql('delete from standing where n = ?'),
    removeLog: sql('delete from log where n = ?'),
    noteMeta: sql('insert or replace into meta (key, value) values (?, ?)'),
    forgetMeta: sql('delete from meta where key = ?'),
    wake: prepareWake(db),
    heads: headsByNumber(),
    left: new Set<Left>(),
  }
}

/** Most logs whose heads are kept here. */
const mostHeads = 10_000

/**
 * Heads as the last change left them, kept from one transaction to the next, so that an append need not look. When a transaction is undone, all
 * are to be forgotten.
 */
function headsByNumber() {
  const heads = new Map<number, StoredLog>()
  return {
    get: (n: number) => heads.get(n),
    keep: (log: StoredLog) => {
      if (heads.size >= mostHeads && !heads.has(log.n)) heads.clear()
      heads.set(log.n, log)
    },
    forget: (n: number) => void heads.delete(n),
    forgetAll: () => heads.clear(),
  }
}

/** A row of the table, for the engine itself. */
export function storedOf(row: LogRow | undefined): StoredLog | undefined {
  const head = headOf(row)
  return head && { ...head, last: Number(row?.['last']) }
}

/** A row of the table as the rest of the server knows it. */
export function headOf(row: LogRow | undefined): LogHead | undefined {
  if (!row) return undefined
  return {
    n: Number(row['n']),
    id: row['id'] as Bytes,
    adminHash: row['admin_hash'] as Bytes,
    useHash: row['use_hash'] as Bytes,
    type: String(row['type']),
    class: row['class'] as LogClass,
    closed: row['closed'] === 1,
    expires: instant(Number(row['expires'])),
    expiresAsked: row['expires_asked'] === null ? undefined : instant(Number(row['expires_asked'])),
    tail: Number(row['tail']),
    count: Number(row['count']),
    sequence: String(row['seq']),
  }
}
