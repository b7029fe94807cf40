// This server on a PostgreSQL of the benchmark's own, whose settings for safety are as they come: fsync and synchronous_commit on.

import { readFileSync } from 'node:fs'

import { run, startPostgres } from '../../test/server/postgres.ts'
import type { Cell } from './cell.ts'
import { tendril } from './cells.ts'

/** A PostgreSQL that is there for the whole run. */
export type BenchDatabase = {
  /** The server on an empty database of it; that of the turn before is dropped. Its usage is that of the server's process alone. */
  readonly cell: Cell
  /** CPU of PostgreSQL's own processes so far, in microseconds, those that have ended among them; `undefined` where the system does not tell. */
  cpu(): number | undefined
  /**
   * Bytes that they have handed to the system so far, by PostgreSQL's own count: exact while no server is connected. `undefined` before
   * PostgreSQL 18.
   */
  written(): Promise<number | undefined>
  /** Bytes that the logs of the server that was started last take, with indexes. */
  kept(): Promise<number>
  stop(): Promise<void>
}

/** Starts one, or says why there is none here. */
export async function benchDatabase(): Promise<BenchDatabase | string> {
  const postgres = await startPostgres().catch((why: unknown) => (why instanceof Error ? why.message : String(why)))
  if (typeof postgres === 'string') return postgres
  let url = await postgres.newDatabase()
  const sumOf = async (what: string) => Number((await run(url, `checkpoint; select ${what} as sum`))[0]?.['sum'])
  const cell: Cell = {
    name: 'tendril, PostgreSQL',
    start: async (folder, before) => {
      const last = new URL(url).pathname.slice(1)
      url = await postgres.newDatabase()
      await run(url, `drop database ${last} with (force)`)
      return tendril('', { TENDRIL_DATABASE_URL: url }).start(folder, before)
    },
  }
  return {
    cell,
    cpu: () => cpuOf(postgres.processes()),
    written: () => sumOf('(select sum(write_bytes) + sum(extend_bytes) from pg_stat_io)').catch(() => undefined),
    kept: () => sumOf(['log', 'rec', 'producer'].map((name) => `pg_total_relation_size('${name}')`).join(' + ')),
    stop: () => postgres.stop(),
  }
}

/** The first one also counts what those had used that it has seen end. */
function cpuOf([first, ...others]: readonly number[]): number | undefined {
  if (first === undefined) return undefined
  try {
    return others.reduce((sum, pid) => sum + cpuAt(pid, 2), cpuAt(first, 4))
  } catch {
    return undefined
  }
}

/** Microseconds; Linux counts in hundredths of a second. Two figures are a process's own, two more those of its children that ended. */
function cpuAt(pid: number, figures: 2 | 4): number {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name, in brackets, may hold spaces; the eleventh after it is the time in user mode.
  const afterName = line.slice(line.lastIndexOf(') ') + 2).split(' ')
  return afterName.slice(11, 11 + figures).reduce((sum, one) => sum + Number(one), 0) * 10_000
}
