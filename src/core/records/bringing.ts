import { compact } from './compact.ts'
import { fold, type Folded } from './fold.ts'
import type { Share, ShareId } from '../share-door.ts'
import { isReadable, kinds, type Kind, type Op } from './op.ts'
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
  /** Of kinds or versions that this version can't read: kept as they are, but what a newer version says of a door. */
  readonly unknown: number
  /** Doors that went on where the file was made, and are here as copies that don't. */
  readonly stand: number
}

/**
 * Nothing is overwritten blindly: operations merge as they do between devices, by record and field, and delete wins for ever. No file makes a
 * door go on, or changes one that does: else whoever made the file could have the record sent to a link of their own.
 */
export function bringing(here: Folded, file: readonly Op[]): Bringing {
  const ops = file.flatMap((op) => (op.kind === 'share' ? standing(op, here) : [op]))
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
  const went = [...fold(file).notebook.shares.values()].filter(({ live }) => live)
  const stand = went.filter(({ id }) => isStanding(after.notebook.shares.get(id))).length
  return { ops: missing, after, fresh, ...counts, stand }
}

/** What makes a door go on, and what goes on in it. */
const goesOn = /^(?:signing$|items\.)/

/** What a file may say of a door. What a newer version says of it can't be told apart here. */
function standing(op: Op, { notebook }: Folded): readonly Op[] {
  if (!isReadable(op)) return []
  if ('gone' in op) return [op]
  if (notebook.shares.get(op.id as ShareId)?.live) return []
  const left = Object.entries(op.set).filter(([field]) => !goesOn.test(field))
  return left.length === 0 ? [] : [{ ...op, set: Object.fromEntries(left) }]
}

function isStanding(share: Share | undefined): boolean {
  return share?.keys !== undefined && !share.live
}
