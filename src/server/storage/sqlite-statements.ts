// Every statement the SQLite engine runs, prepared once.

import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'

/** A row as SQLite gives it. */
export type LogRow = Record<string, SQLOutputValue>

/** The statements by what they do. */
export type Statements = ReturnType<typeof prepare>

/** Prepares them; the tables must be there. */
export function prepare(db: DatabaseSync) {
  const sql = (text: string): StatementSync => db.prepare(text)
  return {
    byId: sql('select * from log where id = ?'),
    byNumber: sql('select * from log where n = ?'),
    expired: sql('select n from log where expires <= ? order by expires limit 500'),
    insertLog:
      sql(`insert into log (id, admin_hash, use_hash, type, class, tail, count, closed, expires, expires_asked, seq)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')`),
    insertAppend: sql('insert into rec (log, at, data) values (?, ?, ?)'),
    moveTail: sql('update log set tail = ?, count = ?, seq = ?, closed = ? where n = ?'),
    producer: sql('select epoch, seq from producer where log = ? and id = ?'),
    setProducer: sql('insert or replace into producer (log, id, epoch, seq) values (?, ?, ?, ?)'),
    appendsFrom: sql('select at, data from rec where log = ? and at >= ? order by at'),
    removeAppends: sql('delete from rec where log = ?'),
    removeProducers: sql('delete from producer where log = ?'),
    removeLog: sql('delete from log where n = ?'),
  }
}
