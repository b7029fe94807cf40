import type { Op } from './op.ts'
import { isReadable } from './op.ts'

/** Kinds that say which devices belong together. */
const deviceKinds: ReadonlySet<string> = new Set(['slot'])
/** What the settings say of the recovery words of this device's record, for which key backups are sealed, and by which box it is woken. */
const wordsFields: ReadonlySet<string> = new Set([
  'backupRecipient',
  'wordsMade',
  'wordsOffered',
  'wordsChecked',
  'box',
])

/**
 * The operations without what no file may hold or bring: a file that did could let a stranger's device in, or have the next backups
 * sealed for a stranger's key.
 */
export function portable(ops: readonly Op[]): readonly Op[] {
  return ops.flatMap((op) => {
    if (deviceKinds.has(op.kind)) return []
    if (op.kind !== 'settings') return [op]
    // Of a newer version: what it says of the words can't be told apart here, and would count once this program is newer.
    return isReadable(op) ? withoutWords(op) : []
  })
}

function withoutWords(op: Extract<Op, { readonly v: 1 }>): readonly Op[] {
  if (!('set' in op)) return [op]
  const left = Object.entries(op.set).filter(([field]) => !wordsFields.has(field))
  return left.length === 0 ? [] : [{ ...op, set: Object.fromEntries(left) }]
}
