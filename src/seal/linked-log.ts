// What every link has in common, on the side of whoever opens it: the offer that the link commits to, and a sealed reply to its owner.
// Pages of a few KB are built on it, so nothing of the owner's half is in here. docs/protocol.md, "Capabilities" and "Sealed reply".

import { concat, sameBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { formatBearer } from '../protocol/capability.ts'
import type { ClientCode } from '../protocol/errors.ts'
import { frame, recordOverhead, splitFrames } from '../protocol/frame.ts'
import type { RecordSize } from '../protocol/frame.ts'
import { deriveUse, firstHead, linkSecret, nextHead } from './keys.ts'
import type { LogKeys } from './keys.ts'
import { importPoint, randomBytes, sha256 } from './primitives.ts'
import { openRecord, placeBytes, sealRecord } from './record.ts'
import type { Content } from './record.ts'
import { replyInfo, sealReply } from './sealed-reply.ts'
import { fromJson, utf8 } from './utf8.ts'

/** Kinds of records in every linked log. */
export const linkedRecord = { offer: 1, reply: 2 } as const

/** An open link: what its offer says, and what sealing a reply needs. It lives in memory only. */
export type Opened<Offer> = {
  readonly offer: Offer
  /** The `Authorization` header with which to read and append. */
  readonly useBearer: string
  readonly keys: LogKeys
  readonly replyKey: CryptoKey
  /** What replies are bound to. */
  readonly info: Bytes
  /** Every record of the log, the offer included, as it came: none but the first was opened. */
  readonly records: readonly Bytes[]
  /** The first 16 bytes of the head after them. */
  readonly head: Bytes
  /** The order of the next reply: see `firstOrder`. */
  readonly nextOrder: () => number
}

/**
 * Where the replies of one page begin to be counted: a number of its own at random, times 65,536. So their owner, and nobody else, can tell
 * which of them was written later, however they were held up on their way.
 */
function firstOrder(): number {
  return randomBytes(4).reduce((number, byte) => number * 256 + byte, 0) * 65_536
}

/** The `Authorization` header for the holder of a link's `W` (16 bytes): to fetch the log before it is opened. */
export async function linkBearer(use: Bytes): Promise<string> {
  return formatBearer(await deriveUse(use))
}

/**
 * Opens a link with what the server holds. `use` is `W` of the fragment (16 bytes), `log` every frame of the log, `parse` reads the offer.
 * `not-this-link`: the offer or the reply key are not those that the link was made for. `version`: made by a newer program.
 * `rollback`: the log is empty. Otherwise the fault of the first record, or `frame`. What follows the first record is not opened.
 */
export async function openLinked<Offer>(
  use: Bytes,
  log: Bytes,
  parse: (value: unknown) => Offer | undefined,
): Promise<Result<Opened<Offer>, ClientCode>> {
  const records = splitFrames(log)
  if (!records.ok) return records
  const [first] = records.value
  if (!first) return fail('rollback')
  const keys = await deriveUse(use)
  const record = await openRecord(keys, first)
  if (!record.ok) return record
  const opened = await openOffer(use, record.value, parse)
  if (!opened.ok) return opened
  const { offer, replyKey, offerHash } = opened.value
  let head = await firstHead(keys.id)
  for (const each of records.value) head = await nextHead(head, each)
  const [useBearer, info] = [formatBearer(keys), replyInfo(keys, offerHash)]
  let order = firstOrder()
  const nextOrder = () => order++
  return ok({ offer, useBearer, keys, replyKey, info, records: records.value, head: head.subarray(0, 16), nextOrder })
}

/** The content of a log's first record, if it is what `use` commits to. */
async function openOffer<Offer>(use: Bytes, record: Content, parse: (value: unknown) => Offer | undefined) {
  const offer = record.body.subarray(16)
  const offerHash = await sha256(offer)
  const committed = await linkSecret(record.body.subarray(0, 16), offerHash)
  if (record.type !== linkedRecord.offer || !sameBytes(committed, use)) return fail('not-this-link')
  const content = parse(fromJson(offer.subarray(65)))
  const replyKey = await importPoint(offer.subarray(0, 65))
  return content && replyKey ? ok({ offer: content, offerHash, replyKey }) : fail('version')
}

/**
 * Seals one reply as one frame of `size`, bound to its place: the same bytes may be sent again and count once, other bytes need
 * another call. Each reply is by a writer of its own: whether one before it arrived can't be known for sure. Throws if it does not fit.
 */
export async function sealBack(opened: Opened<unknown>, reply: object, size: RecordSize): Promise<Bytes> {
  const { keys, info, records, head } = opened
  const place = { writer: randomBytes(8), seq: 0, at: records.length, head }
  const body = await sealReply(
    opened.replyKey,
    { info, place: placeBytes(place) },
    replyPlaintext({ ...reply, o: opened.nextOrder() }, size),
  )
  return frame(await sealRecord(keys, { place, type: linkedRecord.reply, body }, size))
}

/** Bytes of every reply before sealing, in records of one size: fixed, or its length would tell another holder of the link what it says. */
export function replyPlain(size: RecordSize): number {
  return size - recordOverhead - 65 - 16
}

/** A reply as the bytes that are sealed, always `replyPlain(size)` of them. Throws (a `RangeError`) if it is longer. */
export function replyPlaintext(reply: unknown, size: RecordSize): Bytes {
  const json = utf8(JSON.stringify(reply))
  const plaintext = new Uint8Array(replyPlain(size))
  plaintext.set(concat([json.length >> 8, json.length], json))
  return plaintext
}
