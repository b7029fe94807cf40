import { compact } from './compact.ts'
import { fold, type Folded } from './fold.ts'
import { kinds, type Kind, type Op } from './op.ts'
import { uncounted } from './written-since.ts'

/** What would happen if the operations of a file were brought into a record. Counted in records, as a person would count them. */
export type Bringing = {
  /** What is not here yet in this form: the least that has to be written. Empty: all of it is here. */
  readonly ops: readonly Op[]
  /** The record as it would be then. */
  readonly after: Folded
  /** Not here yet, by kind. */
  readonly fresh: ReadonlyMap<Kind, number>
  /** Here already, and just like it. */
  readonly same: number
  /** Here already, and the file knows something that is later, or more. */
  readonly changed: number
  /** In the file, and deleted here: it stays deleted. */
  readonly stayDeleted: number
  /** Here, and the file knows that it was deleted: it goes. */
  readonly goDeleted: number
  /** Of kinds or versions that this version can't read: kept as they are. */
  readonly unknown: number
}

/** Nothing is overwritten blindly: operations merge as they do between devices, by record and field, and delete wins for ever. */
export function bringing(here: Folded, ops: readonly Op[]): Bringing {
  const after = fold(ops, here)
  const held = new Set(compact(here).map((op) => JSON.stringify(op)))
  const missing = compact(after).filter((op) => !held.has(JSON.stringify(op)))
  const touched = new Set(missing.map(({ kind, id }) => `${kind}/${id}`))
  const counts = { same: 0, changed: 0, stayDeleted: 0, goDeleted: 0, unknown: 0 }
  const fresh = new Map<Kind, number>()
  for (const [key, { kind, gone, newer }] of fold(ops).traces) {
    if (uncounted.has(kind)) continue
    const known = kinds.find((one) => one === kind)
    const mine = here.traces.get(key)
    if (gone !== undefined) counts.goDeleted += mine && mine.gone === undefined ? 1 : 0
    else if (mine?.gone !== undefined) counts.stayDeleted += 1
    else if (known === undefined || newer.length > 0) counts.unknown += 1
    else if (!mine) fresh.set(known, (fresh.get(known) ?? 0) + 1)
    else if (touched.has(key)) counts.changed += 1
    else counts.same += 1
  }
  return { ops: missing, after, fresh, ...counts }
}
