// The tables, as forward-only steps. A step is never edited once released: add the next one.
// Rows lie in the order they came, with a small index: a table ordered by log writes five times the pages.

import type { DatabaseSync } from 'node:sqlite'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'

const steps: readonly string[] = [
  `create table log (
     n integer primary key autoincrement, id blob not null unique, admin_hash blob not null, use_hash blob not null,
     type text not null, class text not null, tail integer not null, count integer not null, seq text not null,
     closed integer not null, expires integer not null, expires_asked integer) strict;
   create index log_expires on log (expires);
   create table rec (pos integer primary key, log integer not null, at integer not null, data blob not null) strict;
   create unique index rec_place on rec (log, at);
   create table producer (
     log integer not null, id text not null, epoch integer not null, seq integer not null, primary key (log, id)
   ) strict, without rowid;`,
]

/** Brings the tables up to date, one transaction per step. `newer` if a later version of this program made them. */
export function upgrade(db: DatabaseSync, upTo: readonly string[] = steps): Result<void, 'newer'> {
  db.exec('create table if not exists meta (key text primary key, value integer not null) strict')
  const row = db.prepare(`select value from meta where key = 'schema'`).get()
  const have = Number(row?.['value'] ?? 0)
  if (have > upTo.length) return fail('newer')
  for (const [i, step] of upTo.entries()) {
    if (i < have) continue
    db.exec(`begin immediate; ${step}; insert or replace into meta values ('schema', ${i + 1}); commit`)
  }
  return ok(undefined)
}
