// The statements about logs that the PostgreSQL engine runs once its tables are there. docs/scale.md lists what all of them ask of a database:
// each names its logs by id, so that the tables can be spread over machines by it; but for the sweep's, which looks for what has expired.

import type { Bytes } from '../../lib/bytes.ts'
import { instant } from '../../lib/time.ts'
import type { Instant } from '../../lib/time.ts'
import type { LogClass } from '../../protocol/limits.ts'
import type { Producer } from './append-rules.ts'
import type { Query, Row } from './postgres-connection.ts'
import type { LogHead } from './log.ts'

/** The logs with these ids. */
export function logsBy(ids: readonly Uint8Array[]): Query {
  return { name: 'logs', text: 'select * from log where id = any($1::bytea[])', values: [ids] }
}

/** The same, held until the transaction ends. Always in one order, so that no two transactions hold what the other wants. */
export function lockLogs(ids: readonly Uint8Array[]): Query {
  return { name: 'lock', text: 'select * from log where id = any($1::bytea[]) order by id for update', values: [ids] }
}

/** Where these producers stand in these logs, and more than was asked for if several logs were. */
export function producersOf(ids: readonly Uint8Array[], names: readonly string[]): Query {
  const text = 'select log, id, epoch, seq from producer where log = any($1::bytea[]) and id = any($2::text[])'
  return { name: 'producers', text, values: [ids, names] }
}

/** A new log. */
export function addLog(log: LogHead): Query {
  const { id, n, adminHash, useHash, type, tail, count, sequence, closed, expires, expiresAsked } = log
  return {
    name: 'add log',
    text: `insert into log (id, n, admin_hash, use_hash, type, class, tail, count, seq, closed, expires, expires_asked)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [id, n, adminHash, useHash, type, log.class, tail, count, sequence, closed, expires, expiresAsked ?? null],
  }
}

/** One append's place and bytes. */
export type Added = { readonly log: Uint8Array; readonly at: number; readonly body: Bytes }

/** Appends, of one log or many. Their bytes travel as one value: as many values they would be written out as text. */
export function addAppends(all: readonly Added[]): Query {
  const starts: number[] = []
  let end = 1
  for (const { body } of all) {
    starts.push(end)
    end += body.length
  }
  return {
    name: 'add appends',
    text: `insert into rec (log, at, data)
      select u.log, u.at, substring($3::bytea from u.start for u.size)
      from unnest($1::bytea[], $2::bigint[], $4::int[], $5::int[]) as u (log, at, start, size)`,
    values: [
      all.map(({ log }) => log),
      all.map(({ at }) => at),
      Buffer.concat(all.map(({ body }) => body)),
      starts,
      all.map(({ body }) => body.length),
    ],
  }
}

/** How these logs stand now. */
export function moveTails(logs: readonly LogHead[]): Query {
  return {
    name: 'move',
    text: `update log set tail = u.tail, count = u.count, seq = u.seq, closed = u.closed
      from unnest($1::bytea[], $2::bigint[], $3::bigint[], $4::text[], $5::boolean[]) as u (id, tail, count, seq, closed)
      where log.id = u.id`,
    values: [
      logs.map(({ id }) => id),
      logs.map(({ tail }) => tail),
      logs.map(({ count }) => count),
      logs.map(({ sequence }) => sequence),
      logs.map(({ closed }) => closed),
    ],
  }
}

/** Where one producer of one log stands. */
export type ProducerStanding = Producer & { readonly log: Uint8Array }

/** Where producers stand now; each pair of log and producer at most once. */
export function setProducers(all: readonly ProducerStanding[]): Query {
  return {
    name: 'set producers',
    text: `insert into producer (log, id, epoch, seq)
      select * from unnest($1::bytea[], $2::text[], $3::bigint[], $4::bigint[])
      on conflict (log, id) do update set epoch = excluded.epoch, seq = excluded.seq`,
    values: [
      all.map(({ log }) => log),
      all.map(({ id }) => id),
      all.map(({ epoch }) => epoch),
      all.map(({ sequence }) => sequence),
    ],
  }
}

/** The appends of a log from `from` on that begin before `end`; none if it is not the log numbered `n` any more. */
export function appendsFrom(log: LogHead, from: number, end: number): Query {
  return {
    name: 'appends',
    text: `select rec.at, rec.data from log join rec on rec.log = log.id
      where log.id = $1 and log.n = $2 and rec.at >= $3 and rec.at < $4 order by rec.at`,
    values: [log.id, log.n, from, end],
  }
}

/** Takes logs away with all that belongs to them. */
export function removeLogs(ids: readonly Uint8Array[]): readonly Query[] {
  return [
    { name: 'remove appends', text: 'delete from rec where log = any($1::bytea[])', values: [ids] },
    { name: 'remove producers', text: 'delete from producer where log = any($1::bytea[])', values: [ids] },
    { name: 'remove logs', text: 'delete from log where id = any($1::bytea[])', values: [ids] },
  ]
}

/** Some that have expired. */
export function expiredBy(now: Instant): Query {
  return {
    name: 'expired',
    text: 'select id, n from log where expires <= $1 order by expires limit 500',
    values: [now],
  }
}

/** A row of the table as the rest of the server knows it. */
export function headOf(row: Row): LogHead {
  return {
    n: Number(row['n']),
    id: bytesOf(row['id']),
    adminHash: bytesOf(row['admin_hash']),
    useHash: bytesOf(row['use_hash']),
    type: String(row['type']),
    class: row['class'] as LogClass,
    closed: row['closed'] === true,
    expires: instant(Number(row['expires'])),
    expiresAsked: row['expires_asked'] === null ? undefined : instant(Number(row['expires_asked'])),
    tail: Number(row['tail']),
    count: Number(row['count']),
    sequence: String(row['seq']),
  }
}

/** A `bytea` as plain bytes. */
export function bytesOf(value: unknown): Bytes {
  return new Uint8Array(value as Buffer)
}

/** Bytes as a key of a map. */
export function keyOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
