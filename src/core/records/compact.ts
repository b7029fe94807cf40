import type { Folded } from './fold.ts'
import type { Json, Op, SetOp } from './op.ts'
import type { Stamp } from './stamp.ts'
import type { Trace } from './trace.ts'
import { compareTexts } from './trace.ts'

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
function lostItsAsk({ kind, cells }: Trace, { traces }: Folded): boolean {
  const ask = kind === 'reply' ? cells.get('ask')?.[0]?.value : undefined
  return typeof ask === 'string' && traces.get(`ask/${ask}`)?.gone !== undefined
}

function opsOf({ kind, id, gone, cells, newer }: Trace): readonly Op[] {
  if (gone !== undefined) return [{ v: 1, at: gone, kind, id, gone: true }]
  // Each write keeps its stamp, or one that comes late could win wrongly. So: one operation per stamp.
  const sets = new Map<Stamp, { [field: string]: Json }[]>()
  for (const [field, writes] of cells) {
    for (const { at, value } of writes) sets.set(at, [...(sets.get(at) ?? []), { [field]: value }])
  }
  return [...[...sets].flatMap(([at, parts]) => setOps({ v: 1, at, kind, id }, parts)), ...newer]
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
