// A batch as it travels to the thread that writes and back: appends as columns, since an object is copied with all its names, which costs
// five times as much (decision 0037). What is no append is rare, and travels as it is.

import { ok } from '../../lib/result.ts'
import type { Bytes } from '../../lib/bytes.ts'
import type { Producer, ProducerState, Unfit, Verdict } from './append-rules.ts'
import type { Change, Changed } from './sqlite-changes.ts'
import type { BatchDone } from './write-queue.ts'

type Placed<T> = readonly (readonly [place: number, value: T])[]

/** A batch. Row `i` of each column is one append; `others` have their places in the batch, the appends those that are left. */
export type ChangeColumns = {
  readonly n: readonly number[]
  readonly size: readonly number[]
  readonly close: readonly boolean[]
  readonly unfit: readonly (Unfit | undefined)[]
  readonly sequence: readonly (string | undefined)[]
  readonly producer: readonly (Producer | undefined)[]
  /** All bodies, one after the other. */
  readonly bodies: Bytes
  readonly others: Placed<Change>
}

/** What came of a batch, in the same manner: an append that failed, or whose log is gone, is among `others`. */
export type DoneColumns = {
  readonly verdict: readonly Verdict[]
  readonly tail: readonly number[]
  readonly closed: readonly boolean[]
  readonly count: readonly number[]
  readonly sequence: readonly string[]
  readonly producer: readonly (ProducerState | undefined)[]
  readonly others: Placed<BatchDone[number]>
}

type Append = Extract<Change, { kind: 'append' }>

/** Writes a batch as columns. `bodies` has a buffer of its own, to be handed over. */
export function changeColumns(batch: readonly Change[]): ChangeColumns {
  const others: [number, Change][] = []
  const appends: Append[] = []
  for (const [place, change] of batch.entries()) {
    if (change.kind === 'append') appends.push(change)
    else others.push([place, change])
  }
  return {
    n: appends.map(({ n }) => n),
    size: appends.map(({ wish }) => wish.body.length),
    close: appends.map(({ wish }) => wish.close),
    unfit: appends.map(({ wish }) => wish.unfit),
    sequence: appends.map(({ wish }) => wish.sequence),
    producer: appends.map(({ wish }) => wish.producer),
    bodies: joined(appends.map(({ wish }) => wish.body)),
    others,
  }
}

/** The batch again. Its bodies are views of one buffer. */
export function changesOf(columns: ChangeColumns): Change[] {
  const { bodies } = columns
  let end = 0
  const appends = columns.n.map((n, i): Append => {
    const [start, size] = [end, columns.size[i] ?? 0]
    end += size
    const [body, close, unfit] = [bodies.subarray(start, end), columns.close[i] ?? false, columns.unfit[i]]
    return {
      kind: 'append',
      n,
      wish: { body, close, unfit, sequence: columns.sequence[i], producer: columns.producer[i] },
    }
  })
  return inPlace(appends, columns.others)
}

/** Writes what came of a batch as columns. */
export function doneColumns(done: BatchDone): DoneColumns {
  const others: [number, BatchDone[number]][] = []
  const written: NonNullable<Changed['append']>[] = []
  for (const [place, one] of done.entries()) {
    if (one.ok && isAppend(one.value)) written.push(one.value)
    else others.push([place, one])
  }
  return {
    verdict: written.map(({ verdict }) => verdict),
    tail: written.map(({ tail }) => tail),
    closed: written.map(({ closed }) => closed),
    count: written.map(({ count }) => count),
    sequence: written.map(({ sequence }) => sequence),
    producer: written.map(({ producer }) => producer),
    others,
  }
}

/** What came of the batch, again. */
export function doneOf(columns: DoneColumns): BatchDone {
  const written = columns.verdict.map((verdict, i) => {
    const [tail, closed, count] = [columns.tail[i] ?? 0, columns.closed[i] ?? false, columns.count[i] ?? 0]
    return ok({ verdict, tail, closed, count, sequence: columns.sequence[i] ?? '', producer: columns.producer[i] })
  })
  return inPlace<BatchDone[number]>(written, columns.others)
}

function isAppend(value: Changed[Change['kind']]): value is NonNullable<Changed['append']> {
  return typeof value === 'object' && 'verdict' in value
}

function joined(bodies: readonly Bytes[]): Bytes {
  const all = new Uint8Array(bodies.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const body of bodies) {
    all.set(body, at)
    at += body.length
  }
  return all
}

/** The rows in the places that the others leave. */
function inPlace<T>(rows: readonly T[], others: Placed<T>): T[] {
  const all = [...rows]
  for (const [place, other] of others) all.splice(place, 0, other)
  return all
}
