// A batch as it travels to the thread that writes and back. Nearly all of it are plain appends: those go as columns of numbers, since an
// object is copied with all its names, which costs several times as much (decision 0037). Whatever else there is travels as it is.

import { ok } from '../../lib/result.ts'
import type { Bytes } from '../../lib/bytes.ts'
import type { Committed } from './group-commit.ts'
import type { Change, Changed } from './sqlite-changes.ts'

/** What came of a batch, change by change. */
export type BatchDone = readonly Committed<Changed[Change['kind']]>[]

/** What is no row of the columns, with its place in the batch. Lowest place first. */
type Others<T> = readonly (readonly [place: number, value: T])[]

/** A batch. Row `i` of the columns is an append of `size` bytes to log `n` that asks for nothing besides. */
export type ChangeColumns = {
  readonly n: readonly number[]
  readonly size: readonly number[]
  /** The bytes of all rows, one after the other, in a buffer of their own. */
  readonly bodies: Bytes
  readonly others: Others<Change>
}

/**
 * What came of a batch: row `i` is an append that was written, to a log that stands open at `tail` with `count` appends and was never
 * numbered.
 */
export type DoneColumns = {
  readonly tail: readonly number[]
  readonly count: readonly number[]
  readonly others: Others<BatchDone[number]>
}

type Append = Extract<Change, { kind: 'append' }>
type Written = NonNullable<Changed['append']>

/** Writes a batch as columns. */
export function changeColumns(batch: readonly Change[]): ChangeColumns {
  const { rows, others } = apart(batch, (change) => (isPlain(change) ? change : undefined))
  return {
    n: rows.map(({ n }) => n),
    size: rows.map(({ wish }) => wish.body.length),
    bodies: joined(rows.map(({ wish }) => wish.body)),
    others,
  }
}

/** The batch again. Its bodies are views of one buffer. */
export function changesOf({ n: logs, size: sizes, bodies, others }: ChangeColumns): Change[] {
  let end = 0
  const appends = logs.map((n, i): Append => {
    const start = end
    end += sizes[i] ?? 0
    const wish = { close: false, unfit: undefined, sequence: undefined, producer: undefined }
    return { kind: 'append', n, wish: { body: bodies.subarray(start, end), ...wish } }
  })
  return merged(appends, others)
}

/** Writes what came of a batch as columns. */
export function doneColumns(done: BatchDone): DoneColumns {
  const { rows, others } = apart(done, (one) => (one.ok && isPlainlyWritten(one.value) ? one.value : undefined))
  return { tail: rows.map(({ tail }) => tail), count: rows.map(({ count }) => count), others }
}

/** What came of the batch, again. */
export function doneOf({ tail: tails, count: counts, others }: DoneColumns): BatchDone {
  const rest = { verdict: 'write', closed: false, sequence: '', producer: undefined } as const
  const rows = tails.map((tail, i) => ok({ tail, count: counts[i] ?? 0, ...rest }))
  return merged<BatchDone[number]>(rows, others)
}

function isPlain(change: Change): change is Append {
  if (change.kind !== 'append') return false
  const { close, unfit, sequence, producer } = change.wish
  return !close && unfit === undefined && sequence === undefined && producer === undefined
}

function isPlainlyWritten(value: Changed[Change['kind']]): value is Written {
  if (typeof value !== 'object' || !('verdict' in value)) return false
  return value.verdict === 'write' && !value.closed && value.sequence === '' && value.producer === undefined
}

/** The rows there are among `all`, and the rest with its places. */
function apart<T, Row>(all: readonly T[], rowOf: (one: T) => Row | undefined): { rows: Row[]; others: Others<T> } {
  const rows: Row[] = []
  const others: [number, T][] = []
  for (const [place, one] of all.entries()) {
    const row = rowOf(one)
    if (row === undefined) others.push([place, one])
    else rows.push(row)
  }
  return { rows, others }
}

/** The rows in the places that the others leave. */
function merged<T>(rows: readonly T[], others: Others<T>): T[] {
  const all = [...rows]
  for (const [place, other] of others) all.splice(place, 0, other)
  return all
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
