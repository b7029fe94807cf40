// What an append may do to a log, decided apart from any database. docs/protocol.md, "HTTP".

import type { Bytes } from '../../lib/bytes.ts'
import { logLimits } from '../../protocol/limits.ts'
import type { LogHead } from './log.ts'

/** Who appends, and the number of this append, so that a retry has no second effect. Epoch and sequence are whole, from 0. */
export type Producer = { readonly id: string; readonly epoch: number; readonly sequence: number }

/** The last append of a producer that counted. */
export type ProducerState = { readonly epoch: number; readonly sequence: number }

/** Why a body is none for a log, whatever else may be wrong. */
export type Unfit = 'bad-request' | 'conflict' | 'frame'

/** What a request asks for. */
export type AppendWish = {
  readonly body: Bytes
  readonly close: boolean
  /** Why the body is none for this log, if so: without a type, of another one, or not what the type allows. */
  readonly unfit: Unfit | undefined
  /** `Stream-Seq`: must be above the last one in the order of its bytes. */
  readonly sequence: string | undefined
  readonly producer: Producer | undefined
}

/** Why an append was refused. */
export type AppendRefusal = Unfit | 'closed' | 'full' | 'gap' | 'stale'

/** `write` has still to be done by the engine; `repeated` was done before. */
export type Verdict = 'write' | 'repeated' | AppendRefusal

/** What of a log an append moves. */
export type Moved = Pick<LogHead, 'tail' | 'closed' | 'count' | 'sequence'>

/** What became of it, and how the log stands then. */
export type AppendOutcome = Moved & {
  readonly verdict: Verdict
  /** Where that producer stands now, for the answer's headers. */
  readonly producer: ProducerState | undefined
}

/** Whether `wish` may be written to `log`. `last` is where its producer stood; the order of the checks is the protocol's. */
export function judgeAppend(log: LogHead, last: ProducerState | undefined, wish: AppendWish): Verdict {
  const turn = wish.producer ? judgeTurn(last, wish.producer) : 'write'
  if (turn === 'stale' || turn === 'repeated') return turn
  const empty = wish.body.length === 0
  if (log.closed) return empty && wish.close && !wish.producer ? 'repeated' : 'closed'
  if (empty && !wish.close) return 'bad-request'
  if (!empty && wish.unfit) return wish.unfit
  if (turn !== 'write') return turn
  if (wish.sequence !== undefined && wish.sequence <= log.sequence) return 'conflict'
  const { appends, bytes } = logLimits[log.class]
  if (!empty && (log.count + 1 > appends || log.tail + wish.body.length > bytes)) return 'full'
  return 'write'
}

/** Judges it, and how the log stands then. */
export function outcomeOf(log: LogHead, last: ProducerState | undefined, wish: AppendWish): AppendOutcome {
  const verdict = judgeAppend(log, last, wish)
  if (verdict !== 'write') {
    const { tail, closed, count, sequence } = log
    return { verdict, tail, closed, count, sequence, producer: last }
  }
  return {
    verdict,
    tail: log.tail + wish.body.length,
    closed: log.closed || wish.close,
    count: log.count + (wish.body.length > 0 ? 1 : 0),
    sequence: wish.sequence ?? log.sequence,
    producer: wish.producer ?? last,
  }
}

function judgeTurn(last: ProducerState | undefined, now: Producer): Verdict {
  if (last === undefined) return now.sequence === 0 ? 'write' : 'gap'
  if (now.epoch < last.epoch) return 'stale'
  if (now.epoch > last.epoch) return now.sequence === 0 ? 'write' : 'bad-request'
  if (now.sequence <= last.sequence) return 'repeated'
  return now.sequence === last.sequence + 1 ? 'write' : 'gap'
}
