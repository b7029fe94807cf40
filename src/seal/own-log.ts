// What stands in the log of one epoch, which only the person's own devices read and write: sealing operations into it, and reading it in
// order. Whatever is wrong with one record stops the reading, keeps everything on the device, and is healed by a new epoch.
// docs/protocol.md, "The own log".

import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import { concat, fourBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { frame, recordOverhead, recordSizes } from '../protocol/frame.ts'
import type { RecordSize } from '../protocol/frame.ts'
import { endOf, readOwn, recordsRead, startChain } from './chain.ts'
import type { Accepted, Chain, ProblemCode } from './chain.ts'
import { unzipped, zipped } from './gzip.ts'
import type { LogKeys } from './keys.ts'
import { sealRecord } from './record.ts'
import { fromJson, utf8 } from './utf8.ts'

/** Kinds of records in an own log. Any other is accepted and passed by. */
export const ownRecord = { open: 15, ops: 16, chunk: 17, ready: 18, closing: 19 } as const

/** Who writes: 8 bytes that are random for each run and each epoch, and the number of its next record. */
export type Writer = { readonly id: Bytes; readonly seq: number }

/** Where a log stood: its id (16 bytes), the number of records, and `h_n` (32 bytes). */
export type Stand = { readonly id: Bytes; readonly n: number; readonly head: Bytes }

/** How far an own log was read. Plain data: JSON keeps it whole. `readOwnLog` changes it. */
export type OwnReading = {
  chain: Chain
  /** By writer (base64url), what came of a list whose last part has not come yet: its type, and the bytes in base64url. */
  parts: Record<string, { readonly type: number; readonly bytes: string }>
  /** The snapshot that the epoch began with is whole. */
  ready: boolean
  /** Who closed the log (base64url), once somebody did. */
  closedBy?: string
}

/** A list that was written at once, by one writer (base64url); what its items are, `app` knows. */
export type OwnList = { readonly writer: string; readonly items: readonly unknown[] }

/** What came of reading on. `problem` is the first fault: what follows it is not read. */
export type OwnRead = { readonly lists: readonly OwnList[]; readonly problem?: ProblemCode }

/** The lowest version of a record that this program writes, and the highest it reads. */
const version = 1
/** A list is cut off near this many bytes of JSON: what waits for its last part must stay small. A longer single item is a list of its own. */
const listMost = 200_000

/** The state before the first record. */
export async function startReading(keys: LogKeys): Promise<OwnReading> {
  return { chain: await startChain(keys.id), parts: {}, ready: false }
}

/** Where the reading stands. */
export function standOf(keys: LogKeys, { chain }: OwnReading): Stand {
  return { id: keys.id, n: recordsRead(chain), head: Uint8Array.from(chain.head) }
}

/** Whether a log, read as far as `reading`, went through `stand`; `undefined` while it was not read so far. */
export function wentThrough({ chain }: OwnReading, { n, head }: Pick<Stand, 'n' | 'head'>): boolean | undefined {
  if (recordsRead(chain) < n) return undefined
  return chain.heads[n] === toBase64url(head.subarray(0, 16))
}

/**
 * The body of `open`, the first record of an epoch: the lowest version of records allowed in it, the epoch's number, and where the one
 * before ended.
 */
export function openBody(epoch: number, before: Stand | undefined): Bytes {
  const previous = before ? concat(before.id, fourBytes(before.n), before.head) : concat()
  return concat([version], fourBytes(epoch), previous)
}

/** Seals one record that says only what it is (`open`, `ready`, `closing`), in its frame. */
export async function sealMark(
  keys: LogKeys,
  reading: OwnReading,
  writer: Writer,
  mark: { readonly type: number; readonly body?: Bytes },
): Promise<Bytes> {
  const [sealed = concat()] = await sealAll(keys, reading, writer, [{ type: mark.type, body: mark.body ?? concat() }])
  return sealed
}

/**
 * Seals items into as few records as carry them, in their frames, in order; `chunk` packs them, for a snapshot. Each record is of the
 * smallest of the four lengths. The same frames may be sent again, other bytes need another `seq`.
 */
export async function sealList(
  keys: LogKeys,
  reading: OwnReading,
  writer: Writer,
  { type, items }: { readonly type: number; readonly items: readonly unknown[] },
): Promise<readonly Bytes[]> {
  const bodies: Bytes[] = []
  for (const json of listsOf(items)) {
    const list = type === ownRecord.chunk ? await zipped(utf8(json)) : utf8(json)
    bodies.push(...parts(list))
  }
  return sealAll(
    keys,
    reading,
    writer,
    bodies.map((body) => ({ type, body })),
  )
}

/** Reads the next records. `reading` moves on over all that are right; the first fault stops it. */
export async function readOwnLog(keys: LogKeys, reading: OwnReading, records: readonly Bytes[]): Promise<OwnRead> {
  const read = await readOwn(keys, reading.chain, records)
  const lists: OwnList[] = []
  for (const record of read.accepted) {
    const list = await takeIn(reading, record)
    if (list === 'version') return { lists, problem: list }
    if (list) lists.push(list)
  }
  return read.problem ? { lists, problem: read.problem.code } : { lists }
}

async function takeIn(reading: OwnReading, record: Accepted): Promise<OwnList | 'version' | undefined> {
  const { type, body, n } = record
  const writer = toBase64url(record.place.writer)
  if ((n === 0) !== (type === ownRecord.open)) return 'version'
  if (type === ownRecord.open && (body[0] ?? 0) > version) return 'version'
  if (type === ownRecord.ready) reading.ready = true
  if (type === ownRecord.closing) reading.closedBy ??= writer
  if (type !== ownRecord.ops && type !== ownRecord.chunk) return undefined
  const before = reading.parts[writer]
  const start = before?.type === type ? fromBase64url(before.bytes) : undefined
  const bytes = concat(start ?? [], body.subarray(1))
  delete reading.parts[writer]
  if (body[0] === more) {
    reading.parts[writer] = { type, bytes: toBase64url(bytes) }
    return undefined
  }
  const list = type === ownRecord.chunk ? await unzipped(bytes).catch(() => undefined) : bytes
  const items = list && fromJson(list)
  return Array.isArray(items) ? { writer, items } : 'version'
}

/** First byte of a part's body: whether the list goes on in the next record of this writer. */
const more = 1
const last = 0

function parts(list: Bytes): readonly Bytes[] {
  const most = recordSizes[3] - recordOverhead - 1
  const count = Math.max(1, Math.ceil(list.length / most))
  return Array.from({ length: count }, (_, i) =>
    concat([i < count - 1 ? more : last], list.subarray(i * most, (i + 1) * most)),
  )
}

function listsOf(items: readonly unknown[]): readonly string[] {
  const lists: string[][] = []
  let length = listMost
  for (const item of items) {
    const json = JSON.stringify(item)
    if (length + json.length > listMost) {
      lists.push([])
      length = 0
    }
    lists.at(-1)?.push(json)
    length += json.length + 1
  }
  return lists.map((list) => `[${list.join(',')}]`)
}

async function sealAll(
  keys: LogKeys,
  { chain }: OwnReading,
  writer: Writer,
  bodies: readonly { readonly type: number; readonly body: Bytes }[],
): Promise<readonly Bytes[]> {
  const end = endOf(chain)
  const sealed: Bytes[] = []
  for (const [i, { type, body }] of bodies.entries()) {
    const place = { writer: writer.id, seq: writer.seq + i, ...end }
    sealed.push(frame(await sealRecord(keys, { place, type, body }, sizeFor(body))))
  }
  return sealed
}

function sizeFor(body: Bytes): RecordSize {
  return recordSizes.find((size) => body.length <= size - recordOverhead) ?? recordSizes[3]
}
