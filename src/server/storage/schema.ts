// The tables, as forward-only steps. A step is never edited once released: add the next one.
// A row of `rec` is one append, which may hold many records of ours. Rows lie in the order they came, with a small index (sqlite-chain.ts): a table ordered by log writes five times the pages.

import type { DatabaseSync } from 'node:sqlite'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { judgeSteps, standingOf } from './steps.ts'
import type { Standing, StepFault } from './steps.ts'

/** All steps there are. */
export const steps: readonly string[] = [
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
  `create table wake (
     id blob primary key, admin_hash blob not null, poke_hash blob not null, expires integer not null
   ) strict, without rowid;
   create index wake_expires on wake (expires);
   create table sub (
     wake blob not null, slot blob not null, sealed blob not null, expires integer not null, fails integer not null,
     next integer not null, due integer, key blob, primary key (wake, slot)) strict, without rowid;
   create index sub_expires on sub (expires);
   create index sub_due on sub (due) where due is not null;
   create table secret (name text primary key, value blob not null) strict, without rowid;`,
  // What an append changes of a log has a small table of its own, so that few pages change. Appends that are there stay in the index, all of them.
  `create table standing (n integer primary key, tail integer not null, count integer not null, last integer not null)
     strict, without rowid;
   insert into standing select n, tail, count, 0 from log;
   alter table log drop column tail;
   alter table log drop column count;
   alter table rec add column before integer not null default 0;
   alter table rec add column found integer not null default 1;
   drop index rec_place;
   create unique index rec_found on rec (log, at) where found = 1;`,
]

/** How the tables of this file stand; it may be open to read only. */
export function sqliteStanding(db: DatabaseSync, upTo: readonly string[] = steps): Standing {
  const { have, noted } = taken(db)
  return standingOf(upTo, have, noted)
}

/** Brings the tables up to date, one transaction per step. Gives how many steps that took. */
export function upgrade(db: DatabaseSync, upTo: readonly string[] = steps): Result<number, StepFault> {
  db.exec(`create table if not exists meta (key text primary key, value integer not null) strict;
    create table if not exists step (n integer primary key, hash text not null) strict`)
  const { have, noted } = taken(db)
  const judged = judgeSteps(upTo, have, noted)
  if (!judged.ok) return fail(judged.error)
  for (const { n, sql, hash } of judged.value) {
    // A file from before steps were noted: what it has is noted as it is.
    db.exec(`begin immediate; ${n > have ? sql : ''}; insert or replace into step values (${n}, '${hash}');
      insert or replace into meta values ('schema', ${Math.max(n, have)}); commit`)
  }
  return ok(judged.value.length)
}

/** Which steps were taken, and the hashes of those that were noted. */
function taken(db: DatabaseSync): { readonly have: number; readonly noted: ReadonlyMap<number, string> } {
  const table = db.prepare('select 1 from sqlite_schema where name = ?')
  const rows = (name: string, text: string) => (table.get(name) ? db.prepare(text).all() : [])
  const [schema] = rows('meta', `select value from meta where key = 'schema'`)
  const hashes = rows('step', 'select n, hash from step')
  return {
    have: Number(schema?.['value'] ?? 0),
    noted: new Map(hashes.map((one) => [Number(one['n']), String(one['hash'])])),
  }
}
