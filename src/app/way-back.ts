// The way back from a backup: how the record was before, kept up to date with what was written or deleted since. Reading and sealing it is
// asides.ts; when it is taken and when it ends, book.ts.

import { compact } from '../core/records/compact.ts'
import { fold, type Folded } from '../core/records/fold.ts'
import type { Op } from '../core/records/op.ts'
import type { Instant } from '../lib/time.ts'
import { namedSounds } from './sounds.ts'

/** The record as it was before a backup was opened. `last` is the highest stamp after that: what is later was written since. */
export type Before = { readonly at: Instant; readonly last: string; readonly ops: readonly Op[] }

/**
 * Whether one can go back from a backup. `not-needed`: nothing is here. `shared`: other devices get what it brings, and it can't be taken
 * from them. `unreadable`: some of what is here can't be opened, and could not be put back.
 */
export type WayBack = 'open' | 'not-needed' | 'shared' | 'unreadable'

/** Whether one can go back now from a backup that was opened before. */
export type GoingBack = Exclude<WayBack, 'not-needed'>

/** What is to be kept aside as a backup brings `ops`. Of several backups, the way back leads to before the first (`earlier`). */
export function beforeBringing(ops: readonly Op[], folded: Folded, earlier: Before | undefined, now: Instant): Before {
  const last = fold(ops, folded).last ?? ''
  return { at: earlier?.at ?? now, last, ops: earlier ? asItWas(earlier, folded) : compact(folded) }
}

/** The record as it was, with what was written or deleted since. */
export function asItWas({ ops, last }: Before, folded: Folded): readonly Op[] {
  const since = compact(folded).filter(({ at }) => at > last)
  return compact(fold(since, fold(ops)))
}

/** The same without what `ops` delete: that must not stay in what lies aside either. */
export function withoutDeleted(before: Before, ops: readonly Op[]): Before {
  const known = ops.filter(({ kind, id }) => before.ops.some((op) => op.kind === kind && op.id === id))
  return { ...before, ops: compact(fold(known, fold(before.ops))) }
}

/** The sounds that it needs: they stay as long as the way back is open. */
export function soundsOf(before: Before | undefined): ReadonlySet<string> {
  return before ? namedSounds(fold(before.ops).notebook) : new Set()
}
