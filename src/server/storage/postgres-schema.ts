// The tables in PostgreSQL, as forward-only steps. A step is never edited once released: add the next one.
// The key of each table that grows begins with the id of a log or of a box, and no table points at another: so those can be spread over
// machines by it. `secret`, `meta` and `step` have a few rows each.
// Rows lie in the order they came; the key of each is its log and its place there.

import pg from 'pg'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { judgeSteps, standingOf } from './steps.ts'
import type { Standing, StepFault } from './steps.ts'

const steps: readonly string[] = [
  `create table log (
     id bytea primary key, n bigint not null, admin_hash bytea not null, use_hash bytea not null, type text not null,
     class text not null, tail bigint not null, count bigint not null, seq text not null, closed boolean not null,
     expires bigint not null, expires_asked bigint);
   create index log_expires on log (expires);
   create table rec (log bytea not null, at bigint not null, data bytea not null, primary key (log, at));
   create table producer (
     log bytea not null, id text not null, epoch bigint not null, seq bigint not null, primary key (log, id));`,
  `create table wake (id bytea primary key, admin_hash bytea not null, poke_hash bytea not null, expires bigint not null);
   create index wake_expires on wake (expires);
   create table sub (
     wake bytea not null, slot bytea not null, sealed bytea not null, expires bigint not null, fails bigint not null,
     next bigint not null, due bigint, key bytea, primary key (wake, slot));
   create index sub_expires on sub (expires);
   create index sub_due on sub (due) where due is not null;
   create table secret (name text primary key, value bytea not null);`,
  `create table meta (key text primary key, value bigint);`,
]

/** How the tables of this database stand. Only looks. Rejects if it can't be reached. */
export async function postgresStanding(url: string): Promise<Standing> {
  const client = clientFor(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ there: string | null }>(`select to_regclass('step') as there`)
    const noted = typeof rows[0]?.there === 'string' ? await notedSteps(client) : new Map<number, string>()
    return standingOf(steps, noted.size, noted)
  } finally {
    await client.end()
  }
}

/** Brings the tables up to date, one transaction per step. Several processes may begin at once: one does it, the others find it done. */
export async function upgradePostgres(url: string, upTo: readonly string[] = steps): Promise<Result<void, StepFault>> {
  const client = clientFor(url)
  await client.connect()
  try {
    await quietly(client, 'create table if not exists step (n bigint primary key, hash text not null)')
    // Step 0 is not a step: whoever holds its row takes the steps.
    await quietly(client, `insert into step values (0, '') on conflict do nothing`)
    return await takeSteps(client, upTo)
  } finally {
    await client.end()
  }
}

function clientFor(url: string): pg.Client {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A lost connection also rejects what waits on it.
  client.on('error', () => {})
  return client
}

async function notedSteps(client: pg.Client): Promise<ReadonlyMap<number, string>> {
  const { rows } = await client.query<{ n: string; hash: string }>('select n, hash from step where n > 0 order by n')
  return new Map(rows.map((row) => [Number(row.n), row.hash]))
}

async function takeSteps(client: pg.Client, upTo: readonly string[]): Promise<Result<void, StepFault>> {
  for (;;) {
    await client.query('begin')
    await client.query('select n from step where n = 0 for update')
    const noted = await notedSteps(client)
    const judged = judgeSteps(upTo, noted.size, noted)
    const next = judged.ok ? judged.value[0] : undefined
    if (next) {
      await client.query(next.sql)
      await client.query('insert into step values ($1, $2)', [next.n, next.hash])
    }
    await client.query('commit')
    if (!judged.ok) return fail(judged.error)
    if (!next) return ok(undefined)
  }
}

/** What fails only because another process did the same at the same moment. */
async function quietly(client: pg.Client, sql: string): Promise<void> {
  try {
    await client.query(sql)
  } catch (why) {
    const code = why instanceof Error && 'code' in why ? why.code : ''
    if (!['23505', '42P07', '42710'].includes(String(code))) throw why
  }
}
