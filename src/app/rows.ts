import type { Op } from '../core/records/op.ts'
import { parseOp } from '../core/records/parse.ts'
import type { Bytes } from '../lib/bytes.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import { fromJson, fromUtf8, utf8 } from '../seal/utf8.ts'
import type { Row } from '../store/store.ts'

/**
 * What a row says: operations, and what is known of them on the person's other devices, by their stamps. Rows are only added, or folded into
 * one, so two tabs can't overwrite what the other knows.
 */
export type RowContent = {
  readonly ops: readonly Op[]
  /** Operations that the other devices don't have yet, these or earlier ones. */
  readonly waiting?: readonly string[]
  /** Operations that they have. */
  readonly arrived?: readonly string[]
}

/** The place of every row under the seal. */
export const rowPlace = 'row'

/** A row, sealed. One that says nothing of other devices is only the list of its operations. */
export function sealRow(key: CryptoKey, { ops, waiting = [], arrived = [] }: RowContent): Promise<Bytes> {
  const content = waiting.length + arrived.length === 0 ? ops : { ops, waiting, arrived }
  return sealOnDevice(key, rowPlace, utf8(JSON.stringify(content)))
}

/** What a row says. Not whole: it, or one operation in it, can't be read; it must then stay as it is. */
export async function openRow(key: CryptoKey, row: Row): Promise<RowContent & { readonly isWhole: boolean }> {
  const opened = await openOnDevice(key, rowPlace, row.sealed)
  const stored = opened.ok && fromUtf8(opened.value) !== undefined ? fromJson(opened.value) : undefined
  const { ops: list, waiting, arrived } = Array.isArray(stored) ? { ops: stored } : Object(stored)
  if (!Array.isArray(list)) return { ops: [], isWhole: false }
  const ops = opsOf(list)
  return { ops, waiting: textsOf(waiting), arrived: textsOf(arrived), isWhole: ops.length === list.length }
}

/** What was stored or came, without what is no operation. */
export function opsOf(stored: readonly unknown[]): readonly Op[] {
  return stored.map(parseOp).filter((op) => op !== undefined)
}

function textsOf(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((text) => typeof text === 'string') : []
}
