import type { Folded } from './fold.ts'
import type { Json, Op, SetOp } from './op.ts'
import type { Stamp } from './stamp.ts'
import type { Trace } from './trace.ts'
import { cellsOf, compareTexts, isOne } from './trace.ts'

/**
 * The fewest operations that fold to the same, now and together with any that still come. Overwritten values are not in it,
 * and of a deleted record nothing but its tombstone: this is what makes deletion real. In the order of their stamps.
 */
export function compact(folded: Folded): readonly Op[] {
  return [...folded.traces.values()]
    .filter((trace) => !lostItsAsk(trace, folded))
    .flatMap(opsOf)
    .sort(byStamp)
}

// A reply belongs to its ask: with the ask deleted, it must not outlive it in any copy.
function lostItsAsk(trace: Trace, { traces }: Folded): boolean {
  const ask = trace.kind === 'reply' ? cellsOf(trace).get('ask')?.[0]?.value : undefined
  return typeof ask === 'string' && traces.get(`ask/${ask}`)?.gone !== undefined
}

function opsOf(trace: Trace): readonly Op[] {
  const { kind, id, gone, writes, newer } = trace
  if (isOne(writes)) return isEmpty(writes) ? newer : [writes, ...newer]
  if (gone !== undefined) return [{ v: 1, at: gone, kind, id, gone: true }]
  // Each write keeps its stamp, or one that comes late could win wrongly. So: one operation per stamp.
  const sets = new Map<Stamp, { [field: string]: Json }[]>()
  for (const [field, written] of writes) {
    for (const { at, value } of written) sets.set(at, [...(sets.get(at) ?? []), { [field]: value }])
  }
  return [...[...sets].flatMap(([at, parts]) => setOps({ v: 1, at, kind, id }, parts)), ...newer]
}

function isEmpty({ set }: SetOp): boolean {
  return Object.keys(set).length === 0
}

// Two values of one field under one stamp (only a broken clone writes that) need two operations.
function setOps(head: Omit<SetOp, 'set'>, parts: readonly { [field: string]: Json }[]): readonly SetOp[] {
  const sets: { [field: string]: Json }[] = []
  for (const part of parts) {
    const [field = ''] = Object.keys(part)
    const free = sets.find((set) => !Object.hasOwn(set, field))
    if (free) Object.assign(free, part)
    else sets.push({ ...part })
  }
  return sets.map((set) => ({ ...head, set }))
}

function byStamp(a: Op, b: Op): number {
  const place = ({ at, kind, id }: Op) => `${at}/${kind}/${id}`
  return compareTexts(place(a), place(b)) || compareTexts(JSON.stringify(a), JSON.stringify(b))
}
