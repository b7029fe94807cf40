// Connections to PostgreSQL, and transactions in two round trips: what is asked and locked first, then what is written and the commit.
// Nothing counts as done unless the database said COMMIT, on a connection that lived to hear it.

import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import type { NotNow } from './not-now.ts'

/** A statement with its values. It is prepared once per connection, under its name. */
export type Query = { readonly name: string; readonly text: string; readonly values: readonly unknown[] }

/** A row by its columns. `bigint` comes as text, `bytea` as Buffer. */
export type Row = Readonly<Record<string, unknown>>

/** An open database. */
export type Database = {
  /** Reads, outside of any transaction. Asks again if the connection was lost; rejects if the database stays away. */
  ask(query: Query): Promise<readonly Row[]>
  /**
   * Runs `first` in a transaction, then what `decide` makes of its rows, then commits. `decide` may run several times.
   * `busy` if the database is away, others were in the way too often, or nobody knows whether it was committed.
   * Rejects at what would fail each time.
   */
  transact<T>(
    first: readonly Query[],
    decide: (rows: readonly (readonly Row[])[]) => Decision<T>,
  ): Promise<Result<T, NotNow>>
  close(): Promise<void>
}

/** What to write, and what to answer once that is committed. */
export type Decision<T> = { readonly value: T; readonly writes: readonly Query[] }

/** How often something is tried, for how long (milliseconds), and the longest first wait between; it doubles. */
const tries = 7
const patience = 8_000
const firstWait = 8

/** Connects lazily: nothing is sent before the first question. One process holds at most 9 connections by this. */
export function connectTo(url: string): Database {
  const writers = poolOf(url, 3)
  const readers = poolOf(url, 6)
  return {
    ask: async (query) => {
      for (const again = persistence(); ;) {
        try {
          return (await readers.query<Row>(query as pg.QueryConfig)).rows
        } catch (why) {
          if (fateOf(why) === 'fault' || !(await again())) throw why
        }
      }
    },
    transact: async (first, decide) => {
      for (const again = persistence(); ;) {
        const done = await once(writers, first, decide)
        if (done.ok) return ok(done.value)
        if (done.error === 'no-space') return fail('no-space')
        if (done.error === 'unknown' || !(await again())) return fail('busy')
      }
    },
    close: async () => {
      await Promise.all([writers.end(), readers.end()])
    },
  }
}

/** Waits a moment before each new try, since two that were in each other's way must not meet again. False once it is enough. */
function persistence(): () => Promise<boolean> {
  const until = performance.now() + patience
  let tried = 1
  return async () => {
    if (++tried > tries || performance.now() > until) return false
    await pause(Math.random() * firstWait * 2 ** (tried - 2))
    return true
  }
}

function poolOf(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    pipeline: true,
    // A new connection costs more than an append, so they stay; and one whose other end is silently gone is soon found out.
    idleTimeoutMillis: 300_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    // Longer than any healthy answer: then the connection is given up, and what was on it is unknown.
    query_timeout: 20_000,
    onConnect: (client) => prepareSession(client),
  })
  // A connection that is lost says so to whoever uses it; without a listener it would end the process as well.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/**
 * A process that stopped between its two round trips must not hold its locks for long. No time limit on statements: one that struck
 * while a commit waits for its standby would let it return too soon. A commit that needn't reach the disk is not what we promise.
 */
async function prepareSession(client: pg.ClientBase): Promise<void> {
  await client.query(`set idle_in_transaction_session_timeout = 5000; set statement_timeout = 0`)
  const found = await client.query<Row>('show synchronous_commit')
  if (found.rows[0]?.['synchronous_commit'] === 'off') await client.query('set synchronous_commit = on')
}

type Hitch = 'again' | 'unknown' | 'no-space'

async function once<T>(
  pool: pg.Pool,
  first: readonly Query[],
  decide: (rows: readonly (readonly Row[])[]) => Decision<T>,
): Promise<Result<T, Hitch>> {
  let client: pg.PoolClient | undefined
  let writing = false
  let warned = false
  // A commit that stopped waiting for its standby is answered as done, and only a warning tells.
  const note = (notice: { severity?: string | undefined }) => (warned ||= notice.severity === 'WARNING')
  try {
    client = await pool.connect()
    client.on('notice', note)
    const [, ...found] = await sendAll(client, ['begin', ...first])
    const { value, writes } = decide(found.map(({ rows }) => rows))
    writing = true
    const done = await sendAll(client, [...writes, 'commit'])
    if (done.at(-1)?.command !== 'COMMIT' || warned) throw new Error('the database did not commit')
    client.off('notice', note)
    client.release()
    return ok(value)
  } catch (why) {
    // With its connection the transaction ends, whatever state it is in.
    client?.release(true)
    const fate = fateOf(why)
    if (fate === 'fault' && !warned) throw why
    if (fate === 'away' || fate === 'fault') return fail(writing ? 'unknown' : 'again')
    return fail(fate)
  }
}

/** Sends all of them without waiting between, and waits for all. Rejects with what went wrong first. */
async function sendAll(client: pg.PoolClient, queries: readonly (Query | string)[]): Promise<pg.QueryResult<Row>[]> {
  const all = await Promise.allSettled(queries.map((query) => client.query<Row>(query as pg.QueryConfig)))
  return all.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

/**
 * What an error means: others were in the way and nothing was done, the disk is full, the connection is gone, or the statement itself,
 * or this program, is at fault. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
function fateOf(why: unknown): 'again' | 'no-space' | 'away' | 'fault' {
  // A bug of ours, which is no better the next time.
  if (why instanceof TypeError || why instanceof RangeError || why instanceof ReferenceError) return 'fault'
  const code = why instanceof Error && 'code' in why && typeof why.code === 'string' ? why.code : ''
  if (['40001', '40P01', '55P03', '23505'].includes(code)) return 'again'
  if (code === '53100') return 'no-space'
  // Five letters are the database's own; anything else is the network's, or pg's word for a lost connection.
  const own = /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')
  return own && !/^(08|53|57|58|XX|25006|25P0[23]|40003)/.test(code) ? 'fault' : 'away'
}
