import type { DeviceId, Stamp } from './stamp.ts'
import { nextStamp } from './stamp.ts'

/** Any value that JSON can write. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
/** Fields of a record and what each is set to. `null` empties a field. A dot nests one level: `after.came`, `card.afraid`. */
export type Fields = { readonly [field: string]: Json }

/** The kinds of record that this version reads. Others are kept and passed on untouched. */
export const kinds = [
  'ask',
  'person',
  'link',
  'received',
  'settings',
  'reply',
  'check-in',
  'reflection',
  'origin',
  'belief',
  'letter',
  'rest',
  'rehearsal',
  'safety',
  'safety-plan',
  'staying',
  'harm',
  'slot',
  'share',
  'finding',
] as const
/** One of the kinds. */
export type Kind = (typeof kinds)[number]

/** What is wished to be noted, before it has a stamp: fields to set, or a record to delete for ever. */
export type Change =
  | { readonly kind: Kind; readonly id: string; readonly set: Fields }
  | { readonly kind: Kind; readonly id: string; readonly gone: true }

/** Sets fields of one record. */
export type SetOp = {
  readonly v: 1
  readonly at: Stamp
  readonly kind: string
  readonly id: string
  readonly set: Fields
}
/** Deletes one record, for ever: ids are random and never used again. */
export type GoneOp = {
  readonly v: 1
  readonly at: Stamp
  readonly kind: string
  readonly id: string
  readonly gone: true
}
/** Written by a newer version than this one: kept as it is, read by nobody here. */
export type NewerOp = {
  readonly v: number
  readonly at: Stamp
  readonly kind: string
  readonly id: string
  readonly [field: string]: Json
}
/** What is stored: one small immutable operation. The notebook is what all of them fold to, in any order. */
export type Op = SetOp | GoneOp | NewerOp

/** The one record of each kind of which there is only one: `settings`, `origin`, `safety`, `safety-plan`, `staying`, `finding`. */
export const mineId = 'mine'

/** Fields to set, without those that are `undefined`: what is left out stays as it was. */
export function fieldsOf(parts: { readonly [field: string]: Json | undefined }): Fields {
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, Json] => part[1] !== undefined))
}

/** The changes as operations of `device`, each with its own stamp, all later than `last`. */
export function stamped(
  changes: readonly Change[],
  last: Stamp | undefined,
  now: number,
  device: DeviceId,
): readonly Op[] {
  let latest = last
  return changes.map((change): Op => {
    const at = nextStamp(latest, now, device)
    latest = at
    return { v: 1, at, ...change }
  })
}

/** Can this version read it? `false` only for what a newer version wrote. */
export function isReadable(op: Op): op is SetOp | GoneOp {
  return op.v === 1
}

/**
 * Whether it deletes a record, or takes away some of what it held: the old values must not stay on the disk either. What is written together with
 * a seal, or with being asked, only says again what stood there.
 */
export function empties(op: Op): boolean {
  if (!isReadable(op)) return false
  if ('gone' in op) return true
  return !('seal' in op.set || 'asked' in op.set) && Object.values(op.set).includes(null)
}
