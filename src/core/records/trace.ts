import type { GoneOp, Json, NewerOp, Op, SetOp } from './op.ts'
import type { Rule, Rules } from './rule.ts'
import type { Stamp } from './stamp.ts'
import { isReadable } from './op.ts'
import { policyOf } from './fields.ts'

/** One write of one field that still matters. */
export type Cell = { readonly at: Stamp; readonly value: Json }

/** Everything that still matters of one record: what its operations merge to. */
export type Trace = {
  readonly kind: string
  readonly id: string
  /** Deleted; the first time somebody did. Nothing else of the record is kept. */
  readonly gone?: Stamp
  /** The operation while there was one only, as with most records; see `cellsOf`. */
  readonly writes: SetOp | Cells
  /** Operations of newer versions, as they came, by stamp. */
  readonly newer: readonly NewerOp[]
}

/** Writes by field. One per known field; of a field that only newer versions know, all, oldest first. */
export type Cells = ReadonlyMap<string, readonly Cell[]>

const noCells: Cells = new Map()
const noOps: readonly NewerOp[] = []

/** The writes of a trace that still matter. */
export function cellsOf({ writes }: Trace): Cells {
  if (!isOne(writes)) return writes
  return new Map(Object.entries(writes.set).map(([field, value]) => [field, [{ at: writes.at, value }]]))
}

/** Was it written once only? */
export function isOne(writes: Trace['writes']): writes is SetOp {
  return !(writes instanceof Map)
}

/** When what still matters of a record was written; of a deleted one, when it was deleted. */
export function stampsOf({ gone: deleted, writes, newer }: Trace): readonly Stamp[] {
  if (deleted !== undefined) return [deleted]
  const written = isOne(writes) ? [writes.at] : [...writes.values()].flatMap((cells) => cells.map(({ at }) => at))
  return [...written, ...newer.map(({ at }) => at)]
}

/** The trace with one more operation. Order doesn't matter, nor does seeing one twice. */
export function merged(trace: Trace | undefined, op: Op): Trace {
  const { kind, id } = op
  if (trace?.gone !== undefined) return isGone(op) ? gone(kind, id, earlier(trace.gone, op.at)) : trace
  if (isGone(op)) return gone(kind, id, op.at)
  const newer = trace?.newer ?? noOps
  if (!isReadable(op) || 'gone' in op)
    return { kind, id, writes: trace?.writes ?? noCells, newer: withNewer(newer, op) }
  return { kind, id, writes: trace ? withCells(kind, cellsOf(trace), op) : op, newer }
}

/** What a field of a record holds; `undefined` when it was never written. */
export function valueOf(trace: Trace, field: string): Json | undefined {
  const { writes } = trace
  if (isOne(writes)) return Object.hasOwn(writes.set, field) ? writes.set[field] : undefined
  return writes.get(field)?.at(-1)?.value
}

/** The last parts of fields like `putAway.PRA2b`, in order. */
export function dotted(trace: Trace, field: string): readonly string[] {
  const start = `${field}.`
  return [...cellsOf(trace).keys()]
    .filter((name) => name.startsWith(start))
    .map((name) => name.slice(start.length))
    .sort()
}

/** Reads the known fields of a record, each as what its rule says. What can't be read counts as empty. */
export function reader<R extends Rules>(
  trace: Trace | undefined,
  rules: R,
): <K extends keyof R & string>(field: K) => Read<R[K]> {
  return (field) => {
    const rule = rules[field]
    return (trace && rule ? rule.read(valueOf(trace, field)) : undefined) as Read<R[typeof field]>
  }
}

type Read<R> = R extends Rule<infer T> ? T | undefined : never

function withCells(kind: string, cells: Cells, { at, set }: SetOp): Cells {
  const next = new Map(cells)
  for (const [field, value] of Object.entries(set)) {
    const before = next.get(field)
    const cell = { at, value }
    next.set(field, before ? withCell(before, cell, policyOf(kind, field)) : [cell])
  }
  return next
}

function withCell(cells: readonly Cell[], cell: Cell, policy: 'first' | 'last' | 'all'): readonly Cell[] {
  if (cells.some((other) => compareCells(other, cell) === 0)) return cells
  const sorted = [...cells, cell].sort(compareCells)
  if (policy === 'all') return sorted
  return policy === 'first' ? sorted.slice(0, 1) : sorted.slice(-1)
}

// Two writes under one stamp can't come from us; if they come all the same, every device must choose alike.
function compareCells(a: Cell, b: Cell): number {
  return compareTexts(a.at, b.at) || compareTexts(JSON.stringify(a.value), JSON.stringify(b.value))
}

function withNewer(ops: readonly NewerOp[], op: NewerOp): readonly NewerOp[] {
  const order = (a: NewerOp, b: NewerOp) =>
    compareTexts(a.at, b.at) || compareTexts(JSON.stringify(a), JSON.stringify(b))
  return ops.some((other) => order(other, op) === 0) ? ops : [...ops, op].sort(order)
}

function gone(kind: string, id: string, at: Stamp): Trace {
  return { kind, id, gone: at, writes: noCells, newer: noOps }
}

function isGone(op: Op): op is GoneOp {
  return isReadable(op) && 'gone' in op
}

function earlier(a: Stamp, b: Stamp): Stamp {
  return a < b ? a : b
}

/** Orders two texts by their code units, the same everywhere. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
