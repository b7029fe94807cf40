import type { Op } from '../core/records/op.ts'
import { parseOp } from '../core/records/parse.ts'
import type { Bytes } from '../lib/bytes.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import { fromJson, fromUtf8, utf8 } from '../seal/utf8.ts'
import type { Row } from '../store/store.ts'

const rowPlace = 'row'

/** A row of operations, sealed. */
export function sealRow(key: CryptoKey, ops: readonly Op[]): Promise<Bytes> {
  return sealOnDevice(key, rowPlace, utf8(JSON.stringify(ops)))
}

/** What a row says. Not whole: it, or one operation in it, can't be read; it must then stay as it is. */
export async function openRow(
  key: CryptoKey,
  row: Row,
): Promise<{ readonly ops: readonly Op[]; readonly isWhole: boolean }> {
  const opened = await openOnDevice(key, rowPlace, row.sealed)
  const stored = opened.ok && fromUtf8(opened.value) !== undefined ? fromJson(opened.value) : undefined
  if (!Array.isArray(stored)) return { ops: [], isWhole: false }
  const ops = stored.map(parseOp).filter((op) => op !== undefined)
  return { ops, isWhole: ops.length === stored.length }
}
