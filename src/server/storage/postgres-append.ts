// Appends in one transaction: their logs are held, each append is judged in turn, and what passed is written.

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { outcomeOf } from './append-rules.ts'
import type { AppendOutcome, AppendWish } from './append-rules.ts'
import type { Database, Decision, Query, Row } from './postgres-connection.ts'
import { addAppends, headOf, keyOf, lockLogs, moveTails, producersOf, setProducers } from './postgres-statements.ts'
import type { Added, ProducerStanding } from './postgres-statements.ts'
import type { LogHead, LogRef } from './log.ts'
import type { NotNow } from './not-now.ts'

/** One append that waits for its turn. */
export type AppendJob = { readonly ref: LogRef; readonly wish: AppendWish }

/** What became of it. */
export type AppendAnswer = Result<AppendOutcome, NotNow | 'none'>

/** Does them all, in this order, and answers each after the commit. */
export async function appendAll(db: Database, jobs: readonly AppendJob[]): Promise<readonly AppendAnswer[]> {
  const done = await db.transact(questions(jobs), ([logs = [], producers = []]) => settle(jobs, logs, producers))
  return done.ok ? done.value : jobs.map(() => done)
}

function questions(jobs: readonly AppendJob[]): readonly Query[] {
  const ids = [...new Map(jobs.map(({ ref }) => [keyOf(ref.id), ref.id])).values()]
  const names = new Set(jobs.flatMap(({ wish }) => (wish.producer ? [wish.producer.id] : [])))
  return names.size > 0 ? [lockLogs(ids), producersOf(ids, [...names])] : [lockLogs(ids)]
}

/** Judges them against the rows, each after those before it. */
function settle(
  jobs: readonly AppendJob[],
  logRows: readonly Row[],
  producerRows: readonly Row[],
): Decision<readonly AppendAnswer[]> {
  const logs = new Map(logRows.map(headOf).map((log) => [keyOf(log.id), log]))
  const producers = new Map(producerRows.map(producerOf).map((one) => [placeOf(one), one]))
  const moved = new Map<string, LogHead>()
  const stand = new Map<string, ProducerStanding>()
  const added: Added[] = []
  const value = jobs.map(({ ref, wish }): AppendAnswer => {
    const log = logs.get(keyOf(ref.id))
    if (log?.n !== ref.n) return fail('none')
    const place = wish.producer ? placeOf({ log: log.id, id: wish.producer.id }) : ''
    const outcome = outcomeOf(log, producers.get(place), wish)
    if (outcome.verdict !== 'write') return ok(outcome)
    const { tail, closed, count, sequence } = outcome
    const next = { ...log, tail, closed, count, sequence }
    logs.set(keyOf(log.id), next)
    moved.set(keyOf(log.id), next)
    if (wish.body.length > 0) added.push({ log: log.id, at: log.tail, body: wish.body })
    if (wish.producer) {
      const standing = { log: log.id, ...wish.producer }
      producers.set(place, standing)
      stand.set(place, standing)
    }
    return ok(outcome)
  })
  const writes = [
    ...(added.length > 0 ? [addAppends(added)] : []),
    ...(moved.size > 0 ? [moveTails([...moved.values()])] : []),
    ...(stand.size > 0 ? [setProducers([...stand.values()])] : []),
  ]
  return { value, writes }
}

function producerOf(row: Row): ProducerStanding {
  return {
    log: row['log'] as Buffer,
    id: String(row['id']),
    epoch: Number(row['epoch']),
    sequence: Number(row['seq']),
  }
}

function placeOf({ log, id }: Pick<ProducerStanding, 'log' | 'id'>): string {
  return `${keyOf(log)} ${id}`
}
