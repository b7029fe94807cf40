import { type Apart, apart, type Month, parseMonth } from '../core/records/months.ts'
import type { Op } from '../core/records/op.ts'
import { parseOp } from '../core/records/parse.ts'
import type { Bytes } from '../lib/bytes.ts'
import { unzipped, zipped } from '../seal/gzip.ts'
import { day } from '../lib/time.ts'
import { openOnDevice, sealOnDevice } from '../seal/device.ts'
import { fromJson, utf8 } from '../seal/utf8.ts'

/** What was opened of the months that were put by. */
export type OpenedMonths = {
  readonly ops: readonly Op[]
  /** How each month was when it was opened: what is still so need not be written again. */
  readonly marks: ReadonlyMap<string, string>
  /** How many could not be opened. They stay as they are. */
  readonly unreadable: number
}

/** How long what was noted stays at hand, in milliseconds. Texts and check-ins from before are put by, month by month. */
const atHand = 365 * day

/** Operations apart, as they are kept from `now` on. */
export function putBy(ops: readonly Op[], now: number): Apart {
  return apart(ops, now - atHand)
}

/** Opens all of them. */
export async function openMonths(key: CryptoKey, sealed: ReadonlyMap<string, Bytes>): Promise<OpenedMonths> {
  const opened = await Promise.all([...sealed].map(([name, bytes]) => openMonth(key, name, bytes)))
  const read = opened.filter((month) => month !== undefined)
  return {
    ops: read.flatMap(({ ops }) => ops),
    marks: new Map(read.map(({ name, ops }) => [name, markOf(ops)])),
    unreadable: opened.length - read.length,
  }
}

/** The months that are not any more as `marks` says, sealed; `undefined` for one that is empty now. */
export async function sealChanged(
  key: CryptoKey,
  months: ReadonlyMap<Month, readonly Op[]>,
  marks: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Bytes | undefined>> {
  const changed = [...months].filter(([name, ops]) => marks.get(name) !== markOf(ops))
  const sealed = await Promise.all(changed.map(async ([name, ops]) => [name, await sealMonth(key, name, ops)] as const))
  const gone = [...marks.keys()].filter((name) => parseMonth(name) && !months.has(name as Month))
  return new Map<string, Bytes | undefined>([...sealed, ...gone.map((name) => [name, undefined] as const)])
}

/** One stamp sets each field once, so who has the stamps and the names of the fields has the values too. */
export function markOf(ops: readonly Op[]): string {
  return ops
    .map((op) => `${op.at} ${op.kind}/${op.id} ${'set' in op ? Object.keys(Object(op.set)).join() : ''}`)
    .join('\n')
}

async function sealMonth(key: CryptoKey, name: Month, ops: readonly Op[]): Promise<Bytes> {
  return sealOnDevice(key, monthPlace(name), await zipped(utf8(JSON.stringify(ops))))
}

async function openMonth(key: CryptoKey, name: string, sealed: Bytes) {
  const opened = await openOnDevice(key, monthPlace(name), sealed)
  const stored: unknown = opened.ok ? fromJson(await unzipped(opened.value)) : undefined
  if (!Array.isArray(stored)) return undefined
  return { name, ops: stored.map(parseOp).filter((op) => op !== undefined) }
}

/** The place of a month under the seal. */
export function monthPlace(name: string): string {
  return `month/${name}`
}
